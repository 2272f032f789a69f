import type { Page } from '@playwright/test';
import { describeCentre } from './harness/centre';
import { open } from './harness/dashboard';
import { Paper } from './harness/paper';
import { expect, expectAccessible, story } from './harness/story';

const sizes = [[1280, 800], [820, 1180], [360, 740]] as const;

async function isWhole(page: Page): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

story('Fatima and Amina look for a task without a sheet and without network: choices combine, counts follow, and it prints in Arabic', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  fatima.network.cut();
  await page.getByRole('link', { name: 'Bekijk taken' }).click();
  const count = page.getByRole('heading', { level: 2, name: /^\d+ ta(ak|ken)$/ });
  const number = async (): Promise<number> => Number.parseInt(await count.innerText(), 10);
  await expect(count).toBeVisible();
  const all = await number();
  expect(all).toBeGreaterThan(50);
  await page.getByRole('button', { name: 'koken' }).click();
  await expect.poll(number).toBeLessThan(all);
  const cooking = await number();
  await expect(page.getByText('Je koos: koken')).toBeVisible();
  // A chip says beforehand how many there will be.
  await page.getByText('Talen', { exact: true }).first().click();
  const french = page.getByRole('button', { name: /^Frans/ });
  const told = Number.parseInt((await french.innerText()).replace(/\D+/g, ''), 10);
  expect(told).toBeLessThanOrEqual(cooking);
  await french.click();
  await expect(french).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(number).toBe(told);
  await isWhole(page);

  await page.getByRole('button', { name: 'العربية' }).click();
  const found = page.locator('.found');
  await expect(found).toHaveAttribute('dir', 'rtl');
  await expect(found).toContainText('المواهب');
  await expect(page.getByRole('button', { name: 'koken' })).toBeVisible();
  await isWhole(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'koken' })).toBeHidden();
  await expect(found.getByRole('article').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'أظهر كل المهام' }).click();
  await page.getByRole('button', { name: 'Nederlands', exact: true }).click();
  await expect.poll(number).toBe(all);
});

story('what a task does not say is asked, and no task disappears unsaid', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.goto(page.url().replace(/#.*/, '#/tasks'));
  await page.getByText('Wanneer', { exact: true }).first().click();
  await page.getByRole('button', { name: /voormiddag/ }).first().click();
  await expect(page.getByRole('heading', { name: /vraag je iets na$/ })).toBeVisible();
  await expect(page.getByText('Vraag na: Wanneer').first()).toBeVisible();
});

story('Sofie switches the page for referrers on; Els opens its link without an account, looks in Arabic and prints', async ({ coordinator, computer }) => {
  await describeCentre(coordinator, { texts: { Naam: 'Infopunt' }, boxes: ['Ja'] });
  const link = coordinator.getByRole('region', { name: 'De link voor doorverwijzers' }).getByRole('link');
  const address = await link.innerText();
  await expectAccessible(coordinator);
  const els = await (await computer.newContext({ javaScriptEnabled: false, locale: 'nl-BE' })).newPage();
  await els.goto(address);
  await expect(els.getByRole('heading', { level: 1, name: 'Taken voor vrijwilligers' })).toBeVisible();
  const all = await els.getByRole('heading', { level: 2 }).first().innerText();
  await els.getByText('Talenten', { exact: true }).first().click();
  await els.getByRole('checkbox', { name: /^koken/ }).check();
  await els.getByText('Voor wie', { exact: true }).first().click();
  await els.getByRole('button', { name: 'Toon de taken' }).click();
  await expect(els.getByText(/^Je koos: koken/)).toBeVisible();
  expect(await els.getByRole('heading', { level: 2 }).first().innerText()).not.toBe(all);
  await els.getByRole('link', { name: 'العربية' }).click();
  await expect(els.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(els.getByRole('checkbox', { checked: true })).toHaveCount(1);

  const seen = await (await computer.newContext({ locale: 'nl-BE' })).newPage();
  for (const lang of ['nl', 'ar']) {
    await seen.goto(`${address}?lang=${lang}&talent=cooking`);
    await isWhole(seen);
  }
  expect((await Paper.of(seen)).size).toEqual([210, 297]);
  await seen.emulateMedia({ media: 'print' });
  await expect(seen.getByRole('button')).toBeHidden();
  await open(coordinator, '/centre');
  await coordinator.getByRole('checkbox', { name: 'Ja' }).uncheck();
  await coordinator.getByRole('button', { name: 'Bewaren', exact: true }).click();
  expect((await seen.goto(address))?.status()).toBe(404);
});
