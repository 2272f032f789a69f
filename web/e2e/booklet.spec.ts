import type { Locator, Page } from '@playwright/test';
import { giveConsent, listed, register, toStep, write } from './harness/desk';
import type { Booklet } from './harness/server';
import { typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

const keys = [...'1234567890', 'Wis alles', 'Laatste cijfer weg'];
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const code = (page: Page) => page.getByRole('textbox', { name: 'Code van het boekje' });
const formOf = (page: Page, booklet: Booklet) => page.getByRole('heading', { name: `Afspraak voor boekje ${booklet.display}` });

/** Every key is as large as a finger wants it and hides behind nothing. */
async function expectInSight(page: Page, bar: Locator): Promise<void> {
  const top = (await page.getByRole('banner').boundingBox())!;
  const bottom = (await bar.boundingBox())!;
  const { width, height } = page.viewportSize()!;
  for (const name of keys) {
    const box = (await key(page, name).boundingBox())!;
    expect(box.y, `${name} at ${width}×${height}`).toBeGreaterThanOrEqual(top.y + top.height);
    expect(box.y + box.height, `${name} at ${width}×${height}`).toBeLessThanOrEqual(bottom.y);
    expect(Math.min(box.width, box.height), `${name} at ${width}×${height}`).toBeGreaterThanOrEqual(48);
  }
}

/** What a scanner does that is a keyboard: the whole text, wherever the focus is, and Enter. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

story('Leila types on the pad: it is wholly in sight on every screen, stays where it is, and is wiped with one key', async ({ server, tablet }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const leila = await tablet();
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  await page.setViewportSize({ width: 360, height: 740 });

  for (const size of [{ width: 820, height: 1180 }, { width: 1280, height: 800 }, { width: 640, height: 400 }, { width: 360, height: 740 }]) {
    await page.setViewportSize(size);
    await expectInSight(page, page.getByRole('navigation', { name: 'Wat wil je doen?' }));
  }

  await typeCode(page, booklet.code.slice(0, 7));
  await page.evaluate(() => (document.documentElement.style.fontSize = '32px'));
  const clipped = await code(page).evaluate((input) => input.scrollWidth - input.clientWidth);
  expect(clipped, 'digits that do not show in large letters').toBe(0);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await key(page, 'Wis alles').click();

  const before = await key(page, '5').boundingBox();
  await typeCode(page, slipOf(booklet));
  await expect(page.getByRole('alert')).toHaveText(/Er is een cijfer verkeerd/);
  await expectAccessible(page);
  expect(await key(page, '5').boundingBox()).toEqual(before);
  await key(page, 'Wis alles').click();
  await expect(code(page)).toHaveValue('');
  await typeCode(page, booklet.code);
  await expect(formOf(page, booklet)).toBeVisible();
});

story('Fatima gives a booklet: the whole pad is in sight although much stands above it', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  for (const size of [{ width: 360, height: 740 }, { width: 820, height: 1180 }, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    await toStep(page, 'Boekje');
    await expectInSight(page, page.getByRole('link', { name: 'Verder' }));
    await toStep(page, 'Wie');
  }
});

story('a code is typed on a keyboard, with the digits of another script', async ({ server, tablet }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await code(leila.page).pressSequentially(booklet.code.slice(0, 5).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string));
  await expect(code(leila.page)).toHaveValue(`${booklet.code.slice(0, 4)}\u00a0${booklet.code[4]}`);
  // The field has no focus any more: the digits are still for the code.
  await key(leila.page, 'Laatste cijfer weg').click();
  await leila.page.keyboard.type(booklet.code.slice(4));
  await expect(formOf(leila.page, booklet)).toBeVisible();
});

story('Leila’s scanner is a keyboard: what it types is the booklet, on the camera’s screen and on the pad', async ({ server, tablet }) => {
  const [first, second] = server.ready.booklets as [Booklet, Booklet];
  const leila = await tablet([{ qr: 'https://voorbeeld.be/menu', frames: 10 }]);
  const { page } = leila;
  await leila.pair(server.ready.pair.stand as string);
  await expect(page.getByRole('button', { name: 'Code intikken' })).toBeVisible();

  await scan(page, first.qr);
  await expect(formOf(page, first)).toBeVisible();
  await page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();

  // On the pad now, with a few digits of somebody who gave up, and capitals locked.
  await typeCode(page, '48');
  await scan(page, second.qr.toLowerCase());
  await expect(formOf(page, second)).toBeVisible();
  await page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();
  await expect(code(page)).toBeVisible();

  await scan(page, `${first.qr.slice(0, -3)}000`);
  await expect(page.getByRole('alert')).toHaveText(/niet van ons centrum/);
  await expect(code(page)).toHaveValue('');
});

story('Fatima’s scanner types into the search field and the booklet field', async ({ server, tablet }) => {
  const [mine, nobodys] = server.ready.booklets as [Booklet, Booklet];
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await write(page, 'Naam', 'Zeynep Yıldırım');
  await toStep(page, 'Boekje');
  await scan(page, mine.qr);
  await expect(page.getByText(`Boekje ${mine.display} hoort bij deze fiche.`)).toBeVisible();
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await register(page, 'Aaron De Smet');

  const search = page.getByRole('textbox', { name: 'Zoek een kandidaat' });
  await search.focus();
  await scan(page, nobodys.qr);
  await expect(page.getByRole('alert')).toHaveText(new RegExp(`Boekje ${nobodys.display.replace('\u00a0', '\\s')} is goed`));
  await expect(search).toHaveValue('');
  await expectAccessible(page);
  await scan(page, mine.qr);
  await expect(page.getByRole('heading', { name: 'Zeynep Yıldırım' })).toBeVisible();

  // The code of something else opens nobody’s sheet.
  await page.goto(`${fatima.network.origin}/app/#/`);
  await search.focus();
  await scan(page, 'https://voorbeeld.be/menu');
  await expect(listed(page, /./)).toHaveCount(0);
  await expect(page).toHaveURL(/#\/$/);
});

function slipOf({ code }: Booklet): string {
  return code.slice(0, -1) + (code.endsWith('2') ? '3' : '2');
}

story('Fatima hears whose booklet it is before she gives it again; what two desks gave away without network is asked, and a scan lists both', async ({ server, tablet, coordinator }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const [fatima, jan] = [await tablet(), await tablet()];
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  const bound = (page: Page) => page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`);

  await giveConsent(fatima.page);
  await write(fatima.page, 'Naam', 'Olena Koval');
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  jan.network.cut();
  await giveConsent(jan.page);
  await write(jan.page, 'Naam', 'Amina Proef');
  await toStep(jan.page, 'Boekje');
  await typeCode(jan.page, booklet.code);
  await expect(bound(jan.page)).toBeVisible();
  await jan.page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await giveConsent(jan.page);
  await write(jan.page, 'Naam', 'Bilal Proef');
  await toStep(jan.page, 'Boekje');
  await typeCode(jan.page, booklet.code);
  const warning = jan.page.getByRole('alert').filter({ hasText: 'is al van' });
  await expect(warning).toContainText(/is al van .?Amina.?\. Heb je het juiste boekje/);
  await expectAccessible(jan.page);
  await jan.page.getByRole('button', { name: 'Neem een ander boekje' }).click();
  await expect(bound(jan.page)).toBeHidden();

  await toStep(fatima.page, 'Boekje');
  await typeCode(fatima.page, booklet.code);
  await expect(bound(fatima.page)).toBeVisible();
  jan.network.restore();
  // Both of them are asked now, and so is the coordinator.
  const also = (page: Page) => page.getByText('Dit boekje staat ook op een andere fiche:');
  await expect(also(fatima.page)).toBeVisible({ timeout: 40_000 });
  await expect(fatima.page.getByRole('link', { name: 'Amina', exact: true })).toBeVisible();
  await expectAccessible(fatima.page);
  const question = coordinator.getByRole('article').filter({ hasText: 'Dit boekje staat bij meer dan één kandidaat' });
  await expect(question.getByRole('link', { name: 'Amina Proef' })).toBeVisible();
  await expect(question.getByRole('link', { name: 'Olena Koval' })).toBeVisible();

  await jan.page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await jan.page.getByRole('link', { name: 'Scan boekje' }).click();
  await typeCode(jan.page, booklet.code);
  await expect(jan.page.getByText('staat op meer dan een fiche')).toBeVisible();
  await expectAccessible(jan.page);
  await jan.page.getByRole('alert').getByRole('link', { name: /Amina Proef/ }).click();
  await expect(also(jan.page)).toBeVisible();
  await jan.page.getByRole('button', { name: `Maak boekje ${booklet.display} los` }).click();
  await expect(also(fatima.page)).toBeHidden();
  await expect(question).toBeHidden();
});

story('a couple has one booklet: Fatima says that this is right, nobody is asked any more, and a third sheet asks again', async ({ server, tablet, coordinator }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  const also = page.getByText('Dit boekje staat ook op een andere fiche:');
  const question = coordinator.getByRole('article').filter({ hasText: 'Dit boekje staat bij meer dan één kandidaat' });
  const both = page.getByRole('button', { name: 'Dat klopt: het is van hen samen' });
  async function give(name: string, asked: boolean): Promise<void> {
    await giveConsent(page);
    await write(page, 'Naam', name);
    await toStep(page, 'Boekje');
    await typeCode(page, booklet.code);
    if (asked) await page.getByRole('button', { name: 'Toch aan deze fiche geven' }).click();
    await expect(page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
  }
  await give('Yusuf Proef', false);
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await give('Mariam Proef', true);
  await expect(also).toBeVisible();
  await expect(question).toBeVisible();

  await both.click();
  await expect(also).toBeHidden();
  await expect(page.getByText('Dit boekje is samen met:')).toBeFocused();
  await expectAccessible(page);
  await expect(question).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(also).toBeVisible();
  await expect(question).toBeVisible();
  await both.click();
  await expect(question).toBeHidden();

  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await give('Zus Proef', true);
  await expect(also).toBeVisible();
  await expect(question.getByRole('link', { name: /Proef/ })).toHaveCount(3);
});

story('whose a booklet is cannot be looked up: Fatima hears that, and decides', async ({ server, tablet }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await toStep(page, 'Boekje');
  const fail = (on: boolean) => page.evaluate((failing) => {
    const scope = globalThis as { failing?: boolean; patched?: boolean };
    scope.failing = failing;
    if (scope.patched) return;
    scope.patched = true;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { id?: number; name?: string }, rest: StructuredSerializeOptions) {
      if (!scope.failing || message.name !== 'holders_of_booklet') return post.call(this, message, rest);
      const data = { kind: 'failure', id: message.id, error: { code: 'internal', args: {} } };
      queueMicrotask(() => this.onmessage?.(new MessageEvent('message', { data })));
    } as typeof post;
  }, on);
  await fail(true);
  await typeCode(page, booklet.code);
  const warning = page.getByRole('alert').filter({ hasText: 'niet nakijken van wie boekje' });
  await expect(warning).toBeVisible();
  await expect(page.getByText('hoort bij deze fiche')).toBeHidden();
  // The buttons that come with the next answer wait until they can have been seen, as the first ones did.
  const again = page.getByRole('button', { name: 'Kijk opnieuw na' });
  await again.click({ trial: true });
  const isShut = await again.evaluate(async (look: HTMLElement) => {
    const box = look.closest('[role=alert]');
    look.click();
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    return [...(box?.querySelectorAll('button') ?? [])].every((button) => button.closest('[inert]') !== null);
  });
  expect(isShut, 'nothing to press yet').toBe(true);
  await expect(warning).toBeFocused();
  await fail(false);
  await page.getByRole('button', { name: 'Kijk opnieuw na' }).click();
  await expect(page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
});
