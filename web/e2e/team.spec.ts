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
  const turn = page.getByRole('listitem').filter({ hasText: /zaterdag.*, avond/ }).last();
  await turn.getByRole('button', { name: /^Ik kom niet/ }).click();
  await expect(turn).not.toContainText('Jan');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(turn).toContainText('Jan');
  for (const language of ['nl', 'ar']) {
    await page.evaluate((code) => localStorage.setItem('samenspel-locale', code), language);
    await page.reload();
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
