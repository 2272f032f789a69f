import type { Page } from '@playwright/test';
import { describeCentre } from './harness/centre';
import { open } from './harness/dashboard';
import { expect, expectAccessible, story } from './harness/story';

const list = (page: Page) => page.getByRole('navigation', { name: 'Bladzijden' });
const search = (page: Page) => page.getByRole('textbox', { name: 'Zoek in de handleiding' });
const text = (page: Page) => page.getByRole('article');

async function everyPictureIsThere(page: Page): Promise<void> {
  const pictures = text(page).getByRole('img');
  await expect(pictures.first()).toBeVisible();
  await expect.poll(() => pictures.evaluateAll((all) => (all as HTMLImageElement[]).every((img) => img.complete && img.naturalWidth > 0))).toBe(true);
}

story('Jan finds without network how a booklet is bound, with its picture, and prints the page', async ({ server, tablet }) => {
  const jan = await tablet();
  const { page } = jan;
  await jan.pair(server.ready.pair.desk as string);
  await jan.isReadyForOffline();
  jan.network.cut();
  await page.reload();
  await page.getByRole('link', { name: 'Handleiding' }).click();
  await expect(list(page).getByRole('link')).toHaveCount(23);
  await search(page).fill('xyzzy');
  await expect(page.getByText('Geen bladzijde met dit woord')).toBeVisible();
  await search(page).fill('acht cijfers SCAN');
  await expect(list(page).getByRole('link', { name: 'Een tablet koppelen' })).toHaveCount(0);
  await list(page).getByRole('link', { name: 'Een boekje koppelen' }).click();
  await expect(text(page).getByRole('heading', { name: 'Een boekje koppelen' })).toBeFocused();
  // The words of the screens, as they are there.
  await expect(text(page)).toContainText('tik op Boekje koppelen');
  await everyPictureIsThere(page);
  await page.emulateMedia({ media: 'print' });
  await expect(search(page)).toBeHidden();
  await expect(text(page).getByRole('img').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto(page.url().replace(/#.*/, '#/manual/registering'));
  await text(page).getByRole('link', { name: 'Toestemming vragen en intrekken' }).click();
  await expect(text(page).getByRole('heading', { name: 'Toestemming vragen en intrekken' })).toBeFocused();
});

story('the manual is there before pairing and on a stand, and every page is whole at every size', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.open();
  await page.getByRole('link', { name: 'Handleiding' }).click();
  const links = await list(page).getByRole('link').evaluateAll((all) => all.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const));
  for (const [href, title] of links) {
    await page.goto(page.url().replace(/#.*/, href));
    await expect(text(page).getByRole('heading', { name: title, exact: true })).toBeVisible();
    if (!href.endsWith('/trouble')) await everyPictureIsThere(page);
  }
  for (const language of ['Nederlands', 'العربية']) {
    await page.getByRole('combobox').first().selectOption({ label: language });
    for (const address of ['#/manual', '#/manual/registering']) {
      await page.goto(page.url().replace(/#.*/, address));
      for (const [width, height] of [[1280, 800], [820, 1180], [360, 740]] as const) {
        await page.setViewportSize({ width, height });
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${address} ${width}`).toBeLessThanOrEqual(0);
      }
    }
  }
  await page.getByRole('combobox').first().selectOption({ label: 'Nederlands' });
  await leila.pair(server.ready.pair.stand as string);
  await leila.savedLine.click();
  await page.getByRole('link', { name: 'Handleiding' }).click();
  await expect(list(page)).toBeVisible();
});

story('what Sofie adds to a page stands below it on every tablet, and is found there', async ({ server, tablet, coordinator }) => {
  const jan = await tablet();
  const stand = await tablet();
  await jan.pair(server.ready.pair.desk as string);
  await stand.pair(server.ready.pair.stand as string);
  await describeCentre(coordinator, { texts: { Naam: 'Democentrum' } });
  await open(coordinator, '/centre');
  await coordinator.getByRole('link', { name: 'Een boekje koppelen' }).click();
  await coordinator.getByLabel(/^Wat jullie hierbij zeggen/).fill('De boekjes liggen in de blauwe doos.\n<b>Vraag</b> de sleutel aan Karim.');
  await coordinator.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(coordinator.getByText('De boekjes liggen in de blauwe doos.').first()).toBeVisible();

  for (const { page } of [jan, stand]) {
    await page.goto(page.url().replace(/#.*/, '#/manual'));
    await search(page).fill('blauwe doos');
    await list(page).getByRole('link', { name: 'Een boekje koppelen' }).click();
    await expect(text(page).getByRole('region', { name: 'Van jullie centrum' })).toContainText('<b>Vraag</b> de sleutel aan Karim.');
  }
  await expectAccessible(jan.page);
});
