import type { Locator, Page } from '@playwright/test';
import { open } from './harness/dashboard';
import { field, find, giveConsent, letStand, listed, register, toStep, write } from './harness/desk';
import type { Server } from './harness/server';
import { expect, expectAccessible, story } from './harness/story';
import type { Tablet } from './harness/tablet';

story('Fatima reads on the sheet what Amina wishes, and changes it after one tap; what health asks stays in sight', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Verzonnen');
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await listed(page, /Amina Verzonnen/).click();
  const wishes = page.getByRole('region', { name: 'Wensen' });
  await expect(wishes).toContainText('Nog geen wensen');
  const change = wishes.getByRole('button', { name: 'Verander de wensen' });
  await change.click();
  const group = (name: string) => wishes.getByRole('group', { name });
  await group('Hoeveel Nederlands spreek je?').getByRole('radio', { name: /^B1/ }).check();
  await group('Wil je Nederlands oefenen?').getByRole('radio', { name: 'Ja', exact: true }).check();
  await group('Hoeveel uur per week?').getByRole('radio', { name: '3 of 4 uur' }).check();
  await group('Hoe verplaats je je?').getByRole('checkbox').first().check();
  await wishes.getByRole('button', { name: /dinsdag.?voormiddag/ }).click();
  await write(page, 'Motivatie', 'Ik wil mensen leren kennen');
  await wishes.getByLabel('Vanaf welke dag?').fill('1448-06-01');
  await wishes.getByRole('button', { name: 'Klaar' }).click();
  await expect(field(page, 'Motivatie')).toHaveCount(0);
  for (const said of ['B1', '3 of 4 uur', /dinsdag.?voormiddag/, 'Ik wil mensen leren kennen', 'Klopt dat?']) await expect(wishes).toContainText(said);
  await expect(wishes.getByRole('link', { name: /toon het blad/ })).toBeVisible();
  // The consent that stands apart, and what was said under it.
  await group('Mogen we bewaren wat je nodig hebt').getByRole('radio', { name: 'ja', exact: true }).check();
  await group('Wat heb je nodig?').getByRole('checkbox').first().check();
  await expectAccessible(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height, 'the sheet, in pixels').toBeLessThan(5_000);
});

story('whoever asks Leila on her sheet asks in her language, and that is what is kept beside her answer', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Maak de fiche' }).click();
  await write(page, 'Naam', 'Leila Verzonnen');
  await toStep(page, 'Wensen');
  // In the intake …
  const answer = (question: RegExp | string) => page.getByRole('group', { name: question });
  await answer(/Mogen we bewaren wat je nodig hebt/).getByRole('radio').first().check();
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await listed(page, /Leila/).click();
  // … and on the sheet, Dutch beside it.
  await answer(/Wil je onze nieuwsbrief/).getByRole('radio').last().check();
  await page.getByRole('banner').getByRole('button', { name: 'Sluiten' }).click();
  // On the telephone she speaks French.
  await page.getByRole('button', { name: 'Français' }).click();
  await answer(/Mogen we je afspraken doorgeven/).getByRole('radio', { name: 'oui' }).check();
  await expectAccessible(page);
  const history = page.getByRole('list', { name: 'Wat gebeurde er?' }).getByRole('listitem');
  const asked = (what: string) => history.filter({ hasText: what });
  await expect(asked('Mag bewaren wat nodig is voor de gezondheid')).toContainText('taal van de tekst: Arabisch');
  await expect(asked('Wil de nieuwsbrief')).toContainText('taal van de tekst: Arabisch');
  await expect(asked('Mag doorgegeven worden')).toContainText('Gevraagd op Balie 1, taal van de tekst: Frans');
});

const health = /Mogen we bewaren wat je nodig hebt/;
const answer = (page: Page, question: RegExp): Locator => page.getByRole('group', { name: question });
const lineOf = (page: Page, what: string): Locator => page.getByRole('list', { name: 'Wat gebeurde er?' }).getByRole('listitem').filter({ hasText: what });

/** Two desks ask Oksana the same without network: Fatima hears one thing in French, Jan another one in Arabic. */
async function theyDiffer(server: Server, fatima: Tablet, jan: Tablet, asked: (page: Page, language: string, yes: boolean) => Promise<void>): Promise<void> {
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  await register(fatima.page, 'Oksana Testova');
  await find(jan.page, 'tes');
  await listed(jan.page, /Oksana/).click();
  await listed(fatima.page, /Oksana/).click();
  fatima.network.cut();
  jan.network.cut();
  await asked(jan.page, 'العربية', false);
  await asked(fatima.page, 'Français', true);
  for (const tablet of [jan, fatima]) await tablet.networkReturns();
}

