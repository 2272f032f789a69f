import type { Locator } from '@playwright/test';
import { field, giveConsent, listed, toStep, write } from './harness/desk';
import type { Booklet } from './harness/server';
import { typeCode } from './harness/stand';
import { expect, story } from './harness/story';

story('names of one letter, of emoji, of too many letters and of nothing that is seen', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await giveConsent(page);
  for (const name of ['Ö', '🌻🌻']) {
    await write(page, 'Naam', name);
    await expect(field(page, 'Naam')).toHaveValue(name);
  }
  const long = 'a'.repeat(200);
  await field(page, 'Naam').fill(long);
  await field(page, 'Naam').blur();
  await expect(page.getByRole('alert')).toHaveText(/Deze tekst is te lang/);
  await expect(field(page, 'Naam')).toHaveValue(long);
  await field(page, 'Naam').fill('\u200b\u2060 \u3164');
  await field(page, 'Naam').blur();
  await expect(page.getByText('Dit mag niet leeg blijven.')).toBeVisible();
  // The name that was right is still on the sheet.
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await expect(listed(page, /🌻🌻/)).toBeVisible();
});

story('the tablet dies at every step of an intake: all that was said is there again', async ({ server, tablet }) => {
  story.setTimeout(180_000);
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  fatima.network.cut();
  await giveConsent(fatima.page);
  const again = async () => {
    const address = new URL(fatima.page.url()).hash;
    await fatima.batteryDies();
    await fatima.switchOn();
    await fatima.page.goto(`${fatima.network.origin}/app/${address}`);
  };
  await write(fatima.page, 'Naam', 'Amina Verzonnen');
  await field(fatima.page, 'Telefoon').fill('bel mij');
  await field(fatima.page, 'Telefoon').blur();
  await expect(fatima.page.getByRole('alert')).toHaveText(/Dit is geen telefoonnummer/);
  await again();
  await expect(field(fatima.page, 'Naam')).toHaveValue('Amina Verzonnen');
  await expect(field(fatima.page, 'Telefoon')).toHaveValue('bel mij');
  await write(fatima.page, 'Telefoon', '٠٤٧٠ ٠٠ ٠٠ ٠١');
  await toStep(fatima.page, 'Talen');
  await fatima.page.getByRole('button', { name: /Pulaar/ }).click();
  await expect(fatima.page.getByText('1 taal gekozen')).toBeVisible();
  await again();
  await expect(fatima.page.getByText('1 taal gekozen')).toBeVisible();
  await toStep(fatima.page, 'Talenten');
  await fatima.page.getByRole('button', { name: 'koken', exact: true }).click();
  await expect(fatima.page.getByText('1 van 5 gekozen')).toBeVisible();
  await again();
  await expect(fatima.page.getByText('1 van 5 gekozen')).toBeVisible();
  await toStep(fatima.page, 'Wensen');
  const jette = () => fatima.page.getByRole('group', { name: 'Waar woon je?' }).getByRole('radio', { name: 'Jette' });
  await jette().check();
  await expect(jette()).toHaveAttribute('data-kept', 'true');
  await again();
  await expect(jette()).toBeChecked();
  await toStep(fatima.page, 'Toestemming');
  const news = () => fatima.page.getByRole('group', { name: /nieuwsbrief/ }).getByRole('radio', { name: 'ja', exact: true });
  await news().check();
  await expect(news()).toHaveAttribute('data-kept', 'true');
  await again();
  await expect(news()).toBeChecked();
  await toStep(fatima.page, 'Boekje');
  const booklet = server.ready.booklets.at(-1) as Booklet;
  await typeCode(fatima.page, booklet.code);
  await expect(fatima.page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
  await again();
  await expect(fatima.page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
  await toStep(fatima.page, 'Opmerking');
  await field(fatima.page, 'Opmerking').fill('half een zin');
  await expect(field(fatima.page, 'Opmerking').locator('xpath=..').getByText('bewaard', { exact: true })).toBeVisible();
  await again();
  await expect(field(fatima.page, 'Opmerking')).toHaveValue('half een zin');
  await toStep(fatima.page, 'Volgende stap');
  const week = () => fatima.page.getByRole('button', { name: 'Over een week', exact: true });
  await week().click();
  await expect(week()).toHaveAttribute('aria-pressed', 'true');
  await again();
  await expect(week()).toHaveAttribute('aria-pressed', 'true');
});

story('rows of a spreadsheet pasted into a name, a phone, a remark and the search field: nothing is lost, and a sentence says what does not fit', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  const rows = 'Naam\tTelefoon\nAmina Verzonnen\t0470 00 00 01\nBilal Denkbeeld\t0470 00 00 02';
  const paste = async (into: Locator) => {
    await into.focus();
    await page.evaluate((text) => document.execCommand('insertText', false, text), rows);
    await into.blur();
  };
  await giveConsent(page);
  await paste(field(page, 'Telefoon'));
  await expect(page.getByRole('alert')).toHaveText(/Dit is geen telefoonnummer/);
  await expect(field(page, 'Telefoon')).toHaveValue(/Amina Verzonnen.*0470 00 00 01.*Bilal Denkbeeld.*0470 00 00 02/);
  await field(page, 'Telefoon').fill('');
  await field(page, 'Telefoon').blur();
  await paste(field(page, 'Naam'));
  await expect(field(page, 'Naam')).toHaveValue(/Amina Verzonnen.*0470 00 00 01.*Bilal Denkbeeld.*0470 00 00 02/);
  await toStep(page, 'Opmerking');
  await paste(field(page, 'Opmerking'));
  await expect(field(page, 'Opmerking').locator('xpath=..').getByText('bewaard', { exact: true })).toBeVisible();
  await page.reload();
  // Each row on a line of its own.
  await expect(field(page, 'Opmerking')).toHaveValue(/Amina Verzonnen\s0470 00 00 01\nBilal Denkbeeld\s0470 00 00 02/);
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await page.goto(page.url().replace(/#.*/, '#/'));
  const search = page.getByRole('textbox', { name: 'Zoek een kandidaat' });
  await paste(search);
  await expect(search).toHaveValue(/Bilal Denkbeeld/);
  await expect(listed(page, /Bilal Denkbeeld/)).toBeVisible();
});

story('the camera is refused at the step of the booklet: the pad is there, and a code binds', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Verzonnen');
  await toStep(page, 'Boekje');
  await page.getByRole('button', { name: /[Ss]can/ }).click();
  await expect(page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: /camera/ }).first()).toBeVisible();
  const booklet = server.ready.booklets.at(-1) as Booklet;
  await typeCode(page, booklet.code);
  await expect(page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
});
