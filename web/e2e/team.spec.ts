import type { Page } from '@playwright/test';
import { open } from './harness/dashboard';
import { field, find, giveConsent, listed, register } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';
import { addVolunteer, chooseName, names } from './harness/team';

const locked = (page: Page) => page.getByRole('heading', { level: 1, name: 'Deze tablet is op slot' });
const sizes = [[1280, 800], [820, 1180], [360, 740]] as const;

async function noOverflow(page: Page, what: string): Promise<void> {
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), what).toBeLessThanOrEqual(0);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${what.replaceAll(' ', '-')}.png`, fullPage: true });
}

/** On a screen with the row of names: choose one, and a PIN for it. */
async function choosePin(page: Page, name: string, pin: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/, '#/team'));
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('button', { name: 'Kies een pincode' }).click();
  await page.getByRole('textbox', { name: 'Nieuwe pincode', exact: true }).fill(pin);
  await page.getByRole('textbox', { name: 'Nieuwe pincode, nog een keer' }).fill(pin);
  await page.getByRole('button', { name: 'Bewaar de pincode' }).click();
  await expect(page.getByText('Je nieuwe pincode is bewaard.')).toBeVisible();
  await page.getByRole('button', { name: 'Sluiten' }).last().click();
  await page.goto(page.url().replace(/#.*/, '#/'));
}

async function typePin(page: Page, pin: string): Promise<void> {
  const keys = page.locator('.lock');
  for (const digit of pin) await keys.getByRole('button', { name: digit, exact: true }).click();
}

story('Sofie adds the team, sees gaps five weeks ahead, mends one, and the coordinator’s pages hold on every screen', async ({ coordinator }) => {
  story.slow();
  await open(coordinator, '/centre');
  await coordinator.getByRole('textbox', { name: 'Naam van het centrum' }).fill('Het Voorbeeld');
  const isOpen = coordinator.getByRole('group', { name: 'Op welke halve dagen is het infopunt open?' });
  for (const box of (await isOpen.getByRole('checkbox').all()).slice(0, 15)) await box.check();
  await coordinator.getByRole('button', { name: 'Bewaren' }).first().click();
  await open(coordinator, '/rota');
  await expect(coordinator.getByText(/0 van 6 weken is er altijd iemand/)).toBeVisible();
  await expect(coordinator.getByRole('heading', { level: 2, name: /^Week van/ })).toHaveCount(6);
  await expect(coordinator.getByText('Nieuw en nooit samen met iemand die het werk kent')).toBeVisible();
  const last = coordinator.locator('.week').last();
  // Later weeks are folded, and say how many gaps they hide.
  await expect(last.getByRole('row')).toHaveCount(0);
  await expect(last.locator('summary')).toContainText(/\d+ gaten/);
  await last.locator('summary').click();
  const friday = last.getByRole('row').filter({ hasText: /vrijdag.*, avond/ });
  await expect(friday).toContainText('Niemand');
  await friday.getByRole('link').click();
  await coordinator.getByRole('checkbox', { name: 'Nele' }).check();
  await coordinator.getByRole('button', { name: 'Bewaren' }).click();
  await expect(friday).toContainText('Alleen wie nieuw is');
  await expect(friday).toContainText('Vraag misschien');
  await friday.getByRole('link').click();
  await coordinator.getByRole('checkbox', { name: 'Godelieve' }).check();
  await coordinator.getByRole('button', { name: 'Bewaren' }).click();
  await expect(friday).not.toContainText('Alleen wie nieuw is');
  await expect(friday).toContainText('Godelieve');
  await addVolunteer(coordinator, 'Jan');
  await expect(coordinator.locator('main')).toContainText('Jan');
  await open(coordinator, '/rota');
  await expect(coordinator.getByText(/van 6 weken is er altijd iemand/)).toContainText('6 van 6');
  await open(coordinator, '/team');
  await coordinator.getByRole('link', { name: 'Nele' }).click();
  const member = coordinator.url();
  const turn = '/rota/2027-01-06-evening';
  for (const [name, path] of [['team', '/team'], ['member', member], ['new', '/team/new'], ['rota', '/rota'], ['turn', turn]] as const) {
    await open(coordinator, path);
    for (const [width, height] of sizes) {
      await coordinator.setViewportSize({ width, height });
      await expectAccessible(coordinator);
      await noOverflow(coordinator, `dashboard ${name} ${width}`);
      if (name === 'rota') expect.soft(await coordinator.evaluate(() => document.documentElement.scrollHeight), `the rota at ${width}, in pixels`).toBeLessThan(6_000);
    }
  }
});

story('Jan and Fatima change places at the tablet with one tap, without network, and what each of them notes carries their name', async ({ server, tablet, coordinator }) => {
  for (const name of ['Jan', 'Fatima']) await addVolunteer(coordinator, name);
  const balie = await tablet();
  const { page } = balie;
  await page.clock.install();
  await balie.pair(server.ready.pair.desk as string);
  await register(page, 'Amina Verzonnen');
  await expect(names(page).getByRole('button', { name: 'Jan' })).toHaveAttribute('aria-pressed', 'false');
  balie.network.cut();
  const history = page.getByRole('list', { name: 'Wat gebeurde er?' });
  for (const [name, result] of [['Jan', 'Niet bereikt'], ['Fatima', 'Bericht achtergelaten']] as const) {
    await chooseName(page, name);
    await find(page, 'Verzonnen');
    await listed(page, /Amina Verzonnen/).click();
    await page.getByRole('group', { name: 'Noteer een contact' }).getByRole('button', { name: 'Telefoon' }).click();
    await page.getByRole('button', { name: result }).click();
    await expect(history.getByRole('listitem').filter({ hasText: result })).toContainText(`${name}, Balie 1`);
    await page.goto(page.url().replace(/#.*/, '#/'));
  }
  await balie.networkReturns();
  await expect(balie.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(coordinator, '/follow?which=all');
  await expect(coordinator.locator('main')).toContainText('Fatima, Balie 1');
  await expect(coordinator.locator('main')).toContainText('Jan, Balie 1');
  // Neither of them has a PIN: however long nobody touches it, nothing locks.
  await page.clock.fastForward('10:00');
  await expect(names(page).getByRole('button', { pressed: true })).toHaveText('Fatima');
  await expect(locked(page)).toHaveCount(0);
  // Nobody's name: as before.
  await names(page).getByRole('link', { name: 'Iemand anders' }).click();
  await page.getByRole('button', { name: 'Niemand' }).click();
  await page.getByRole('link', { name: 'Terug' }).first().click();
  await expect(names(page).getByRole('button', { pressed: true })).toHaveCount(0);
});

story('three minutes without a touch lock the tablet: nothing of Amina stays in the page, Jan’s PIN brings all of it back as it was', async ({ server, tablet, coordinator }) => {
  story.slow();
  for (const name of ['Jan', 'Fatima']) await addVolunteer(coordinator, name);
  const balie = await tablet();
  const { page } = balie;
  await page.clock.install();
  await balie.pair(server.ready.pair.desk as string);
  await choosePin(page, 'Fatima', '1234');
  await page.goto(page.url().replace(/#.*/, '#/'));
  await choosePin(page, 'Jan', '4827');
  await giveConsent(page);
  await field(page, 'Naam').fill('Amina Verzonnen');
  await field(page, 'Telefoon').pressSequentially('0470 0');
  await page.clock.fastForward('02:50');
  await field(page, 'Telefoon').press('1');
  await page.clock.fastForward('02:50');
  await expect(locked(page)).toHaveCount(0);
  await field(page, 'Telefoon').press('2');
  await page.clock.fastForward('03:01');
  await expect(locked(page)).toBeVisible();
  expect(await page.content()).not.toContain('Amina');
  expect(await page.evaluate(() => [...document.querySelectorAll('input')].map((input) => input.value).join())).toBe('');
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await page.clock.runFor(600);
  await expect(page.getByRole('textbox', { name: 'Pincode van Jan' })).toBeFocused();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    await noOverflow(page, `lock nl ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.type('1111');
  await expect(page.getByRole('alert')).toContainText('De pincode is niet juist');
  await page.keyboard.type('48275');
  await expect(locked(page)).toHaveCount(0);
  // The digit too many went nowhere, and the finger goes on where it was.
  await expect(field(page, 'Telefoon')).toHaveValue('0470 012');
  await expect(field(page, 'Telefoon')).toBeFocused();
  await page.clock.runFor(600);
  await page.keyboard.type('3');
  await expect(field(page, 'Telefoon')).toHaveValue('0470 0123');
  await expect(field(page, 'Naam')).toHaveValue('Amina Verzonnen');
});

