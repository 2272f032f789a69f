import { menu } from './harness/dashboard';
import { fillForm, noteAppointment, typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('two stands give one visitor the same hour without a network: the second moves it with one tap', async ({ server, tablet }) => {
  const code = server.ready.booklets[0]?.code as string;
  const [leila, omar] = [await tablet(), await tablet()];
  await leila.pair(server.ready.pair.stand as string);
  await omar.pair(server.ready.pair.stand2 as string);
  for (const { page, network } of [leila, omar]) {
    await page.setViewportSize({ width: 360, height: 740 });
    network.cut();
  }
  await noteAppointment(leila.page, code);
  await noteAppointment(omar.page, code);
  await leila.networkReturns();
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  await omar.networkReturns();

  await omar.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  // Whoever notes need not look at the list to hear of it.
  await expect(omar.page.getByRole('button', { name: /Vandaag.*1 botst/ })).toBeVisible();
  await expectAccessible(omar.page);
  await omar.page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(omar.page.getByRole('heading', { name: 'Afspraken van deze stand' }).locator('xpath=..').getByText('1 botst')).toBeVisible();
  const clash = omar.page.getByRole('group', { name: 'Deze afspraak botst' });
  await expect(clash).toContainText('De bezoeker kan niet: rond');
  await expectAccessible(omar.page);
  await clash.getByRole('button', { name: /^Verplaats naar/ }).click();
  await expect(omar.page.getByText(/De afspraak is nu .*Zeg het aan de bezoeker/)).toBeVisible();
  await expect(clash).toBeHidden();
  await expect(omar.page.getByText('1 botst')).toHaveCount(0);
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await leila.page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(leila.page.getByRole('group', { name: 'Deze afspraak botst' })).toBeHidden();
});

story('a stand that is away says so with one tap, and still does after a reload', async ({ server, tablet }) => {
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await leila.page.setViewportSize({ width: 360, height: 740 });
  await leila.page.getByRole('button', { name: 'Open', exact: true }).click();
  await leila.page.getByRole('radio', { name: 'Middagpauze' }).check();
  await leila.page.getByRole('textbox', { name: 'Wanneer kunnen bezoekers terugkomen?' }).fill('om 13.30 uur');
  await leila.page.keyboard.press('Tab');
  await expect(leila.page.getByText('bewaard', { exact: true }).first()).toBeVisible();
  await expectAccessible(leila.page);
  await leila.page.reload();
  await expect(leila.page.getByRole('navigation').getByRole('button', { name: 'Middagpauze' })).toBeVisible();
  await expect(leila.page.getByRole('textbox')).toHaveValue('om 13.30 uur');
  await leila.page.getByRole('radio', { name: 'Ja, kom maar' }).check();
  await expect(leila.page.getByRole('navigation').getByRole('button', { name: 'Open', exact: true })).toBeVisible();
});

story('Fatima at the desk notes an appointment for an organisation, and moves it when it clashes', async ({ server, tablet, coordinator }) => {
  const [first, second] = server.ready.booklets.map((booklet) => booklet.code) as [string, string];
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.evaluate(() => (location.hash = '#/tasks'));
  fatima.network.cut();
  const note = async (organisation: RegExp, code: string, hour: string): Promise<void> => {
    await page.evaluate(() => (location.hash = '#/tasks'));
    await page.getByRole('link', { name: organisation }).first().click();
    await page.getByRole('link', { name: 'Afspraak noteren' }).click();
    await typeCode(page, code);
    await fillForm(page, { task: 0, day: /morgen/, hour });
    await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  };
  await note(/Muntpunt/, first, '10 uur');
  await page.getByRole('heading', { name: /^Bewaard: .+ om 10 uur$/ }).waitFor();
  await expectAccessible(page);
  // She knows of both: the form asks before it keeps the second.
  await note(/Citizenne/, first, '10 uur');
  await expect(page.getByText(/De bezoeker heeft rond .+ al een andere afspraak/)).toBeVisible();
  await page.getByRole('button', { name: 'Ja, dit klopt' }).click();
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await page.getByRole('heading', { name: /^Bewaard: / }).waitFor();
  await note(/Citizenne/, second, '11 uur');
  await fatima.networkReturns();
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');

  await page.evaluate(() => (location.hash = '#/follow/clashes'));
  await expect(page.getByRole('group', { name: 'Deze afspraak botst' })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Blijft zoals het is' }).click();
  await expect(page.getByText('De afspraak blijft zoals ze is.')).toBeVisible();
  await expect(page.getByText('Deze lijst is leeg.')).toBeVisible();
  await menu(coordinator, 'Afspraken').click();
  await expect(coordinator.getByRole('row', { name: /Citizenne/ })).toHaveCount(2);
});
