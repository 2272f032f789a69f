import { dayOf, inBrussels } from './harness/clock';
import { open } from './harness/dashboard';
import { field, find, listed } from './harness/desk';
import { choice, chooses, heading, next, one, read, stops, talent, toEntrance } from './harness/entrance';
import { expect, expectAccessible, story } from './harness/story';
import type { Tablet } from './harness/tablet';

async function says(stand: Tablet, state: 'Druk' | 'Pauze' | 'Ja, kom maar'): Promise<void> {
  if (!(await stand.page.getByRole('radio', { name: state }).isVisible())) await stand.page.getByRole('navigation').getByRole('button').last().click();
  await stand.page.getByRole('radio', { name: state }).check();
}

story('Fatima sends a visitor without a name along the stands with no network, on the screen and on a slip', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  fatima.network.cut();
  await toEntrance(page);
  const booklet = server.ready.booklets.at(-1)!;
  await read(page, booklet.code);
  await expect(heading(page, `Voor wie is boekje ${booklet.display}?`)).toBeFocused();
  for (const name of [/^Iemand met een naam/, /^Een groep van een doorverwijzer/, /^Zonder naam/]) await expect(choice(page, name)).toBeVisible();
  await chooses(page, /^Zonder naam/);
  await expect(heading(page, 'Wat doe je graag of goed?')).toBeFocused();
  await expect(page.getByText(`Boekje ${booklet.display}, zonder naam.`)).toBeVisible();
  await expect(page.getByText('Wat je hier kiest, wordt niet bewaard.')).toBeVisible();

  await page.getByRole('button', { name: 'العربية' }).click();
  await talent(page, 'computers').click();
  for (const other of ['naaien', 'koken', 'luisteren', 'tekenen', 'sporten']) await talent(page, other).click();
  await expect(page.getByText('5 van 5 gekozen')).toBeVisible();
  await expect(page.getByText(/^Je hebt er al 5/)).toBeVisible();
  for (const other of ['naaien', 'koken', 'luisteren', 'tekenen']) await talent(page, other).click();
  await page.getByRole('button', { name: 'Toon de route' }).click();
  await expect(heading(page, 'Jouw route')).toBeFocused();

  // In the visitor's language: every stand for computers with its sign and why, and the others are not kept back.
  const article = page.locator('article[lang=ar]');
  await expect(article.getByRole('heading', { name: 'مسارك' })).toBeVisible();
  await expect(article).toContainText(`الدفتر`);
  await expect(stops(page).filter({ hasText: 'Muntpunt' })).toContainText('جناح');
  await expect(stops(page).filter({ hasText: 'Muntpunt' })).toContainText('Helpen met computer en gsm');
  await expect(stops(page).filter({ hasText: 'Muntpunt' })).toContainText('الموهبة');
  const fitting = await stops(page).filter({ visible: true }).count();
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(page.getByText(`${fitting} stands passen bij jou`)).toBeVisible();
  await page.locator('summary').filter({ hasText: `Nog ${20 - fitting} andere stands` }).click();
  await expect(stops(page).filter({ visible: true })).toHaveCount(20);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article[lang=nl]').getByRole('heading', { name: 'Jouw route' })).toBeVisible();
  await expect(page.getByText(`Boekje ${booklet.display}`, { exact: true })).toBeVisible();
  await expect(page.locator('.on-paper li')).toHaveCount(20 - fitting);
  for (const gone of ['Volgende bezoeker', 'Druk de route af']) await expect(page.getByRole('button', { name: gone })).toBeHidden();
  await expect(page.getByText('zonder naam.')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await next(page);
  await expect(heading(page, 'Onthaal van de markt')).toBeFocused();
  await expect(fatima.savedLine).not.toContainText('wacht');
  // Nothing of that visitor is there any more, nor was anything kept.
  await page.goBack();
  await expect(page.getByText('Zonder boekje en zonder naam.')).toBeVisible();
  await expect(page.getByText('Je koos geen talenten. Dit zijn alle stands.')).toBeVisible();
});

