import type { Page } from '@playwright/test';
import { field, find, giveConsent, listed, register, toStep, write } from './harness/desk';
import { open } from './harness/dashboard';
import type { Server } from './harness/server';
import { noteAppointment, typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';
import type { Tablet } from './harness/tablet';

/** As a browser that translates the page: each text that may be translated is taken out of its place into another element. */
const translatePage = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      if (!text.data.trim() || text.parentElement?.closest('[translate=no], script, style, textarea')) continue;
      const around = document.createElement('font');
      text.replaceWith(around);
      around.append(document.createElement('font'));
      around.firstElementChild!.append(text.data);
    }
  });

/** The demo’s centre has one question of its own for whoever is at a desk. */
story('what cannot be saved asks for attention on every screen until it is mended', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  await giveConsent(page);
  await write(page, 'Naam', 'Zeynep Testova');
  await field(page, 'Telefoon').fill('abc');
  await toStep(page, 'Opmerking');
  await expect(fatima.savedLine).toContainText('2 hebben je aandacht nodig');
  await expect(fatima.savedLine).not.toContainText('Alles is bewaard');
  await field(page, 'Opmerking').fill('a'.repeat(5003));
  await toStep(page, 'Volgende stap');
  await expect(page.getByRole('link', { name: 'Telefoon', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Klaar, toon de fiche' }).click();
  await expect(fatima.savedLine).toContainText('3 hebben je aandacht nodig');

  // Also after the tablet was off.
  await fatima.batteryDies();
  await fatima.switchOn();
  await fatima.open();
  await expect(fatima.savedLine).toContainText('3 hebben je aandacht nodig');
  await fatima.savedLine.click();
  const panel = fatima.page.getByRole('dialog');
  await expect(panel.getByText('Niets heeft je aandacht nodig')).toHaveCount(0);
  await expect(panel.getByRole('heading', { name: 'Zeynep Testova' })).toHaveCount(2);
  await expectAccessible(fatima.page);
  await panel.getByRole('link', { name: 'Kijk het na' }).first().click();
  await expect(panel).toBeHidden();
  await expect(field(fatima.page, 'Telefoon')).toHaveValue('abc');
  await write(fatima.page, 'Telefoon', '0470 12 34 56');
  await write(fatima.page, 'Opmerking', 'Kort');
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await expect(fatima.savedLine).toContainText('1 heeft je aandacht nodig');
});

story('a page that the browser translated goes on telling the truth, and translates no name', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Roos De Bakker');
  await listed(page, /Roos/).click();
  await translatePage(page);
  await expect(page.getByRole('heading', { name: 'Roos De Bakker' }).locator('font')).toHaveCount(0);
  await expect(listed(page, /Roos/).getByText('Roos De Bakker').locator('font')).toHaveCount(0);
  fatima.network.cut();
  await write(page, 'Opmerking', 'Kan niet op woensdag');
  await expect(fatima.savedLine).toContainText('Bewaard op deze tablet — 1 wacht op verbinding');
  await translatePage(page);
  await fatima.networkReturns();
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await write(page, 'Opmerking', 'Kan niet op woensdag of zaterdag');
  await find(page, 'bzzwp');
  await expect(page.getByText('We vinden niemand met die letters')).toBeVisible();
});

story('a stand whose page the browser translated goes on telling the truth', async ({ server, tablet }) => {
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await expect(leila.page.getByLabel('Code van het boekje')).toBeVisible();
  await translatePage(leila.page);
  leila.network.cut();
  await noteAppointment(leila.page, server.ready.booklets[0]?.code as string);
  await expect(leila.savedLine).toHaveText('Bewaard op deze tablet — 1 wacht op verbinding');
});

/** Writes on a sheet while nothing comes back from the server any more. */
async function writeUnheard(server: Server, fatima: Tablet): Promise<void> {
  await fatima.pair(server.ready.pair.desk as string);
  await register(fatima.page, 'Zeynep Testova');
  await listed(fatima.page, /Zeynep/).click();
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  fatima.network.stall();
  await write(fatima.page, 'Opmerking', 'Kan niet op woensdag');
  await expect(fatima.savedLine).toContainText('1 wordt verstuurd');
}

story('when the browser loses its network, the line says within two seconds that it waits', async ({ server, tablet }) => {
  const fatima = await tablet();
  await writeUnheard(server, fatima);
  await fatima.page.context().setOffline(true);
  await expect(fatima.savedLine).toContainText('1 wacht op verbinding', { timeout: 2_000 });
});

story('when the way to the server dies and nobody notices, the line soon says that it waits', async ({ server, tablet }) => {
  const fatima = await tablet();
  await writeUnheard(server, fatima);
  await expect(fatima.savedLine).toContainText('1 wacht op verbinding', { timeout: 4_000 });
});

story('who does not see the screen hears each save once, that a booklet is bound, and never loses the place', async ({ server, tablet }) => {
  const [booklet, next] = server.ready.booklets;
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await expect(page).toHaveTitle('Kandidaten — Samenspel');
  await register(page, 'Zeynep Testova');
  await listed(page, /Zeynep/).click();
  await expect(page).toHaveTitle('Fiche — Samenspel');
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await page.evaluate(() => {
    const heard: string[] = ((window as unknown as { heard: string[] }).heard = []);
    const status = document.querySelector('header > [role=status].sr-only')!;
    new MutationObserver(() => { if (status.textContent) heard.push(status.textContent); }).observe(status, { childList: true, subtree: true, characterData: true });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  fatima.network.cut();
  await expect.poll(heard).toEqual([expect.stringContaining('Nu geen verbinding')]);
  await write(page, 'Opmerking', 'Kan niet op woensdag');
  await expect.poll(heard).toEqual([expect.anything(), expect.stringContaining('1 wacht op verbinding')]);
  await fatima.networkReturns();
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await expect.poll(heard).toEqual([expect.anything(), expect.anything(), expect.stringContaining('Alles is bewaard en verstuurd')]);

  await page.getByRole('button', { name: 'Boekje koppelen' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Code van het boekje' })).toBeFocused();
  await page.getByRole('button', { name: 'Sluit', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Boekje koppelen' })).toBeFocused();
  await page.getByRole('button', { name: 'Boekje koppelen' }).click();
  await typeCode(page, booklet?.code as string);
  await expect(page.getByRole('button', { name: 'Nog een boekje koppelen' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: `Boekje ${booklet?.display} is gekoppeld.` })).toHaveCount(1);
  await page.getByRole('button', { name: 'Nog een boekje koppelen' }).click();
  await typeCode(page, next?.code as string);
  await expect(page.getByRole('status').filter({ hasText: `Boekje ${next?.display} is gekoppeld.` })).toHaveCount(1);
  await page.getByRole('button', { name: `Maak boekje ${next?.display} los` }).press('Enter');
  await expect(page.getByRole('button', { name: 'Nog een boekje koppelen' })).toBeFocused();
  await expectAccessible(page);

  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await noteAppointment(leila.page, booklet?.code as string);
  await leila.page.getByRole('button', { name: 'Volgende bezoeker' }).press('Enter');
  await expect(leila.page.getByRole('heading', { level: 1 })).toBeFocused();
  // The button that saved was at this place a moment ago.
  await leila.page.getByRole('button', { name: 'Vandaag' }).press('Enter');
  await expect(leila.page).toHaveTitle('Vandaag — Samenspel');
});

story('sheets without a name say when they were begun, and can be given up', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  const nameless = listed(page, /Nog geen naam/);
  const before = await nameless.count();
  for (let turn = 0; turn < 2; turn += 1) {
    await giveConsent(page);
    await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  }
  await expect(nameless).toHaveCount(before + 2);
  await expect(nameless.first()).toContainText(/Begonnen: .*\d\d:\d\d/);
  await nameless.first().click();
  const giveUp = page.getByRole('button', { name: 'Fiche opgeven' });
  await giveUp.click();
  await expect(nameless).toHaveCount(before + 1);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(giveUp).toBeVisible();
  await expect(nameless).toHaveCount(before + 2);
  await giveUp.click();
  await expect(nameless).toHaveCount(before + 1);
  // Put away, or closed, within the ten seconds: it stays given up, and nobody took a consent back.
  await page.reload();
  await expect(nameless).toHaveCount(before + 1);
  await expectAccessible(page);
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(coordinator, '/today');
  await coordinator.getByRole('link', { name: '1 fiche zonder naam is opgegeven' }).click();
  const row = coordinator.getByRole('row').filter({ hasText: 'Zonder naam' });
  await expect(row).toHaveCount(1);
  await row.getByRole('link').first().click();
  await expect(coordinator.getByText('Mag bewaard worden (')).toBeVisible();
  await expect(coordinator.getByRole('main').getByText('Opgegeven', { exact: true })).toBeVisible();
  const id = coordinator.url().split('/').pop() as string;
  // Whoever writes on it takes it up again.
  await page.goto(`${fatima.network.origin}/app/#/candidates/${id}`);
  await expect(page.getByText('Opgegeven. Wie er iets op schrijft', { exact: false })).toBeVisible();
  await expect(giveUp).toHaveCount(0);
  await write(page, 'Opmerking', 'Komt donderdag terug');
  await expect(nameless).toHaveCount(before + 2);
  await expect(giveUp).toHaveCount(0);
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(coordinator, '/candidates?who=given-up');
  await expect(coordinator.getByText('Niets om te tonen', { exact: false })).toBeVisible();
  // A sheet with a name is not given up by a tap.
  await register(page, 'Zeynep Testova');
  await listed(page, /Zeynep/).click();
  await expect(giveUp).toHaveCount(0);
});
