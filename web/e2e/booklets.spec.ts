import { cutOff, order, printed, readCodes } from './harness/booklets';
import { open } from './harness/dashboard';
import { askCore } from './harness/many';
import { typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('Sofie prints booklets: two on a sheet of A4, and each code is read from the paper', async ({ coordinator }) => {
  const batch = await order(coordinator, 24);
  await expectAccessible(coordinator);
  await coordinator.getByRole('link', { name: 'Omslagen en afspraken' }).click();
  await expect(coordinator.getByText('Het zijn 12 bladen.')).toBeVisible();
  await expectAccessible(coordinator);
  const sheets = await readCodes(await printed(coordinator));
  // Cut into four piles that are put on each other, they lie by number: covers on every other sheet.
  expect(sheets.map((codes) => codes.length)).toEqual([4, 0, 4, 0, 4, 0, 4, 0, 4, 0, 4, 0]);
  expect(new Set(sheets.flat()).size).toBe(24);
  for (const code of sheets.flat()) expect(code).toMatch(/^SS1:.{116}$/);

  await open(coordinator, `${batch}/inside`);
  await expect(coordinator.getByText(/Druk deze \d+ bladen 6 keer af/)).toBeVisible();
  await expectAccessible(coordinator);
});

story('in every language nothing of a booklet is cut off, also not of sixty more tasks with names as long as they may be', async ({ server, coordinator }) => {
  story.setTimeout(120_000);
  await server.startAmong('wordy', 60);
  const port = new URL(coordinator.url());
  port.port = `${server.port}`;
  await coordinator.goto(port.href);
  for (const language of ['nl', 'fr', 'en', 'ar']) {
    for (const allYear of [false, true]) {
      const batch = await order(coordinator, 8, { language, allYear });
      for (const part of ['covers', 'inside']) {
        await open(coordinator, `${batch}/${part}`);
        await expect(coordinator.locator('.a6').first()).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
        expect(await cutOff(coordinator), `${language} ${part}`).toEqual([]);
      }
    }
  }
});

story('Sofie withdraws booklets that were lost: a stand without network refuses them from then on, until she takes them again', async ({ server, tablet, coordinator }) => {
  const booklet = server.ready.booklets[0]!;
  const leila = await tablet();
  const { page } = leila;
  const ask = await askCore(page);
  await leila.pair(server.ready.pair.stand as string);
  const asked = page.getByRole('heading', { name: `Afspraak voor boekje ${booklet.display}` });
  const scan = async () => {
    await page.keyboard.type(booklet.qr);
    await page.keyboard.press('Enter');
  };
  await scan();
  await expect(asked).toBeVisible();
  await page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();

  await open(coordinator, '/booklets/1');
  await coordinator.getByRole('button', { name: 'Trek deze boekjes in' }).click();
  const said = coordinator.getByRole('status').filter({ hasText: '200 boekjes zijn ingetrokken.' });
  await expect(said).toBeVisible();
  await expectAccessible(coordinator);
  const refused = page.getByRole('alert').filter({ hasText: 'Dit boekje is ingetrokken' });
  // The news has come as soon as its core refuses it.
  await expect.poll(() => ask([['read_booklet', booklet.qr]]).then(() => 'taken', String)).toContain('booklet-revoked');
  leila.network.cut();
  await scan();
  await expect(refused).toBeVisible();
  await expectAccessible(page);
  // A code that was typed does not say of which batch it is: the coordinator sees that later.
  await typeCode(page, booklet.code);
  await expect(asked).toBeVisible();
  await page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();

  await coordinator.getByRole('button', { name: 'Neem deze boekjes weer aan' }).click();
  await expect(coordinator.getByText('200 boekjes worden weer aangenomen.')).toBeVisible();
  await leila.networkReturns();
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  await scan();
  await expect(asked).toBeVisible();
});
