import type { Page } from '@playwright/test';
import { follows } from '../../src/desk/place';
import { find, listed } from '../harness/desk';
import { expect, story } from '../harness/story';
import { figure } from './figure';

const [SHEETS, TIMES] = [10_000, 30];

/** A tap, or words that are typed, and what is asked for by that: so many of a selector, none of those that stood there before. */
interface Opening {
  tapped: string;
  typed?: string;
  rows: string;
  many?: number;
}

/** From the tap until what it asks for has been painted: two frames after it stands there. */
const open = (page: Page, opening: Opening): Promise<number> =>
  page.evaluate(async ({ tapped, typed, rows, many = 1 }: Opening) => {
    const control = document.querySelector<HTMLElement>(tapped);
    if (!control) throw new Error(`${tapped} is not there`);
    const texts = () => [...document.querySelectorAll(rows)].map((row) => row.textContent);
    const before = texts()[0];
    const isThere = () => texts().length >= many && texts()[0] !== before;
    const asked = performance.now();
    if (typed === undefined) control.click();
    else {
      (control as HTMLInputElement).value = typed;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise<void>((there, late) => {
      const watch = new MutationObserver(() => isThere() && there());
      watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      setTimeout(() => late(new Error(`${rows} did not come`)), 10_000);
    });
    const frame = () => new Promise((painted) => requestAnimationFrame(painted));
    await frame();
    await frame();
    return performance.now() - asked;
  }, opening);

/** How each screen of the desk opens when the centre has kept sheets for years. */
story('opening home, a sheet and the lists among ten thousand sheets', async ({ server, tablet }) => {
  story.setTimeout(300_000);
  await server.startAmong('sheets', SHEETS);
  const desk = await tablet();
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 800 });
  await desk.pair(server.ready.pair.desk as string);
  await find(page, 'Amina Verzonnen 9900');
  await expect(listed(page, 'Amina Verzonnen 9900')).toBeVisible({ timeout: 120_000 });
  await expect(desk.savedLine).toContainText('Alles is bewaard en verstuurd');
  await desk.open();
  const took: Record<string, number[]> = {};
  const measure = async (what: string, opening: Opening) => void (took[what] ??= []).push(await open(page, opening));
  const person = 'nav[aria-label="Kandidaten"] li a';
  const to = async (place: string, there: string) => {
    await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
    await expect(page.locator(there).first()).toBeVisible();
  };
  for (let time = 0; time < TIMES; time += 1) {
    await to('cards', 'a[href^="#/cards/"]');
    await measure('home, its first 50 sheets', { tapped: 'a[href="#/"]', rows: person, many: 50 });
    // Of whom something was noted.
    const hrefs = await page.locator(person).evaluateAll((links) => links.filter((link) => /[0-4]$/.test(link.querySelector('.name')?.textContent ?? '')).map((link) => link.getAttribute('href') as string));
    await measure('a sheet with its history', { tapped: `a[href="${hrefs[time]}"]`, rows: 'article.sheet .history .entry' });
    await measure('the tasks that fit', { tapped: `a[href="${hrefs[time]}/tasks"]`, rows: '.found article', many: 5 });
    await to('', person);
    const typed = ['amina', 'fatima', 'testova', 'denkbeeld', 'youssef'][time % 5] as string;
    await measure('who fits what was typed', { tapped: '[role=search] input', typed, rows: person });
    await measure('all tasks', { tapped: 'a[href="#/tasks"]', rows: '.found article', many: 5 });
    await to('follow/reconfirm', 'ol .who');
    for (const list of follows) await measure(`followed up: ${list}`, { tapped: `a[href="#/follow/${list}"]`, rows: '.follow ol > li', many: 30 });
  }
  for (const [what, all] of Object.entries(took)) console.log(figure(what, all));
});
