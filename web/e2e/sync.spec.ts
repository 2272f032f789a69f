import { disagreeAboutAPhone, giveConsent, listed, write } from './harness/desk';
import { noteAppointment, typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('what desk and stand noted without network meets on the dashboard, live', async ({ server, tablet, coordinator }) => {
  const booklet = server.ready.booklets.at(-1);
  if (!booklet) throw new Error('the demo has no booklets');
  const fatima = await tablet();
  const leila = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await leila.pair(server.ready.pair.stand as string);
  fatima.network.cut();
  leila.network.cut();

  await giveConsent(fatima.page);
  await write(fatima.page, 'Naam', 'ليلى Testova');
  await fatima.page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await listed(fatima.page, /Testova/).click();
  await fatima.page.getByRole('button', { name: 'Boekje koppelen' }).click();
  await typeCode(fatima.page, booklet.code);
  await expect(fatima.page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
  await noteAppointment(leila.page, booklet.code, '16 uur');
  await expect(fatima.savedLine).toContainText('1 wacht op verbinding');
  await expect(leila.savedLine).toContainText('1 wacht op verbinding');

  const sheet = coordinator.getByRole('article').filter({ hasText: 'Testova' });
  await expect(sheet).toHaveCount(0);
  const since = Date.now();
  await Promise.all([fatima.networkReturns(), leila.networkReturns()]);
  await expect(sheet).toContainText('16');
  story.info().annotations.push({ type: 'figure', description: `on the dashboard after ${Date.now() - since} ms` });
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  // The desk sees the appointment of its candidate, the stand never sees the candidate.
  await expect(fatima.page.getByText(/om 16 uur/).first()).toBeVisible();
  await expect(leila.page.getByText('Testova')).toHaveCount(0);
  await expectAccessible(coordinator);
});

story('two tablets change one number: the coordinator hears both voices and chooses', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const jan = await tablet();
  await disagreeAboutAPhone(server, fatima, jan);
  await Promise.all([fatima.networkReturns(), jan.networkReturns()]);

  const question = coordinator.locator('#questions').getByRole('article').filter({ hasText: '0485 22 22 22' });
  await expect(question).toContainText('0470 11 11 11');
  await question.getByRole('button', { name: '0485 22 22 22' }).first().click();
  await expect(coordinator.getByRole('button', { name: '0470 11 11 11' })).toHaveCount(0);
  for (const { page } of [fatima, jan]) {
    await expect(page.getByRole('textbox', { name: 'Telefoon', exact: true })).toHaveValue('0485 22 22 22');
  }
});

story('the server dies while a tablet sends: what was noted arrives when it is back', async ({ server, tablet, computer }) => {
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  const codes = server.ready.booklets.slice(-3).map((booklet) => booklet.code);
  for (const [at, code] of codes.entries()) {
    await noteAppointment(leila.page, code, '18 uur');
    // In the middle of the second: the first may be acknowledged, the others cannot be.
    if (at === 1) await server.kill();
    await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  }
  await expect(leila.savedLine).toContainText('op verbinding');

  await server.startAgain();
  await leila.networkReturns();
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  const page = await computer.newPage({ locale: 'nl-BE' });
  const { dashboard, coordinator } = server.ready;
  await page.goto(dashboard);
  await page.locator('input[name=name]').fill(coordinator.name);
  await page.locator('input[name=password]').fill(coordinator.password);
  await page.locator('form[action="/login"] button[type=submit]').click();
  await page.goto(new URL('/appointments', dashboard).href);
  for (const { code, display } of server.ready.booklets.filter((booklet) => codes.includes(booklet.code))) {
    await expect(page.getByText(display), code).toHaveCount(1);
  }
});
