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
