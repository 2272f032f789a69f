import type { Locator, Page } from '@playwright/test';
import type { Server } from './server';

/** What a coordinator does to get somewhere. */
export const open = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

export const menu = (page: Page, place: string): Locator =>
  page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: place });

/** To the first page of the dashboard, as its first coordinator. */
export async function logIn(page: Page, { dashboard, coordinator }: Server['ready']): Promise<void> {
  await page.goto(dashboard);
  await page.locator('input[name=name]').fill(coordinator.name);
  await page.locator('input[name=password]').fill(coordinator.password);
  await page.locator('form[action="/login"] button[type=submit]').click();
  await page.waitForURL('**/today');
}

/** A row of a table of the dashboard, by its head. */
export type Row = Record<string, string>;

/** A table of it, as a spreadsheet has it. */
export async function table(page: Page, path: string): Promise<Row[]> {
  const answer = await page.request.get(new URL(path, page.url()).href);
  const [head, ...rows] = (await answer.text()).replace(/^\uFEFF/, '').trim().split(/\r?\n/).map((line) => [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  return rows.map((row) => Object.fromEntries(head!.map((name, place) => [name, row[place] ?? ''])));
}