story('two tablets disagree whether Oksana may be named to her companion: the answer that holds shows how that one was asked', async ({ server, tablet, coordinator }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  const may = /Mogen we je afspraken doorgeven/;
  await theyDiffer(server, fatima, jan, async (page, language, yes) => {
    await page.getByRole('button', { name: language }).click();
    const radios = answer(page, may).getByRole('radio');
    await (yes ? radios.first() : radios.last()).check();
    await letStand(page);
    // Fatima's tablet is the busier one: what she wrote last would win wherever nothing else decides.
    if (yes) await write(page, 'Opmerking', 'Kan niet op woensdag');
  });
  for (const { page } of [fatima, jan]) {
    await expect(page.getByRole('region', { name: 'Verschillende antwoorden: Mag doorgegeven worden' })).toBeVisible({ timeout: 40_000 });
    await expect(lineOf(page, 'Mag doorgegeven worden')).toContainText('Gevraagd op Balie 2, taal van de tekst: Arabisch');
  }
  // The coordinator asks Oksana: what Fatima heard holds, and how she asked it comes along.
  await open(coordinator, '/questions');
  await coordinator.getByRole('article').filter({ hasText: 'Oksana' }).getByRole('button').nth(await yesOf(coordinator)).click();
  await expect(jan.page.getByRole('region', { name: /Verschillende antwoorden/ })).toHaveCount(0, { timeout: 40_000 });
  for (const { page } of [fatima, jan]) await expect(lineOf(page, 'Mag doorgegeven worden')).toContainText('Gevraagd op Balie 1, taal van de tekst: Frans', { timeout: 40_000 });
});

/** Which of the two buttons is not the no. */
async function yesOf(coordinator: Page): Promise<number> {
  const words = await coordinator.getByRole('article').filter({ hasText: 'Oksana' }).locator('form.choices button').allInnerTexts();
  return words.findIndex((said) => said.trim() !== 'nee');
}

/** A yes, and what is needed; or a no. */
async function hearAboutHealth(page: Page, _language: string, yes: boolean): Promise<void> {
  await answer(page, health).getByRole('radio', { name: yes ? 'ja' : 'nee', exact: true }).check();
  await letStand(page);
  if (yes) await page.getByRole('checkbox', { name: 'Met een rolstoel' }).check();
}

story('Oksana says no about her health, whoever asks it and where: what was noted goes, and a later yes begins anew', async ({ server, tablet }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  await theyDiffer(server, fatima, jan, hearAboutHealth);
  const { page } = fatima;
  const asked = page.getByRole('region', { name: /Verschillende antwoorden: Mag bewaren/ });
  const needs = page.getByRole('checkbox', { name: 'Met een rolstoel' });
  // A tap on an answer below would settle the question in passing, and its undo would take the needs away.
  await expect(answer(page, health)).toContainText('Kies bovenaan wat klopt.');
  await expect(answer(page, health).getByRole('radio')).toHaveCount(0);
  await asked.getByRole('button', { name: /nee/ }).click();
  // Taken back in time, nothing was said.
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await asked.getByRole('button', { name: /nee/ }).click();
  await letStand(page);
  await expect(asked).toHaveCount(0);
  await answer(page, health).getByRole('radio', { name: 'ja', exact: true }).check();
  await letStand(page);
  await expect(needs).not.toBeChecked();
  // On the sheet itself, and back while the undo is offered.
  await needs.check();
  await answer(page, health).getByRole('radio', { name: 'nee', exact: true }).check();
  await expect(needs).toHaveCount(0);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(needs).toBeChecked();
});

story('Oksana says no about her health to Sofie, who asks what the tablets disagree about: what was noted goes there too', async ({ server, tablet, coordinator }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  await theyDiffer(server, fatima, jan, hearAboutHealth);
  const { page } = fatima;
  const asked = page.getByRole('region', { name: /Verschillende antwoorden: Mag bewaren/ });
  await expect(asked).toBeVisible({ timeout: 40_000 });
  await open(coordinator, '/questions');
  await coordinator.getByRole('article').filter({ hasText: 'Oksana' }).getByRole('button', { name: 'nee' }).click();
  await expect(asked).toHaveCount(0, { timeout: 40_000 });
  await answer(page, health).getByRole('radio', { name: 'ja', exact: true }).check();
  await letStand(page);
  await expect(page.getByRole('checkbox', { name: 'Met een rolstoel' })).not.toBeChecked();
});
