import type { Page } from '@playwright/test';
import { menu } from './harness/dashboard';
import { giveConsent, listed, toStep, write } from './harness/desk';
import { fullTablet } from './harness/full';
import { fillForm, typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

/** Fatima notes one for an organisation, now. */
async function note(page: Page, organisation: RegExp, code: string, hour: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/tasks'));
  await page.getByRole('link', { name: organisation }).first().click();
  await page.getByRole('link', { name: 'Afspraak noteren' }).click();
  await typeCode(page, code);
  await fillForm(page, { task: 0, day: /morgen/, hour });
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await page.getByRole('heading', { name: /^Bewaard: / }).waitFor();
}

story('Fatima moves one appointment of Amina from her sheet, and another does not take place: the coordinator sees both', async ({ server, tablet, coordinator }) => {
  const booklet = server.ready.booklets[0]!;
  const fatima = await tablet();
  const { page } = fatima;
  const isFull = await fullTablet(page, 'edit_since');
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Proef');
  await toStep(page, 'Boekje');
  await typeCode(page, booklet.code);
  await expect(page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await note(page, /Muntpunt/, booklet.code, '10 uur');
  await note(page, /Citizenne/, booklet.code, '14 uur');

  await page.evaluate(() => (location.hash = '#/'));
  await listed(page, /Amina Proef/).click();
  const at = (organisation: string) => page.getByRole('listitem').filter({ hasText: organisation }).filter({ has: page.getByRole('link', { name: 'Verplaats of verander' }) });
  await expectAccessible(page);
  await at('Muntpunt').getByRole('link', { name: 'Verplaats of verander' }).click();
  await expect(page.getByRole('radio', { name: '10 uur', exact: true })).toBeChecked();
  await expectAccessible(page);
  // Left half done, it waits for her there and nowhere else.
  await page.getByRole('radio', { name: '11 uur', exact: true }).check();
  await page.goBack();
  await at('Muntpunt').getByRole('link', { name: 'Verplaats of verander' }).click();
  await expect(page.getByText('Je was bezig met deze afspraak')).toBeVisible();
  await expect(page.getByRole('radio', { name: '11 uur', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(page.getByText(/De afspraak is nu .* om 11 uur\. Zeg het aan de bezoeker/)).toBeVisible();
  await expect(at('Muntpunt')).toContainText('om 11 uur');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(at('Muntpunt')).toContainText('om 10 uur');
  await at('Muntpunt').getByRole('link', { name: 'Verplaats of verander' }).click();
  await page.getByRole('radio', { name: '15 uur', exact: true }).check();
  await expect(page.getByText(/De bezoeker heeft rond/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(at('Muntpunt')).toContainText('om 15 uur');

  await at('Citizenne').getByRole('button', { name: 'Gaat niet door' }).click();
  await expect(page.getByText('De afspraak gaat niet door. Zeg het aan de bezoeker.')).toBeVisible();
  await expect(at('Citizenne')).toHaveCount(0);
  // What cannot be taken back says so, and does not go by itself.
  await isFull(true);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('alert')).toContainText('Dit toestel is vol');
  await expectAccessible(page);
  await isFull(false);
  await page.getByRole('banner').getByRole('button', { name: 'Sluiten' }).press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');

  await menu(coordinator, 'Afspraken').click();
  const row = (organisation: string) => coordinator.getByRole('row').filter({ hasText: 'Amina Proef' }).filter({ hasText: organisation });
  await expect(row('Muntpunt')).toContainText('om 15 uur');
  await expect(row('Citizenne')).toContainText('Geschrapt');
});
