import { type Locator, type Page } from '@playwright/test';
import { field, toStep, write } from './harness/desk';
import { expect, story } from './harness/story';

const sizes = [[800, 1280], [360, 740], [1280, 800]] as const;

/** Turned over and over with something half said: it stays, what had the focus keeps it, and is in sight. */
async function turn(page: Page, where: string, focused: Locator, isAsBefore: () => Promise<void>): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expect(focused, `${where} at ${width}×${height}`).toBeFocused();
    await expect(focused, `${where} at ${width}×${height}`).toBeInViewport();
    await isAsBefore();
  }
}

story('the tablet is turned at every step of an intake: nothing half said is lost, and the focus stays where it was', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  const keep = page.getByRole('radio', { name: /gegevens bewaren/ });
  await keep.check();
  await keep.focus();
  await turn(page, 'consent', keep, () => expect(keep).toBeChecked());
  await page.getByRole('button', { name: 'Maak de fiche' }).click();

  await write(page, 'Naam', 'Amina Verzonnen');
  const phone = field(page, 'Telefoon');
  await phone.fill('bel mij');
  await turn(page, 'who', phone, () => expect(phone).toHaveValue('bel mij'));
  await phone.fill('');

  await toStep(page, 'Talen');
  const pulaar = page.getByRole('button', { name: /Pulaar/ });
  await pulaar.click();
  await turn(page, 'languages', pulaar, () => expect(page.getByText('1 taal gekozen')).toBeVisible());

  await toStep(page, 'Talenten');
  const cooking = page.getByRole('button', { name: 'koken', exact: true });
  await cooking.click();
  await turn(page, 'talents', cooking, () => expect(cooking).toHaveAttribute('aria-pressed', 'true'));

  await toStep(page, 'Wensen');
  const why = page.getByRole('textbox', { name: 'Motivatie' });
  await why.fill('omdat ik graag');
  await turn(page, 'wishes', why, () => expect(why).toHaveValue('omdat ik graag'));

  await toStep(page, 'Boekje');
  const key = page.getByRole('button', { name: '4', exact: true });
  for (const digit of ['1', '2', '3', '4']) await page.getByRole('button', { name: digit, exact: true }).click();
  await turn(page, 'booklet', key, () => expect(page.getByText(/1\D?2\D?3\D?4/).first()).toBeVisible());

  await toStep(page, 'Opmerking');
  const remark = field(page, 'Opmerking');
  await remark.fill('half een zin');
  await turn(page, 'remark', remark, () => expect(remark).toHaveValue('half een zin'));

  await toStep(page, 'Volgende stap');
  await page.getByRole('button', { name: 'Kies een dag' }).click();
  const day = page.getByLabel('Tegen wanneer');
  await day.fill('2030-01-15');
  await turn(page, 'next', day, () => expect(day).toHaveValue('2030-01-15'));
});
