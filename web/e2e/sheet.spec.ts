import { field, giveConsent, listed, toStep, write } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';

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
