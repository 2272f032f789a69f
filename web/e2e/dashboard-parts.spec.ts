import { menu, open } from './harness/dashboard';
import { find, giveConsent, letStand, listed, register, write } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';

const PAGES = ['/today', '/candidates', '/appointments', '/organisations', '/booklets', '/forward', '/messages', '/devices', '/quarantine', '/erasures', '/search'];

story('on a phone the menu folds, and every page stands without a barrier', async ({ coordinator }) => {
  await coordinator.setViewportSize({ width: 390, height: 844 });
  for (const path of PAGES) {
    await open(coordinator, path);
    await expect(coordinator.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
    await expectAccessible(coordinator);
    expect(await coordinator.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
  }
  await coordinator.getByRole('checkbox', { name: 'Menu' }).focus();
  await coordinator.keyboard.press('Space');
  await expectAccessible(coordinator);
  await menu(coordinator, 'Kandidaten').click();
  await expect(coordinator.getByRole('heading', { name: 'Kandidaten', level: 1 })).toBeVisible();
  await coordinator.getByRole('rowheader').getByRole('link').first().click();
  // On somebody's sheet one is still among the candidates.
  await coordinator.getByText('Menu', { exact: true }).click();
  await expect(menu(coordinator, 'Kandidaten')).toHaveAttribute('aria-current', 'true');
});

story('Sofie finds somebody by three letters, whatever the accents and the order', async ({ coordinator }) => {
  const search = coordinator.getByRole('searchbox', { name: 'Naam, code, telefoon of organisatie' });
  for (const typed of ['jose', 'RAMÍ', 'ramirez jo', '0470 00 00 04']) {
    await search.fill(typed);
    await coordinator.keyboard.press('Enter');
    await expect(coordinator.getByRole('link', { name: 'José Luis Ramírez' })).toBeVisible();
    expect(coordinator.url()).toMatch(/\/search\/[0-9a-f]{32}$/);
  }
  await search.fill('muntp');
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.getByRole('region', { name: 'Organisaties' }).getByRole('link', { name: 'Muntpunt' })).toBeVisible();
  await expectAccessible(coordinator);
  await search.fill('xyzzy');
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.getByText('Niets gevonden voor „xyzzy”.')).toBeVisible();
  await expectAccessible(coordinator);
});

story('a form that is wrong keeps what was typed, and one that is sent twice makes one thing', async ({ coordinator }) => {
  await menu(coordinator, 'Toestellen').click();
  const label = coordinator.getByLabel('Naam van de tablet');
  await coordinator.getByRole('radio', { name: /^Stand/ }).check();
  await label.fill('Stand van wie');
  await coordinator.getByRole('button', { name: 'Maak de code' }).click();
  await expect(coordinator.getByRole('alert')).toContainText('Er is nog niets bewaard.');
  await expect(label).toHaveValue('Stand van wie');
  await expect(coordinator.getByRole('combobox', { name: 'Organisatie', exact: true })).toBeFocused();
  await expect(coordinator.getByRole('combobox', { name: 'Organisatie', exact: true })).toHaveAccessibleDescription('Kies iets uit de lijst.');
  await expectAccessible(coordinator);

  await menu(coordinator, 'Boekjes').click();
  await coordinator.getByRole('button', { name: 'Maak de boekjes' }).dblclick();
  await expect(coordinator.getByRole('heading', { name: '16 boekjes' })).toBeVisible();
  await open(coordinator, '/booklets');
  const made = await coordinator.getByRole('link', { name: '16 boekjes' }).count();
  expect(made).toBe(1);
});

story('what was done can be undone for ten seconds, and the sentence stays', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await menu(coordinator, 'Toestellen').click();
  await coordinator.getByRole('button', { name: /Toegang stoppen.*Balie 1/ }).click();
  const said = coordinator.getByRole('status').filter({ hasText: 'Balie 1 heeft geen toegang meer.' });
  await expect(said).toBeVisible();
  await said.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(coordinator.getByRole('status').filter({ hasText: 'Het is ongedaan gemaakt.' })).toBeVisible();
  await expectAccessible(coordinator);
  await coordinator.getByRole('button', { name: /Toegang stoppen.*Balie 1/ }).click();
  await expect(said.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  await expect(said.getByRole('button', { name: 'Ongedaan maken' })).toBeHidden();
  await expect(said).toBeVisible();
  await expectAccessible(coordinator);
});

