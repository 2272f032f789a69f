import { open } from './harness/dashboard';
import { noteMany } from './harness/many';
import { Paper } from './harness/paper';
import { expect, story } from './harness/story';

story('Sofie prints the appointments: A4, no row is cut by the end of a sheet, and each sheet says what its columns are', async ({ server, tablet, coordinator }) => {
  const leila = await tablet();
  const many = await noteMany(leila.page);
  await leila.pair(server.ready.pair.stand as string);
  const remark = 'Komt met de tram, belt eerst, en blijft tot het eten klaar is. '.repeat(3);
  await many(60, server.ready.booklets.map(({ code }) => code), remark);
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(coordinator, '/appointments');
  const shown = await coordinator.locator('tbody tr').count();
  expect(shown).toBeGreaterThanOrEqual(60);
  const paper = await Paper.of(coordinator);
  expect(paper.size).toEqual([210, 297]);
  const [head, ...rows] = paper.rows as [number, ...number[]];
  expect(rows).toEqual(new Array(shown).fill(1));
  expect(head).toBeGreaterThan(2);
});

story('what is folded on the screen stands on the paper', async ({ coordinator }) => {
  await open(coordinator, '/devices');
  await coordinator.getByLabel('Naam van de tablet').fill('Balie 2');
  await coordinator.getByRole('button', { name: 'Maak de code' }).click();
  const folded = coordinator.locator('details a');
  await expect(coordinator.getByText('Liever een link?')).toBeVisible();
  await expect(folded).toBeHidden();
  const { links } = await Paper.of(coordinator);
  expect(links).toContain(await folded.getAttribute('href'));
  await expect(folded).toBeHidden();
});
