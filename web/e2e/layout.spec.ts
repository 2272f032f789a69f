import type { Page } from '@playwright/test';
import { open } from './harness/dashboard';
import { field, giveConsent, register, toStep, write } from './harness/desk';
import { expectNothingCut } from './harness/screen';
import { fillForm } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

async function readWith(page: Page, px: number): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: px } });
}

/** The talents whose words reach the edge of their card. */
const tightWords = (page: Page): Promise<string[]> =>
  page.locator('button[aria-pressed] .word').evaluateAll((words) =>
    words.filter((word) => word.scrollWidth > (word.closest('button')?.clientWidth ?? 0) - 8).map((word) => word.textContent ?? ''),
  );

story('Fatima’s step Wie, her sheet and the tasks are whole on every screen, and with letters twice as large', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await write(page, 'Naam', 'Maximiliaan Vandenbroucke-Vanderstraeten');
  await write(page, 'Mail', 'maximiliaan.vandenbroucke.vanderstraeten@voorbeeld.be');
  const wie = page.url();
  const sheet = wie.replace(/#\/.*?([0-9a-f]{32}).*/, '#/candidates/$1');
  for (const px of [16, 32]) {
    await readWith(page, px);
    for (const [width, height] of [[1280, 800], [820, 1180], [640, 400], [410, 900], [360, 740]] as const) {
      await page.setViewportSize({ width, height });
      for (const address of [wie, sheet, sheet.replace(/#.*/, '#/'), sheet.replace(/#.*/, '#/tasks')]) {
        await page.goto(address);
        await expect(page.getByRole('heading').first()).toBeAttached();
        const where = `${address.replace(/.*#/, '#')} at ${width}×${height} with ${px} px`;
        await expectNothingCut(page, where);
        expect(await tightWords(page), `at the edge of their card on ${where}`).toEqual([]);
      }
    }
  }
  await page.goto(wie);
  await expectAccessible(page);
});

story('on a phone with letters twice as large, the panel, the pairing and the stand are whole', async ({ server, tablet }) => {
  const leila = await tablet();
  const { page } = leila;
  await page.setViewportSize({ width: 360, height: 740 });
  await readWith(page, 32);
  const isWhole = async (where: string): Promise<void> => {
    for (const [width, height] of [[410, 900], [360, 740]] as const) {
      await page.setViewportSize({ width, height });
      await expectNothingCut(page, `${where} at ${width}×${height}`);
    }
  };
  await leila.open();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await isWhole('before pairing');
  await leila.follow(server.ready.pair.stand as string);
  await expect(page.getByRole('button', { name: 'De cijfers zijn gelijk' })).toBeVisible();
  await isWhole('pairing');
  await page.getByRole('button', { name: 'De cijfers zijn gelijk' }).click();
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  await isWhole('the code pad');
  // By the keyboard: the keys lie where others lay before the page moved on, and a tap so soon would be the one before.
  await page.getByLabel('Code van het boekje').pressSequentially(server.ready.booklets[0]?.code as string);
  await expect(page.getByRole('button', { name: 'Afspraak bewaren' })).toBeAttached();
  await isWhole('the form');
  await fillForm(page, { task: 0, day: /morgen/, hour: '10 uur' });
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await expect(page.getByRole('heading', { name: /^Bewaard: / })).toBeVisible();
  await isWhole('the confirmation');
  await page.getByRole('button', { name: 'Volgende bezoeker' }).click();
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await isWhole('today');
  await leila.savedLine.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await isWhole('the panel');
});

story('on a low screen a field is in sight, and what holds the focus is not covered', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await page.setViewportSize({ width: 640, height: 400 });
  await page.reload();
  await expect(field(page, 'Naam')).toBeInViewport({ ratio: 1 });
  for (const label of ['Naam', 'Telefoon', 'Mail'] as const) {
    await field(page, label).focus();
    await expect(field(page, label)).toBeInViewport({ ratio: 1 });
    const isOnTop = await field(page, label).evaluate((input) => {
      const box = input.getBoundingClientRect();
      return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === input;
    });
    expect(isOnTop, label).toBe(true);
  }
});

story('a banner above the screen leaves both main buttons in sight', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.setViewportSize({ width: 1280, height: 800 });
  await fatima.follow(server.ready.pair.desk2 as string);
  await expect(page.getByText('De nieuwe link is niet gebruikt', { exact: false })).toBeVisible();
  for (const name of ['Nieuwe kandidaat', 'Scan boekje']) await expect(page.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
});

story('no step’s name is broken in the middle of a word', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Amina Testova');
  await page.getByRole('link', { name: /Amina Testova/ }).first().click();
  await page.getByRole('link', { name: 'Ga verder met inschrijven' }).click();
  await toStep(page, 'Wie');
  for (const width of [1280, 820, 800, 700, 640]) {
    await page.setViewportSize({ width, height: 900 });
    const broken = await page.locator('nav .name').evaluateAll((names) => names.filter((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return lines.size > (name.textContent ?? '').trim().split(/\s/).length && getComputedStyle(name).position !== 'absolute';
    }).map((name) => name.textContent));
    expect(broken, `${width}`).toEqual([]);
  }
});

story('on paper a row of appointments stays in one piece and what is folded is there', async ({ coordinator }) => {
  await open(coordinator, '/appointments');
  await coordinator.emulateMedia({ media: 'print' });
  expect(await coordinator.locator('tbody tr').first().evaluate((row) => getComputedStyle(row).breakInside)).toBe('avoid');
  expect(await coordinator.locator('.table').first().evaluate((table) => getComputedStyle(table).overflowX)).toBe('visible');
  await coordinator.setViewportSize({ width: 718, height: 1000 });
  expect(await coordinator.locator('tbody tr').first().evaluate((row) => getComputedStyle(row).display)).toBe('table-row');

  await coordinator.emulateMedia({ media: 'screen' });
  await open(coordinator, '/erasures');
  await coordinator.evaluate(() => document.querySelector('main')?.insertAdjacentHTML('beforeend', '<details id="folded"><summary>Meer</summary>Het staat er</details>'));
  const isOpen = () => coordinator.locator('#folded').evaluate((part: HTMLDetailsElement) => part.open);
  await coordinator.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await isOpen()).toBe(true);
  await coordinator.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await isOpen()).toBe(false);
});

story('a batch of booklets is whole on a phone', async ({ coordinator }) => {
  await coordinator.setViewportSize({ width: 390, height: 844 });
  await open(coordinator, '/booklets');
  await coordinator.getByRole('main').getByRole('link').first().click();
  await expectNothingCut(coordinator, coordinator.url());
  for (const part of ['Omslagen en afspraken', 'Binnenbladen']) {
    await coordinator.getByRole('link', { name: part }).click();
    await expect(coordinator.locator('.a4').first()).toBeVisible();
    await expectNothingCut(coordinator, coordinator.url());
    await coordinator.goBack();
  }
});
