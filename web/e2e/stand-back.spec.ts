import type { Page } from '@playwright/test';
import { register } from './harness/desk';
import { fullTablet } from './harness/full';
import { noteMany } from './harness/many';
import { fillForm, noteAppointment, typeCode, unfold } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

const pad = (page: Page) => page.getByLabel('Code van het boekje');
const remark = (page: Page) => page.getByRole('textbox', { name: 'Opmerking' });
const saved = (page: Page) => page.getByRole('heading', { name: /^Bewaard: / });

story('Leila goes back as in any browser: to the screen before, and what she was writing waits for her', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  const [first, second] = [server.ready.booklets[0]!, server.ready.booklets[1]!];
  await typeCode(page, first.code);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await unfold(page);
  await remark(page).fill('Komt met de tram');
  await page.goBack();
  await expect(pad(page)).toBeVisible();
  await expect(page.getByText(`Je was bezig met de afspraak voor boekje ${first.display}`)).toBeVisible();
  await expectAccessible(page);
  // It waits on the list too, and when another booklet comes in between.
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(page.getByText('Je was bezig met de afspraak')).toBeVisible();
  await page.goBack();
  await typeCode(page, second.code);
  await expect(page.getByRole('heading', { name: `Afspraak voor boekje ${second.display}` })).toBeVisible();
  await expect(page.getByRole('radio', { name: '10 uur', exact: true })).not.toBeChecked();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('heading', { name: `Afspraak voor boekje ${first.display}` })).toBeVisible();
  await expect(remark(page)).toHaveValue('Komt met de tram');
  await page.goBack();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await expect(remark(page)).toHaveValue('Komt met de tram');

  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(saved(page)).toBeVisible();
  // Not the form of what is saved.
  await page.goBack();
  await expect(pad(page)).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  // By key: the tab lies where the button was that saved, and a second tap so soon would be the first one's.
  await page.getByRole('button', { name: 'Vandaag' }).press('Enter');
  const change = page.getByRole('listitem').filter({ hasText: `Boekje ${first.display}` }).getByRole('button', { name: 'Aanpassen' });
  await change.click();
  await expect(remark(page)).toHaveValue('Komt met de tram');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Afspraken van deze stand' })).toBeVisible();
  // Nothing was written: nothing waits.
  await expect(page.getByText('Je was bezig met de afspraak')).toHaveCount(0);
  // By key: a second tap so soon in one place would be the first one's.
  await change.press('Enter');
  await page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();
  await expect(page.getByRole('heading', { name: 'Afspraken van deze stand' })).toBeVisible();
});

story('two visitors come in between: what Leila was writing waits through a dead battery until it is saved, and the camera is next', async ({ server, tablet }) => {
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await leila.isReadyForOffline();
  const [first, second, third] = [server.ready.booklets[0]!, server.ready.booklets[1]!, server.ready.booklets[2]!];
  for (const [booklet, words] of [[first, 'Komt met de tram'], [second, 'Komt met de bus']] as const) {
    await typeCode(leila.page, booklet.code);
    await unfold(leila.page);
    await remark(leila.page).fill(words);
    await expect(leila.page.locator('.field').filter({ has: remark(leila.page) }).getByText('bewaard')).toBeVisible();
    await leila.page.goBack();
  }
  await typeCode(leila.page, third.code);
  await expect(leila.page.getByRole('heading', { name: `Afspraak voor boekje ${third.display}` })).toBeVisible();
  await leila.batteryDies();

  await leila.switchOn();
  await leila.open();
  const { page } = leila;
  const note = (booklet: { display: string }) => page.getByRole('status').filter({ hasText: `Je was bezig met de afspraak voor boekje ${booklet.display}` });
  await expect(note(first)).toBeVisible();
  await expect(note(second)).toBeVisible();
  await expectAccessible(page);
  // Its booklet again: the form as it was left.
  await typeCode(page, second.code);
  await expect(remark(page)).toHaveValue('Komt met de bus');
  await page.goBack();
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await note(first).getByRole('button', { name: 'Ga verder' }).click();
  await expect(remark(page)).toHaveValue('Komt met de tram');
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(saved(page)).toBeVisible();
  await page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await expect(pad(page)).toBeVisible();
  await expect(note(second)).toBeVisible();
  await expect(note(first)).toHaveCount(0);
  await note(second).getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();
  await expect(pad(page)).toBeVisible();
  await page.reload();
  await expect(pad(page)).toBeVisible();
  await expect(page.getByText('Je was bezig met de afspraak')).toHaveCount(0);
});

