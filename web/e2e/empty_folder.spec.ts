import type { Browser, Page } from '@playwright/test';
import { addOne, begin, fill, makeOrganisation, pairingLink, printBooklets, said, save } from './harness/filling';
import { menu, open } from './harness/dashboard';
import { giveConsent, write } from './harness/desk';
import { EmptyServer } from './harness/empty';
import { fillForm, typeCode, unfold } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';
import { Tablet } from './harness/tablet';

const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Brussels' });
const organisations = { Zonnelied: ['Samen zingen', 'Wandelen'], Brusselleer: ['Voorlezen', 'Taaltafel'], Hubbie: ['Samen koken'] };

/** Everything a centre needs, from a folder with nothing in it. */
const centre = story.extend<{ empty: EmptyServer; an: Page; bo: Page; hand: (seen?: boolean[][]) => Promise<Tablet> }>({
  empty: async ({}, use) => {
    const server = await EmptyServer.start();
    await use(server);
    await server.remove();
  },
  an: async ({ computer }, use) => use(await atOwnComputer(computer)),
  bo: async ({ computer }, use) => use(await atOwnComputer(computer)),
  hand: async ({ empty }, use) => {
    const tablets: Tablet[] = [];
    await use(async (seen) => {
      const tablet = await Tablet.of(empty, seen ? [{ qr: seen, frames: 40 }] : []);
      tablets.push(tablet);
      return tablet;
    });
    for (const tablet of tablets) await tablet.takeAway();
  },
});

async function atOwnComputer(computer: Browser): Promise<Page> {
  return (await computer.newContext({ locale: 'nl-BE' })).newPage();
}

const step = (page: Page, name: string) => page.getByRole('region', { name: 'Eerste stappen' }).getByRole('listitem').filter({ hasText: name });

/** An says what the centre is, stops half-way, and goes on from the card on today's page. */
async function tellWhoWeAre(an: Page): Promise<void> {
  await expect(an.getByRole('heading', { name: 'Hoe heet jullie centrum?' })).toBeVisible();
  await expectAccessible(an);
  await an.getByRole('button', { name: 'Bewaren en verder' }).click();
  await expect(an.getByLabel('Naam van het centrum')).toHaveAccessibleDescription(/Vul dit in/);
  await expectAccessible(an);
  await fill(an, { 'Naam van het centrum': 'Proefcentrum', Adres: 'Munt 6\n1000 Brussel' });
  await an.getByRole('button', { name: 'Bewaren en verder' }).click();
  await an.getByRole('link', { name: 'Later verder' }).click();
  await expectAccessible(an);
  await an.getByRole('link', { name: 'Vertel wie jullie zijn' }).click();
  await expect(an.getByRole('heading', { name: 'Wanneer en in welke talen?' })).toBeVisible();
  await expectAccessible(an);
  await fill(an, { 'Wanneer is het infopunt open?': 'maandag tot vrijdag\nvan 10 tot 17 uur' });
  await an.getByRole('checkbox', { name: 'Nederlands' }).check();
  await an.getByRole('checkbox', { name: 'Frans' }).check();
  await an.getByRole('button', { name: 'Bewaren en verder' }).click();
  await fill(an, { 'Wie bel je als er iets misloopt?': 'Jos', 'Op welk nummer?': '02 000 00 00' });
  await expectAccessible(an);
  await an.getByRole('button', { name: 'Bewaren en verder' }).click();
  await expect(step(an, 'Vertel wie jullie zijn')).toContainText('Klaar');
  await expect(step(an, 'Maak een markt met stands')).toContainText('Nog te doen');
}

