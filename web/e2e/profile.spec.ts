import { field, listed, register, write } from './harness/desk';
import { expect, story } from './harness/story';

story('an erased person is in nothing that the tablet’s browser keeps: no title, no history, no session, no half-typed word', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Zwaantje Kwikstaart', '0499 87 65 43');
  await listed(page, /Zwaantje/).click();
  await write(page, 'Opmerking', 'Kanariegeel');
  await page.getByRole('textbox', { name: 'Zoek een kandidaat' }).fill('Kwikstaart');
  await field(page, 'Mail').fill('halfgetypt.kwikstaart');
  // Browsers write what is in forms when a page is left.
  await page.goto(`${fatima.network.origin}/healthz`);
  await fatima.open();
  await listed(page, /Zwaantje/).click();
  await expect(field(page, 'Mail')).toHaveValue('halfgetypt.kwikstaart');
  await expect(fatima.savedLine).toContainText('Niet alles is bewaard');

  await coordinator.goto(new URL('/candidates', coordinator.url()).href);
  await coordinator.getByRole('link', { name: /Zwaantje/ }).click();
  await coordinator.getByRole('button', { name: 'Wis deze fiche' }).click();
  await expect(page.getByText('Deze fiche is gewist.')).toBeVisible({ timeout: 40_000 });
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await page.goto(`${fatima.network.origin}/healthz`);
  await fatima.batteryDies();
  expect(await fatima.filesWith(['Kwikstaart', 'kwikstaart', 'Zwaantje', 'Kanariegeel', '0499 87 65 43'])).toEqual([]);
});
