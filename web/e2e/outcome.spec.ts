import type { Page } from '@playwright/test';
import { dayOf, inBrussels } from './harness/clock';
import { menu, open } from './harness/dashboard';
import { callInVain, find, giveConsent, listed, toStep, write } from './harness/desk';
import { save, said } from './harness/filling';
import type { Booklet } from './harness/server';
import { fillForm, typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

const history = (page: Page) => page.getByRole('list', { name: 'Wat gebeurde er?' });
const log = (page: Page) => page.getByRole('group', { name: 'Noteer een contact' });
const home = (page: Page) => page.goto(page.url().replace(/#.*/, '#/'));

async function register(page: Page, name: string, booklet?: Booklet): Promise<void> {
  await giveConsent(page);
  await write(page, 'Naam', name);
  if (booklet) {
    await toStep(page, 'Boekje');
    await typeCode(page, booklet.code);
    await expect(page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
  }
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await find(page, name.split(' ')[0] as string);
  await listed(page, new RegExp(name)).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

story('while Sofie writes why, the desk notes the outcome: her words stay, and she reads them again when she comes too late', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Carla Verzonnen');
  await callInVain(page, '2026-01-05');

  const silent = coordinator.locator('#follow').getByRole('article').filter({ hasText: 'Carla Verzonnen' });
  const why = silent.getByLabel('Waarom');
  await silent.getByLabel('Wat het geworden is').selectOption({ label: 'Is gestopt' });
  await why.fill('verhuisd naar Gent');
  // She looks at something else for a moment.
  await coordinator.getByRole('heading', { level: 1 }).click();

  await history(page).getByRole('button', { name: 'Wat is het geworden?' }).first().click();
  await history(page).getByRole('button', { name: 'Er kwam antwoord' }).click();
  await expect(coordinator.locator('#follow-title .count')).toHaveText('0');
  await expect(why).toHaveValue('verhuisd naar Gent');
  await expect(silent.getByLabel('Wat het geworden is')).toHaveValue('stopped');
  await expectAccessible(coordinator);
  await silent.getByRole('button', { name: 'Noteer' }).click();
  await expect(said(coordinator)).toContainText('Hier stond al wat het geworden is.');
  await expect(said(coordinator)).toContainText('verhuisd naar Gent');
  await expect(silent).toHaveCount(0);
  await expect(history(page)).not.toContainText('Is gestopt');
});

story('Sofie’s login ends while she writes what became of it: her words stay', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Carla Verzonnen');
  await callInVain(page, '2026-01-05');
  const silent = coordinator.locator('#follow').getByRole('article').filter({ hasText: 'Carla Verzonnen' });
  await silent.getByLabel('Waarom').fill('verhuisd naar Gent');
  const otherTab = await coordinator.context().newPage();
  await otherTab.goto(new URL('/today', coordinator.url()).href);
  await otherTab.getByRole('button', { name: 'Afmelden' }).click();
  await expect(coordinator.getByText('Wat je schreef, staat hier nog.')).toBeVisible();
  await expect(coordinator.getByLabel('Waarom')).toHaveValue('verhuisd naar Gent');
  await expect(coordinator.getByText('Carla Verzonnen')).toHaveCount(0);
});

/** What a stand notes of a booklet, as agreed for yesterday. */
async function noteYesterday(stand: Page, booklet: Booklet): Promise<void> {
  await typeCode(stand, booklet.code);
  await fillForm(stand, { task: 0, day: /morgen/, hour: '10 uur' });
  await stand.getByRole('radio', { name: 'Andere dag' }).check();
  await stand.getByLabel('Andere dag').last().fill(dayOf(inBrussels(-1, '12:00')));
  await stand.getByRole('button', { name: 'Ja, dit klopt' }).click();
  await stand.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(stand.getByRole('heading', { name: /^Bewaard/ })).toBeVisible();
  await stand.getByRole('button', { name: 'Volgende bezoeker' }).click();
}

story('two appointments have been: the desk notes who came and who did not, the lists empty, and the dashboard agrees', async ({ server, tablet, coordinator }) => {
  const [one, two] = server.ready.booklets as [Booklet, Booklet];
  const [fatima, leila] = [await tablet(), await tablet()];
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await leila.pair(server.ready.pair.stand as string);
  await register(page, 'Amina Verzonnen', one);
  await home(page);
  await register(page, 'Bilal Verzonnen', two);
  for (const booklet of [one, two]) await noteYesterday(leila.page, booklet);

  await home(page);
  const due = page.getByRole('navigation', { name: 'Opvolgen' }).getByRole('link', { name: /Afspraak geweest/ });
  await expect(due).toContainText('2');
  await due.click();
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expectAccessible(page);
  const untold = '/appointments?period=past&which=untold';
  await open(coordinator, untold);
  await expect(coordinator.getByRole('row').filter({ hasText: 'Verzonnen' })).toHaveCount(2);

  await row('Amina Verzonnen').getByRole('button', { name: 'Is begonnen' }).click();
  await expect(row('Amina Verzonnen')).toHaveCount(0);
  await row('Bilal Verzonnen').getByRole('button', { name: 'Is niet gekomen' }).click();
  await expect(page.getByText('Deze lijst is leeg.')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await row('Bilal Verzonnen').getByRole('button', { name: 'Is niet gekomen' }).click();
  await expect(page.getByText('Deze lijst is leeg.')).toBeVisible();
  await home(page);
  await expect(page.getByText('Vandaag is er niets op te volgen.')).toBeVisible();
  await expect(coordinator.getByRole('row').filter({ hasText: 'Verzonnen' })).toHaveCount(0);
  for (const [name, outcome] of [['Amina', 'Is begonnen'], ['Bilal', 'Is niet gekomen']] as const) {
    await open(coordinator, '/candidates');
    await coordinator.getByRole('link', { name: `${name} Verzonnen` }).click();
    await expect(coordinator.locator('#history')).toContainText(outcome);
    await expect(coordinator.locator('#history').getByRole('article')).toHaveCount(1);
  }
});

story('of a booklet that is on no sheet the desk is asked too; why Amina stopped is written, and how it went on is told beside it', async ({ server, tablet, coordinator }) => {
  const [one, two] = server.ready.booklets as [Booklet, Booklet];
  const [fatima, leila] = [await tablet(), await tablet()];
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await leila.pair(server.ready.pair.stand as string);
  await register(page, 'Amina Verzonnen', one);
  const sheet = page.url();
  for (const booklet of [one, two]) await noteYesterday(leila.page, booklet);
  await home(page);
  await page.getByRole('navigation', { name: 'Opvolgen' }).getByRole('link', { name: /Afspraak geweest/ }).click();
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row(`Boekje ${two.display}`)).toHaveCount(1);
  await expectAccessible(page);
  await row(`Boekje ${two.display}`).getByRole('button', { name: 'Is gekomen' }).click();
  await expect(row(`Boekje ${two.display}`)).toHaveCount(0);
  await expect(row('Amina').getByRole('button', { name: 'Gedaan' })).toHaveCount(0);

  await row('Amina').getByRole('button', { name: 'Is gestopt' }).click();
  const why = row('Amina').getByLabel('Waarom?');
  await why.pressSequentially('verhuisd ');
  // Meanwhile somebody tells at the dashboard that she came: what is being written stays.
  await open(coordinator, '/appointments?period=past&which=untold');
  await coordinator.getByRole('row').filter({ hasText: 'Amina' }).getByRole('link').first().click();
  await coordinator.locator('#outcome').getByLabel('Wat het geworden is').selectOption({ label: 'Is gekomen' });
  await coordinator.locator('#outcome').getByRole('button', { name: 'Noteer' }).click();
  await expect(coordinator.locator('#outcome').getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link', { name: /Afspraak geweest/ })).toContainText('0');
  await why.pressSequentially('naar Gent');
  await expectAccessible(page);
  await row('Amina').getByRole('button', { name: 'Noteer: Is gestopt' }).click();
  await expect(page.getByText('Deze lijst is leeg.')).toBeVisible();
  await expect(coordinator.locator('#outcome')).toContainText('verhuisd naar Gent');

  await page.goto(sheet);
  for (const words of ['Is gekomen', 'Is gestopt', 'verhuisd naar Gent']) await expect(history(page)).toContainText(words);
  await history(page).getByRole('button', { name: 'Er veranderde iets?' }).click();
  await expectAccessible(page);
  await history(page).getByRole('button', { name: 'Is begonnen' }).click();
  await expect(history(page).getByText('Is begonnen')).toHaveCount(1);
  await expect(history(page)).toContainText('verhuisd naar Gent');
  await expect(coordinator.locator('#outcome').getByRole('article')).toHaveCount(3);
  await expect(coordinator.locator('#outcome').getByRole('article').first()).toContainText('Dit is het laatst verteld, en telt.');
  await coordinator.locator('#outcome').getByText('Er veranderde iets?').click();
  await expectAccessible(coordinator);
  await coordinator.locator('#outcome').getByLabel('Wat het geworden is').selectOption({ label: 'Is niet gekomen' });
  await coordinator.locator('#outcome').getByRole('button', { name: 'Noteer' }).click();
  await expect(said(coordinator)).toContainText('Het is genoteerd.');
  await expect(coordinator.locator('#outcome')).toContainText('Dit spreekt elkaar tegen');
  await expectAccessible(coordinator);
  await open(coordinator, '/appointments?period=past');
  await expect(coordinator.getByRole('row').filter({ hasText: 'Amina' })).toContainText('Is niet gekomen');
  await expect(coordinator.getByRole('row').filter({ hasText: two.display })).toContainText('Is gekomen');
});

story('a task is closed and another deleted while they are being proposed: what was noted stays, and a sentence says so', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Dina Verzonnen');
  await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
  const cards = page.getByRole('article');
  await expect(cards.first()).toBeVisible();
  const of = async (at: number) => [await cards.nth(at).getByRole('heading', { level: 3 }).innerText(), await cards.nth(at).locator('.whose span').first().innerText()] as const;
  const [closed, gone] = [await of(0), await of(1)];
  const card = (title: string) => cards.filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) }).first();
  // The tablet has not heard of it yet when she proposes them.
  fatima.network.cut();
  await expect(fatima.savedLine).not.toContainText('verstuurd');
  await openTask(coordinator, closed);
  await coordinator.getByRole('group', { name: 'Niemand meer nodig' }).getByRole('checkbox').check();
  await save(coordinator);
  await openTask(coordinator, gone);
  await coordinator.getByRole('button', { name: 'Weghalen' }).click();
  for (const [title] of [closed, gone]) {
    // With a key: two taps so quickly on one spot are taken for one.
    await card(title).getByRole('button', { name: 'Stel voor' }).press('Enter');
    await expect(card(title)).toContainText('We wachten op de organisatie, tot');
  }
  await fatima.networkReturns();
  const before = page.getByRole('region', { name: 'Voorgesteld, maar niet meer in de lijst' });
  await expect(before).toContainText('Voor deze taak zoekt intussen niemand meer. Wat je noteerde, blijft staan.');
  await expect(before).toContainText('Deze taak staat niet meer in de lijst. Wat je noteerde, blijft staan.');
  await expect(before).toContainText(closed[0]);
  for (const [title] of [closed, gone]) await expect(card(title)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Terug naar de fiche' }).click();
  await expect(history(page).getByText('Voorgesteld')).toHaveCount(2);
});

async function openTask(page: Page, [title, organisation]: readonly [string, string]): Promise<void> {
  await menu(page, 'Organisaties').click();
  await page.getByRole('link', { name: organisation, exact: true }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
}

story('two desks set the same next step without network: of two days for one step each tablet asks which, and one answer settles it', async ({ server, tablet }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  await register(fatima.page, 'Esra Verzonnen');
  await log(fatima.page).getByRole('button', { name: 'Telefoon' }).click();
  await fatima.page.getByRole('button', { name: 'Bericht achtergelaten' }).click();
  await find(jan.page, 'Esra');
  await listed(jan.page, /Esra/).click();
  await expect(history(jan.page)).toContainText('Bericht achtergelaten');
  for (const [desk, days] of [[fatima, 2], [jan, 3]] as const) {
    desk.network.cut();
    const entry = history(desk.page).getByRole('listitem').filter({ hasText: 'Bericht achtergelaten' });
    await entry.getByRole('button', { name: 'Woorden of volgende stap' }).click();
    await entry.getByRole('button', { name: 'Kies een dag' }).click();
    await entry.getByLabel('Tegen wanneer').fill(dayOf(inBrussels(days, '12:00')));
    await entry.getByRole('button', { name: 'Neem deze dag' }).click();
    await expect(entry.getByLabel('Tegen wanneer')).toHaveCount(0);
  }
  for (const desk of [fatima, jan]) await desk.networkReturns();
  for (const { page } of [fatima, jan]) {
    await expect(history(page).getByRole('region', { name: /Tegen wanneer/ })).toBeVisible();
    await expectAccessible(page);
  }
  await history(fatima.page).getByRole('region', { name: /Tegen wanneer/ }).getByRole('button').first().click();
  for (const { page } of [fatima, jan]) await expect(history(page).getByRole('region', { name: /Tegen wanneer/ })).toHaveCount(0);
});

story('Jan writes at a line of a list while Fatima notes its outcome: what he writes stays in sight until he is done', async ({ server, tablet }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  await register(fatima.page, 'Esra Verzonnen');
  await log(fatima.page).getByRole('button', { name: 'Telefoon' }).click();
  await fatima.page.getByRole('button', { name: 'Bericht achtergelaten' }).click();
  await jan.page.getByRole('navigation', { name: 'Opvolgen' }).getByRole('link', { name: /Wacht op kandidaat/ }).click();
  const row = jan.page.getByRole('listitem').filter({ hasText: 'Esra Verzonnen' });
  await row.getByRole('button', { name: 'Woorden of volgende stap' }).click();
  const words = row.getByRole('textbox', { name: 'In eigen woorden' });
  await words.pressSequentially('wil liever ');
  await history(fatima.page).getByRole('button', { name: 'Wat is het geworden?' }).first().click();
  await history(fatima.page).getByRole('button', { name: 'Er kwam antwoord' }).click();
  await expect(jan.page.getByRole('navigation', { name: 'Lijsten' }).getByRole('link', { name: /Wacht op kandidaat/ })).toContainText('0');
  await expect(words).toBeFocused();
  await words.pressSequentially('in Jette helpen');
  await expect(words).toHaveValue('wil liever in Jette helpen');
  await row.getByRole('button', { name: 'Klaar' }).click();
  await expect(row).toHaveCount(0);
  await expect(history(fatima.page)).toContainText('wil liever in Jette helpen');
});
