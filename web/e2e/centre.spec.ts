import type { Page } from '@playwright/test';
import { add, change, describeCentre, reword } from './harness/centre';
import { open } from './harness/dashboard';
import { find, giveConsent, letStand, listed, register, toStep, write } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';

/** News travels while both ends are online: a person who looks at the screen sees it at once. */
const atOnce = { timeout: 1_000 };

const ask = (page: Page, question: string, is: string, more: Record<string, string> = {}) =>
  add(page, 'Nieuwe vraag', { texts: { 'De vraag in het Nederlands': question, 'Waarom vragen jullie dit?': `Om te weten: ${question}`, ...more }, lists: { 'Hoe antwoord je?': is } });

const answer = (page: Page, question: string) => page.getByRole('group', { name: question, exact: true });

story('Sofie’s own questions stand on the sheet: Fatima answers without network, and no is not the same as not answered', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Diallo');
  await ask(coordinator, 'Hoe kom je naar hier?', 'line', { 'In het Frans': 'Comment venez-vous ?' });
  await ask(coordinator, 'Heb je een rijbewijs?', 'flag');
  await ask(coordinator, 'Wanneer kan je?', 'choices');
  for (const words of ['voormiddag', 'namiddag', 'avond']) {
    await add(coordinator, 'Nieuw antwoord', { texts: { 'In het Nederlands': words }, lists: { 'Bij welke vraag?': 'Wanneer kan je?' } });
  }
  // News puts no step under her finger: they are asked on the sheet, last, and in the steps of who begins or comes back.
  const steps = page.getByRole('navigation', { name: 'Stappen van de inschrijving' });
  await toStep(page, 'Talenten');
  await expect(steps.getByRole('link', { name: /^Vragen/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await expect(answer(page, 'Wanneer kan je?').getByRole('checkbox', { name: 'avond' })).toBeVisible(atOnce);
  await page.getByRole('link', { name: 'Ga verder met inschrijven' }).click();
  await toStep(page, 'Vragen');
  await expect(answer(page, 'Heb je een rijbewijs?').getByRole('radio', { name: 'Niet beantwoord' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Hoe kom je naar hier?' })).toHaveAccessibleDescription(/Om te weten: Hoe kom je/);
  await expectAccessible(page);

  await fatima.isReadyForOffline();
  fatima.network.cut();
  await page.getByRole('textbox', { name: 'Hoe kom je naar hier?' }).fill('Met tram 51');
  await answer(page, 'Heb je een rijbewijs?').getByRole('radio', { name: 'Nee' }).dblclick();
  await expect(answer(page, 'Heb je een rijbewijs?').getByText('bewaard', { exact: true })).toBeVisible();
  await answer(page, 'Wanneer kan je?').getByRole('checkbox', { name: 'avond' }).check();
  await answer(page, 'Wanneer kan je?').getByRole('checkbox', { name: 'voormiddag' }).check();
  await answer(page, 'Wanneer kan je?').getByRole('checkbox', { name: 'voormiddag' }).uncheck();
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await page.reload();
  await expect(answer(page, 'Heb je een rijbewijs?').getByRole('radio', { name: 'Nee' })).toBeChecked();
  await expect(answer(page, 'Wanneer kan je?').getByRole('checkbox', { checked: true })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Taal van het scherm' }).selectOption('fr');
  await expect(page.getByRole('textbox', { name: 'Comment venez-vous ?' })).toHaveValue('Met tram 51');
  // Nobody wrote this one in French.
  await expect(answer(page, 'Heb je een rijbewijs?')).toBeVisible();
  await page.getByRole('combobox', { name: 'Langue de l’écran' }).selectOption('nl');
  await expectAccessible(page);

  // Not asked any more: where it was answered it stays.
  await fatima.networkReturns();
  await change(coordinator, 'Heb je een rijbewijs?', { boxes: ['Ja'] });
  await change(coordinator, 'Hoe kom je naar hier?', { boxes: ['Ja'] });
  await expect(page.getByText('Deze vraag wordt niet meer gesteld.')).toHaveCount(2);
  await page.reload();
  await expect(page.getByText('Deze vraag wordt niet meer gesteld.')).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'Hoe kom je naar hier?' })).toHaveValue('Met tram 51');
  await register(page, 'Bilal Testov');
  await find(page, 'bil');
  await listed(page, /Bilal/).click();
  await expect(answer(page, 'Wanneer kan je?')).toBeVisible();
  await expect(answer(page, 'Heb je een rijbewijs?')).toHaveCount(0);
});

story('Fatima and Jan answer one of Sofie’s questions differently: the question says it in her words, and Jan settles it', async ({ server, tablet, coordinator }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  await ask(coordinator, 'Heb je een rijbewijs?', 'flag');
  await ask(coordinator, 'Welke maat heb je?', 'line');
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  await register(fatima.page, 'Oksana Testova');
  for (const { page } of [jan, fatima]) {
    await find(page, 'tes');
    await listed(page, /Oksana/).click();
  }
  fatima.network.cut();
  jan.network.cut();
  for (const [{ page }, yes, size] of [[fatima, 'Ja', 'M'], [jan, 'Nee', 'L']] as const) {
    await answer(page, 'Heb je een rijbewijs?').getByRole('radio', { name: yes }).check();
    await page.getByRole('textbox', { name: 'Welke maat heb je?' }).fill(size);
    await page.getByRole('textbox', { name: 'Welke maat heb je?' }).blur();
    await expect(page.getByText('bewaard', { exact: true })).toHaveCount(2);
  }
  await Promise.all([fatima.networkReturns(), jan.networkReturns()]);

  for (const { page } of [fatima, jan]) {
    const question = page.getByRole('region', { name: 'Verschillende antwoorden: Heb je een rijbewijs?' });
    await expect(question).toContainText('„ja”');
    await expect(question).toContainText('„nee”');
  }
  await expectAccessible(jan.page);
  await jan.page.getByRole('region', { name: /rijbewijs/ }).getByRole('button', { name: '„nee” klopt' }).click();
  await jan.page.getByRole('region', { name: /maat/ }).getByRole('button', { name: 'Allebei houden' }).click();
  await letStand(jan.page);
  for (const { page } of [fatima, jan]) {
    await expect(page.getByRole('region', { name: /Verschillende/ })).toHaveCount(0);
    await expect(answer(page, 'Heb je een rijbewijs?').getByRole('radio', { name: 'Nee' })).toBeChecked();
    // Two lines now, though one is asked.
    await expect(page.getByRole('textbox', { name: 'Welke maat heb je?' })).toHaveValue(/^(M\nL|L\nM)$/);
  }
});

story('Sofie’s own talents are on Fatima’s cards at once, find tasks, and stay where they were chosen', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Diallo');
  await toStep(page, 'Talenten');
  await add(coordinator, 'Nieuw talent', { texts: { 'In het Nederlands': 'breien', 'In het Frans': 'tricoter' }, lists: { Tekening: 'sewing' } });
  const knitting = page.getByRole('button', { name: 'breien', exact: true });
  await expect(knitting).toBeVisible(atOnce);
  await reword(coordinator, 'koken', { texts: { 'In het Nederlands': 'koken en bakken' } });
  await expect(page.getByRole('button', { name: 'koken en bakken', exact: true })).toBeVisible(atOnce);
  await expectAccessible(page);
  await knitting.click();
  await expect(page.getByText('1 van 5 gekozen')).toBeVisible();

  await open(coordinator, '/organisations');
  await coordinator.getByRole('link', { name: 'Muntpunt' }).click();
  await coordinator.getByRole('region', { name: /Taken/ }).getByRole('link').first().click();
  await coordinator.getByRole('checkbox', { name: 'breien' }).check();
  await coordinator.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
  await expect(page.getByRole('heading', { name: 'Taken die passen' })).toBeVisible();
  await expect(page.getByRole('article').first()).toContainText('Talent: breien');
  await expect(page.getByRole('button', { name: 'breien', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);

  await change(coordinator, 'breien', { boxes: ['Ja'] });
  await expect(page.getByRole('button', { name: /^breien/ })).toContainText('niet meer in de lijst', atOnce);
  await page.getByRole('link', { name: 'Terug naar de fiche' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^breien$/ })).toBeVisible();
  fatima.network.cut();
  await giveConsent(page);
  await toStep(page, 'Talenten');
  await expect(page.getByRole('button', { name: 'koken en bakken', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /breien/ })).toHaveCount(0);
});

story('when something is wrong Fatima sees whom to call, and the app offers the languages of her centre', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  const languages = page.getByRole('combobox', { name: 'Taal van het scherm' }).getByRole('option');
  await expect(languages.filter({ hasText: 'English' })).toHaveCount(1);
  await describeCentre(coordinator, {
    texts: { 'Wie bel je als er iets misloopt?': 'Sofie', 'Op welk nummer?': '02 123 45 67', 'Wanneer is het infopunt open?': 'dinsdag en donderdag' },
    boxes: ['Nederlands', 'Frans'],
  });
  await expect(languages).toHaveText(['Nederlands', 'Français'], atOnce);
  fatima.network.cut();
  await fatima.savedLine.click();
  const panel = page.getByRole('dialog', { name: 'Is alles bewaard?' });
  await expect(panel.getByText('Bel of vraag het aan Sofie.')).toBeVisible();
  await expect(panel.getByRole('link', { name: '02 123 45 67' })).toHaveAttribute('href', 'tel:+3221234567');
  await expect(panel.getByText('dinsdag en donderdag')).toBeVisible();
  await expectAccessible(page);
});
