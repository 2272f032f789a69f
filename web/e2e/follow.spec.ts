import type { Page } from '@playwright/test';
import { open } from './harness/dashboard';
import { callInVain, find, listed, register } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';

const history = (page: Page) => page.getByRole('list', { name: 'Wat gebeurde er?' });
const due = (page: Page) => page.getByRole('navigation', { name: 'Opvolgen' });
const log = (page: Page) => page.getByRole('group', { name: 'Noteer een contact' });
const contact = (page: Page) => page.locator('.contact');

async function sheetOf(page: Page, name: string): Promise<void> {
  await find(page, name.split(' ')[1] as string);
  await listed(page, new RegExp(name)).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

story('Fatima notes a call in two taps without network, sets a next step, takes one back, and it comes up on the home screen', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  fatima.network.cut();
  await register(page, 'Amina Verzonnen', '0470 00 00 01');
  await sheetOf(page, 'Amina Verzonnen');
  await log(page).getByRole('button', { name: 'Telefoon' }).click();
  await page.getByRole('button', { name: 'Bericht achtergelaten' }).click();
  await expect(page.getByText('Genoteerd: Telefoon · Bericht achtergelaten')).toBeVisible();
  await expect(history(page)).toContainText('We wachten op de persoon, tot');
  await expect(history(page)).toContainText('Balie 1');

  await page.getByRole('textbox', { name: 'In eigen woorden' }).first().fill('komt dinsdag langs');
  await page.getByRole('button', { name: 'Morgen', exact: true }).first().click();
  await page.getByRole('button', { name: 'Klaar' }).first().click();
  await expect(history(page)).toContainText('komt dinsdag langs');
  await expectAccessible(page);

  await log(page).getByRole('button', { name: 'Bezoek' }).click();
  await page.getByRole('button', { name: 'Is langsgekomen' }).click();
  await expect(history(page)).toContainText('Is langsgekomen');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(history(page)).not.toContainText('Is langsgekomen');

  await page.goto(page.url().replace(/#.*/, '#/'));
  await due(page).getByRole('link', { name: /Wacht op kandidaat/ }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Amina Verzonnen' });
  await row.getByRole('button', { name: 'Wat is het geworden?' }).click();
  await row.getByRole('button', { name: 'Er kwam antwoord' }).click();
  await expect(page.getByText('Deze lijst is leeg.')).toBeVisible();
  await expectAccessible(page);
});

story('Balie 2 sees that Balie 1 is calling Amina, on the sheet and in the list, until the result is noted', async ({ server, tablet }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  await register(fatima.page, 'Amina Verzonnen', '0470 00 00 01');
  await sheetOf(fatima.page, 'Amina Verzonnen');
  await expect(contact(fatima.page).getByRole('link', { name: 'Bel', exact: true })).toHaveAttribute('href', 'tel:+32470000001');
  // The tablet's own dialler is not part of this.
  await fatima.page.evaluate(() => document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a[href^="tel:"]')) event.preventDefault();
  }));
  await contact(fatima.page).getByRole('link', { name: 'Bel', exact: true }).click();
  await expect(jan.page.getByText(/Balie 1 belt sinds \d+([.]\d+)? uur/).first()).toBeVisible();
  await sheetOf(jan.page, 'Amina Verzonnen');
  await expect(jan.page.locator('.calls').filter({ hasText: 'Balie 1 belt sinds' })).toBeVisible();
  await fatima.page.locator('.calls').getByRole('button', { name: 'Bereikt', exact: true }).click();
  await expect(jan.page.getByText(/Balie 1 belt sinds/)).toHaveCount(0);
  await expect(history(jan.page)).toContainText('Telefoon · Bereikt');
});

story('a task is proposed, accepted and declined on the spot; declined it sinks, and the organisation has it in its history', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Bilal Verzonnen');
  await sheetOf(page, 'Bilal Verzonnen');
  await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
  const first = page.getByRole('article').first();
  const title = await first.getByRole('heading', { level: 3 }).innerText();
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) }).first();
  await card.getByRole('button', { name: 'Stel voor' }).click();
  await expect(card.getByRole('status').first()).toContainText('Voorgesteld');
  await expect(card).toContainText('We wachten op de organisatie, tot');
  await card.getByRole('button', { name: 'Aanvaard' }).click();
  await expect(card.getByRole('status').first()).toContainText('Aanvaard');
  await card.getByRole('button', { name: 'Nee', exact: true }).click();
  await card.getByRole('group', { name: 'De organisatie zegt nee. Waarom?' }).getByRole('button', { name: 'Geen plaats meer' }).click();
  await expect(card.getByRole('status').first()).toContainText('Nee van de organisatie · Geen plaats meer');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(card.getByRole('status').first()).toContainText('Aanvaard');
  await card.getByRole('button', { name: 'Nee', exact: true }).click();
  await card.getByRole('group', { name: 'De persoon zegt nee. Waarom?' }).getByRole('button', { name: 'Te ver' }).click();
  await expect(card.getByRole('status').first()).toContainText('Nee van de persoon · Te ver');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Terug naar de fiche' }).click();
  await expect(history(page)).toContainText(title);
  await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
  await expect(page.getByRole('article').first()).not.toContainText(title);

  await page.getByRole('link', { name: 'Terug naar de fiche' }).click();
  await history(page).getByRole('link').first().click();
  await expect(page.getByRole('list', { name: 'Wat gebeurde er?' })).toContainText('Bilal Verzonnen');
  await expectAccessible(page);
});


