import { describeCentre } from '../harness/centre';
import { open } from '../harness/dashboard';
import { poseFor, take } from '../harness/picture';
import { typeCode } from '../harness/stand';
import { expect, story } from '../harness/story';

story('a picture of the stand', async ({ server, tablet }) => {
  const stand = await tablet();
  const { page } = stand;
  await poseFor(page);
  await stand.pair(server.ready.pair.stand as string);
  await typeCode(page, server.ready.booklets.at(-1)?.code as string);
  await expect(page.getByRole('button', { name: 'Afspraak bewaren' })).toBeAttached();
  await take(page, 'stand');
  await page.goto(page.url().replace(/#.*/, '#/presence'));
  await page.getByRole('radio', { name: 'Druk' }).check();
  await page.getByLabel(/^Wanneer kunnen bezoekers terugkomen/).fill('om 14 uur terug');
  await page.getByRole('radio', { name: 'Druk' }).focus();
  await take(page, 'presence');
});

story('pictures of the entrance, and of an organisation for which a desk notes', async ({ server, tablet }) => {
  const desk = await tablet();
  const { page } = desk;
  await poseFor(page);
  await desk.pair(server.ready.pair.desk as string);
  await page.getByRole('link', { name: 'Onthaal van de markt' }).click();
  await typeCode(page, server.ready.booklets.at(-1)?.code as string);
  await expect(page.locator('.choices:not([inert])')).toBeVisible();
  await page.getByRole('button', { name: /^Zonder naam/ }).click();
  await page.getByRole('button', { name: 'computers', exact: true }).click();
  await page.getByRole('button', { name: 'Toon de route' }).click();
  await expect(page.locator('.route > li').first()).toBeVisible();
  await take(page, 'entrance', page.locator('.route > li').first());

  await page.goto(page.url().replace(/#.*/, '#/tasks'));
  await page.getByRole('link', { name: 'Muntpunt' }).first().click();
  await expect(page.getByRole('link', { name: 'Afspraak noteren' })).toBeVisible();
  await take(page, 'noting');
});

story('pictures of the dashboard', async ({ coordinator }) => {
  const page = coordinator;
  await poseFor(page);
  await open(page, '/today');
  await take(page, 'dashboard');
  await open(page, '/cards');
  await take(page, 'writing-cards');
  await open(page, '/candidates');
  await page.getByRole('main').getByRole('link', { name: 'Amina Diallo' }).click();
  await take(page, 'erasing', page.getByRole('button', { name: 'Wis deze fiche' }));
  await describeCentre(page, { texts: { Naam: 'Democentrum' } });
  await open(page, '/centre');
  await take(page, 'adding', page.getByRole('heading', { name: /Handleiding op de tablets/ }));
});
