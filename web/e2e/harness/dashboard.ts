import type { Locator, Page } from '@playwright/test';

/** What a coordinator does to get somewhere. */
export const open = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

export const menu = (page: Page, place: string): Locator =>
  page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: place });
