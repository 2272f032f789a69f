import { type Page, expect } from '@playwright/test';
import { open } from './dashboard';

/** The row of names on the desk's home screen. */
export const names = (page: Page) => page.getByRole('group', { name: 'Wie werkt er nu?' });

/** On the dashboard: adds somebody who comes on every half-day of every week. */
export async function addVolunteer(coordinator: Page, name: string, isExperienced = true): Promise<void> {
  await open(coordinator, '/team/new');
  await coordinator.getByRole('textbox', { name: 'Naam' }).fill(name);
  if (isExperienced) await coordinator.getByRole('group', { name: 'Kent het werk al lang' }).getByRole('checkbox').check();
  const when = coordinator.getByRole('group', { name: 'Komt elke week op' }).getByRole('checkbox');
  for (const box of await when.all()) await box.check();
  await coordinator.getByRole('button', { name: 'Bewaren' }).click();
  await expect(coordinator.locator('#flash')).toContainText(name);
}

/** On the tablet: from now on this one works on it. */
export async function chooseName(page: Page, name: string): Promise<void> {
  await names(page).getByRole('button', { name, exact: true }).click();
  await expect(names(page).getByRole('button', { pressed: true })).toHaveText(name);
}
