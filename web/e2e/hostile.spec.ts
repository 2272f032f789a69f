import { kinds } from '../src/core/generated';
import { write } from './harness/desk';
import { expect, story } from './harness/story';

story('whatever the gate let in of what it was attacked with, a tablet can read, show and go on with', async ({ server, tablet }) => {
  story.setTimeout(240_000);
  await server.kill();
  const sown = await server.sowGateSeeds();
  expect(Object.keys(sown.docs)).toHaveLength(kinds.length);
  expect(sown.candidates.length).toBeGreaterThan(10);
  await server.startAgain();

  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  for (const id of sown.candidates) {
    await page.goto(`${fatima.network.origin}/app/#/candidates/${id}`);
    await write(page, 'Opmerking', 'Ze kwam aan de balie.');
  }
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd', { timeout: 30_000 });
  await fatima.savedLine.click();
  await expect(page.getByRole('dialog')).toContainText('Er wacht niets.');
  await expect(page.getByTestId('unreadable')).toHaveCount(0);

  // And once more from what the tablet itself saved.
  await fatima.batteryDies();
  await fatima.switchOn();
  for (const id of sown.candidates) {
    await fatima.page.goto(`${fatima.network.origin}/app/#/candidates/${id}`);
    await expect(fatima.page.getByRole('textbox', { name: 'Opmerking', exact: true })).toHaveValue('Ze kwam aan de balie.');
  }
});
