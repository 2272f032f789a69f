import type { Page } from '@playwright/test';
import { menu } from './harness/dashboard';
import type { Booklet, Server } from './harness/server';
import { fillForm, noteAppointment, typeCode, unfold } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';
import type { Tablet } from './harness/tablet';

/** Leila's and Omar's tablets at the stand of Muntpunt; the coordinator adds the second. */
async function twoOfOneStand(server: Server, tablet: () => Promise<Tablet>, coordinator: Page): Promise<{ leila: Tablet; omar: Tablet }> {
  const leila = await tablet();
  const omar = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await menu(coordinator, 'Toestellen').click();
  await coordinator.getByRole('radio', { name: /^Stand/ }).check();
  await coordinator.getByLabel('Naam van de tablet').fill('Stand Muntpunt 2');
  await coordinator.getByLabel('Organisatie', { exact: true }).selectOption('Muntpunt');
  await coordinator.getByRole('button', { name: 'Maak de code' }).click();
  await coordinator.getByText('Liever een link?').click();
  await omar.pair((await coordinator.getByRole('link', { name: /#\/pair\// }).getAttribute('href')) as string);
  return { leila, omar };
}

story('Leila at the stand scans a booklet without network and notes an appointment', async ({ server, tablet }) => {
  const [booklet] = server.ready.booklets;
  if (!booklet) throw new Error('the demo has no booklets');
  const leila = await tablet([{ qr: 'https://example.org/menu', frames: 20 }, { qr: booklet.qr, frames: 40 }]);
  await leila.pair(server.ready.pair.stand as string);
  leila.network.cut();

  // A code of something else is said and passed over.
  await expect(leila.page.getByText('Dat is een andere code')).toBeVisible();
  const form = leila.page.getByRole('heading', { name: `Afspraak voor boekje ${booklet.display}` });
  await expect(form).toBeVisible();
  await expectAccessible(leila.page);

  await fillForm(leila.page, { task: 0, day: /morgen/, hour: '10 uur' });
  await unfold(leila.page);
  await expect(leila.page.getByRole('textbox', { name: 'Plaats' })).not.toHaveValue('');
  await leila.page.getByRole('textbox', { name: 'Opmerking' }).fill('Komt met de tram');
  await leila.page.getByRole('button', { name: 'Afspraak bewaren' }).click();

  const confirmation = leila.page.getByRole('heading', { name: /^Bewaard: .+ om 10 uur$/ });
  await expect(confirmation).toBeVisible();
  await expectAccessible(leila.page);
  await expect(leila.savedLine).toHaveText('Bewaard op deze tablet — 1 wacht op verbinding');
  // It stays until she taps; then the camera passes over the booklet that still lies there.
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await expect(confirmation).toBeHidden();
  await expect(leila.page.getByText('Dit boekje is net bewaard')).toBeVisible();
  await expect(form).toBeHidden();
});

story('Leila types a code: a slip is told before anything is stored', async ({ server, tablet }) => {
  const [booklet] = server.ready.booklets;
  if (!booklet) throw new Error('the demo has no booklets');
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await expectAccessible(leila.page);

  const slip = booklet.code.slice(0, -1) + (booklet.code.endsWith('2') ? '3' : '2');
  await typeCode(leila.page, slip);
  await expect(leila.page.getByRole('alert')).toHaveText(/Er is een cijfer verkeerd/);
  await expectAccessible(leila.page);

  await leila.page.getByRole('button', { name: 'Laatste cijfer weg' }).click();
  await typeCode(leila.page, booklet.code.slice(-1));
  await expect(leila.page.getByRole('heading', { name: `Afspraak voor boekje ${booklet.display}` })).toBeVisible();
});

story('Leila’s battery dies in the middle of the form: everything is still there', async ({ server, tablet }) => {
  const code = server.ready.booklets[0]?.code as string;
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await leila.isReadyForOffline();
  leila.network.cut();

  await typeCode(leila.page, code);
  await fillForm(leila.page, { task: 1, day: /morgen/, hour: '14 uur' });
  const remark = () => leila.page.getByRole('textbox', { name: 'Opmerking' });
  await unfold(leila.page);
  await remark().fill('Spreekt Arabisch: مرحبا');
  await expect(leila.page.locator('.field').filter({ has: remark() }).getByText('bewaard')).toBeVisible();
  await leila.batteryDies();

  await leila.switchOn();
  await leila.open();
  await expect(leila.page.getByText('Je was bezig met deze afspraak')).toBeVisible();
  await expect(remark()).toHaveValue('Spreekt Arabisch: مرحبا');
  await expect(leila.page.getByRole('radio', { name: '14 uur', exact: true })).toBeChecked();
  await expect(leila.page.getByRole('group', { name: /Welke taak/ }).getByRole('radio').nth(1)).toBeChecked();
  await leila.page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(leila.page.getByRole('heading', { name: /^Bewaard: / })).toBeVisible();
});

story('the battery dies between saving and forgetting the form: one appointment, and its confirmation is there', async ({ server, tablet }) => {
  const booklet = server.ready.booklets[0] as Booklet;
  const leila = await tablet();
  await leila.page.addInitScript(() => {
    const post = Worker.prototype.postMessage as (message: { name?: string }, transfer: Transferable[]) => void;
    let saved = false;
    Worker.prototype.postMessage = function (this: Worker, message: { name?: string }, transfer: Transferable[]) {
      saved ||= message.name === 'save_appointment';
      if (!saved || message.name !== 'clear_draft') post.call(this, message, transfer);
    } as typeof Worker.prototype.postMessage;
  });
  await leila.pair(server.ready.pair.stand as string);
  await leila.isReadyForOffline();
  leila.network.cut();
  await typeCode(leila.page, booklet.code);
  await fillForm(leila.page, { task: 0, day: /morgen/, hour: '10 uur' });
  await leila.page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(leila.savedLine).toContainText('1 wacht op verbinding');
  await leila.batteryDies();

  await leila.switchOn();
  await leila.open();
  await expect(leila.page.getByRole('heading', { name: /^Bewaard: / })).toBeVisible();
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await leila.page.reload();
  await leila.page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(leila.page.getByRole('listitem').filter({ hasText: `Boekje ${booklet.display}` })).toHaveCount(1);
});

story('Leila takes an appointment back, changes another, and never sees a candidate', async ({ server, tablet }) => {
  const [first, second] = server.ready.booklets as [Booklet, Booklet];
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);

  await noteAppointment(leila.page, first.code);
  await leila.page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(leila.page.getByRole('heading', { name: /^Bewaard: / })).toBeHidden();
  await noteAppointment(leila.page, second.code, '11 uur');
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();

  // The same booklet again: the earlier appointment opens.
  await typeCode(leila.page, second.code);
  await expect(leila.page.getByText('Dit boekje was al bij jullie')).toBeVisible();
  await leila.page.getByRole('radio', { name: '15 uur', exact: true }).check();
  await leila.page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();

  await leila.page.getByRole('button', { name: 'Vandaag' }).click();
  // The demo's stand noted some before.
  const rowOf = (display: string) => leila.page.getByRole('listitem').filter({ hasText: `Boekje ${display}` });
  await expect(rowOf(first.display)).toContainText('weggehaald');
  await expect(rowOf(second.display)).toContainText('om 15 uur');
  await expectAccessible(leila.page);

  // No address of the desk leads anywhere but to the camera on a stand.
  await leila.page.goto(`${leila.network.origin}/app/#/candidates`);
  await expect(leila.page.getByLabel('Code van het boekje')).toBeVisible();
});

story('two tablets of one stand move an appointment without network: the stand says which hour holds', async ({ server, tablet, coordinator }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const { leila, omar } = await twoOfOneStand(server, tablet, coordinator);
  await noteAppointment(leila.page, booklet.code);
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();

  const row = ({ page }: typeof leila) => page.getByRole('listitem').filter({ hasText: `Boekje ${booklet.display}` }).first();
  for (const stand of [leila, omar]) {
    await stand.page.getByRole('button', { name: 'Vandaag' }).click();
    await expect(row(stand)).toContainText('om 10 uur');
    stand.network.cut();
  }
  for (const [stand, hour] of [[leila, '11 uur'], [omar, '15 uur']] as const) {
    await row(stand).getByRole('button', { name: 'Aanpassen' }).click();
    await stand.page.getByRole('radio', { name: hour, exact: true }).check();
    await stand.page.getByRole('button', { name: 'Afspraak bewaren' }).click();
    await stand.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
    await stand.page.getByRole('button', { name: 'Vandaag' }).click();
  }
  await Promise.all([leila.networkReturns(), omar.networkReturns()]);

  for (const stand of [leila, omar]) {
    const question = row(stand).getByRole('region', { name: 'Verschillende antwoorden: Uur' });
    await expect(question).toContainText('Stand Muntpunt staat „11 uur”');
    await expect(question).toContainText('Stand Muntpunt 2 staat „15 uur”');
  }
  await expectAccessible(omar.page);
  // In the form too, where the hour follows the answer.
  await row(omar).getByRole('button', { name: 'Aanpassen' }).click();
  await expectAccessible(omar.page);
  await omar.page.getByRole('button', { name: '„11 uur” klopt' }).click();
  await expect(omar.page.getByRole('radio', { name: '11 uur', exact: true })).toBeChecked();
  await omar.page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();
  await omar.page.getByRole('button', { name: 'Vandaag' }).click();
  for (const stand of [leila, omar]) {
    await expect(row(stand).getByRole('region')).toHaveCount(0);
    await expect(row(stand)).toContainText('om 11 uur');
  }
});

story('Leila takes her change back: what the other tablet wrote meanwhile is asked about and not overwritten', async ({ server, tablet, coordinator }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const { leila, omar } = await twoOfOneStand(server, tablet, coordinator);
  await noteAppointment(leila.page, booklet.code);
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  const row = ({ page }: Tablet) => page.getByRole('listitem').filter({ hasText: `Boekje ${booklet.display}` }).first();
  const hour = ({ page }: Tablet, name: string) => page.getByRole('radio', { name, exact: true });
  for (const stand of [leila, omar]) {
    await stand.page.getByRole('button', { name: 'Vandaag' }).click();
    await row(stand).getByRole('button', { name: 'Aanpassen' }).click();
  }
  await hour(leila, '11 uur').check();
  await leila.page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  // Omar sees her hour, and writes another one over it.
  await expect(hour(omar, '11 uur')).toBeChecked();
  await hour(omar, '15 uur').check();
  await omar.page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(omar.page.getByRole('heading', { name: /^Bewaard: .+ om 15 uur/ })).toBeVisible();
  await expect(omar.savedLine).toContainText('Alles is bewaard en verstuurd');
  await leila.page.getByRole('main').getByRole('button', { name: 'Ongedaan maken' }).click();

  await omar.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  for (const stand of [leila, omar]) {
    await stand.page.getByRole('button', { name: 'Vandaag' }).click();
    const question = row(stand).getByRole('region', { name: 'Verschillende antwoorden: Uur' });
    await expect(question).toContainText('„10 uur”');
    await expect(question).toContainText('„15 uur”');
  }
});

story('Leila’s battery dies while she changes an appointment: only where she and Omar both wrote is anybody asked', async ({ server, tablet, coordinator }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const { leila, omar } = await twoOfOneStand(server, tablet, coordinator);
  await noteAppointment(leila.page, booklet.code);
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  const row = ({ page }: Tablet) => page.getByRole('listitem').filter({ hasText: `Boekje ${booklet.display}` }).first();
  const hour = ({ page }: Tablet, name: string) => page.getByRole('radio', { name, exact: true });
  const place = ({ page }: Tablet) => page.getByRole('textbox', { name: 'Plaats' });
  const opens = async (stand: Tablet) => {
    await stand.page.getByRole('button', { name: 'Vandaag' }).click();
    await row(stand).getByRole('button', { name: 'Aanpassen' }).click();
    await unfold(stand.page);
  };
  const saves = async ({ page }: Tablet) => {
    await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
    await expect(page.getByRole('heading', { name: /^Bewaard: / })).toBeVisible();
  };
  await opens(leila);
  await opens(omar);
  await hour(leila, '11 uur').check();
  await place(omar).fill('Zaal 1');
  await saves(omar);
  // It comes into her form, and stays Omar's when she goes on.
  await expect(place(leila)).toHaveValue('Zaal 1');
  const remark = leila.page.getByRole('textbox', { name: 'Opmerking' });
  await remark.fill('Belt eerst');
  await expect(leila.page.locator('.field').filter({ has: remark }).getByText('bewaard')).toBeVisible();
  await leila.batteryDies();

  await omar.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await opens(omar);
  await place(omar).fill('Zaal 2');
  await hour(omar, '15 uur').check();
  await saves(omar);
  await expect(omar.savedLine).toContainText('Alles is bewaard en verstuurd');

  await leila.switchOn();
  await leila.open();
  await expect(leila.page.getByText('Je was bezig met deze afspraak')).toBeVisible();
  await expect(place(leila)).toHaveValue('Zaal 2');
  await saves(leila);
  await omar.page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await omar.page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(row(omar).getByRole('region', { name: 'Verschillende antwoorden: Uur' })).toContainText('„15 uur”');
  await expect(row(omar).getByRole('region', { name: 'Verschillende antwoorden: Plaats' })).toBeHidden();
  await row(omar).getByRole('button', { name: 'Aanpassen' }).click();
  await expect(place(omar)).toHaveValue('Zaal 2');
  await expect(omar.page.getByRole('textbox', { name: 'Opmerking' })).toHaveValue('Belt eerst');
});

story('a form that is not complete says what is missing, and a remark that is too long keeps its text', async ({ server, tablet }) => {
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await typeCode(leila.page, server.ready.booklets[0]?.code as string);
  const save = leila.page.getByRole('button', { name: 'Afspraak bewaren' });

  await save.click();
  await expect(leila.page.getByRole('alert').first()).toHaveText('Dit mag niet leeg blijven.');
  await fillForm(leila.page, { task: 0, day: /morgen/, hour: '10 uur' });

  await unfold(leila.page);
  const long = 'a'.repeat(5_003);
  await leila.page.getByRole('textbox', { name: 'Opmerking' }).fill(long);
  await save.click();
  await expect(leila.page.getByRole('alert')).toHaveText(/Deze tekst is te lang: 5[.\s\u00a0\u202f]?003 tekens/);
  await expect(leila.page.getByRole('textbox', { name: 'Opmerking' })).toHaveValue(long);
  await expectAccessible(leila.page);
});

story('the stand’s screens speak French, English and Arabic too', async ({ server, tablet }) => {
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  const language = leila.page.getByRole('combobox');
  await language.selectOption('fr');
  await expect(leila.savedLine).toHaveText('Tout est enregistré et envoyé');
  await expect(leila.page.locator('html')).toHaveAttribute('lang', 'fr');
  await language.selectOption('en');
  await expect(leila.savedLine).toHaveText('Everything is saved and sent');
  await language.selectOption('ar');
  await expect(leila.savedLine).toHaveText('كل شيء محفوظ ومُرسل');
  await expect(leila.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectAccessible(leila.page);
  // The choice is remembered, and the screens turn back.
  await leila.page.reload();
  await expect(leila.page.locator('html')).toHaveAttribute('dir', 'rtl');
  await language.selectOption('nl');
  await expect(leila.page.locator('html')).toHaveAttribute('dir', 'ltr');
});