story('a booklet is for somebody who is known, for somebody new, or for a group, and whoever reads it again goes straight on', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  fatima.network.cut();
  const [known, fresh, ofGroup, refused] = server.ready.booklets.slice(-4);
  await toEntrance(page);

  // Somebody who has a sheet: no name shows before three letters are typed.
  await read(page, known!.code);
  await chooses(page, /^Iemand met een naam/);
  await expect(page.getByRole('textbox', { name: 'Zoek een kandidaat' })).toBeFocused();
  await expect(page.getByText('Amina Diallo')).toHaveCount(0);
  await page.keyboard.type('diallo');
  await page.getByRole('button', { name: /Amina Diallo/ }).click();
  await expect(page.getByText(`Boekje ${known!.display} is van Amina.`)).toBeVisible();
  await expect(page.getByText('De talenten van de fiche staan al aan.', { exact: false })).toBeVisible();
  const before = await page.locator('button[aria-pressed=true] .word').allTextContents();
  expect(before.length).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: 'Staat op de fiche' })).toBeDisabled();
  await talent(page, 'fotograferen').click();
  await page.getByRole('button', { name: 'Bewaar op de fiche' }).click();
  await expect(page.getByText('De talenten staan op de fiche.')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByRole('button', { name: 'Bewaar op de fiche' })).toBeEnabled();
  await page.getByRole('button', { name: 'Toon de route' }).click();
  await expect(stops(page).first()).toBeVisible();
  await next(page);

  // A new sheet: consent, a name, and the booklet is bound by that.
  await read(page, fresh!.code);
  await chooses(page, /^Iemand met een naam/);
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await page.getByRole('radio', { name: /gegevens bewaren/ }).check();
  await page.getByRole('button', { name: 'Maak de fiche' }).click();
  await expect(heading(page, 'Wie is het?')).toBeFocused();
  await expect(page.getByText(`Boekje ${fresh!.display} hoort bij deze fiche.`)).toBeVisible();
  await field(page, 'Naam').fill('Zahra Testova');
  await page.getByRole('button', { name: 'Naar de talenten' }).click();
  await expect(page.getByText(`Boekje ${fresh!.display} is van Zahra.`)).toBeVisible();
  await page.getByRole('button', { name: 'Toon de route' }).click();
  await expect(stops(page).first()).toBeVisible();
  await next(page);

  // Who refuses goes on without a name, and nothing is kept.
  await read(page, refused!.code);
  await chooses(page, /^Iemand met een naam/);
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await page.getByRole('radio', { name: /Nee, bewaar niets/ }).check();
  await page.getByRole('button', { name: 'Verder zonder fiche' }).click();
  await expect(page.getByText(`Boekje ${refused!.display}, zonder naam.`)).toBeVisible();
  await page.getByRole('link', { name: 'Vorige' }).press('Enter');
  await page.getByRole('link', { name: 'Onthaal', exact: true }).press('Enter');

  // A group: its companion will hear of the appointments, and no name is asked.
  await read(page, ofGroup!.code);
  await chooses(page, /^Een groep van een doorverwijzer/);
  await page.getByRole('button', { name: 'Klas 3, dinsdag met Tom Wouters' }).click();
  await expect(page.getByText(`Boekje ${ofGroup!.display} hoort bij Klas 3, dinsdag, van CVO.`)).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(heading(page, `Voor wie is boekje ${ofGroup!.display}?`)).toBeVisible();
  // The next of the class is one tap.
  await chooses(page, /^Weer Klas 3, dinsdag$/);
  await expect(page.getByText(`Boekje ${ofGroup!.display} hoort bij Klas 3, dinsdag, van CVO.`)).toBeVisible();
  await page.getByRole('button', { name: 'Toon de route' }).press('Enter');
  await next(page);

  // Given once is not given twice: whoever goes back is told, and takes it off first.
  await read(page, known!.code);
  await page.getByRole('link', { name: 'Vorige' }).press('Enter');
  await expect(heading(page, `Boekje ${known!.display} is al gegeven`)).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/entrance/group'));
  await page.getByRole('button', { name: /Klas 3, dinsdag/ }).click();
  await expect(heading(page, `Boekje ${known!.display} is al gegeven`)).toBeVisible();
  await page.getByRole('button', { name: 'Haal het boekje weg van deze fiche' }).click();
  await expect(heading(page, `Voor wie is boekje ${known!.display}?`)).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText(`Boekje ${known!.display} is van Amina.`)).toBeVisible();
  await page.getByRole('link', { name: 'Vorige' }).press('Enter');
  await page.getByRole('link', { name: 'Onthaal', exact: true }).press('Enter');

  // Read again, each goes straight on to what its bearer likes.
  for (const [code, words] of [[known!.code, 'is van Amina.'], [fresh!.code, 'is van Zahra.'], [ofGroup!.code, 'hoort bij Klas 3, dinsdag, van CVO.']] as const) {
    await read(page, code);
    await expect(heading(page, 'Wat doe je graag of goed?')).toBeVisible();
    await expect(page.getByText(words, { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Vorige' }).press('Enter');
    await page.getByRole('link', { name: 'Onthaal', exact: true }).press('Enter');
  }

  await fatima.networkReturns();
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await page.goto(page.url().replace(/#.*/, '#/'));
  await find(page, 'zahra');
  await expect(listed(page, /Zahra Testova/)).toContainText(fresh!.display);
});

story('a booklet that two desks gave away without knowing of each other is told at the entrance, and nothing is overwritten', async ({ server, tablet }) => {
  const fatima = await tablet();
  const jan = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  const booklet = server.ready.booklets.at(-1)!;
  for (const desk of [fatima, jan]) desk.network.cut();
  for (const [desk, group] of [[fatima, 'Klas 3, dinsdag'], [jan, 'Bezoekers van Hubbie']] as const) {
    await toEntrance(desk.page);
    await read(desk.page, booklet.code);
    await chooses(desk.page, /^Een groep van een doorverwijzer/);
    await desk.page.getByRole('button', { name: new RegExp(group) }).click();
    await expect(heading(desk.page, 'Wat doe je graag of goed?')).toBeVisible();
  }
  for (const desk of [fatima, jan]) {
    await desk.networkReturns();
    await expect(desk.savedLine).toContainText('Alles is bewaard en verstuurd');
  }
  const { page } = fatima;
  await expect(async () => {
    await toEntrance(page);
    await read(page, booklet.code);
    await expect(heading(page, `Boekje ${booklet.display} staat er meer dan één keer`)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByText('Er is niets overschreven.', { exact: false })).toBeVisible();
  await expect(choice(page, /^Groep Klas 3, dinsdag \(CVO\)/)).toBeVisible();
  await expectAccessible(page);
  const hubbie = page.locator('.bearer').filter({ hasText: 'Hubbie' });
  await hubbie.getByRole('button', { name: 'Haal het boekje weg bij deze groep' }).click();
  await expect(page.getByText(`Boekje ${booklet.display} hoort bij Klas 3, dinsdag, van CVO.`)).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(heading(page, `Boekje ${booklet.display} staat er meer dan één keer`)).toBeVisible();
});

story('three who come in at once are three quick taps, one too many is taken back, and two desks add up', async ({ server, tablet }) => {
  const fatima = await tablet();
  const jan = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await jan.pair(server.ready.pair.desk2 as string);
  for (const desk of [fatima, jan]) {
    desk.network.cut();
    await toEntrance(desk.page);
    await expect(desk.page.getByText('0 bezoekers')).toBeVisible();
    await expect(desk.page.getByRole('button', { name: 'Eén te veel' })).toBeDisabled();
  }
  const box = (await one(fatima.page).boundingBox())!;
  for (let tap = 0; tap < 3; tap += 1) await fatima.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(fatima.page.getByText('3 bezoekers')).toBeVisible();
  await expect(fatima.page.getByText('net 3 erbij')).toBeVisible();
  await fatima.page.getByRole('button', { name: 'Eén te veel' }).click();
  await expect(fatima.page.getByText('2 bezoekers')).toBeVisible();
  await one(jan.page).focus();
  for (let key = 0; key < 4; key += 1) await jan.page.keyboard.press('Enter');
  await expect(jan.page.getByText('4 bezoekers')).toBeVisible();
  // On disk at once: nothing is lost with a battery.
  await jan.batteryDies();
  await jan.switchOn();
  jan.network.restore();
  await jan.open();
  await jan.page.goto(jan.page.url().replace(/#.*|$/, '#/entrance'));
  await fatima.networkReturns();
  for (const desk of [fatima, jan]) await expect(desk.page.getByText('6 bezoekers')).toBeVisible();
  await expect(fatima.page.getByText('zover bekend; hier 2')).toBeVisible();
  await expect(jan.page.getByText('zover bekend; hier 4')).toBeVisible();
});

story('a stand that becomes busy says so in its place, and comes later for whoever asks', async ({ server, tablet }) => {
  const fatima = await tablet();
  const kuumba = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await kuumba.pair(server.ready.pair.stand2 as string);
  await toEntrance(page);
  await page.getByRole('button', { name: 'Zonder boekje' }).click();
  // A task of theirs wants both: they do not come last by themselves.
  for (const wanted of ['begeleiden', 'uitleggen']) await talent(page, wanted).click();
  await page.getByRole('button', { name: 'Toon de route' }).click();
  const names = () => stops(page).filter({ visible: true }).getByRole('heading').allTextContents();
  await expect(stops(page).first()).toBeVisible();
  const before = await names();
  expect(before.length).toBeGreaterThan(2);
  expect(before.at(-1)).not.toBe('Kuumba');
  const mine = stops(page).filter({ hasText: 'Kuumba' });
  const place = (await mine.boundingBox())!;

  await says(kuumba, 'Druk');
  await expect(mine).toContainText(/Druk sinds \d\d:\d\d\. Ga hier later langs\./);
  expect(await names(), 'nothing moves under a finger').toEqual(before);
  expect((await mine.boundingBox())!.y).toBe(place.y);
  const last = before.filter((name) => name !== 'Kuumba');
  await expect(page.getByText('De volgorde is intussen veranderd.')).toBeVisible();
  await page.getByRole('button', { name: 'Zet in de nieuwe volgorde' }).click();
  await expect.poll(names).toEqual([...last, 'Kuumba']);
  await expect(page.getByText('De volgorde is intussen veranderd.')).toHaveCount(0);

  // What was last heard holds without a network; the stand is open again once that is heard.
  fatima.network.cut();
  await says(kuumba, 'Ja, kom maar');
  await page.reload();
  await expect(mine).toContainText('Ga hier later langs');
  await fatima.networkReturns();
  await expect(mine).not.toContainText('Ga hier later langs');
});

story('a code that is wrong, foreign or of another centre gets the sentence that it gets elsewhere', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await toEntrance(page);
  const { code, qr } = server.ready.booklets.at(-1)!;
  await read(page, `${code.slice(0, 7)}${(Number(code[7]) + 1) % 10}`);
  await expect(page.getByText('Deze code klopt niet.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Wis alles' }).click();
  const forged = `${qr.slice(0, -3)}000`;
  await page.keyboard.type(forged);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dit boekje is niet van ons centrum.', { exact: false })).toBeVisible();
  await expect(heading(page, 'Onthaal van de markt')).toBeVisible();
  // What a wedge scanner types is an equal path.
  await page.keyboard.type(qr);
  await page.keyboard.press('Enter');
  await expect(heading(page, /^Voor wie is boekje/)).toBeVisible();
  await page.reload();
  await expect(heading(page, 'Onthaal van de markt')).toBeVisible();
});

story('the camera reads the next booklet by itself, and passes over the one that was just dealt with', async ({ server, tablet }) => {
  const booklet = server.ready.booklets.at(-1)!;
  const fatima = await tablet([{ qr: booklet.qr, frames: 20 }]);
  const { page } = fatima;
  await page.setViewportSize({ width: 360, height: 740 });
  await fatima.pair(server.ready.pair.desk as string);
  await page.getByRole('link', { name: 'Onthaal van de markt' }).click();
  await expect(heading(page, `Voor wie is boekje ${booklet.display}?`)).toBeVisible();
  await chooses(page, /^Zonder naam/);
  await page.getByRole('button', { name: 'Toon de route' }).press('Enter');
  await expect(stops(page).first()).toBeVisible();
  await next(page);
  await expect(page.getByText('Dit boekje was net aan de beurt. Neem het volgende.')).toBeVisible();
  await expect(one(page)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Code intikken' })).toBeInViewport({ ratio: 1 });
});

story('before its day the entrance is ready and counts nobody, and without a market it says so', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  const tomorrow = dayOf(inBrussels(1, '10:00'));
  await open(coordinator, '/markets');
  await coordinator.getByRole('main').getByRole('link', { name: 'Vrijwilligersmarkt Brussel' }).click();
  await coordinator.getByLabel(/^Dag( |$)/).first().fill(tomorrow);
  await coordinator.getByRole('button', { name: 'Bewaren', exact: true }).first().click();
  await toEntrance(page);
  await expect(page.getByText(/^De markt is op .+\. Bezoekers tellen kan dan\.$/)).toBeVisible();
  await expect(one(page)).toHaveCount(0);
  // A booklet can be given to a group the evening before.
  await read(page, server.ready.booklets.at(-1)!.code);
  await expect(heading(page, /^Voor wie is boekje/)).toBeVisible();

  // Who practises has no market.
  await page.goto(`${fatima.network.origin}/app/?practice#/entrance`);
  await expect(page.getByText('Er komt nog geen markt.', { exact: false })).toBeVisible();
  await expectAccessible(page);
});
