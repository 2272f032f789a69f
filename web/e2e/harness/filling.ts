import { type Page, expect } from '@playwright/test';
import { menu, open } from './dashboard';

/** What coordinators do to fill a new centre, as it stands on their screen. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByRole('main').getByLabel(label).first().fill(text);
}

/** The line after an act. */
export const said = (page: Page) => page.locator('#flash');

export const save = (page: Page) => page.getByRole('button', { name: 'Bewaren', exact: true }).click();

/** Chooses a name and a password on the page that a link opened. */
export async function begin(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Naam').fill(name);
  await page.getByLabel('Wachtwoord').fill('een lange zin');
  await page.getByRole('button', { name: 'Bewaren en beginnen' }).click();
}

/** Makes one of several of what is open: a task, a stand, a companion. */
export async function addOne(page: Page, what: string, fields: Record<string, string>, choose: Record<string, string> = {}): Promise<void> {
  await page.getByRole('link', { name: what }).click();
  for (const [label, option] of Object.entries(choose)) await page.getByRole('main').getByLabel(label).selectOption({ label: option });
  await fill(page, fields);
  await save(page);
  await expect(said(page)).toContainText('is bewaard.');
}

export async function makeOrganisation(page: Page, name: string, tasks: string[]): Promise<void> {
  await menu(page, 'Organisaties').click();
  await page.getByRole('link', { name: 'Nieuwe organisatie' }).click();
  await fill(page, { Naam: name, 'Waar is de organisatie?': 'Brussel' });
  await save(page);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  for (const title of tasks) await addOne(page, 'Nieuwe taak', { 'Wat is de taak?': title, 'Waar spreek je af?': 'Aan de ingang' });
}

/** The link that pairs a tablet for the desk, or for the stand of an organisation until a day. */
export async function pairingLink(page: Page, label: string, stand?: { organisation: string; until: string }): Promise<string> {
  await menu(page, 'Toestellen').click();
  if (stand) {
    await page.getByRole('radio', { name: /^Stand/ }).check();
    await page.getByRole('combobox', { name: 'Organisatie', exact: true }).selectOption({ label: stand.organisation });
    await page.getByLabel('Laatste dag').fill(stand.until);
  }
  await page.getByLabel('Naam van de tablet').fill(label);
  await page.getByRole('button', { name: 'Maak de code' }).click();
  await page.getByText('Liever een link?').click();
  return (await page.getByRole('link', { name: /#\/pair\// }).getAttribute('href')) as string;
}

/** A booklet on paper: its digits, and the squares of its code. */
export interface Printed {
  code: string;
  modules: boolean[][];
}

export async function printBooklets(page: Page, centre: string): Promise<Printed[]> {
  await open(page, '/booklets');
  await page.getByLabel('Hoeveel boekjes?').selectOption('8');
  await page.getByRole('button', { name: 'Maak de boekjes' }).click();
  await page.getByRole('link', { name: 'Omslagen en afspraken' }).click();
  await expect(page.locator('.cover').filter({ hasText: centre })).toHaveCount(8);
  return page.locator('.cover').evaluateAll((booklets) =>
    booklets.map((booklet) => {
      const picture = booklet.querySelector('svg.qr');
      const side = (picture as SVGSVGElement).viewBox.baseVal.width - 8;
      const modules = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
      for (const [, x, y] of picture!.querySelectorAll('path')[1]!.getAttribute('d')!.matchAll(/M(\d+) (\d+)/g)) {
        modules[Number(y) - 4]![Number(x) - 4] = true;
      }
      return { code: booklet.querySelector('.code')!.textContent!.replace(/\D/g, ''), modules };
    }),
  );
}
