import { heading, toEntrance } from './harness/entrance';
import { noteAppointment, typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('a visitor lost a booklet: with no code and no network Fatima finds it by its stand, gives another, and what was noted is copied', async ({ server, tablet }) => {
  const [old, taken] = server.ready.booklets;
  const fresh = server.ready.booklets.at(-1)!;
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  const stand = (await leila.page.getByRole('heading', { level: 1 }).textContent())!;
  await noteAppointment(leila.page, old!.code);
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).press('Enter');
  await noteAppointment(leila.page, taken!.code);
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');

  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await toEntrance(page);
  await page.getByRole('link', { name: 'Boekje kwijt' }).click();
  await expect(heading(page, 'Welk boekje is kwijt?')).toBeVisible();
  await page.getByText('Niemand kent de code').click();
  const stands = page.getByLabel('Bij welke stand heeft de bezoeker een afspraak?');
  await expect(stands.getByRole('option', { name: stand })).toBeAttached();
  fatima.network.cut();
  await stands.selectOption({ label: stand });
  await expectAccessible(page);
  await page.getByRole('button', { name: `Dit is boekje ${old!.display}` }).click();
  await expect(heading(page, `Boekje ${old!.display} is kwijt`)).toBeVisible();
  await expect(page.getByText('Dit is genoteerd met het boekje')).toBeVisible();
  await expectAccessible(page);

  // A booklet that is another visitor's is refused, and nothing is lost by it.
  await typeCode(page, taken!.code);
  await expect(page.getByRole('alert')).toContainText('Dit boekje is al in gebruik');
  await typeCode(page, fresh.code);
  await expect(heading(page, `Boekje ${fresh.display} komt in de plaats`)).toBeVisible();
  await expect(page.getByText('Schrijf deze afspraken in het nieuwe boekje:')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: stand })).toHaveCount(1);
  await expectAccessible(page);
  await fatima.networkReturns();
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');

  // The other desk knows of it too.
  const jan = await tablet();
  await jan.pair(server.ready.pair.desk2 as string);
  await toEntrance(jan.page);
  await jan.page.getByRole('link', { name: 'Boekje kwijt' }).click();
  await typeCode(jan.page, fresh.code);
  await expect(jan.page.getByRole('listitem').filter({ hasText: stand })).toHaveCount(1);

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(heading(page, `Boekje ${old!.display} is kwijt`)).toBeVisible();
});
