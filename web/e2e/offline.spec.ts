import { noteAppointment } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('after the first load the app starts without network, also after the tablet was off', async ({ server, tablet }) => {
  const stand = await tablet();
  await stand.pair(server.ready.pair.stand as string);
  await stand.isReadyForOffline();
  stand.network.cut();
  await stand.batteryDies();

  await stand.switchOn();
  await stand.open();
  await expect(stand.savedLine).toHaveText('Alles is bewaard. Nu geen verbinding');
  await expect(stand.page.getByLabel('Code van het boekje')).toBeVisible();

  stand.network.restore();
  await expect(stand.savedLine).toHaveText('Alles is bewaard en verstuurd', { timeout: 40_000 });
});

story('the app can be put on the home screen', async ({ tablet }) => {
  const desk = await tablet();
  await desk.open();
  await desk.isReadyForOffline();
  const manifest = await desk.page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    return (await fetch(link?.href ?? '')).json() as Promise<{ display: string; start_url: string; icons: { src: string; sizes: string }[] }>;
  });
  expect(manifest.display).toBe('standalone');
  expect(manifest.start_url).toBe('/app/');
  expect(manifest.icons.map((icon) => icon.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  for (const icon of manifest.icons) {
    const answer = await desk.page.request.get(new URL(icon.src, `${desk.network.origin}/app/`).href);
    expect(answer.ok(), icon.src).toBe(true);
  }
});

story('a second tab says kindly that the app is open already, and goes on when the first one closes', async ({ server, tablet }) => {
  const desk = await tablet();
  await desk.pair(server.ready.pair.desk as string);

  const second = await desk.secondTab();
  await expect(second.getByRole('heading', { name: 'Samenspel is al open in een ander tabblad' })).toBeVisible();
  await expectAccessible(second);

  await second.getByRole('button', { name: 'Hier verder werken' }).click();
  await expect(second.getByTestId('saved-line')).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: 'Samenspel is al open in een ander tabblad' })).toBeVisible();

  await second.close();
  await expect(desk.savedLine).toBeVisible();
});

story('a tab that hangs does not keep the store: another one goes on', async ({ server, tablet }) => {
  const desk = await tablet();
  await desk.pair(server.ready.pair.desk as string);
  const second = await desk.secondTab();
  await expect(second.getByRole('button', { name: 'Hier verder werken' })).toBeVisible();
  void desk.page.evaluate(() => { for (;;); }).catch(() => {});
  await second.getByRole('button', { name: 'Hier verder werken' }).click();
  await expect(second.getByTestId('saved-line')).toContainText('Alles is bewaard');
});

story('a tab that froze whole keeps the files: the new one says so, and goes on by itself when it lets go', async ({ server, tablet }) => {
  const desk = await tablet();
  await desk.pair(server.ready.pair.desk as string);
  const second = await desk.secondTab();
  await expect(second.getByRole('button', { name: 'Hier verder werken' })).toBeVisible();
  // Its worker does not hear that the store was taken, and its page cannot end the worker.
  const freeze = (ms: number): void => { for (const end = Date.now() + ms; Date.now() < end;); };
  void desk.page.workers()[0]?.evaluate(freeze, 15_000);
  void desk.page.evaluate(freeze, 15_000);
  await second.getByRole('button', { name: 'Hier verder werken' }).click();
  await expect(second.getByText('Dat tabblad antwoordt niet', { exact: false })).toBeVisible({ timeout: 15_000 });
  await expect(second.getByRole('heading', { name: 'Samenspel is al open in een ander tabblad' })).toBeVisible();
  await expectAccessible(second);
  await expect(second.getByTestId('saved-line')).toContainText('Alles is bewaard', { timeout: 20_000 });
  await expect(desk.page.getByRole('heading', { name: 'Samenspel is al open in een ander tabblad' })).toBeVisible();
});

story('a tablet whose storage the browser emptied says so, and does not start as a new one', async ({ server, tablet }) => {
  const desk = await tablet();
  await desk.open();
  await expect(desk.page.getByRole('heading', { name: 'Dit toestel koppelen' })).toBeVisible();
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
  await desk.pair(server.ready.pair.desk as string);
  await desk.savedLine.click();
  const mayBeEmptied = await desk.page.evaluate(async () => !(await navigator.storage.persisted()));
  await expect(desk.page.getByTestId('not-kept')).toHaveCount(mayBeEmptied ? 1 : 0);

  // The store alone, as a browser does that needs room.
  await desk.page.goto(`${desk.network.origin}/healthz`);
  await desk.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of (root as unknown as { keys(): AsyncIterable<string> }).keys()) await root.removeEntry(name, { recursive: true });
  });
  await desk.open();
  await expect(desk.page.getByRole('alert')).toHaveText(/zijn opslag is leeggemaakt/);
  await expectAccessible(desk.page);
  await desk.pair(server.ready.pair.desk2 as string);
});

story('where no WebSocket comes through, the tablet sends by plain HTTP', async ({ server, tablet }) => {
  const stand = await tablet();
  stand.network.refuseWebSockets();
  await stand.pair(server.ready.pair.stand as string);
  await noteAppointment(stand.page, server.ready.booklets[0]?.code as string);
  await expect(stand.savedLine).toContainText('Alles is bewaard en verstuurd');
  await stand.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await stand.page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(stand.page.getByText('wacht op verbinding')).toHaveCount(0);
});

story('tapping the line tells what waits and since when', async ({ server, tablet }) => {
  const stand = await tablet();
  await stand.pair(server.ready.pair.stand as string);
  stand.network.cut();
  await noteAppointment(stand.page, server.ready.booklets[0]?.code as string);
  await stand.savedLine.click();
  const panel = stand.page.getByRole('dialog', { name: 'Is alles bewaard?' });
  await expect(panel.getByText(/wacht sinds \d\d:\d\d/)).toBeVisible();
  await expect(panel.getByText('Er is nu geen verbinding')).toBeVisible();
  await expect(panel.getByText(/Muntpunt/)).toBeVisible();
  await expectAccessible(stand.page);
  await stand.page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});
