import type { Page } from '@playwright/test';
import { menu } from './harness/dashboard';
import { save as saves, said } from './harness/filling';
import { fillForm, typeCode, unfold } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

const phone = { width: 360, height: 740 };

const save = (page: Page) => page.getByRole('button', { name: 'Afspraak bewaren' });

async function chooseOther(page: Page, day: string, hour: string): Promise<void> {
  await page.getByRole('radio', { name: 'Andere dag' }).check();
  await page.getByLabel('Andere dag').last().fill(day);
  await page.getByRole('radio', { name: 'Ander uur' }).check();
  await page.getByLabel('Ander uur').last().fill(hour);
}

/** The last Sunday of March that comes, when the clock goes forward. */
function jump(): string {
  const now = new Date();
  const year = now.getUTCMonth() > 1 ? now.getUTCFullYear() + 1 : now.getUTCFullYear();
  const last = new Date(Date.UTC(year, 2, 31));
  last.setUTCDate(31 - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}

story('Leila’s phone shows the whole form, and nothing lies under her thumb once it is saved', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await page.setViewportSize(phone);
  await leila.pair(server.ready.pair.stand as string);
  const header = await page.getByRole('banner').boundingBox();
  expect(header?.height).toBeLessThanOrEqual(66);
  await typeCode(page, server.ready.booklets[0]?.code as string);

  await expect(page.getByRole('group', { name: /Welke taak/ }).getByRole('radio').nth(1)).toBeVisible();
  await expectAccessible(page);
  for (const radio of await page.getByRole('radio').all()) {
    const box = (await radio.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(46);
    expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
    expect(box.y + box.height, await radio.getAttribute('value') ?? '').toBeLessThanOrEqual((await save(page).boundingBox())!.y);
  }
  await expect(page.getByText('Plaats, contact, opmerking')).toBeInViewport({ ratio: 1 });
  await expect(save(page)).toBeInViewport({ ratio: 1 });

  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await expect(save(page)).toBeInViewport({ ratio: 1 });
  const box = (await save(page).boundingBox())!;
  const thumb = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.click(thumb.x, thumb.y);
  const confirmation = page.getByRole('heading', { name: /^Bewaard: .+ om 10 uur$/ });
  await expect(confirmation).toBeVisible();
  const under = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('a, button, input, label, summary')?.textContent ?? null, thumb);
  expect(under).toBeNull();
  // Leila's thumb comes down again, once and once more.
  await page.mouse.click(thumb.x, thumb.y);
  await page.mouse.click(thumb.x, thumb.y);
  await expect(confirmation).toBeVisible();
  await expect(page.getByRole('button', { name: 'Volgende bezoeker' })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
});

story('without a camera the pad is there at once; with large letters everything can still be reached', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await page.setViewportSize(phone);
  await leila.pair(server.ready.pair.stand as string);
  await expect(page.getByLabel('Code van het boekje')).toBeVisible();
  await expect(page.locator('video')).toHaveCount(0);
  await expect(page.getByText('Er is geen camera gevonden')).toBeVisible();

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  // By the keyboard: the page moves on between two keys that far apart, and a tap so soon would be the one before.
  await page.getByLabel('Code van het boekje').pressSequentially(server.ready.booklets[0]?.code as string);
  await expect(save(page)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeGreaterThanOrEqual(32);
});

story('a day that has been, one far away and an hour that does not exist are asked about, and the year is said', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  await typeCode(page, server.ready.booklets[0]?.code as string);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });

  for (const [day, question] of [['2025-12-01', /1 december 2025 om 9.15 uur is al voorbij/], ['2136-12-01', /2136 om 9.15 uur is pas over meer dan een jaar/]] as const) {
    await chooseOther(page, day, '09:15');
    await expect(page.getByText(question)).toBeVisible();
    await save(page).click();
    await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
  }
  await expectAccessible(page);

  // Nobody can mean the year 26: there is no yes to it.
  await chooseOther(page, '0026-12-01', '09:15');
  await expect(page.getByText('Er staat jaar 26. Welk jaar bedoel je?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ja, dit klopt' })).toHaveCount(0);
  await save(page).click();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
  await expectAccessible(page);

  await chooseOther(page, jump(), '02:30');
  await expect(page.getByText(/^2.30 uur bestaat niet op /)).toBeVisible();
  await save(page).click();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
  await page.getByRole('button', { name: '3.30 uur' }).click();
  await expect(page.getByText(/bestaat niet op/)).toHaveCount(0);

  await chooseOther(page, '2136-12-01', '09:15');
  await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
  await save(page).click();
  await expect(page.getByRole('heading', { name: /^Bewaard: .*2136 om 9.15 uur/ })).toBeVisible();
});

