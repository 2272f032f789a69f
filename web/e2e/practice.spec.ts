import type { Page } from '@playwright/test';
import { open } from './harness/dashboard';
import { field, find, giveConsent, listed, register, toStep } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';
import type { Tablet } from './harness/tablet';

const line = (page: Page) => page.getByTestId('practice-line');
const sizes = [[1280, 800], [820, 1180], [360, 740]] as const;

async function practise({ page }: Tablet): Promise<void> {
  await page.getByRole('button', { name: 'Oefenen' }).click();
  await expect(line(page)).toContainText('verzonnen mensen, er wordt niets verstuurd');
  await expect(listed(page, /Oefen Amina Zonnebloem/)).toBeVisible();
}

async function stop(page: Page): Promise<void> {
  await line(page).getByRole('link', { name: 'Stop met oefenen' }).click();
  await expect(line(page)).toHaveCount(0);
}

/** A sheet with a name, as a volunteer makes it; in practice the tick says that it is practice. */
async function registerInPractice(page: Page, name: string): Promise<void> {
  await giveConsent(page);
  await field(page, 'Naam').fill(name);
  await field(page, 'Naam').blur();
  await expect(page.getByText('bewaard, als oefening').first()).toBeVisible();
  await expect(page.getByText('bewaard', { exact: true })).toHaveCount(0);
}

story('Jan practises a whole intake on a paired tablet, with and without network: nothing is asked of the server, and nothing of it is anywhere afterwards', async ({ server, tablet, coordinator }) => {
  const jan = await tablet();
  const { page } = jan;
  await jan.pair(server.ready.pair.desk as string);
  await register(page, 'Amina Echt', '0470 00 00 01');
  await expect(jan.savedLine).toContainText('Alles is bewaard en verstuurd');
  await jan.isReadyForOffline();
  await page.reload();
  await expect(listed(page, /Amina Echt/)).toBeVisible();
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));

  for (const network of ['with', 'without'] as const) {
    if (network === 'without') jan.network.cut();
    await practise(jan);
    await expect(listed(page, /Amina Echt/)).toHaveCount(0);
    await find(page, 'Echt');
    await expect(listed(page, /Amina Echt/)).toHaveCount(0);
    jan.network.asked.length = 0;
    sockets.length = 0;
    await find(page, '');
    await registerInPractice(page, `Oefen Proefkonijn ${network}`);
    await toStep(page, 'Talenten');
    await page.getByRole('button', { name: 'Koken' }).click();
    await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
    await find(page, 'proefkonijn');
    await listed(page, /Proefkonijn/).click();
    await page.getByRole('group', { name: 'Noteer een contact' }).getByRole('button', { name: 'Telefoon' }).click();
    await page.getByRole('button', { name: 'Bericht achtergelaten' }).click();
    await expect(page.getByText('Genoteerd: Telefoon · Bericht achtergelaten')).toBeVisible();
    await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
    await expect(page.getByText('Meekoken op dinsdag')).toBeVisible();
    await expect(jan.savedLine).toHaveCount(0);
    for (const said of ['Alles is bewaard', 'verstuurd en', 'wacht op verbinding']) await expect(page.getByText(said)).toHaveCount(0);
    // Also when the browser says that there is a network again.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.goto(page.url().replace(/#.*/, '#/'));
    await expect(listed(page, /Proefkonijn/)).toBeVisible();
    // The browser itself looks, when it likes, whether there is a newer app.
    expect(jan.network.asked.filter((asked) => !/^GET \/app\/(sw|workbox-\w+)\.js$/.test(asked)), network).toEqual([]);
    expect(sockets, network).toEqual([]);
    await stop(page);
    await expect(listed(page, /Amina Echt/)).toBeVisible();
    await find(page, 'oefen');
    await expect(page.getByText('We vinden niemand met die letters', { exact: false })).toBeVisible();
  }

  await jan.networkReturns();
  await expect(jan.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(coordinator, '/candidates?q=oefen');
  await expect(coordinator.getByText('Proefkonijn')).toHaveCount(0);
  await expect(coordinator.getByText('Zonnebloem')).toHaveCount(0);
  expect(await jan.filesWith(['Proefkonijn'])).toEqual([]);
});

story('what Fatima was typing waits for her while she practises, and a reload stays in practice with the people as they were', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Amina Echt');
  await listed(page, /Amina Echt/).click();
  await page.getByRole('textbox', { name: 'Telefoon', exact: true }).fill('12');
  await page.getByRole('button', { name: 'Oefenen' }).click();
  await expect(listed(page, /Zonnebloem/)).toBeVisible();
  await registerInPractice(page, 'Oefen Vergeetme');
  await page.reload();
  await expect(line(page)).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/'));
  await expect(listed(page, /Zonnebloem/)).toBeVisible();
  await expect(listed(page, /Vergeetme/)).toHaveCount(0);
  await stop(page);
  await listed(page, /Amina Echt/).click();
  await expect(page.getByRole('textbox', { name: 'Telefoon', exact: true })).toHaveValue('12');
});

story('in practice nobody is called, written to or visited, and paper says what it is', async ({ server, tablet }) => {
  const jan = await tablet();
  const { page } = jan;
  await jan.pair(server.ready.pair.desk as string);
  await practise(jan);
  await listed(page, /Zonnebloem/).click();
  const call = page.locator('.contact a[href^="tel:"]');
  await expect(call).toHaveAttribute('href', 'tel:+3220000001');
  const left = await page.evaluate(() => new Promise<boolean>((done) => {
    addEventListener('click', (event) => queueMicrotask(() => done(!event.defaultPrevented)));
    document.querySelector<HTMLElement>('.contact a[href^="tel:"]')?.click();
  }));
  expect(left, 'the call is not made').toBe(false);
  await expect(line(page)).toContainText('er wordt niemand gebeld');
  // The desk sees what it would see: that a call was begun.
  await expect(page.getByText(/belt sinds/).first()).toBeVisible();

  await page.goto(page.url().replace(/#.*/, '#/cards'));
  await page.getByRole('link', { name: /je studeert/ }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(line(page)).toContainText('Oefenen');
  await expect(line(page)).toBeVisible();
  await expect(page.locator('.edge')).toHaveCSS('border-inline-start-style', 'dashed');
});

story('before pairing one can practise too, and the tablet is as new afterwards', async ({ tablet }) => {
  const jan = await tablet();
  const { page } = jan;
  await jan.open();
  await expect(page.getByRole('heading', { name: 'Dit toestel koppelen' })).toBeVisible();
  await practise(jan);
  await stop(page);
  await expect(page.getByRole('heading', { name: 'Dit toestel koppelen' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const [width, height] of sizes) {
  story(`the edge goes round every screen of ${width}×${height}, the line stays, and nothing is hidden or cut`, async ({ tablet }) => {
    const jan = await tablet();
    const { page } = jan;
    await page.setViewportSize({ width, height });
    await jan.open();
    await practise(jan);
    await listed(page, /Zonnebloem/).click();
    const sheet = page.url();
    for (const language of ['Nederlands', 'العربية']) {
      await page.getByRole('combobox').first().selectOption({ label: language });
      for (const address of [sheet, sheet.replace(/#.*/, '#/'), sheet.replace(/#.*/, '#/new'), sheet.replace(/#.*/, '#/cards')]) {
        await page.goto(address);
        await expect(line(page)).toBeInViewport({ ratio: 1 });
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await expect(line(page)).toBeInViewport({ ratio: 1 });
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${address} ${language}`).toBeLessThanOrEqual(0);
      }
    }
  });
}
