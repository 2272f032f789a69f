import { type Locator, type Page, expect } from '@playwright/test';

/** What a volunteer at the info desk does. */
export async function giveConsent(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await page.getByRole('checkbox', { name: /gegevens bewaren/ }).check();
  await page.getByRole('button', { name: 'Maak de fiche' }).click();
  await expect(page.getByRole('heading', { name: 'Wie ben je?' })).toBeVisible();
}

export const field = (page: Page, label: 'Naam' | 'Telefoon' | 'Mail' | 'Opmerking'): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

/** Types and waits for the tick beside the field. */
export async function write(page: Page, label: 'Naam' | 'Telefoon' | 'Mail' | 'Opmerking', text: string): Promise<void> {
  const box = field(page, label);
  await box.fill(text);
  await box.blur();
  await expect(box.locator('xpath=..').getByText('bewaard', { exact: true })).toBeVisible();
}

export async function toStep(page: Page, step: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Stappen van de inschrijving' }).getByRole('link', { name: new RegExp(`^${step} `) }).click();
}

/** Registers somebody by name and comes back to the list. */
export async function register(page: Page, name: string, phone = ''): Promise<void> {
  await giveConsent(page);
  await write(page, 'Naam', name);
  if (phone !== '') await write(page, 'Telefoon', phone);
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
}

export const listed = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('navigation', { name: 'Kandidaten' }).getByRole('link', { name });

export async function find(page: Page, letters: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Zoek een kandidaat' }).fill(letters);
}
