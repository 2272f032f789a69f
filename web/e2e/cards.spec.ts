import type { Page } from '@playwright/test';
import { open } from './harness/dashboard';
import { expect, expectAccessible, story } from './harness/story';

const card = (page: Page, title: string | RegExp) => page.getByRole('navigation', { name: 'Kaarten' }).getByRole('link', { name: title });
const search = (page: Page) => page.getByRole('textbox', { name: 'Zoek een kaart' });

story('Fatima and Amina look, without network, whether Amina may volunteer: found by a word of any language, read in Arabic beside Dutch', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  fatima.network.cut();
  await page.getByRole('link', { name: 'Mag ik vrijwilliger zijn?' }).click();
  await expect(page.getByRole('status').filter({ hasText: '12 kaarten' })).toBeVisible();
  for (const typed of ['werkloos', 'verkloos', 'CHÔMAGE', 'chomage', 'unemployed', 'عاطل']) {
    await search(page).fill(typed);
    await expect(card(page, /Je bent werkloos en krijgt een uitkering/), typed).toBeVisible();
    await expect(card(page, /Je bent met pensioen/), typed).toBeHidden();
  }
  await search(page).fill('xyzzy');
  await expect(page.getByText('Geen kaart met dit woord')).toBeVisible();
  await search(page).fill('C45B');
  await card(page, /Je bent werkloos/).click();
  const text = page.getByRole('article');
  await expect(text).toContainText('Bron');
  await expect(text).toContainText('RVA, infoblad T42');
  await expect(text).toContainText('Laatst nagekeken op vrijdag 27 november');
  await expect(text.getByRole('link')).toHaveAttribute('href', /^https:\/\/www\.rva\.be\//);
  await page.getByRole('button', { name: 'العربية' }).click();
  const arabic = text.locator('section[lang=ar]');
  await expect(arabic).toHaveAttribute('dir', 'rtl');
  await expect(arabic).toContainText('ماذا تفعل أولاً؟');
  await expect(text.locator('section[lang=nl]')).toContainText('Wat doe je eerst?');
  // Nothing of what was looked for is in the address.
  expect(page.url()).toMatch(/#\/cards\/[0-9a-f]{32}$/);
  for (const [width, height] of [[1280, 800], [820, 1180], [360, 740]] as const) {
    await page.setViewportSize({ width, height });
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(search(page)).toBeHidden();
  await expect(arabic).toBeVisible();
});

story('a card in a language that it lacks says which it has, and shows the Dutch; an old one is amber', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.goto(page.url().replace(/#.*/, '#/cards'));
  await expect(card(page, /Ben je verzekerd/)).toContainText('Lang niet nagekeken');
  await card(page, /Je studeert/).click();
  await page.getByRole('button', { name: 'العربية' }).click();
  const text = page.getByRole('article');
  await expect(text).toContainText(/Deze kaart is er niet in deze taal: .?العربية/);
  await expect(text).toContainText('Hieronder staat het Nederlands');
  await expect(text.locator('section[lang=nl]')).toContainText('studentenjob');
  await expectAccessible(page);
  await text.locator('.lacking').getByRole('button', { name: 'Français' }).click();
  await expect(text.locator('section[lang=fr]')).toContainText('job d’étudiant');
  await card(page, /Êtes-vous assuré/).click();
  await expect(text).toContainText('meer dan een half jaar geleden');
  await expectAccessible(page);
});

story('who gives no consent gets the cards all the same', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await page.getByRole('radio', { name: /Nee, bewaar niets over mij/ }).check();
  await page.getByRole('button', { name: 'Verder zonder fiche' }).click();
  await page.getByRole('link', { name: 'Mag ik vrijwilliger zijn?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mag ik vrijwilliger zijn?' })).toBeVisible();
});

story('Sofie changes a card and takes it away while Amina reads it: what is read stays until they go', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.goto(page.url().replace(/#.*/, '#/cards'));
  await card(page, /Je bent met pensioen/).click();
  const text = page.getByRole('article');
  await expect(text).toContainText('brugpensioen');

  await open(coordinator, '/cards');
  await coordinator.getByRole('link', { name: 'Je bent met pensioen' }).click();
  await coordinator.getByRole('link', { name: 'Nederlands', exact: true }).click();
  await coordinator.getByLabel(/^Tekst/).fill('<b>Nieuwe</b> tekst <script>alert(1)</script>');
  await coordinator.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(page.getByText('Deze kaart is net veranderd')).toBeVisible();
  await expect(text).toContainText('brugpensioen');
  await page.getByRole('button', { name: 'Toon de nieuwe' }).click();
  await expect(text).toContainText('<b>Nieuwe</b> tekst <script>alert(1)</script>');

  await coordinator.getByRole('button', { name: 'Wis dit voorgoed' }).click();
  await expect(page.getByText('Deze kaart is net weggehaald door de coördinator')).toBeVisible({ timeout: 30_000 });
  await expect(text).toContainText('Nieuwe');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Terug naar de kaarten' }).click();
  await expect(page.getByRole('status').filter({ hasText: '11 kaarten' })).toBeVisible();
});

story('Sofie puts the cards in order: the tablet follows', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.page.goto(fatima.page.url().replace(/#.*/, '#/cards'));
  const first = fatima.page.getByRole('navigation', { name: 'Kaarten' }).getByRole('link').first();
  await expect(first).toContainText('Je bent werkloos');
  await open(coordinator, '/cards');
  await expect(coordinator.getByText('meer dan een half jaar geleden').first()).toBeVisible();
  await coordinator.getByRole('button', { name: /^Je bent ziek.* hoger zetten$/ }).click();
  await expect(first).toContainText('Je bent ziek');
  await expectAccessible(coordinator);
});