story('a yes to one question is none to the next, and none for another task', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  const code = server.ready.booklets[0]?.code as string;
  const yes = (question: RegExp) => page.getByRole('status').locator('div', { hasText: question }).getByRole('button', { name: 'Ja, dit klopt' });
  const [far, taken] = [/2136 om 9.15 uur is pas over meer dan een jaar/, /De bezoeker heeft rond .*2136 .* al een andere afspraak/];
  await typeCode(page, code);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await chooseOther(page, '2136-12-01', '09:15');
  await yes(far).first().click();
  await save(page).click();
  await page.getByRole('button', { name: 'Volgende bezoeker' }).click();

  await typeCode(page, code);
  await page.getByRole('button', { name: 'Nog een afspraak erbij' }).click();
  await fillForm(page, { task: 1, day: /morgen/, hour: '10 uur' });
  await chooseOther(page, '2136-12-01', '09:15');
  await expect(page.getByText(far)).toBeVisible();
  await expect(page.getByText(taken)).toHaveCount(0);
  await yes(far).first().click();
  await expect(page.getByText(taken)).toBeVisible();
  await expectAccessible(page);
  await save(page).click();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
  // By key: a tap so soon after the other would be that one's.
  await yes(taken).last().press('Enter');
  // Of another task nobody said anything.
  await page.getByRole('group', { name: /Welke taak/ }).getByRole('radio').nth(2).check();
  await save(page).click();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
  await yes(far).first().click();
  await yes(taken).last().press('Enter');
  await save(page).click();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toBeVisible();
});

story('Leila’s tablet thinks that it is in Kiritimati: today is the centre’s day, and the line says that the clock is wrong', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
  await leila.pair(server.ready.pair.stand as string);
  await expect(leila.savedLine).toContainText('De klok van deze tablet staat verkeerd');
  await typeCode(page, server.ready.booklets[0]?.code as string);
  const brussels = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date());
  await expect(page.getByRole('radio', { name: /vandaag/ })).toHaveAttribute('value', brussels);
});

story('the coordinator stops Leila’s phone while her form is open: the confirmation promises nothing', async ({ server, tablet, coordinator }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  await typeCode(page, server.ready.booklets[0]?.code as string);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  leila.network.cut();
  await coordinator.goto(new URL('/devices', server.ready.dashboard).href);
  await coordinator.getByRole('button', { name: /Toegang stoppen.*Stand Muntpunt/ }).click();
  await leila.networkReturns();
  await expect(leila.savedLine).toContainText('Deze tablet mag niet meer versturen');

  await save(page).click();
  await expect(page.getByText('Schrijf nog niets in het boekje', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
});

story('the coordinator says that a wheelchair can come in: Leila tells a visitor who asks, from the fold of her form', async ({ server, tablet, coordinator }) => {
  await menu(coordinator, 'Organisaties').click();
  await coordinator.getByRole('link', { name: 'Muntpunt' }).click();
  const task = coordinator.getByRole('region', { name: 'Taken' }).getByRole('listitem').getByRole('link').first();
  const title = await task.innerText();
  await task.click();
  for (const way of ['Met een rolstoel', 'Rustige plek']) await coordinator.getByRole('checkbox', { name: way }).check();
  await saves(coordinator);
  await expect(said(coordinator)).toContainText('bewaard');

  const leila = await tablet();
  const { page } = leila;
  await page.setViewportSize(phone);
  await leila.pair(server.ready.pair.stand as string);
  await typeCode(page, server.ready.booklets[0]?.code as string);
  await page.getByRole('radio', { name: title }).check();
  await expect(save(page)).toBeInViewport({ ratio: 1 });
  await unfold(page);
  await expect(page.getByRole('list', { name: 'Toegankelijk' }).getByRole('listitem')).toHaveText(['Rustige plek', 'Met een rolstoel']);
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Iets anders' }).check();
  await expect(page.getByRole('list', { name: 'Toegankelijk' })).toHaveCount(0);
});

story('a stand brought one task and has one time: Leila sees these, hears when it is gone, and is asked about any other', async ({ server, tablet, coordinator }) => {
  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000);
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(tomorrow).split('-');
  await menu(coordinator, 'Markten').click();
  await coordinator.getByRole('main').getByRole('link', { name: 'Vrijwilligersmarkt Brussel' }).click();
  await coordinator.getByRole('link', { name: /· Muntpunt/ }).click();
  const tasks = coordinator.getByRole('group', { name: 'Welke taken biedt de stand aan?' }).getByRole('checkbox');
  for (const task of (await tasks.all()).slice(1)) await task.uncheck();
  await tasks.first().check();
  await coordinator.getByLabel('Op welke dagen en uren kan de stand mensen ontvangen?').fill(`${day}/${month}/${year} 10:00`);
  await saves(coordinator);
  await expect(said(coordinator)).toContainText('bewaard');

  const leila = await tablet();
  const { page } = leila;
  await page.setViewportSize(phone);
  await leila.pair(server.ready.pair.stand as string);
  const [first, second] = [server.ready.booklets[0]!, server.ready.booklets[1]!];
  await typeCode(page, first.code);
  const offered = page.getByRole('group', { name: /Welke taak/ }).getByRole('radio');
  await expect(offered).toHaveCount(2);
  await offered.first().check();
  await page.getByRole('group', { name: /Wanneer/ }).getByRole('radio', { name: /10 uur/ }).check();
  await save(page).click();
  await page.getByRole('button', { name: 'Volgende bezoeker' }).click();

  await typeCode(page, second.code);
  await expect(page.getByText('Er zijn geen vrije uren meer bij deze stand.')).toBeVisible();
  await expectAccessible(page);
  await fillForm(page, { task: 0, day: /morgen/, hour: '11 uur' });
  await save(page).click();
  await expect(page.getByText(/om 11 uur is geen van de uren van deze stand/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ja, dit klopt' }).press('Enter');
  await save(page).click();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toBeVisible();
});
