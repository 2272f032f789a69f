import { disagreeAboutAPhone, field, find, giveConsent, letStand, listed, register, toStep, write } from './harness/desk';
import { typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('Fatima registers a candidate without network and finds her back by three letters', async ({ server, tablet }) => {
  const [booklet] = server.ready.booklets;
  if (!booklet) throw new Error('the demo has no booklets');
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  fatima.network.cut();
  const { page } = fatima;

  await giveConsent(page);
  await write(page, 'Naam', 'Zeynep Yıldırım');
  await write(page, 'Telefoon', '0470 12 34 56');
  await page.getByRole('link', { name: 'Verder' }).click();
  await page.getByRole('button', { name: /Turks/ }).click();
  await expect(page.getByRole('button', { name: /Turks/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'koken' }).click();
  await expect(page.getByText('1 van 5 gekozen')).toBeVisible();
  await page.getByRole('link', { name: 'Verder' }).click();
  await page.getByRole('group', { name: 'Hoeveel Nederlands spreek je?' }).getByRole('radio', { name: /^A2/ }).check();
  await page.getByRole('link', { name: 'Verder' }).click();
  await typeCode(page, booklet.code);
  await expect(page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
  await page.getByRole('link', { name: 'Verder' }).click();
  await write(page, 'Opmerking', 'Kan niet op woensdag');
  await page.getByRole('link', { name: 'Verder' }).click();
  await page.getByRole('button', { name: 'Morgen', exact: true }).click();
  await expect(page.getByText(/^Wij zijn aan zet op/)).toBeVisible();
  await page.getByRole('link', { name: 'Klaar, toon de fiche' }).click();
  await expect(page.getByRole('heading', { name: 'Zeynep Yıldırım' })).toBeVisible();

  await find(page, 'zey');
  await expect(listed(page, /Zeynep/)).toContainText(booklet.display);
  await expect(listed(page, /Zeynep/)).toContainText('wacht op verbinding');
  await expect(fatima.savedLine).toContainText('Bewaard op deze tablet — 2 wachten op verbinding');

  fatima.network.restore();
  await expect(listed(page, /Zeynep/)).not.toContainText('wacht op verbinding', { timeout: 40_000 });
});

story('What Fatima asks about reasons and time, without network, stands on the dashboard and in its spreadsheet', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Zeynep Yıldırım');
  fatima.network.cut();
  await listed(page, /Zeynep/).click();
  await page.getByRole('button', { name: 'Verander de wensen' }).click();
  await write(page, 'Motivatie', 'Ik wil mensen leren kennen');
  for (const part of ['maandagvoormiddag', 'zaterdagavond']) {
    const button = page.getByRole('button', { name: part });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
  await expectAccessible(page);

  fatima.network.restore();
  const row = coordinator.locator('#candidates').getByRole('article').filter({ hasText: 'Zeynep' });
  await row.getByRole('link', { name: /Zeynep/ }).click();
  await expect(coordinator.getByText('Ik wil mensen leren kennen')).toBeVisible({ timeout: 40_000 });
  await expect(coordinator.getByRole('listitem').filter({ hasText: 'zaterdagavond' })).toBeVisible();
  await expect(coordinator.getByText(/^Nog niet ingevuld: Telefoon · Mail · Opmerking · .* · Talen · .* · Talenten/)).toBeVisible();
  await expectAccessible(coordinator);
  const table = await (await coordinator.request.get(new URL('/candidates?format=csv', coordinator.url()).href)).text();
  expect(table.split('\r\n')[0]).toContain('Motivatie');
  expect(table).toContain('"maandagvoormiddag, zaterdagavond"');
});

story('Fatima edits a sheet in place and undoes a booklet that was taken away and a number that was emptied', async ({ server, tablet }) => {
  const [booklet] = server.ready.booklets;
  if (!booklet) throw new Error('the demo has no booklets');
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Jan De Smet', '0470 12 34 56');

  await listed(page, /Jan De Smet/).click();
  await write(page, 'Naam', 'Jan De Smedt');
  await expect(listed(page, /Jan De Smedt/)).toBeVisible();
  await page.getByRole('button', { name: 'Boekje koppelen' }).click();
  await typeCode(page, booklet.code);
  await page.getByRole('button', { name: `Maak boekje ${booklet.display} los` }).click();
  await expect(page.getByText('Nog geen boekje', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText(`Boekje ${booklet.display} hoort bij deze fiche.`)).toBeVisible();
  await write(page, 'Telefoon', '');
  await expect(page.getByText('„Telefoon” is leeggemaakt.')).toBeVisible();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(field(page, 'Telefoon')).toHaveValue('0470 12 34 56');
});

story('Fatima and Jan change the same number without network: nothing is lost, one of them chooses', async ({ server, tablet }) => {
  const fatima = await tablet();
  const jan = await tablet();
  await disagreeAboutAPhone(server, fatima, jan);
  await write(fatima.page, 'Opmerking', 'Kan niet op woensdag');
  await write(jan.page, 'Opmerking', 'Komt met de tram');
  fatima.network.restore();
  jan.network.restore();

  for (const { page } of [fatima, jan]) {
    const conflict = page.getByRole('region', { name: 'Verschillende antwoorden: Telefoon' });
    await expect(conflict).toContainText('0470 11 11 11', { timeout: 40_000 });
    await expect(conflict).toContainText('0485 22 22 22');
    await expect(conflict).toContainText('Welk nummer klopt?');
  }
  await expectAccessible(jan.page);
  // By mistake: both numbers and the question come back, each with its tablet.
  await jan.page.getByRole('button', { name: /0485 22 22 22. klopt/ }).click();
  const asked = jan.page.getByRole('region', { name: 'Verschillende antwoorden: Telefoon' });
  await expect(asked).toHaveCount(0);
  await jan.page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(asked.getByRole('listitem')).toHaveText([/Balie 1.*0470 11 11 11/, /Balie 2.*0485 22 22 22/]);
  await jan.page.getByRole('button', { name: /0470 11 11 11. klopt/ }).click();
  await jan.page.getByRole('button', { name: 'Allebei houden' }).click();
  await letStand(jan.page);
  for (const { page } of [fatima, jan]) {
    await expect(page.getByRole('region', { name: /Verschillende/ })).toHaveCount(0);
    await expect(field(page, 'Opmerking')).toHaveValue(/^(Kan niet op woensdag\nKomt met de tram|Komt met de tram\nKan niet op woensdag)$/);
    await expect(field(page, 'Telefoon')).toHaveValue('0470 11 11 11');
  }
});

story('Jan changes the number that Fatima is typing: her words stay, his are not overwritten, and one of them chooses', async ({ server, tablet }) => {
  const [fatima, jan] = [await tablet(), await tablet()];
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  await register(fatima.page, 'Oksana Testova', '0470 00 00 00');
  for (const { page } of [jan, fatima]) {
    await find(page, 'tes');
    await listed(page, /Oksana/).click();
  }
  const hers = field(fatima.page, 'Telefoon');
  await hers.focus();
  await write(jan.page, 'Telefoon', '0485 22 22 22');
  await expect(fatima.page.getByText('Op een ander toestel staat nu: 0485 22 22 22')).toBeVisible();
  await expect(hers).toHaveValue('0470 00 00 00');
  await hers.fill('0470 11 11 12');
  for (const { page } of [fatima, jan]) {
    const question = page.getByRole('region', { name: 'Verschillende antwoorden: Telefoon' });
    await expect(question).toContainText('0485 22 22 22');
    await expect(question).toContainText('0470 11 11 12');
  }
  // She goes on: her own answer changes, his stays, and nothing leaves her field.
  await hers.press('End');
  await hers.press('Backspace');
  await hers.pressSequentially('1');
  await expect(jan.page.getByRole('region', { name: /Telefoon/ })).toContainText('0470 11 11 11');
  await expect(hers).toBeFocused();
  await expect(hers).toHaveValue('0470 11 11 11');
  for (const { page } of [fatima, jan]) await expect(page.getByRole('region', { name: /Telefoon/ }).getByRole('listitem')).toHaveCount(2);
  await expectAccessible(fatima.page);

  await fatima.page.getByRole('button', { name: '„0470 11 11 11” klopt' }).click();
  await letStand(fatima.page);
  for (const { page } of [fatima, jan]) {
    await expect(page.getByRole('region', { name: /Verschillende/ })).toHaveCount(0);
    await expect(field(page, 'Telefoon')).toHaveValue('0470 11 11 11');
  }
});

story('the battery dies while Fatima types: the text is still there', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  fatima.network.cut();
  await register(fatima.page, 'Mehmet Kaya');
  await listed(fatima.page, /Mehmet Kaya/).click();
  // Refused, so it is in no sheet: only the draft keeps it.
  await field(fatima.page, 'Telefoon').fill('0470 een twee');
  await field(fatima.page, 'Opmerking').pressSequentially('Komt met de tram');
  await expect(field(fatima.page, 'Opmerking').locator('xpath=..').getByText('bewaard', { exact: true })).toBeVisible();
  const address = new URL(fatima.page.url()).hash;
  await fatima.batteryDies();

  await fatima.switchOn();
  await fatima.page.goto(`${fatima.network.origin}/app/${address}`);
  await expect(field(fatima.page, 'Telefoon')).toHaveValue('0470 een twee');
  await expect(fatima.page.getByText(/Dit is geen telefoonnummer/)).toBeVisible();
  await expect(field(fatima.page, 'Opmerking')).toHaveValue('Komt met de tram');
});

story('without consent nothing is kept, and tasks can still be looked at', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  // Nothing chosen is no answer: it is asked, and nothing is said in the visitor's name.
  await page.getByRole('button', { name: 'Maak de fiche' }).click();
  await expect(page.getByRole('alert')).toHaveText('Kies eerst ja of nee. Er is nog niets bewaard.');
  await expect(page.getByRole('radio').first()).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /bewaar niets/ }).check();
  await page.getByRole('button', { name: 'Verder zonder fiche' }).click();
  await expect(page.getByRole('heading', { name: 'Dat is goed. We bewaren niets.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bekijk taken' }).click();
  await page.getByRole('button', { name: 'koken' }).click();
  await expect(page.getByRole('heading', { name: /^\d+ ta(ak|ken)$/ })).toBeVisible();
  await expectAccessible(page);
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
});

story('every step of the intake is without barriers, also in the visitor’s language', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { name: 'Pouvons-nous garder vos données ?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Terug naar de lijst' }).click();
  await giveConsent(page);
  for (const step of ['Toestemming', 'Wie', 'Talen', 'Talenten', 'Wensen', 'Boekje', 'Opmerking']) {
    await toStep(page, step);
    await expectAccessible(page);
  }
});

story('home shows the last fifty of sixty, says so, and shows the others when asked', async ({ server, tablet }) => {
  await server.startAmong('sheets', 60);
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  const people = page.getByRole('navigation', { name: 'Kandidaten' }).getByRole('listitem');
  await expect(page.getByText('Dit zijn de eerste 50.')).toBeVisible();
  await expect(people).toHaveCount(50);
  await page.getByRole('button', { name: 'Toon er meer' }).click();
  await expect(page.getByText(/^6\d kandidaten$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Toon er meer' })).toHaveCount(0);
  await find(page, 'testova');
  await expect(people.first()).toContainText('Testova');
});
