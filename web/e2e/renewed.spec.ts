import { Front } from './harness/front';
import { fillForm, noteAppointment, typeCode, unfold } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';
import { Tablet } from './harness/tablet';

story('a new version is noticed when the server is back, comes back after “later”, and keeps what Leila was writing', async ({ server }) => {
  const front = await Front.of(server);
  const leila = await Tablet.of(front);
  const { page } = leila;
  await page.clock.install();
  await leila.pair(server.ready.pair.stand as string);
  await leila.isReadyForOffline();
  await typeCode(page, server.ready.booklets[0]?.code as string);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await unfold(page);
  const remark = page.getByRole('textbox', { name: 'Opmerking' });
  await remark.fill('Komt met de tram');
  const note = page.getByText('Er is een nieuwe versie van Samenspel');
  await expect(note).toHaveCount(0);

  // The centre's server is renewed while the tablet is open.
  leila.network.cut();
  front.renew();
  await leila.networkReturns();
  await expect(note).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Straks' }).click();
  await expect(note).toHaveCount(0);
  await page.clock.fastForward('59:00');
  await expect(note).toHaveCount(0);
  await page.clock.fastForward('02:00');
  await expect(note).toBeVisible();
  await remark.fill('Komt met de tram, lijn 51');
  await expect(page.locator('meta[name=version]')).toHaveCount(0);

  await page.getByRole('button', { name: 'Nu vernieuwen' }).click();
  await expect(page.locator('meta[name=version][content="2"]')).toHaveCount(1);
  await expect(remark).toHaveValue('Komt met de tram, lijn 51');
  await expect(page.getByText('Je was bezig met deze afspraak')).toBeVisible();
  await expect(note).toHaveCount(0);
  await leila.takeAway();
  await front.close();
});

story('a server that is too busy turns a known tablet away: it says that it waits, does not insist, and sends later', async ({ server }) => {
  const front = await Front.of(server);
  const leila = await Tablet.of(front);
  await leila.pair(server.ready.pair.stand as string);
  front.busy(true);
  leila.network.cut();
  await leila.networkReturns();
  await noteAppointment(leila.page, server.ready.booklets[0]?.code as string);
  await expect(leila.savedLine).toHaveText('Bewaard op deze tablet — 1 wacht op verbinding');
  await expect.poll(() => front.turnedAway).toBeGreaterThan(2);
  // Half a minute at most lies between two tries; within this story a handful.
  expect(front.turnedAway).toBeLessThan(12);
  await expect(leila.savedLine).toHaveText('Bewaard op deze tablet — 1 wacht op verbinding');
  front.busy(false);
  await leila.networkReturns();
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  await leila.takeAway();
  await front.close();
});
