import type { Page } from '@playwright/test';
import { register } from './harness/desk';
import { noteMany } from './harness/many';
import { fillForm, typeCode, unfold } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

const pad = (page: Page) => page.getByLabel('Code van het boekje');
const remark = (page: Page) => page.getByRole('textbox', { name: 'Opmerking' });
const saved = (page: Page) => page.getByRole('heading', { name: /^Bewaard: / });

story('Leila goes back as in any browser: to the screen before, and what she was writing waits for her', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  const [first, second] = [server.ready.booklets[0]!, server.ready.booklets[1]!];
  await typeCode(page, first.code);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await unfold(page);
  await remark(page).fill('Komt met de tram');
  await page.goBack();
  await expect(pad(page)).toBeVisible();
  await expect(page.getByText(`Je was bezig met de afspraak voor boekje ${first.display}`)).toBeVisible();
  await expectAccessible(page);
  // It waits on the list too, and when another booklet comes in between.
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(page.getByText('Je was bezig met de afspraak')).toBeVisible();
  await page.goBack();
  await typeCode(page, second.code);
  await expect(page.getByRole('heading', { name: `Afspraak voor boekje ${second.display}` })).toBeVisible();
  await expect(page.getByRole('radio', { name: '10 uur', exact: true })).not.toBeChecked();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('heading', { name: `Afspraak voor boekje ${first.display}` })).toBeVisible();
  await expect(remark(page)).toHaveValue('Komt met de tram');
  await page.goBack();
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await expect(remark(page)).toHaveValue('Komt met de tram');

  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(saved(page)).toBeVisible();
  // Not the form of what is saved.
  await page.goBack();
  await expect(pad(page)).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByRole('button', { name: 'Aanpassen' }).first().click();
  await expect(remark(page)).toHaveValue('Komt met de tram');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Afspraken van deze stand' })).toBeVisible();
  // Nothing was written: nothing waits.
  await expect(page.getByText('Je was bezig met de afspraak')).toHaveCount(0);
  // By key: a second tap so soon in one place would be the first one's.
  await page.getByRole('button', { name: 'Aanpassen' }).first().press('Enter');
  await page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();
  await expect(page.getByRole('heading', { name: 'Afspraken van deze stand' })).toBeVisible();
});

story('a screen that was opened by itself has the first one under it: back does not leave the app', async ({ server, tablet }) => {
  const [leila, fatima] = [await tablet(), await tablet()];
  await leila.pair(server.ready.pair.stand as string);
  await fatima.pair(server.ready.pair.desk as string);
  await register(fatima.page, 'Aaron De Smet');
  const sheet = new URL(fatima.page.url()).hash;
  for (const [{ page, network }, hash] of [[leila, '#/today'], [fatima, sheet], [fatima, `${sheet.split('/').slice(0, 3).join('/')}/who`], [fatima, '#/scan']] as const) {
    await page.goto('about:blank');
    await page.goto(`${network.origin}/app/${hash}`);
    await expect(page.getByTestId('saved-line')).toBeVisible();
    await page.goBack();
    await expect(page, hash).toHaveURL(`${network.origin}/app/#/`);
    await expect(page.getByTestId('saved-line')).toBeVisible();
  }
});

story('a stand that noted hundreds shows the newest at once, says how many there are, and shows the others when asked', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  const many = await noteMany(page);
  await leila.pair(server.ready.pair.stand as string);
  leila.network.cut();
  await many(117, server.ready.booklets.map(({ code }) => code));
  // With those of the demo.
  const count = 120;
  await page.getByRole('button', { name: 'Vandaag' }).click();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  await expect(rows).toHaveCount(50);
  await expect(page.getByText(`${count} afspraken`, { exact: true })).toBeVisible();
  await expect(page.getByText(`Je ziet de nieuwste 50 van ${count}.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toon er nog 50' }).click();
  await expect(rows).toHaveCount(100);
  // By key: a tap so soon in the same place would belong to the first.
  await page.getByRole('button', { name: 'Toon er nog 20' }).press('Enter');
  await expect(rows).toHaveCount(count);
  await expect(page.getByText('Je ziet de nieuwste')).toHaveCount(0);
});
