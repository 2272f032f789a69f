import { menu, open } from './harness/dashboard';
import { giveConsent, register, write } from './harness/desk';
import { noteAppointment, typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('Sofie logs in: a wrong password is told in a sentence, the right one opens today', async ({ server, computer }) => {
  const page = await computer.newPage({ locale: 'nl-BE' });
  await page.goto(server.ready.dashboard);
  await expectAccessible(page);
  // With the keyboard alone: the name has the focus already.
  await page.keyboard.type(server.ready.coordinator.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type('vergeten');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/passen niet bij elkaar/);
  await expectAccessible(page);
  await expect(page.getByLabel('Wachtwoord')).toBeFocused();
  await page.keyboard.type(server.ready.coordinator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.getByRole('button', { name: 'Afmelden' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Welkom' })).toBeVisible();
  await open(page, '/today');
  await expect(page.getByRole('heading', { name: 'Welkom' })).toBeVisible();
});

story('Sofie follows a candidate from today to the sheet, and sees the appointment in words', async ({ server, tablet, coordinator }) => {
  const booklet = server.ready.booklets.at(-1);
  if (!booklet) throw new Error('the demo has no booklets');
  const fatima = await tablet();
  const leila = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await leila.pair(server.ready.pair.stand as string);
  await noteAppointment(leila.page, booklet.code, '16 uur');
  await expect(coordinator.locator('#questions').getByRole('article').filter({ hasText: booklet.display })).toContainText('bij geen enkele kandidaat');
  await expectAccessible(coordinator);

  await giveConsent(fatima.page);
  await write(fatima.page, 'Naam', 'ليلى Testova');
  await fatima.page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await fatima.page.getByRole('button', { name: 'Boekje koppelen' }).click();
  await typeCode(fatima.page, booklet.code);
  const row = coordinator.locator('#candidates').getByRole('article').filter({ hasText: 'Testova' });
  await expect(row).toContainText(/om 16 uur/);
  await row.getByRole('link', { name: /Testova/ }).focus();
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.getByRole('heading', { name: /Testova/, level: 1 })).toBeVisible();
  await expect(coordinator.getByText('Mag bewaard worden')).toBeVisible();
  await expect(coordinator.getByText(/om 16 uur/)).toBeVisible();
  await expectAccessible(coordinator);

  await menu(coordinator, 'Afspraken').click();
  const line = coordinator.getByRole('row').filter({ hasText: booklet.display });
  await expect(line).toContainText('Testova');
  await expectAccessible(coordinator);
  // On a phone a row stands as a card: nothing hides beside the screen.
  await coordinator.setViewportSize({ width: 390, height: 844 });
  await coordinator.getByRole('link', { name: /Testova/ }).scrollIntoViewIfNeeded();
  await expect(coordinator.getByRole('link', { name: /Testova/ })).toBeInViewport({ ratio: 1 });
  expect(await coordinator.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectAccessible(coordinator);
});

story('every page speaks Dutch, French and English', async ({ coordinator }) => {
  const titles = {
    nl: { '/today': 'Vandaag', '/appointments': 'Afspraken', '/devices': 'Toestellen', '/booklets': 'Boekjes', '/organisations': 'Organisaties', '/quarantine': 'Niet aanvaard', '/erasures': 'Gewist', '/coordinators': 'Coördinatoren' },
    fr: { '/today': 'Aujourd’hui', '/appointments': 'Rendez-vous', '/devices': 'Appareils', '/booklets': 'Carnets', '/organisations': 'Organisations', '/quarantine': 'Non acceptés', '/erasures': 'Effacé', '/coordinators': 'Coordinateurs' },
    en: { '/today': 'Today', '/appointments': 'Appointments', '/devices': 'Devices', '/booklets': 'Booklets', '/organisations': 'Organisations', '/quarantine': 'Not accepted', '/erasures': 'Erased', '/coordinators': 'Coordinators' },
  };
  for (const [language, pages] of Object.entries(titles)) {
    await coordinator.getByRole('button', { name: new RegExp(`^${language}\\b`, 'i') }).click();
    await expect(coordinator.locator('html')).toHaveAttribute('lang', language);
    for (const [path, title] of Object.entries(pages)) {
      await open(coordinator, path);
      await expect(coordinator.getByRole('heading', { level: 1 })).toHaveText(title);
      await expectAccessible(coordinator);
    }
  }
  await open(coordinator, '/nergens');
  await expectAccessible(coordinator);
});

story('dark colours, a narrow window and text twice as large leave every page readable', async ({ tablet, server, coordinator }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await register(fatima.page, 'Oksana Testova', '0470 00 00 00');
  await expect(coordinator.getByText('Oksana Testova')).toBeVisible();
  await coordinator.emulateMedia({ colorScheme: 'dark' });
  // A window of 1280 × 800 at 200 %.
  await coordinator.setViewportSize({ width: 640, height: 400 });
  for (const path of ['/today', '/appointments', '/devices', '/booklets', '/organisations', '/quarantine', '/erasures', '/coordinators']) {
    await open(coordinator, path);
    await expectAccessible(coordinator);
    expect(await coordinator.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
  }
});

story('Sofie erases a sheet, undoes it, and erases it: the open sheet closes on the tablet', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(fatima.page);
  await write(fatima.page, 'Naam', 'Wissa Testova');
  await fatima.page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  const row = coordinator.locator('#candidates').getByRole('article').filter({ hasText: 'Wissa' });
  await row.getByRole('link', { name: /Wissa/ }).click();
  await coordinator.getByRole('button', { name: 'Wis deze fiche' }).click();
  await expect(coordinator.getByText('De fiche van Wissa Testova wordt nu gewist.')).toBeVisible();
  await expectAccessible(coordinator);
  await coordinator.getByRole('button', { name: /Ongedaan maken/ }).click();
  await expect(coordinator.getByRole('heading', { name: /Wissa/, level: 1 })).toBeVisible();
  await coordinator.getByRole('button', { name: 'Wis deze fiche' }).click();
  await expect(coordinator.getByText('Weg op de server en op alle toestellen')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(coordinator);
  await expect(fatima.page.getByText('Deze fiche is gewist.')).toBeVisible();
  await expectAccessible(fatima.page);
});

story('A stream of news that ends and begins again is not called lost; a server that is away is', async ({ coordinator }) => {
  let streams = 0;
  let away = false;
  await coordinator.route('**/events', async (route) => {
    streams += 1;
    if (away) await route.abort();
    else await route.fulfill({ contentType: 'text/event-stream', body: 'retry: 20\nevent: changed\ndata: all\n\n' });
  });
  await coordinator.clock.install();
  await coordinator.reload();
  const lost = coordinator.locator('#connection');
  const seen = await lost.evaluateHandle((line) => {
    const counted = { often: 0 };
    new MutationObserver(() => { if (!(line as HTMLElement).hidden) counted.often += 1; }).observe(line, { attributes: true });
    return counted;
  });
  const before = streams;
  await expect.poll(() => streams - before).toBeGreaterThan(5);
  expect(await seen.evaluate(({ often }) => often)).toBe(0);

  const failed = coordinator.waitForEvent('requestfailed', (request) => request.url().endsWith('/events'));
  away = true;
  await failed;
  await coordinator.waitForEvent('requestfailed', (request) => request.url().endsWith('/events'));
  await coordinator.clock.runFor(5_000);
  await expect(lost).toBeVisible();
  away = false;
  await expect(lost).toBeHidden();
});
