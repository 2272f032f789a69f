import { type Page, expect } from '@playwright/test';
import { open } from './dashboard';

/** What a coordinator writes about her centre on its page: texts by label, lists by what is chosen, boxes by their word. */
export interface Written {
  texts?: Record<string, string>;
  lists?: Record<string, string>;
  boxes?: string[];
}

/** What may stay empty says so behind its label. */
const labelled = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label.replace('?', '\\?')}( |$)`));

async function fill(page: Page, { texts = {}, lists = {}, boxes = [] }: Written): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await labelled(page, label).fill(text);
  for (const [label, choice] of Object.entries(lists)) await labelled(page, label).selectOption(choice);
  for (const box of boxes) await page.getByRole('checkbox', { name: box, exact: true }).check();
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is bewaard' })).toBeVisible();
}

/** The centre itself. */
export async function describeCentre(page: Page, written: Written): Promise<void> {
  await open(page, '/centre');
  await fill(page, written);
}

/** One more question, talent, answer or category: the name of its link. */
export async function add(page: Page, link: 'Nieuwe vraag' | 'Nieuw talent' | 'Nieuw antwoord' | 'Nieuwe categorie', written: Written): Promise<void> {
  await open(page, '/centre');
  await page.getByRole('link', { name: link }).click();
  await fill(page, written);
}

/** One that is there already. */
export async function change(page: Page, name: string, written: Written): Promise<void> {
  await open(page, '/centre');
  await page.getByRole('link', { name, exact: true }).click();
  await fill(page, written);
}

/** Other words for a talent that the app comes with. */
export async function reword(page: Page, talent: string, written: Written): Promise<void> {
  await open(page, '/centre');
  await page.getByText('Andere woorden voor een talent van de app').click();
  await page.getByRole('link', { name: talent, exact: true }).click();
  await fill(page, written);
}
