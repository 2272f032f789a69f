import { field, giveConsent, listed, toStep, write } from './harness/desk';
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
});
