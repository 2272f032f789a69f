import type { Page } from '@playwright/test';
import { inBrussels, takeClock } from './harness/clock';
import { open } from './harness/dashboard';
import { find, giveConsent, listed, toStep, write } from './harness/desk';
import { typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';
import type { Tablet } from './harness/tablet';
import { addVolunteer, chooseName } from './harness/team';

/** Somebody who comes to the desk; all are invented. Without a name: no consent, nothing is kept. */
interface Visitor {
  name?: string;
  age?: 'Jonger dan 18' | '65 of ouder';
  needs?: 'Met een rolstoel';
  booklet?: true;
  /** What comes of the first task that fits. */
  match?: 'accepted' | 'no of the person' | 'no of the organisation' | 'proposed';
  /** What else is noted: the way, and its result where it has one. */
  noted?: [way: 'Telefoon' | 'Bezoek' | 'Bericht' | 'Notitie', result?: string][];
}

const reached = ['Telefoon', 'Bereikt'] as [way: 'Telefoon', result: string];
const came = ['Bezoek', 'Is langsgekomen'] as [way: 'Bezoek', result: string];
const nobody: Visitor = {};

/** In the order in which they come: until noon, while one tablet is about to die, and after that. */
const [morning, noon, afternoon]: [Visitor[], Visitor[], Visitor[]] = [
  [
    { name: 'Amina Verzonnen', booklet: true, match: 'accepted' }, nobody, { name: 'ليلى المختلقة', match: 'proposed' },
    { name: 'Bram Verzinsel', age: 'Jonger dan 18' }, { name: 'Carla Bedacht', needs: 'Met een rolstoel', match: 'accepted' }, nobody,
    { name: 'يوسف الخيالي', booklet: true }, { name: 'Dina Fantasie', match: 'no of the person', noted: [reached] }, nobody,
    { name: 'Emre Denkbeeld', noted: [came] }, { name: 'Fien Verzonnen', age: '65 of ouder', match: 'proposed' }, { name: 'مريم المختلقة', noted: [reached] },
    nobody, { name: 'Gülay Bedacht', match: 'no of the organisation' },
  ],
  [{ name: 'Hugo Verzinsel', match: 'accepted' }, { name: 'Ines Fantasie', age: 'Jonger dan 18', noted: [['Notitie']] }, { name: 'عمر الخيالي', booklet: true, match: 'proposed' }],
  [
    nobody, { name: 'Jelle Denkbeeld', noted: [reached, came] }, { name: 'Kato Verzonnen', age: 'Jonger dan 18', match: 'proposed' }, nobody,
    { name: 'Lev Bedacht', needs: 'Met een rolstoel' }, { name: 'Mila Verzinsel', match: 'no of the person' }, { name: 'Noor Fantasie', noted: [['Bericht', 'Verstuurd']] },
    { name: 'نور المختلقة', match: 'accepted' }, nobody, { name: 'Otto Denkbeeld' }, { name: 'Petra Verzonnen' }, nobody, { name: 'Rosa Bedacht', noted: [came] },
  ],
];
const everybody = [...morning, ...noon, ...afternoon];

/** What was noted, as it must be found everywhere: about whom, and by whom. */
type Ledger = { who: string; by: string }[];

const history = (page: Page) => page.getByRole('list', { name: 'Wat gebeurde er?' });
const group = (page: Page, name: string) => page.getByRole('group', { name });
const home = (page: Page) => page.goto(page.url().replace(/#.*/, '#/'));

async function sheetOf(page: Page, name: string): Promise<void> {
  await home(page);
  await find(page, name);
  await listed(page, new RegExp(name)).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

async function noteContact(page: Page, way: string, result?: string): Promise<void> {
  const before = await history(page).getByRole('listitem').count();
  await group(page, 'Noteer een contact').getByRole('button', { name: way, exact: true }).click();
  if (result !== undefined) await page.getByRole('button', { name: result, exact: true }).click();
  await expect(history(page).getByRole('listitem')).toHaveCount(before + 1);
}

/** What comes of the first task on the list of those that fit. */
async function decide(page: Page, match: NonNullable<Visitor['match']>): Promise<void> {
  await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
  const card = page.getByRole('article').first();
  const state = card.getByRole('status').first();
  await card.getByRole('button', { name: 'Stel voor' }).click();
  await expect(state).toContainText('Voorgesteld');
  if (match === 'accepted') {
    await card.getByRole('button', { name: 'Aanvaard' }).click();
    await expect(state).toContainText('Aanvaard');
  } else if (match !== 'proposed') {
    const [whose, why, said] = match === 'no of the person' ? ['De persoon', 'Te ver', 'Nee van de persoon'] : ['De organisatie', 'Geen plaats meer', 'Nee van de organisatie'];
    await card.getByRole('button', { name: 'Nee', exact: true }).click();
    await card.getByRole('group', { name: `${whose} zegt nee. Waarom?` }).getByRole('button', { name: why }).click();
    await expect(state).toContainText(said);
  }
  await page.getByRole('link', { name: 'Terug naar de fiche' }).click();
}

async function receive(page: Page, { name, age, needs, match, noted = [] }: Visitor, code: string | undefined): Promise<void> {
  await home(page);
  if (name === undefined) {
    await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
    await page.getByRole('radio', { name: /bewaar niets/ }).check();
    await page.getByRole('button', { name: 'Verder zonder fiche' }).click();
    await expect(page.getByRole('heading', { name: 'Dat is goed. We bewaren niets.' })).toBeVisible();
    await page.getByRole('link', { name: 'Bekijk taken' }).click();
    await expect(page.getByRole('heading', { name: /^\d+ ta(ak|ken)$/ })).toBeVisible();
    return;
  }
  await giveConsent(page);
  await write(page, 'Naam', name);
  await toStep(page, 'Talenten');
  await page.getByRole('button', { name: 'koken', exact: true }).click();
  await toStep(page, 'Wensen');
  if (age) {
    await group(page, 'Hoe oud ben je?').getByRole('radio', { name: age }).check();
    if (age === 'Jonger dan 18') await group(page, 'Wat zegt een ouder of voogd?').getByRole('radio', { name: 'Vindt het goed' }).check();
  }
  if (needs) {
    await group(page, 'Mogen we bewaren wat je nodig hebt voor je gezondheid?').getByRole('radio', { name: 'ja', exact: true }).check();
    await group(page, 'Wat heb je nodig?').getByRole('checkbox', { name: needs }).check();
  }
  if (code !== undefined) {
    await toStep(page, 'Boekje');
    await typeCode(page, code);
    await expect(page.getByText(/hoort bij deze fiche/)).toBeVisible();
  }
  await toStep(page, 'Volgende stap');
  const week = page.getByRole('button', { name: 'Over een week', exact: true });
  await week.click();
  await expect(week).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Klaar, toon de fiche' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  for (const [way, result] of noted) await noteContact(page, way, result);
  if (match) await decide(page, match);
}

const allSent = (tablet: Tablet) => expect(tablet.savedLine).toContainText('Alles is bewaard en verstuurd', { timeout: 60_000 });

story('a whole day at the desk: thirty people, two tablets, hours without network, and in the evening everything adds up', async ({ server, tablet, coordinator }) => {
  story.setTimeout(600_000);
  const named = everybody.filter(({ name }) => name !== undefined);
  expect([everybody.length, named.length]).toEqual([30, 22]);
  const codes = server.ready.booklets.map(({ code }) => code);
  const ledger: Ledger = [];
  const table = async (path: string) => (await (await coordinator.request.get(new URL(path, coordinator.url()).href)).text()).trim().split('\r\n').slice(1);
  const candidatesBefore = (await table('/candidates?format=csv')).length;
  const entriesBefore = (await table('/follow?which=all&format=csv')).length;

  for (const name of ['Jan', 'Fatima']) await addVolunteer(coordinator, name, name === 'Jan');
  const [one, two] = [await tablet(), await tablet()];
  const setClock = await takeClock(one.page);
  for (const [{ page }, size] of [[one, { width: 1280, height: 800 }], [two, { width: 820, height: 1180 }]] as const) await page.setViewportSize(size);
  await one.pair(server.ready.pair.desk as string);
  await two.pair(server.ready.pair.desk2 as string);
  for (const desk of [one, two]) await desk.isReadyForOffline();

  // Of weeks ago: three who were called, and of whom nothing was heard since.
  const silent = [['Stella Verzonnen', -22], ['Tibo Bedacht', -10], ['Umut Verzinsel', -10]] as const;
  one.network.cut();
  for (const [name, days] of silent) {
    await setClock(inBrussels(days, '10:00'));
    await home(one.page);
    await giveConsent(one.page);
    await write(one.page, 'Naam', name);
    await sheetOf(one.page, name);
    await noteContact(one.page, 'Telefoon', 'Bericht achtergelaten');
    ledger.push({ who: name, by: 'Balie 1' });
  }
  await setClock(new Date());
  await one.networkReturns();
  await allSent(one);

  // Morning: the names, and the network goes.
  await home(one.page);
  await chooseName(one.page, 'Jan');
  await chooseName(two.page, 'Fatima');
  for (const { page } of [one, two]) await expect(page.getByRole('navigation', { name: 'Opvolgen' }).getByRole('link', { name: /Te laat/ })).toContainText('3');
  const work = async (visitors: Visitor[], desks: [Tablet, string][]) => {
    for (const [nth, visitor] of visitors.entries()) {
      const [{ page }, by] = desks[nth % desks.length] as [Tablet, string];
      await receive(page, visitor, visitor.booklet ? codes.pop() : undefined);
      const count = visitor.name === undefined ? 0 : 1 + (visitor.match ? 1 : 0) + (visitor.noted?.length ?? 0);
      ledger.push(...Array.from({ length: count }, () => ({ who: visitor.name as string, by })));
    }
  };
  for (const desk of [one, two]) desk.network.cut();
  await work(morning.slice(0, 7), [[one, 'Jan, Balie 1'], [two, 'Fatima, Balie 2']]);
  // They change places.
  for (const [{ page }, name] of [[one, 'Fatima'], [two, 'Jan']] as const) {
    await home(page);
    await chooseName(page, name);
  }
  await work(morning.slice(7), [[one, 'Fatima, Balie 1'], [two, 'Jan, Balie 2']]);
  for (const desk of [one, two]) await desk.networkReturns();
  for (const desk of [one, two]) await allSent(desk);

  // Noon: without network again, and then the second tablet has no battery left.
  for (const desk of [one, two]) desk.network.cut();
  await work(noon, [[two, 'Jan, Balie 2']]);
  await two.batteryDies();

  await work(afternoon, [[one, 'Fatima, Balie 1']]);
  for (const name of ['Emre Denkbeeld', 'Petra Verzonnen']) {
    await sheetOf(one.page, name);
    await group(one.page, 'Mogen we de fiche bewaren?').getByRole('radio', { name: 'nee', exact: true }).check();
    await expect(one.page.getByText(/wil sinds .* niet meer dat we de fiche bewaren/)).toBeVisible();
  }
  // Of two of the silent three it is noted what became of it; the third comes up at the coordinator's.
  for (const [name] of silent.slice(1)) {
    await sheetOf(one.page, name);
    await history(one.page).getByRole('button', { name: 'Wat is het geworden?' }).click();
    await history(one.page).getByRole('button', { name: 'Er kwam antwoord' }).click();
    await expect(history(one.page)).toContainText('Er kwam antwoord');
  }

  // Evening: the network is back, and the second tablet has been on its charger.
  await one.networkReturns();
  await allSent(one);
  two.network.restore();
  await two.switchOn();
  await two.open();
  await allSent(two);

  const today = ledger.filter(({ by }) => by !== 'Balie 1');
  expect(today.length).toBeGreaterThanOrEqual(40);
  const gone = ['Emre Denkbeeld', 'Petra Verzonnen'];
  const followed = ledger.filter(({ who }) => !gone.includes(who));
  const rows = await table('/follow?which=all&format=csv');
  expect(rows).toHaveLength(entriesBefore + followed.length);
  for (const { who, by } of followed) {
    const noted = (all: Ledger) => all.filter((entry) => entry.who === who && entry.by === by).length;
    expect(rows.filter((row) => row.includes(who) && row.includes(by)), `${who} by ${by}`).toHaveLength(noted(followed));
  }
  expect(await table('/candidates?format=csv')).toHaveLength(candidatesBefore + named.length + silent.length);
  await open(coordinator, '/today');
  await expect(coordinator.locator('#follow').getByRole('article')).toHaveCount(1);
  await expect(coordinator.locator('#follow')).toContainText('Stella Verzonnen');
  await expect(coordinator.getByRole('link', { name: '2 mensen willen dat we de fiche wissen' })).toBeVisible();

  // Both tablets have the same lists and the same histories.
  const due: string[][] = [];
  for (const { page } of [one, two]) {
    await home(page);
    const lists = page.getByRole('navigation', { name: 'Opvolgen' }).getByRole('link');
    await expect(lists.filter({ hasText: 'Te laat' })).toContainText('1');
    due.push(await lists.allInnerTexts());
    await expectAccessible(page);
  }
  expect(due[1]).toEqual(due[0]);
  for (const { name } of [...named, ...silent.map(([name]) => ({ name }))]) {
    await sheetOf(two.page, name as string);
    await expect(history(two.page).locator('.entry'), name).toHaveCount(ledger.filter(({ who }) => who === name).length);
  }
});
