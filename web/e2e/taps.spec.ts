import type { Locator } from '@playwright/test';
import { field, giveConsent, listed, register, toStep, write } from './harness/desk';
import { fillForm, typeCode } from './harness/stand';
import { expect, story } from './harness/story';

/** Twice in one script: nothing is drawn in between. */
const clickTwice = (button: Locator) => button.evaluate((element: HTMLElement) => { element.click(); element.click(); });

/** A finger that shakes: two taps at one place, so many milliseconds apart. */
async function tapTwice(button: Locator, apart: number): Promise<void> {
  const { x, y, width, height } = (await button.boundingBox())!;
  const { mouse } = button.page();
  await mouse.click(x + width / 2, y + height / 2);
  await mouse.click(x + width / 2, y + height / 2, { delay: apart });
}

story('Leila’s finger shakes at the save button: one appointment, and it is not taken back', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  await page.setViewportSize({ width: 360, height: 740 });
  const save = page.getByRole('button', { name: 'Afspraak bewaren' });
  const taps = [clickTwice, ...[60, 150, 250, 400].map((apart) => (button: Locator) => tapTwice(button, apart))];
  for (const [turn, tap] of taps.entries()) {
    const booklet = server.ready.booklets[turn]!;
    await typeCode(page, booklet.code);
    await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
    await save.scrollIntoViewIfNeeded();
    await tap(save);
    await expect(page.getByRole('heading', { name: /^Bewaard: / })).toBeVisible();
    await page.getByRole('button', { name: 'Volgende bezoeker' }).click();
    await page.getByRole('button', { name: 'Vandaag' }).click();
    const rows = page.getByRole('listitem').filter({ hasText: `Boekje ${booklet.display}` });
    await expect(rows).toHaveCount(1);
    await expect(rows).not.toContainText('weggehaald');
    await page.getByRole('button', { name: 'Noteren' }).click();
  }
});

story('Leila’s finger shakes at the offer to undo: the undo is not undone by the next offer', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  const [first, second] = [server.ready.booklets[0]!, server.ready.booklets[1]!];
  await typeCode(page, first.code);
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await page.goBack();
  await typeCode(page, second.code);
  await fillForm(page, { task: 0, day: /morgen/, hour: '11 uur' });
  await tapTwice(page.getByRole('button', { name: 'Ongedaan maken' }), 300);
  // The second form makes place now, which can be taken back in its turn.
  await expect(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  await expect(page.getByRole('heading', { name: `Afspraak voor boekje ${first.display}` })).toBeVisible();
  await expect(page.getByRole('radio', { name: '10 uur', exact: true })).toBeChecked();
});

story('Fatima’s finger shakes in the intake: one sheet, and no step is passed over', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  const nameless = page.getByRole('navigation', { name: 'Kandidaten' }).getByRole('link', { name: /Nog geen naam/ });
  const before = await nameless.count();
  const taps = [clickTwice, (button: Locator) => tapTwice(button, 60), (button: Locator) => tapTwice(button, 250)];
  for (const [turn, tap] of taps.entries()) {
    await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
    await page.getByRole('radio', { name: /gegevens bewaren/ }).check();
    await tap(page.getByRole('button', { name: 'Maak de fiche' }));
    await expect(page.getByRole('heading', { name: 'Wie ben je?' })).toBeVisible();
    await tapTwice(page.getByRole('link', { name: 'Verder' }), 60);
    await expect(page.getByRole('heading', { name: 'Welke talen spreek je?' })).toBeVisible();
    await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
    await expect(nameless).toHaveCount(before + turn + 1);
  }
  // By what one of them is told from another.
  await expect(nameless.first()).toContainText(/Begonnen: .*\d\d[.:]\d\d.*, op .?Balie/);
});