story('news changes nothing that somebody has selected or typed', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);

  // A name that somebody is copying, and one that somebody is typing in the search field.
  const search = coordinator.getByRole('searchbox');
  await search.fill('ram');
  await coordinator.evaluate(() => {
    const name = document.querySelector('#candidates h3 a') as HTMLElement;
    getSelection()?.selectAllChildren(name);
  });
  const selected = await coordinator.evaluate(() => getSelection()?.toString());
  await register(fatima.page, 'Nieuwa Testova');
  await expect(search).toHaveValue('ram');
  await expect(coordinator.locator('#devices').getByText('Verbonden')).toBeVisible();
  expect(await coordinator.evaluate(() => getSelection()?.toString())).toBe(selected);
  await expect(coordinator.getByText('Nieuwa Testova')).toBeHidden();
  await coordinator.evaluate(() => getSelection()?.removeAllRanges());
  await expect(coordinator.getByText('Nieuwa Testova')).toBeVisible();
  await expect(search).toHaveValue('ram');
});

story('a page about somebody who is erased empties itself', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(fatima.page);
  await write(fatima.page, 'Naam', 'Wissa Testova');
  await coordinator.locator('#candidates').getByRole('link', { name: 'Wissa Testova' }).click();
  await expect(coordinator.getByRole('heading', { name: 'Wissa Testova' })).toBeVisible();
  const second = await coordinator.context().newPage();
  await second.goto(coordinator.url());
  await second.getByRole('button', { name: 'Wis deze fiche' }).click();
  await second.waitForURL('**/erasures?said=*');
  await expect(coordinator.getByRole('heading', { name: 'Dit is gewist' })).toBeVisible();
  await expect(coordinator.getByText('Wissa')).toHaveCount(0);
  await expect(second.getByText('Het is gewist.')).toBeVisible();
  await expect(second.getByText('Wissa')).toHaveCount(0);
});

story('two questions are open; the first is answered on a tablet while Sofie’s finger is on its way to the second: her button stays hers', async ({ server, tablet, coordinator }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  const people = ['Oksana Testova', 'Yusuf Testov'];
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  for (const name of people) await register(fatima.page, name, '0470 00 00 00');
  await find(jan.page, 'test');
  for (const name of people) await expect(listed(jan.page, name)).toBeVisible();
  fatima.network.cut();
  jan.network.cut();
  for (const [{ page }, phone] of [[fatima, '0470 11 11 11'], [jan, '0485 22 22 22']] as const) {
    for (const name of people) {
      await page.goto(page.url().replace(/#.*/, '#/'));
      await find(page, 'test');
      await listed(page, name).click();
      await write(page, 'Telefoon', phone);
    }
  }
  await fatima.networkReturns();
  await jan.networkReturns();
  await open(coordinator, '/questions');
  const questions = coordinator.locator('main article').filter({ hasText: /Testova?/ });
  await expect(questions).toHaveCount(2);
  const above = await questions.first().innerText();
  const [topmost = '', other = ''] = [...people].sort((one) => (above.includes(one) ? -1 : 1));
  const button = await questions.last().getByRole('button').first().elementHandle();
  const { page } = jan;
  await page.goto(page.url().replace(/#.*/, '#/'));
  await find(page, 'test');
  await listed(page, topmost).click();
  await page.getByRole('region', { name: 'Verschillende antwoorden: Telefoon' }).getByRole('button').first().click();
  await letStand(page);
  await expect(questions).toHaveCount(1);
  expect(await button?.evaluate((node) => node.isConnected && node.closest('article')?.textContent)).toContain(other);
});
