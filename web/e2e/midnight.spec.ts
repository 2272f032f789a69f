import { dayOf, inBrussels, takeClock } from './harness/clock';
import { pairingLink } from './harness/filling';
import { fillForm, typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('Leila’s form is open at midnight: today is the new day, what she chose stays that day, and what is over is asked about', async ({ server, tablet, coordinator }) => {
  const leila = await tablet();
  const { page } = leila;
  const set = await takeClock(page);
  await leila.pair(await pairingLink(coordinator, 'Stand Muntpunt 2', { organisation: 'Muntpunt', until: dayOf(inBrussels(2, '12:00')) }));
  leila.network.cut();
  const [before, after] = [inBrussels(0, '23:58'), inBrussels(1, '00:02')];
  await set(before);
  const chip = (name: RegExp | string) => page.getByRole('group', { name: 'Welke dag?' }).getByRole('radio', { name });
  await typeCode(page, server.ready.booklets[0]?.code as string);
  await expect(chip(/vandaag/)).toHaveValue(dayOf(before));
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await set(after);
  await expect(chip(/vandaag/)).toHaveValue(dayOf(after));
  await expect(chip(/vandaag/)).toBeChecked();
  await expect(page.getByText('is al voorbij')).toHaveCount(0);

  // The other way round: her today has become yesterday.
  await set(before);
  await chip(/vandaag/).check();
  await page.getByRole('radio', { name: 'Ander uur' }).check();
  await page.getByLabel('Ander uur').last().fill('23:59');
  await expect(page.getByText('is al voorbij')).toHaveCount(0);
  await set(after);
  await expect(page.getByText(/om 23.59 uur is al voorbij/)).toBeVisible();
  await expect(chip(/vandaag/)).not.toBeChecked();
  await expect(page.getByLabel('Andere dag').last()).toHaveValue(dayOf(before));
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
  await chip(/vandaag/).check();
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  const day = new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'long', timeZone: 'Europe/Brussels' }).format(after);
  await expect(page.getByRole('heading', { name: new RegExp(`^Bewaard: .*${day}.* om 23.59 uur`) })).toBeVisible();
});

story('the last day of Leila’s stand ends while her form is open, without network: the confirmation promises nothing', async ({ server, tablet, coordinator }) => {
  const leila = await tablet();
  const { page } = leila;
  const set = await takeClock(page);
  await leila.pair(await pairingLink(coordinator, 'Stand Muntpunt 2', { organisation: 'Muntpunt', until: dayOf(new Date()) }));
  leila.network.cut();
  await set(inBrussels(0, '23:58'));
  await typeCode(page, server.ready.booklets[0]?.code as string);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await expect(leila.savedLine).not.toContainText('mag niet meer versturen');
  await set(inBrussels(1, '00:02'));
  await expect(leila.savedLine).toContainText('Deze tablet mag niet meer versturen');
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(page.getByText('Schrijf nog niets in het boekje', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Bewaard/ })).toHaveCount(0);
  await expectAccessible(page);
});