story('Fatima’s finger is still tapping when the tablet says whose booklet it is: nothing is given', async ({ server, tablet }) => {
  const booklet = server.ready.booklets[0]!;
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  const begin = async (name: string) => {
    await giveConsent(page);
    await write(page, 'Naam', name);
    await toStep(page, 'Boekje');
  };
  await begin('Amina Proef');
  await typeCode(page, booklet.code);
  const bound = page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`);
  await expect(bound).toBeVisible();
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await begin('Bilal Proef');
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await typeCode(page, booklet.code);
  // No time has passed since it appeared: a finger that goes on is meant for the pad, wherever it lands.
  const warning = page.getByRole('alert').filter({ hasText: 'is al van' });
  await expect(warning).toBeVisible();
  const anyway = page.getByRole('button', { name: 'Toch aan deze fiche geven', includeHidden: true });
  for (const place of [anyway, page.getByRole('button', { name: 'Neem een ander boekje', includeHidden: true })]) {
    const { x, y, width, height } = (await place.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
  }
  await expect(warning).toBeVisible();
  await expect(bound).toBeHidden();
  await page.clock.runFor(500);
  await anyway.click();
  await expect(bound).toBeVisible();
});

story('a second tap counts where the same words still stand, drawn anew or not, and nowhere else', async ({ server, tablet }) => {
  const { page, pair } = await tablet().then((fatima) => ({ page: fatima.page, pair: () => fatima.pair(server.ready.pair.desk as string) }));
  await pair();
  const doneBy = (kind: 'drawn anew' | 'become another' | 'moved up') => page.evaluate((kind) => {
    document.querySelector('#trial')?.remove();
    const place = document.body.appendChild(document.createElement('section'));
    Object.assign(place, { id: 'trial', style: 'position: fixed; inset: 0; z-index: 99; background: white' });
    const done: string[] = ((window as unknown as { done: string[] }).done = []);
    const button = (words: string, act: (mine: HTMLButtonElement) => void): HTMLButtonElement => {
      const made = document.createElement('button');
      Object.assign(made, { textContent: words, style: 'display: block; inline-size: 200px; block-size: 60px', onclick: () => { done.push(made.textContent ?? ''); act(made); } });
      return made;
    };
    const again = (mine: HTMLButtonElement): void => mine.replaceWith(button('Volgende', again));
    if (kind === 'drawn anew') place.append(button('Volgende', again));
    if (kind === 'become another') place.append(button('Bewaar', (mine) => (mine.textContent = 'Maak ongedaan')));
    if (kind === 'moved up') for (const name of ['Amina', 'Bilal']) {
      const row = place.appendChild(document.createElement('li'));
      row.append(button('Weg', () => row.remove()), name);
    }
  }, kind).then(async () => {
    for (let tap = 0; tap < 2; tap += 1) await page.mouse.click(100, 30);
    return page.evaluate(() => (window as unknown as { done: string[] }).done);
  });
  expect(await doneBy('drawn anew')).toEqual(['Volgende', 'Volgende']);
  // A pause, so that the trials are not one finger's.
  await page.mouse.click(500, 500);
  expect(await doneBy('become another')).toEqual(['Bewaar']);
  await page.mouse.click(500, 500);
  expect(await doneBy('moved up')).toEqual(['Weg']);
});

story('Fatima types a name faster than the list follows, and Enter: that person’s sheet or nobody’s', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Aaron De Smet');
  await register(page, 'Quirina Testova');
  const search = page.getByRole('textbox', { name: 'Zoek een kandidaat' });
  for (const delay of [0, 20]) {
    await page.goto(`${fatima.network.origin}/app/#/`);
    await search.fill('');
    await expect(listed(page, /Aaron/)).toBeVisible();
    await search.pressSequentially('quiri', { delay });
    await search.press('Enter');
    await expect(page.getByRole('heading', { name: 'Quirina Testova' })).toBeVisible();
  }

  // An Enter that belongs to a word which is being composed opens nothing.
  await page.goto(`${fatima.network.origin}/app/#/`);
  await search.fill('aaron');
  await expect(listed(page, /./)).toHaveCount(1);
  await search.evaluate((input) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })));
  await search.press('Enter');
  await expect(page.getByRole('heading', { name: 'Aaron De Smet' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/#\/$/);

  // Nobody is found: Aaron’s sheet does not stand beside that.
  await listed(page, /Aaron/).click();
  await expect(field(page, 'Naam')).toHaveValue('Aaron De Smet');
  await search.pressSequentially('qqq');
  await expect(page.getByText('We vinden niemand met die letters')).toBeVisible();
  await expect(field(page, 'Naam')).toHaveCount(0);
  await expect(search).toBeFocused();
});
