import type { Page } from '@playwright/test';
import { entrances, follows, papers, type Place, steps } from '../src/desk/place';
import { find, listed } from './harness/desk';
import { expectNothingCut, expectWithinReach } from './harness/screen';
import { expect, expectAccessible, story } from './harness/story';

interface Ids {
  person: string;
  organisation: string;
  card: string;
  /** A sheet, and an appointment of it that is still to come. */
  moved: string;
}

/** Every place of the desk's app, by its kind: one that is added to the app is missed here by the compiler. */
const places: { [kind in Place['kind']]: (ids: Ids) => string[] } = {
  list: ({ person }) => ['', `candidates/${person}`],
  step: ({ person }) => steps.map((step) => `candidates/${person}/${step}`),
  new: () => ['new'],
  scan: () => ['scan'],
  // With a booklet they are looked at in entrance-layout.spec.ts: its code is in no address.
  entrance: () => entrances.map((screen) => (screen === 'scan' ? 'entrance' : `entrance/${screen}`)),
  tasks: ({ person }) => ['tasks', `candidates/${person}/tasks`],
  explained: () => ['tasks/explained'],
  team: () => ['team'],
  follow: () => follows.map((list) => `follow/${list}`),
  organisation: ({ organisation }) => [`organisations/${organisation}`],
  note: ({ organisation }) => [`organisations/${organisation}/note`, `organisations/${organisation}/stubs`],
  move: ({ moved }) => [moved],
  cards: ({ card }) => ['cards', `cards/${card}`],
  paper: ({ person }) => papers.map((paper) => `candidates/${person}/${paper}`),
};
const ofManual = ['manual', 'manual/inschrijven'];

/** What must have come before a screen with rows is looked at. */
const rowsOf: { readonly [place: string]: string } = {
  '': 'nav[aria-label="Kandidaten"] li',
  'candidates/…': '.sheet .history .entry',
  'candidates/…/tasks': '.found article',
  entrance: '.one',
  'entrance/route': '.route > li',
  tasks: '.found article',
  'tasks/explained': 'article li',
  team: '.on',
  'follow/organisation': '.follow ol > li',
  'follow/candidate': '.follow ol > li',
  'follow/today': '.follow ol > li',
  'follow/overdue': '.follow ol > li',
  'follow/reconfirm': '.follow ol > li',
  'organisations/…': '.entry',
  cards: 'a[href^="#/cards/"]',
};

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
  // Nothing of the screen before is there any more, nor anything that still asks the core.
  await page.reload();
  await expect(page.locator('main :is(h1, h2)').first()).toBeAttached();
  const rows = rowsOf[place.replace(/[0-9a-f]{32}/g, '…')];
  if (rows !== undefined) await expect(page.locator(rows).first()).toBeVisible();
}

async function movedOf(page: Page): Promise<string> {
  await goTo(page, '');
  await find(page, 'amina diallo');
  await listed(page, /Amina Diallo/).click();
  const href = await page.getByRole('link', { name: 'Verplaats of verander' }).first().getAttribute('href');
  return (href ?? '').slice('#/'.length);
}

async function idsOf(page: Page): Promise<Ids> {
  const idIn = async (place: string, links: string): Promise<string> => {
    await goTo(page, place);
    return /[0-9a-f]{32}/.exec((await page.locator(links).first().getAttribute('href')) ?? '')?.[0] ?? '';
  };
  return {
    // Of whom a task was proposed: the sheet has a history.
    person: await idIn('follow/organisation', '.follow ol a.who'),
    organisation: await idIn('follow/organisation', '.follow ol a[href^="#/organisations/"]'),
    card: await idIn('cards', 'a[href^="#/cards/"]'),
    moved: await movedOf(page),
  };
}

/** With 200 % zoom half as much of the page has room. */
const sizes = [
  { width: 1280, height: 800, zooms: [1, 2] },
  { width: 820, height: 1180, zooms: [1, 2] },
  { width: 360, height: 740, zooms: [1] },
];

for (const { width, height, zooms } of sizes) {
  story(`every screen of the desk is whole, within reach and without barriers at ${width}×${height}`, async ({ server, tablet }) => {
    story.setTimeout(300_000);
    await server.startAmong('sheets', 60);
    const fatima = await tablet();
    const { page } = fatima;
    await page.setViewportSize({ width, height });
    await fatima.pair(server.ready.pair.desk as string);
    const ids = await idsOf(page);
    for (const place of [...Object.values(places).flatMap((of) => of(ids)), ...ofManual]) {
      for (const zoom of zooms) {
        await page.setViewportSize({ width: width / zoom, height: height / zoom });
        await goTo(page, place);
        const where = `#/${place.replace(/[0-9a-f]{32}/g, '…')} at ${width}×${height}, ${zoom * 100} %`;
        await expectNothingCut(page, where);
        await expectWithinReach(page, where);
        if (zoom === 1) await expectAccessible(page);
      }
    }
  });
}