story('Leila goes on from the list, and the next visitor finds the camera', async ({ server, tablet }) => {
  const { page, pair } = await tablet().then((leila) => ({ page: leila.page, pair: () => leila.pair(server.ready.pair.stand as string) }));
  await pair();
  await typeCode(page, server.ready.booklets[0]?.code as string);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await page.goBack();
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await expect(pad(page)).toBeVisible();
});

story('the next visitor finds a pad on which nothing hangs, and Leila can still take the last one back', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  const [first, second] = [server.ready.booklets[0]!, server.ready.booklets[1]!];
  for (const size of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    await noteAppointment(page, (size.width === 360 ? first : second).code);
    await page.getByRole('button', { name: 'Volgende bezoeker' }).click();
    await expect(pad(page)).toBeVisible();
    await expect(page.getByRole('banner').getByRole('button', { name: 'Ongedaan maken' })).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Vandaag' }).click();
  const row = page.getByRole('listitem').filter({ hasText: `Boekje ${second.display}` });
  await row.getByRole('button', { name: 'Weghalen' }).click();
  await expect(row).toContainText('weggehaald');
});

story('a screen that was opened by itself has the first one under it: back does not leave the app', async ({ server, tablet }) => {
  const [leila, fatima] = [await tablet(), await tablet()];
  await leila.pair(server.ready.pair.stand as string);
  await fatima.pair(server.ready.pair.desk as string);
  await register(fatima.page, 'Aaron De Smet');
  const sheet = new URL(fatima.page.url()).hash;
  for (const [{ page, network }, hash] of [[leila, '#/today'], [fatima, sheet], [fatima, `${sheet.split('/').slice(0, 3).join('/')}/who`], [fatima, '#/scan']] as const) {
    await page.goto('about:blank');
    await page.goto(`${network.origin}/app/${hash}`);
    await expect(page.getByTestId('saved-line')).toBeVisible();
    await page.goBack();
    await expect(page, hash).toHaveURL(`${network.origin}/app/#/`);
    await expect(page.getByTestId('saved-line')).toBeVisible();
  }
});

story('a stand that noted hundreds shows some by day at once, says how many there are, and shows the others when asked', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  const many = await noteMany(page);
  await leila.pair(server.ready.pair.stand as string);
  leila.network.cut();
  await many(116, server.ready.booklets.map(({ code }) => code));
  // With those of the demo.
  const count = 120;
  await page.getByRole('button', { name: 'Vandaag' }).click();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  await expect(rows).toHaveCount(50);
  await expect(page.getByText(`${count} afspraken`, { exact: true })).toBeVisible();
  await expect(page.locator('.counts').getByText('116 wachten op verbinding')).toBeVisible();
  // Each day says how many it has, also of those that are not on the screen yet.
  const of = (day: RegExp) => page.getByRole('heading', { level: 3, name: day }).locator('xpath=..');
  await expect(of(/1 januari 2030/)).toContainText('116 afspraken');
  await expect(page.getByText(`Je ziet er 50 van ${count}.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toon er nog 50' }).click();
  await expect(rows).toHaveCount(100);
  // By key: a tap so soon in the same place would belong to the first.
  await page.getByRole('button', { name: 'Toon er nog 20' }).press('Enter');
  await expect(rows).toHaveCount(count);
  await expect(page.getByText('Je ziet er')).toHaveCount(0);
  // The button went: the keyboard goes on where the new ones begin.
  await expect(rows.nth(100)).toBeFocused();
});

story('the disk has no room for what Leila was writing when the next booklet comes: that is said, and the same code can be typed again', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  const isFull = await fullTablet(page, 'put_draft');
  await leila.pair(server.ready.pair.stand as string);
  const [first, second] = [server.ready.booklets[0]!, server.ready.booklets[1]!];
  await typeCode(page, first.code);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await page.goBack();
  await isFull(true);
  await typeCode(page, second.code);
  const said = page.getByRole('main').getByRole('alert');
  await expect(said).toContainText('Dit toestel is vol');
  await expectAccessible(page);
  await isFull(false);
  await typeCode(page, second.code);
  await expect(page.getByRole('heading', { name: `Afspraak voor boekje ${second.display}` })).toBeVisible();
  await expect(said).toHaveCount(0);

  // The same when it is a form from the list that cannot be opened.
  await page.goBack();
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await isFull(true);
  await page.getByRole('button', { name: 'Aanpassen' }).first().click();
  await expect(said).toContainText('Dit toestel is vol');
  await isFull(false);
});
