import { expect, expectAccessible, story } from './harness/story';

story('Fatima pairs the tablet of the desk: both screens show the same digits, the link leaves no trace', async ({ server, tablet, coordinator }) => {
  const desk = await tablet();
  await desk.open();
  await expect(desk.page.getByRole('heading', { name: 'Dit toestel koppelen' })).toBeVisible();
  await expectAccessible(desk.page);

  await desk.follow(server.ready.pair.desk as string);
  await expect(desk.page.getByRole('heading', { name: 'Vergelijk met het scherm van de coördinator' })).toBeVisible();
  const spoken = await desk.page.getByTestId('digits').locator('.sr-only').innerText();
  const digits = spoken.replace(/\D/g, '');
  expect(digits).toMatch(/^\d{6}$/);
  expect(desk.page.url()).toBe(`${desk.network.origin}/app/#/`);
  await expectAccessible(desk.page);

  await coordinator.goto(new URL('/devices', server.ready.dashboard).href);
  await expect(coordinator.getByText('Balie 1').first()).toBeVisible();

  await desk.page.getByRole('button', { name: 'De cijfers zijn gelijk' }).click();
  await expect(desk.savedLine).toContainText('Alles is bewaard en verstuurd');
  await desk.page.goBack();
  expect(desk.page.url()).not.toContain('pair');
});

story('Fatima scans the pairing code from the coordinator’s screen', async ({ server, tablet }) => {
  const desk = await tablet([{ qr: server.ready.pair.desk as string, frames: 10 }]);
  // The code names the server’s own address; over that one there is no cut.
  await desk.page.goto(server.ready.tablet);
  await desk.page.getByRole('button', { name: 'Code scannen' }).click();
  await expect(desk.page.getByTestId('digits')).toBeVisible();
});

story('a link works once: the second tablet hears it in a clear sentence', async ({ server, tablet }) => {
  const link = server.ready.pair.desk as string;
  await (await tablet()).pair(link);

  const second = await tablet();
  await second.follow(link);
  await expect(second.page.getByRole('alert')).toHaveText(/Deze link werkt niet meer/);
  await expectAccessible(second.page);
});

story('links that are no links, or cut short, or without network', async ({ server, tablet }) => {
  const desk = await tablet();
  await desk.open();
  const field = desk.page.getByLabel('Link van de coördinator');
  const pair = desk.page.getByRole('button', { name: 'Koppelen', exact: true });
  const link = desk.network.via(server.ready.pair.desk as string);

  for (const wrong of ['hallo', 'https://example.org/', link.slice(0, -9)]) {
    await field.fill(wrong);
    await pair.click();
    await expect(desk.page.getByRole('alert')).toHaveText(/Deze link is niet volledig/);
  }

  await field.fill(link);
  desk.network.cut();
  await pair.click();
  await expect(desk.page.getByRole('alert')).toHaveText(/Er is geen verbinding met het centrum/);

  desk.network.restore();
  await field.fill(link);
  await pair.click();
  await expect(desk.page.getByTestId('digits')).toBeVisible();
});

story('the coordinator stops a tablet: it says so and what happens to the work', async ({ server, tablet, coordinator }) => {
  const stand = await tablet();
  await stand.pair(server.ready.pair.stand as string);
  await coordinator.goto(new URL('/devices', server.ready.dashboard).href);
  await coordinator.locator('form[action$="/revoke"] button').first().click();
  await expect(stand.page.getByText('De coördinator heeft dit toestel stopgezet')).toBeVisible();
  await expect(stand.savedLine).toHaveText('Deze tablet mag niet meer versturen');
  await expectAccessible(stand.page);
});
