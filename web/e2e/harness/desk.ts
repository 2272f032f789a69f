import { type Locator, type Page, expect } from '@playwright/test';
import type { Server } from './server';
import type { Tablet } from './tablet';

/** What a volunteer at the info desk does. */
export async function giveConsent(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await page.getByRole('radio', { name: /gegevens bewaren/ }).check();
  await page.getByRole('button', { name: 'Maak de fiche' }).click();
  await expect(page.getByRole('heading', { name: 'Wie ben je?' })).toBeVisible();
}

type Label = 'Naam' | 'Telefoon' | 'Mail' | 'Motivatie' | 'Opmerking';

export const field = (page: Page, label: Label): Locator =>
  page.getByRole('textbox', { name: label, exact: true });

/** Types and waits for the tick beside the field. */
export async function write(page: Page, label: Label, text: string): Promise<void> {
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

/** On a sheet: nobody answered, and the desk is to call again by a day. */
export async function callInVain(page: Page, again: string): Promise<void> {
  await page.getByRole('group', { name: 'Noteer een contact' }).getByRole('button', { name: 'Telefoon' }).click();
  await page.getByRole('button', { name: 'Niet bereikt' }).click();
  await page.getByRole('button', { name: 'Kies een dag' }).first().click();
  await page.getByLabel('Tegen wanneer').first().fill(again);
  await page.getByRole('button', { name: 'Neem deze dag' }).first().click();
}

/** An answer that nobody wants to take back. */
export const letStand = (page: Page): Promise<void> => page.getByRole('banner').getByRole('button', { name: 'Sluiten' }).click();

/** Two desks have Oksana's sheet open, lose their network, and write two different phone numbers. */
export async function disagreeAboutAPhone(server: Server, fatima: Tablet, jan: Tablet): Promise<void> {
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  await register(fatima.page, 'Oksana Testova', '0470 00 00 00');
  await find(jan.page, 'tes');
  await listed(jan.page, /Oksana/).click();
  await listed(fatima.page, /Oksana/).click();
  fatima.network.cut();
  jan.network.cut();
  await write(fatima.page, 'Telefoon', '0470 11 11 11');
  await write(jan.page, 'Telefoon', '0485 22 22 22');
}