async function inviteBo(an: Page, bo: Page): Promise<void> {
  await an.getByRole('link', { name: 'Nodig een tweede coördinator uit' }).click();
  await an.getByRole('button', { name: 'Maak een uitnodiging' }).click();
  await begin(bo, (await an.locator('p.link').innerText()).trim(), 'Bo');
  await expect(bo.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  await expect(step(bo, 'Nodig een tweede coördinator uit')).toContainText('Klaar');
}

async function fillTheCatalogue(an: Page, bo: Page): Promise<void> {
  for (const [name, tasks] of Object.entries(organisations)) await makeOrganisation(an, name, tasks);
  await menu(bo, 'Doorverwijzers').click();
  await bo.getByRole('link', { name: 'Nieuwe doorverwijzer' }).click();
  await fill(bo, { Naam: 'CVO Proef', Mailadres: 'cvo@example.org' });
  await save(bo);
  for (const companion of ['Mira Proef', 'Noor Proef']) await addOne(bo, 'Nieuwe begeleider', { Naam: companion });
  await menu(an, 'Markten').click();
  await an.getByRole('link', { name: 'Nieuwe markt' }).click();
  await fill(an, { Naam: 'Vrijwilligersmarkt', Dag: tomorrow, 'Waar?': 'Muntpunt' });
  await save(an);
  for (const [place, organisation] of Object.keys(organisations).entries()) {
    await addOne(an, 'Nieuwe stand', { 'Nummer of naam van de stand': String(place + 1) }, { Organisatie: organisation });
  }
}

async function pair(an: Page, tablet: Tablet, link: string): Promise<void> {
  await tablet.follow(link);
  const spoken = (await tablet.page.getByTestId('digits').locator('.sr-only').innerText()).replace(/\D/g, '');
  await expect(an.locator('p.digits')).toHaveText(new RegExp(`${spoken.slice(0, 3)}\\s${spoken.slice(3)}`));
  await tablet.page.getByRole('button', { name: 'De cijfers zijn gelijk' }).click();
  await expect(tablet.savedLine).toContainText('Alles is bewaard en verstuurd');
}

/** Bo adds a task while the desk looks at all of them: it comes by itself. */
async function watchATaskCome(bo: Page, desk: Tablet): Promise<void> {
  const tasks = (count: number) => desk.page.getByRole('heading', { name: `${count} taken`, exact: true });
  await desk.page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await desk.page.getByRole('radio', { name: /bewaar niets/ }).check();
  await desk.page.getByRole('button', { name: 'Verder zonder fiche' }).click();
  await desk.page.getByRole('link', { name: 'Bekijk taken' }).click();
  await expect(tasks(5)).toBeVisible();
  await menu(bo, 'Organisaties').click();
  await bo.getByRole('link', { name: 'Nieuwe organisatie' }).click();
  await fill(bo, { Naam: 'Kuumba' });
  await save(bo);
  await bo.getByRole('link', { name: 'Nieuwe taak' }).click();
  await fill(bo, { 'Wat is de taak?': 'Een feest opbouwen' });
  const saved = Date.now();
  await Promise.all([expect(tasks(6)).toBeVisible(), save(bo)]);
  console.log(`a new task is on the paired tablet ${Date.now() - saved} ms after somebody pressed the button`);
  await expect(desk.page.getByText('Een feest opbouwen')).toBeVisible();
  await expect(desk.page.getByText('Kuumba')).toBeVisible();
  await desk.page.goto(`${desk.network.origin}/app/#/`);
}

/** Two coordinators have the same task open and write other words, while a stand without network notes an appointment for it. */
async function writeAtOnce(an: Page, bo: Page, stand: Tablet): Promise<void> {
  for (const page of [an, bo]) {
    await menu(page, 'Organisaties').click();
    await page.getByRole('link', { name: 'Zonnelied' }).click();
    await page.getByRole('link', { name: 'Samen zingen' }).click();
  }
  await unfold(stand.page);
  await stand.page.getByRole('textbox', { name: 'Opmerking' }).fill('Zingt graag alt');
  await fill(an, { 'Wat doe je?': 'Je zingt mee in het koor.', 'Naar wie vraag je?': 'Mira' });
  await fill(bo, { 'Wat doe je?': 'Je leert oude liedjes aan.', 'Waar spreek je af?': 'In de grote zaal' });
  await save(an);
  await expect(said(an)).toContainText('is bewaard.');
  await expect(bo.getByLabel('Wat doe je?')).toHaveValue('Je leert oude liedjes aan.');
  await save(bo);
  await expect(said(bo)).toContainText('kies bij de vragen');
  await bo.getByRole('link', { name: 'Samen zingen' }).click();
  await expect(bo.getByLabel('Wat doe je?')).toHaveValue(/Je zingt mee in het koor\.|Je leert oude liedjes aan\./);
  await expect(bo.getByLabel('Naar wie vraag je?')).toHaveValue('Mira');
  await expect(bo.getByLabel('Waar spreek je af?')).toHaveValue('In de grote zaal');
  await open(bo, '/questions');
  await expect(bo.getByRole('main')).toContainText('Je zingt mee in het koor.');
  await expect(bo.getByRole('main')).toContainText('Je leert oude liedjes aan.');
  await expectAccessible(bo);
  await expect(stand.page.getByRole('textbox', { name: 'Opmerking' })).toHaveValue('Zingt graag alt');
}

/** Every place in the menu, in two languages and on two screens, with people in it. */
async function lookEverywhere(an: Page): Promise<void> {
  const places = await an.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') as string));
  const inside: string[] = [];
  const written = { '/organisations': 'Zonnelied', '/markets': 'Vrijwilligersmarkt', '/referrers': 'CVO Proef', '/candidates': 'Amina Testova' };
  for (const [place, name] of Object.entries(written)) {
    await open(an, place);
    inside.push((await an.getByRole('main').getByRole('link', { name }).first().getAttribute('href')) as string);
  }
  await open(an, inside[0] as string);
  inside.push((await an.getByRole('link', { name: 'Samen zingen' }).getAttribute('href')) as string);
  const pages = [...places, ...inside, '/booklets/1', '/questions', '/questions/booklets', '/coordinators/password', '/search', '/organisations/new', '/start/open'];
  for (const language of ['nl', 'en']) {
    await an.setViewportSize({ width: 1280, height: 800 });
    await open(an, '/today');
    await an.getByRole('button', { name: new RegExp(`^${language}\\b`, 'i') }).click();
    for (const width of [1280, 390]) {
      await an.setViewportSize({ width, height: 844 });
      for (const path of pages) {
        await open(an, path);
        await expectAccessible(an);
        expect(await an.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  }
}

centre('from an empty folder to an appointment that was noted without network', async ({ empty, an, bo, hand }) => {
  centre.setTimeout(600_000);
  await begin(an, empty.setupLink, 'An');
  await tellWhoWeAre(an);
  await inviteBo(an, bo);
  await fillTheCatalogue(an, bo);
  const [booklet] = await printBooklets(an, 'Proefcentrum');
  if (!booklet) throw new Error('nothing was printed');
  await open(an, '/today');

  const desk = await hand();
  await pair(an, desk, await pairingLink(an, 'Balie 1'));
  await desk.savedLine.click();
  await expect(desk.page.getByText('Bel of vraag het aan Jos.')).toBeVisible();
  await expect(desk.page.getByRole('link', { name: '02 000 00 00' })).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.keyboard.press('Escape');
  const stand = await hand(booklet.modules);
  await pair(an, stand, await pairingLink(an, 'Stand Zonnelied', { organisation: 'Zonnelied', until: tomorrow }));
  await open(an, '/today');
  await expect(an.getByRole('heading', { name: 'Vragen' })).toBeVisible();
  await expect(an.getByText('Eerste stappen')).toHaveCount(0);
  await watchATaskCome(bo, desk);

  desk.network.cut();
  stand.network.cut();
  await giveConsent(desk.page);
  await write(desk.page, 'Naam', 'Amina Testova');
  await desk.page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await desk.page.getByRole('button', { name: 'Boekje koppelen' }).click();
  await typeCode(desk.page, booklet.code);
  await expect(desk.page.getByText(/hoort bij deze fiche/)).toBeVisible();
  await expect(stand.page.getByRole('heading', { name: /^Afspraak voor boekje/ })).toBeVisible();
  await fillForm(stand.page, { task: 0, day: /morgen/, hour: '10 uur' });
  await writeAtOnce(an, bo, stand);
  await stand.page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(stand.page.getByRole('heading', { name: /^Bewaard: / })).toBeVisible();
  await expect(stand.savedLine).toHaveText('Bewaard op deze tablet — 1 wacht op verbinding');

  await open(an, '/today');
  await desk.networkReturns();
  await stand.networkReturns();
  const row = an.locator('#candidates').getByRole('article').filter({ hasText: 'Amina Testova' });
  await expect(row).toContainText(/om 10 uur/);
  await row.getByRole('link', { name: 'Amina Testova' }).click();
  await expect(an.getByText('Zingt graag alt')).toBeVisible();
  await expect(an.getByText(/Samen zingen/)).toBeVisible();
  await lookEverywhere(an);
});
