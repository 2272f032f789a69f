import type { Page } from '@playwright/test';
import { field, giveConsent, listed, toStep, write } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';

/**
 * As on a tablet of which photos have taken all room: the browser lets nothing more be written. Its own limit does not do for this: it
 * gives files room in large pieces, and something always still fits.
 */
async function leaveRoom(page: Page, is: boolean): Promise<void> {
  const core = page.workers()[0];
  await core?.evaluate((is) => {
    interface Handle { write: (...args: unknown[]) => number; really?: Handle['write'] }
    const handle = (globalThis as unknown as { FileSystemSyncAccessHandle: { prototype: Handle } }).FileSystemSyncAccessHandle.prototype;
    handle.really ??= handle.write;
    handle.write = is ? handle.really : () => { throw new DOMException('no room', 'QuotaExceededError'); };
  }, is);
}

story('the tablet is full in the middle of an intake: what Fatima typed stays, a sentence says so, and it is saved when there is room again', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  fatima.network.cut();
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Verzonnen');
  await leaveRoom(page, false);
  const full = page.getByRole('alert').filter({ hasText: 'Dit toestel is vol' });
  await field(page, 'Telefoon').fill('0470 00 00 01');
  await field(page, 'Telefoon').blur();
  await expect(full).toBeVisible();
  await expect(page.getByText('Het wordt vanzelf bewaard als er weer plaats is.')).toBeVisible();
  await expectAccessible(page);
  // At every other step a tap says so too, and claims nothing.
  await toStep(page, 'Talen');
  await page.getByRole('button', { name: /Pulaar/ }).click();
  await expect(full).toBeVisible();
  await expect(page.getByText('1 taal gekozen')).toHaveCount(0);
  await toStep(page, 'Talenten');
  await page.getByRole('button', { name: 'koken', exact: true }).click();
  await expect(full).toBeVisible();
  await toStep(page, 'Wensen');
  await page.getByRole('group', { name: 'Waar woon je?' }).getByRole('radio', { name: 'Jette' }).click();
  await expect(full).toBeVisible();
  await toStep(page, 'Volgende stap');
  await page.getByRole('button', { name: 'Over een week', exact: true }).click();
  await expect(full).toBeVisible();
  // She leaves the sheet and comes back: what she typed is nowhere but in her hands, and does not go.
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await expect(field(page, 'Telefoon')).toHaveValue('0470 00 00 01');
  await page.goto(page.url().replace(/#.*/, '#/'));
  await listed(page, /Amina Verzonnen/).click();
  await expect(field(page, 'Telefoon')).toHaveValue('0470 00 00 01');
  await expect(full.first()).toBeVisible();
  await leaveRoom(page, true);
  await expect(full).toHaveCount(0);
  await expect(field(page, 'Telefoon').locator('xpath=..').getByText('bewaard', { exact: true })).toBeVisible();
  await page.reload();
  await expect(field(page, 'Telefoon')).toHaveValue('0470 00 00 01');
});