story('wrong PINs slow the tablet, also after a reload; Fatima takes over with her own, and helps Jan who forgot his', async ({ server, tablet, coordinator }) => {
  story.slow();
  for (const name of ['Jan', 'Fatima']) await addVolunteer(coordinator, name);
  const balie = await tablet();
  const { page } = balie;
  await page.clock.install();
  await balie.pair(server.ready.pair.desk as string);
  await choosePin(page, 'Fatima', '1234');
  await choosePin(page, 'Jan', '4827');
  await page.clock.fastForward('03:01');
  await expect(locked(page)).toBeVisible();
  await page.clock.runFor(600);
  for (const sentence of ['De pincode is niet juist', 'De pincode is niet juist', 'Te veel foute pincodes']) {
    await typePin(page, '1111');
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
  await page.evaluate(() => localStorage.setItem('samenspel-locale', 'ar'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'هذا الجهاز مقفل' })).toBeVisible();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    await noOverflow(page, `lock ar ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => localStorage.setItem('samenspel-locale', 'nl'));
  await page.reload();
  await expect(locked(page)).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Kandidaten' })).toHaveCount(0);
  await page.clock.runFor(600);
  await typePin(page, '4827');
  await expect(page.getByRole('alert')).toContainText('Te veel foute pincodes');
  await page.getByRole('button', { name: 'Iemand anders' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fatima' }).click();
  await page.clock.runFor(600);
  await typePin(page, '1234');
  await expect(locked(page)).toHaveCount(0);
  await expect(names(page).getByRole('button', { pressed: true })).toHaveText('Fatima');
  await names(page).getByRole('link', { name: 'Iemand anders' }).click();
  await page.getByRole('group', { name: /Is een collega de pincode vergeten/ }).getByRole('button', { name: 'Jan' }).click();
  await page.getByRole('textbox', { name: 'Je eigen pincode' }).fill('1234');
  await page.getByRole('textbox', { name: 'Nieuwe pincode', exact: true }).fill('8642');
  await page.getByRole('textbox', { name: 'Nieuwe pincode, nog een keer' }).fill('8642');
  await page.getByRole('button', { name: 'Bewaar de pincode' }).click();
  await expect(page.getByText('Jan heeft een nieuwe pincode.')).toBeVisible();
  await page.getByRole('group', { name: 'Komt vandaag', exact: true }).getByRole('button', { name: 'Jan' }).click();
  await page.getByRole('button', { name: 'Zet de tablet op slot' }).click();
  await expect(locked(page)).toBeVisible();
  await page.clock.runFor(600);
  await typePin(page, '8642');
  await expect(locked(page)).toHaveCount(0);

  // Or Sofie clears it: Jan goes on, and chooses another.
  await page.getByRole('button', { name: 'Zet de tablet op slot' }).click();
  await open(coordinator, '/team');
  await coordinator.getByRole('link', { name: 'Jan' }).click();
  await coordinator.getByRole('button', { name: 'Pincode wissen' }).click();
  await expect(page.getByText('De pincode van Jan is gewist.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ga verder als Jan' }).click();
  await expect(page.getByRole('button', { name: 'Kies een pincode' })).toBeVisible();
});

story('the row of names and the screen of the team hold on every screen, in Dutch and in Arabic, and Jan takes a turn and gives it back', async ({ server, tablet, coordinator }) => {
  story.slow();
  for (const name of ['Jan', 'Fatima-Zohra Verzonnen', 'محمد']) await addVolunteer(coordinator, name, name === 'Jan');
  const balie = await tablet();
  const { page } = balie;
  await balie.pair(server.ready.pair.desk as string);
  await names(page).getByRole('button', { name: 'Jan' }).click();
  await page.goto(page.url().replace(/#.*/, '#/team'));
  // The later weeks are folded.
  await page.getByRole('main').locator('summary').last().click();
  const turn = page.getByRole('listitem').filter({ hasText: /zaterdag.*, avond/ }).last();
  await turn.getByRole('button', { name: /^Ik kom niet/ }).click();
  await expect(turn).not.toContainText('Jan');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(turn).toContainText('Jan');
  for (const language of ['nl', 'ar']) {
    await page.evaluate((code) => localStorage.setItem('samenspel-locale', code), language);
    await page.reload();
    // A list that begins with a name in Latin letters reads as the screen does.
    await expect(page.locator('.on > span').first()).toHaveCSS('direction', language === 'ar' ? 'rtl' : 'ltr');
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      for (const [name, address] of [['home', '#/'], ['team', '#/team']] as const) {
        await page.goto(page.url().replace(/#.*/, address));
        await expect(page.getByRole('heading').first()).toBeAttached();
        await expectAccessible(page);
        await noOverflow(page, `tablet ${name} ${language} ${width}`);
      }
    }
  }
});

story('Jan’s tablet locks while it saves: what he typed reaches Sofie while it is still locked', async ({ server, tablet, coordinator }) => {
  await addVolunteer(coordinator, 'Jan');
  const balie = await tablet();
  const { page } = balie;
  await page.clock.install();
  await balie.pair(server.ready.pair.desk as string);
  await choosePin(page, 'Jan', '4827');
  await giveConsent(page);
  await field(page, 'Telefoon').fill('0470 00 00 01');
  await field(page, 'Naam').fill('Amina Halfweg');
  await page.clock.fastForward('03:01');
  await expect(locked(page)).toBeVisible();
  await open(coordinator, '/candidates');
  await expect(coordinator.getByRole('link', { name: 'Amina Halfweg' })).toBeVisible();
  await expect(locked(page)).toBeVisible();
  // And it is on the tablet itself, whatever becomes of it now.
  await balie.batteryDies();
  await balie.switchOn();
  await balie.open();
  await expect(locked(balie.page)).toBeVisible();
  await expect(balie.page.getByRole('textbox', { name: 'Pincode van Jan' })).toBeFocused();
  await balie.page.keyboard.type('4827');
  await expect(listed(balie.page, /Amina Halfweg/)).toBeVisible();
});

story('Jan taps the last digit twice: the second tap does nothing to what lay below', async ({ server, tablet, coordinator }) => {
  await addVolunteer(coordinator, 'Jan');
  const balie = await tablet();
  const { page } = balie;
  await balie.pair(server.ready.pair.desk as string);
  await choosePin(page, 'Jan', '1111');
  const shut = page.getByRole('button', { name: 'Zet de tablet op slot' });
  const key = (digit: string) => page.locator('.lock').getByRole('button', { name: digit, exact: true });
  await page.goto(page.url().replace(/#.*/, '#/team'));
  await shut.click();
  await expect(page.getByRole('textbox', { name: 'Pincode van Jan' })).toBeFocused();
  const places = new Map<string, { x: number; y: number }>();
  for (const digit of '1234567890') {
    const box = await key(digit).boundingBox();
    if (box) places.set(digit, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  await page.keyboard.type('1111');
  await expect(locked(page)).toHaveCount(0);
  // A PIN whose last digit lies over something that a tap would open.
  const over = await page.evaluate(
    (all) => all.find(([, { x, y }]) => document.elementFromPoint(x, y)?.closest('a, button'))?.[0] ?? '',
    [...places],
  );
  expect(over, 'something lies under a key').not.toBe('');
  const { x, y } = places.get(over) ?? { x: 0, y: 0 };
  await page.getByRole('button', { name: 'Verander je pincode' }).click();
  await page.getByRole('textbox', { name: 'Je eigen pincode' }).fill('1111');
  await page.getByRole('textbox', { name: 'Nieuwe pincode', exact: true }).fill(`482${over}`);
  await page.getByRole('textbox', { name: 'Nieuwe pincode, nog een keer' }).fill(`482${over}`);
  await page.getByRole('button', { name: 'Bewaar de pincode' }).click();
  await expect(page.getByText('Je nieuwe pincode is bewaard.')).toBeVisible();
  await page.getByRole('button', { name: 'Sluiten' }).last().click();
  await shut.click();
  await expect(page.getByRole('textbox', { name: 'Pincode van Jan' })).toBeFocused();
  await page.keyboard.type('482');
  await page.evaluate(() => {
    const taps = { below: 0 };
    addEventListener('click', (event) => { if (!(event.target as Element).closest('.lock')) taps.below += 1; });
    Object.assign(window, { taps });
  });
  const before = page.url();
  await page.mouse.click(x, y);
  await page.locator('.lock').waitFor({ state: 'detached' });
  await page.mouse.click(x, y);
  expect(await page.evaluate(() => (window as unknown as { taps: { below: number } }).taps.below), 'taps that reached what lay below').toBe(0);
  expect(page.url()).toBe(before);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

story('the tablet locks over an open dialog and over the camera: neither is in the page, the light is off, and both come back', async ({ server, tablet, coordinator }) => {
  await addVolunteer(coordinator, 'Jan');
  const balie = await tablet([{ qr: 'https://voorbeeld.be/menu', frames: 20 }]);
  const { page } = balie;
  await page.addInitScript(() => {
    const tracks: MediaStreamTrack[] = [];
    const camera = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await camera(wanted);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { tracks });
  });
  await page.clock.install();
  await balie.pair(server.ready.pair.desk as string);
  await choosePin(page, 'Jan', '4827');
  const states = () => page.evaluate(() => (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState));
  const inPage = () => page.evaluate(() => document.querySelectorAll('dialog, video').length);
  const unlock = async () => {
    await page.clock.runFor(600);
    await typePin(page, '4827');
    await expect(locked(page)).toHaveCount(0);
  };
  await page.getByRole('link', { name: 'Scan boekje' }).click();
  await expect(page.getByText('Dat is een andere code')).toBeVisible();
  expect(await states()).toContain('live');
  await page.clock.fastForward('03:01');
  await expect(locked(page)).toBeVisible();
  expect(await inPage()).toBe(0);
  await expect.poll(states).not.toContain('live');
  await unlock();
  await expect.poll(states).toContain('live');
  await expect(page.locator('video')).toBeVisible();

  await page.goto(page.url().replace(/#.*/, '#/'));
  await expect.poll(states).not.toContain('live');
  await balie.savedLine.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.clock.fastForward('03:01');
  await expect(locked(page)).toBeVisible();
  expect(await inPage()).toBe(0);
  await expectAccessible(page);
  await unlock();
  await expect(page.locator('dialog:modal')).toBeVisible();
});
