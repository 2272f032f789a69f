import { type Page, expect } from '@playwright/test';
import { typeCode } from './stand';

/** What a volunteer at the entrance of a market sees and does. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const choice = (page: Page, name: RegExp) => page.getByRole('button', { name });
export const one = (page: Page) => page.getByRole('button', { name: '+1 bezoeker' });
export const stops = (page: Page) => page.locator('.route > li');
export const talent = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export async function toEntrance(page: Page): Promise<void> {
  await page.goto(page.url().replace(/#.*|$/, '#/'));
  await page.getByRole('link', { name: 'Onthaal van de markt' }).click();
  await expect(heading(page, 'Onthaal van de markt')).toBeFocused();
}

export async function read(page: Page, code: string): Promise<void> {
  await expect(heading(page, 'Onthaal van de markt')).toBeVisible();
  await typeCode(page, code);
}

/** What comes by itself is still for a moment, so that a second tap does nothing there. */
export const chooses = async (page: Page, name: RegExp): Promise<void> => {
  await expect(page.locator('.choices:not([inert])')).toBeVisible();
  await choice(page, name).press('Enter');
};

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Volgende bezoeker' }).press('Enter');