story('what the desk left silent comes up on the dashboard, and the outcome noted there takes it from the tablet’s list', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Carla Verzonnen', '0470 00 00 03');
  await sheetOf(page, 'Carla Verzonnen');
  await callInVain(page, '2026-01-05');
  await expect(history(page)).toContainText('Wij zijn aan zet, al sinds maandag 5 januari');

  const silent = coordinator.locator('#follow').getByRole('article').filter({ hasText: 'Carla Verzonnen' });
  await expect(silent).toContainText('Telefoon · Niet bereikt');
  await expectAccessible(coordinator);
  await silent.getByLabel('Wat het geworden is').selectOption({ label: 'Is gestopt' });
  // A word too many is refused: nothing is noted, and what was written stands in the form again.
  const why = silent.getByLabel('Waarom');
  await why.evaluate((field: HTMLInputElement) => field.removeAttribute('maxlength'));
  await why.fill(`verhuisd ${'ver '.repeat(500)}weg`);
  await silent.getByRole('button', { name: 'Noteer' }).click();
  await expect(coordinator.getByRole('alert')).toContainText('Er is niets genoteerd');
  await expectAccessible(coordinator);
  await expect(coordinator.getByLabel('Waarom')).toHaveValue(/^verhuisd ver .* weg$/);
  await expect(coordinator.getByLabel('Wat het geworden is').locator('option:checked')).toHaveText('Is gestopt');
  await coordinator.getByLabel('Waarom').fill('verhuisd');
  await coordinator.getByRole('button', { name: 'Noteer' }).click();
  await expect(coordinator.locator('#flash')).toContainText('Het is genoteerd.');
  await expect(silent).toHaveCount(0);
  await expect(history(page)).toContainText('Is gestopt');
  await expect(history(page)).toContainText('verhuisd');
  for (const path of ['/follow?which=all', '/pool']) {
    await open(coordinator, path);
    await expect(coordinator.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(coordinator);
  }
});

story('home, sheet, lists, tasks and organisation hold on every screen, in Dutch and in Arabic', async ({ server, tablet }) => {
  story.slow();
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Dina Verzonnen', '0470 00 00 04');
  await sheetOf(page, 'Dina Verzonnen');
  const sheet = page.url();
  await log(page).getByRole('button', { name: 'Telefoon' }).click();
  await page.getByRole('button', { name: 'Bericht achtergelaten' }).click();
  await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
  await page.getByRole('article').first().getByRole('button', { name: 'Stel voor' }).click();
  await expect(page.getByRole('article').first()).toContainText('We wachten op de organisatie');
  const at = (place: string): string => sheet.replace(/#.*/, place);
  for (const language of ['nl', 'ar']) {
    await page.evaluate((code) => localStorage.setItem('samenspel-locale', code), language);
    await page.reload();
    for (const [width, height] of [[1280, 800], [820, 1180], [360, 740]] as const) {
      await page.setViewportSize({ width, height });
      for (const [name, address] of [['home', at('#/')], ['sheet', sheet], ['tasks', `${sheet}/tasks`], ['candidate', at('#/follow/candidate')], ['organisation', at('#/follow/organisation')], ['next', `${sheet}/next`]] as const) {
        await page.goto(address);
        await expect(page.getByRole('heading').first()).toBeAttached();
        await expectAccessible(page);
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${width}`).toBeLessThanOrEqual(0);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${language}-${name}-${width}.png`, fullPage: true });
      }
    }
  }
});
