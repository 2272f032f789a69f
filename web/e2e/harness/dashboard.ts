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
