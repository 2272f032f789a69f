import type { Browser, Page } from '@playwright/test';
import { type Agreed, agreements } from './harness/agreed';
import { order } from './harness/booklets';
import { CentreClock, dayOf, takeClock } from './harness/clock';
import { logIn, open, table } from './harness/dashboard';
import { chooses, next, one, read, toEntrance } from './harness/entrance';
import { fill, pairingLink, said, save } from './harness/filling';
import { Hall } from './harness/hall';
import { Letters, codeIn, takingPlace } from './harness/letters';
import { Network } from './harness/network';
import type { Mail } from './harness/post';
import { Server } from './harness/server';
import { typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';
import type { Tablet } from './harness/tablet';

/*
 * A whole market: twenty stands, two desks at the entrance, three hundred visitors, seven hundred appointments, hours without a network.
 * One phone is lost and typed in from its stubs, one lay behind a radiator, one is dead until next week. Fatima's desk, the stands of
 * Leila and Omar and the dashboard are browsers; the other stands and the other desk are the native core. Board, table, digests,
 * calendars, reminders and outcomes add up to the last appointment.
 */
const [leilas, omars, lost, found] = [0, 2, 3, 7];
const browsers = [leilas, omars];
const quota = Array.from({ length: 20 }, (_, stand) => ({ [leilas]: 12, [omars]: 12, [lost]: 12, [found]: 8 })[stand] ?? 41);
const visitors = 300;
const appointments = 700;
const groups = ['Groep van Els', 'Klas 3, dinsdag', 'Bezoekers van Hubbie', 'Groep van Pieter', 'Zoekers naar werk'];
const companions = ['inburgering@voorbeeld.be', 'cvo@voorbeeld.be', 'hubbie@voorbeeld.be', 'vluchtelingenwerk@voorbeeld.be', 'trace@voorbeeld.be'];
/** People of the demo who are at the market too, and agree that their companion hears of it. */
const named = [{ visitor: 1, name: 'Amina Diallo', companion: 0 }, { visitor: 4, name: 'José Luis Ramírez', companion: 3 }];

/** A Saturday, and days after it: at this hour in Brussels, before the clock goes forward. */
const saturday = '2027-03-06';
const at = (days: number, time: string): Date => new Date(Date.parse(`${saturday}T${time}:00+01:00`) + days * 86_400_000);
const days = [9, 10, 11].map((later) => dayOf(at(later, '12:00')));

/** Who asked whom? Of every third visitor a group. */
const groupOf = (visitor: number): number | null => (visitor % 3 === 0 ? (visitor / 3) % groups.length : null);
const companionOf = (visitor: number): number | null => groupOf(visitor) ?? named.find((one) => one.visitor === visitor)?.companion ?? null;

const market = story.extend<{ clock: CentreClock; hall: Hall; wifi: Network }>({
  clock: async ({}, use) => {
    const clock = await CentreClock.at(at(0, '09:00'));
    await use(clock);
    await clock.stop();
  },
  server: async ({ clock }, use) => {
    const server = await Server.start(clock);
    await use(server);
    await server.remove();
  },
  hall: async ({ clock }, use) => {
    const hall = Hall.open(clock);
    await use(hall);
    await hall.close();
  },
  /** The hall's, for all that is not a browser. */
  wifi: async ({ server }, use) => {
    const wifi = await Network.open(() => server.port);
    await use(wifi);
    await wifi.close();
  },
});

market.use({ actionTimeout: 30_000 });

async function sofieAt(server: Server, computer: Browser): Promise<Page> {
  const page = await (await computer.newContext({ locale: 'nl-BE' })).newPage();
  await logIn(page, server.ready);
  return page;
}

market('a whole market adds up to the last appointment', async ({ clock, server, hall, wifi, post, tablet, computer }) => {
  market.setTimeout(15 * 60_000);
  await server.startWithMail(post.port);
  let sofie = await sofieAt(server, computer);
  const inDemo = (await table(sofie, '/appointments?period=all&format=csv')).length;

  // The evening before: addresses, booklets, and one print of all pairing cards.
  await open(sofie, '/markets');
  await sofie.getByRole('main').getByRole('link', { name: 'Vrijwilligersmarkt Brussel' }).first().click();
  const place = new URL(sofie.url()).pathname;
  await open(sofie, `${place}/board`);
  const stands = await sofie.locator('ul.tiles > li').evaluateAll((tiles) => tiles.map((tile) => ({ id: tile.id.replace('tile-', ''), name: tile.querySelector('h2 bdi')!.textContent! })));
  expect(stands).toHaveLength(20);
  const mailOf = (stand: number): string => `stand${stand}@organisatie.example`;
  for (const [stand, { id }] of stands.entries()) {
    await open(sofie, `/organisations/${id}`);
    await fill(sofie, { 'Mailadres voor de afspraken': mailOf(stand) });
    await save(sofie);
    await expect(said(sofie)).toBeVisible();
  }
  const batch = await order(sofie, visitors);
  await open(sofie, `${batch}/covers`);
  const codes = await sofie.locator('.cover .code').evaluateAll((covers) => covers.map((cover) => cover.textContent!.replace(/\D/g, '')).sort());
  expect(new Set(codes).size).toBe(visitors);
  const display = (visitor: number): string => codes[visitor]!.replace(/(....)(....)/, '$1 $2');
  await open(sofie, `${place}/codes`);
  await sofie.getByRole('button', { name: 'Maak de kaarten' }).click();
  const cards = await sofie.locator('.a6.hall').evaluateAll((all) => all.map((card) => card.querySelector('.address')!.textContent!.trim()));
  expect(cards).toHaveLength(20);

  const agreed = agreements({ quota, visitors, days, pairs: [[1, leilas], [4, leilas], [5, 6], [8, 9], [10, 11], [12, 13]], from: 102, wholeHours: [leilas, omars, lost, found] });
  expect(agreed).toHaveLength(appointments);

  // Saturday morning: each phone is paired by its card, in the hall.
  const native = stands.map((_, stand) => stand).filter((stand) => !browsers.includes(stand));
  const paired: Promise<void>[] = native.map((stand) => hall.let(`stand ${stand}`, { pair: { link: wifi.via(cards[stand]!) } }));
  await open(sofie, place);
  const jans = await pairingLink(sofie, 'Onthaal van Jan');
  paired.push(hall.let('Jan', { pair: { link: wifi.via(jans) } }));
  const fatimas = await pairingLink(sofie, 'Onthaal van Fatima');
  const [fatima, leila, omar] = [await tablet(), await tablet(), await tablet()];
  const hands = new Map<Tablet, (at: Date) => Promise<void>>();
  for (const each of [fatima, leila, omar]) hands.set(each, await takeClock(each.page, clock.now));
  await fatima.pair(fatimas);
  for (const [phone, stand] of [[leila, leilas], [omar, omars]] as const) {
    await phone.page.setViewportSize({ width: 360, height: 740 });
    await phone.follow(cards[stand]!);
    await phone.page.getByRole('button', { name: 'Beginnen' }).click();
    await expect(phone.savedLine).toContainText('Alles is bewaard en verstuurd');
    await phone.isReadyForOffline();
  }
  await fatima.isReadyForOffline();
  await Promise.all(paired);
  await open(sofie, `${place}/board`);
  await expect(sofie.locator('.light.safe')).toHaveCount(0);

  // The network goes before the doors open.
  const isOn = async (moment: Date): Promise<void> => {
    await clock.set(moment);
    for (const set of hands.values()) await set(moment);
  };
  for (const each of [fatima, leila, omar]) each.network.cut();
  wifi.cut();
  await isOn(at(0, '10:05'));

  // The entrance: Fatima leads some along the stands, and both desks count.
  await toEntrance(fatima.page);
  for (let visitor = 0; visitor < 6; visitor += 1) {
    await read(fatima.page, codes[visitor]!);
    const [group, person] = [groupOf(visitor), named.find((one) => one.visitor === visitor)];
    if (group !== null) {
      await chooses(fatima.page, /^Een groep van een doorverwijzer/);
      await fatima.page.getByRole('button', { name: new RegExp(`^${groups[group]}`) }).press('Enter');
    } else if (person) {
      await chooses(fatima.page, /^Iemand met een naam/);
      await fatima.page.getByRole('textbox', { name: 'Zoek een kandidaat' }).fill(person.name.split(' ')[0]!);
      await fatima.page.getByRole('button', { name: new RegExp(person.name) }).press('Enter');
    } else {
      await chooses(fatima.page, /^Zonder naam/);
    }
    await fatima.page.getByRole('button', { name: 'Toon de route' }).press('Enter');
    await next(fatima.page);
  }
  for (let visitor = 0; visitor < visitors / 2; visitor += 1) await one(fatima.page).press('Enter');
  await expect(fatima.page.getByText(`${visitors / 2} bezoekers`, { exact: false }).first()).toBeVisible();
  const byJan: Promise<void>[] = [hall.let('Jan', { count: { market: place.split('/').pop()!, visitors: visitors / 2 } })];
  for (let visitor = 6; visitor < visitors; visitor += 1) {
    const group = groupOf(visitor);
    if (group !== null) byJan.push(hall.let('Jan', { group: { booklet: codes[visitor]!, name: groups[group]! } }));
  }

  // The stands: nobody knows what the others note.
  const isOf = (stand: number) => (each: Agreed) => each.stand === stand;
  const noted = agreed.filter((each) => !browsers.includes(each.stand)).map((each) => hall.let(`stand ${each.stand}`, { note: { booklet: codes[each.visitor]!, date: each.date, time: each.time } }));
  const note = async (page: Page, each: Agreed): Promise<void> => {
    await typeCode(page, codes[each.visitor]!);
    await page.getByRole('group', { name: /Welke taak/ }).getByRole('radio').first().check();
    for (const [label, text] of [['Andere dag', each.date], ['Ander uur', each.time]] as const) {
      await page.getByRole('radio', { name: label }).check();
      await page.getByLabel(label).last().fill(text);
    }
    await page.getByRole('button', { name: 'Afspraak bewaren' }).press('Enter');
    await page.getByRole('heading', { name: /^Bewaard: / }).waitFor();
    await page.getByRole('button', { name: 'Volgende bezoeker' }).press('Enter');
  };
  for (const [phone, stand] of [[leila, leilas], [omar, omars]] as const) {
    for (const each of agreed.filter(isOf(stand))) await note(phone.page, each);
  }
  await Promise.all([...byJan, ...noted]);
  await isOn(at(0, '16:50'));
  hands.delete(omar);
  await omar.batteryDies();

  // The evening: the network is there again. Two phones lie somewhere, one is dead.
  await isOn(at(0, '17:30'));
  wifi.restore();
  await Promise.all([...native.filter((stand) => stand !== lost && stand !== found).map((stand) => `stand ${stand}`), 'Jan'].map((device) => hall.let(device, 'send')));
  for (const each of [leila, fatima]) {
    await each.networkReturns();
    await expect(each.savedLine).toContainText('Alles is bewaard en verstuurd');
  }
  await open(sofie, `${place}/board`);
  const light = (stand: number) => sofie.locator(`#tile-${stands[stand]!.id} .light`);
  await expect(sofie.locator('.light.safe')).toHaveCount(17);
  for (const stand of [omars, lost, found]) await expect(light(stand)).toHaveClass(/waiting/);
  await expect(light(1)).toContainText('41 van 41 afspraken van dit toestel zijn binnen');
  await expect(sofie.getByText(`Bezoekers geteld aan de ingang: ${visitors}`)).toBeVisible();
  await expectAccessible(sofie);
  /** The table of the dashboard: what stands of this market, by booklet, day and hour, at each stand. */
  const standing = async (): Promise<string[][]> => {
    const rows = (await table(sofie, '/appointments?period=all&format=csv')).filter((row) => row.Geschrapt === 'nee' && codes.includes(row.Boekje!.replace(/\D/g, '')));
    return stands.map(({ name }) => rows.filter((row) => row.Organisatie === name).map((row) => keyOf(row.Boekje!.replace(/\D/g, ''), `${row.Wanneer} ${row.Uur}`)).sort());
  };
  const expected = (...except: number[]): string[][] =>
    stands.map((_, stand) => (except.includes(stand) ? [] : agreed.filter(isOf(stand)).map((each) => keyOf(codes[each.visitor]!, `${each.date} ${each.time}`)).sort()));
  expect(await standing()).toEqual(expected(omars, lost, found));

  // What the two phones noted is on their stubs: Sofie counts them, Fatima types them.
  for (const stand of [lost, found]) {
    await open(sofie, `${place}/stand/${stands[stand]!.id}`);
    await fill(sofie, { 'Hoeveel strookjes leverde de stand in?': `${quota[stand]}` });
    await save(sofie);
    await expect(said(sofie)).toBeVisible();
    await fatima.page.goto(fatima.page.url().replace(/#.*/, '#/tasks'));
    await fatima.page.getByRole('link', { name: stands[stand]!.name }).first().press('Enter');
    await fatima.page.getByRole('link', { name: 'Strookjes intikken' }).press('Enter');
    for (const each of agreed.filter(isOf(stand))) await note(fatima.page, each);
  }
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(sofie, `${place}/board`);
  await expect(sofie.locator('.light.safe')).toHaveCount(19);
  await expect(light(omars)).toHaveClass(/waiting/);
  expect(await standing()).toEqual(expected(omars));

  // Sofie forwards: every companion and every organisation has what is theirs, as text and as a calendar.
  const letters = new Letters(post);
  const forward = async (count: number): Promise<Mail[]> => {
    await open(sofie, '/forward');
    await sofie.getByRole('button', { name: /^Verstuur naar/ }).click();
    await expect(said(sofie)).toBeVisible();
    return letters.take(count, 'digest');
  };
  const allHave = async (): Promise<void> => {
    const now = await standing();
    const forwarded = (address: string): string[] => {
      const mail = letters.newest.get(address)!;
      const events = takingPlace(mail).filter(({ code }) => codes.includes(code));
      const blocks = mail.text.split('\n* ').slice(1).filter((block) => codes.includes(codeIn(block)));
      expect(blocks.length, address).toBe(events.length);
      return events.map(({ code, at }) => keyOf(code, at)).sort();
    };
    for (const stand of stands.keys()) expect(forwarded(mailOf(stand)), mailOf(stand)).toEqual(now[stand]);
    for (const [companion, address] of companions.entries()) {
      const theirs = now.flat().filter((key) => companionOf(codes.indexOf(key.slice(0, 8))) === companion);
      expect(forwarded(address), address).toEqual(theirs.sort());
    }
  };
  const first = await forward(companions.length + stands.length);
  expect(new Set(first.map(({ to }) => to)).size).toBe(companions.length + stands.length);
  await allHave();
  expect(letters.newest.get(companions[0]!)!.text).toMatch(new RegExp(`Amina Diallo \\(boekje ${display(1).replace(' ', '\\s')}\\)`));

  // What clashes: Leila moves hers at the stand, Sofie two at the dashboard, Fatima what is left, each with one tap.
  await leila.page.getByRole('button', { name: 'Vandaag' }).press('Enter');
  for (let left = 2; left > 0; left -= 1) {
    const clashes = leila.page.getByRole('group', { name: 'Deze afspraak botst' });
    await expect(clashes).toHaveCount(left);
    await clashes.first().getByRole('button', { name: /^Verplaats naar/ }).press('Enter');
    await expect(clashes).toHaveCount(left - 1);
  }
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(sofie, '/questions/clashes');
  const asked = sofie.locator('#clashes article');
  for (let left = 4; left > 2; left -= 1) {
    await expect(asked).toHaveCount(left);
    await asked.first().getByRole('button', { name: /^Verplaats naar/ }).click();
    await expect(said(sofie)).toContainText('De afspraak is verplaatst');
  }
  await fatima.page.goto(fatima.page.url().replace(/#.*/, '#/follow/clashes'));
  for (let left = 2; left > 0; left -= 1) {
    const clashes = fatima.page.getByRole('group', { name: 'Deze afspraak botst' });
    await expect(clashes).toHaveCount(left);
    await clashes.first().getByRole('button', { name: /^Verplaats naar/ }).press('Enter');
    await expect(clashes).toHaveCount(left - 1);
  }
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(sofie, '/questions/clashes');
  await expect(sofie.getByText('Geen enkele afspraak botst.')).toBeVisible();
  const moved = await standing();
  const before = expected(omars);
  const gone = before.flatMap((keys, stand) => keys.filter((key) => !moved[stand]!.includes(key)).map((key) => ({ stand, visitor: codes.indexOf(key.slice(0, 8)) })));
  expect(gone.map(({ visitor }) => visitor).sort()).toEqual([102, 103, 104, 105, 106, 107]);
  expect(moved.map((keys) => keys.length)).toEqual(before.map((keys) => keys.length));
  const hear = new Set(gone.flatMap(({ stand, visitor }) => [mailOf(stand), companions[companionOf(visitor) ?? -1] ?? []].flat()));
  for (const mail of await forward(hear.size)) {
    expect(hear, mail.to).toContain(mail.to);
    expect(mail.text).toContain('verplaatst van');
  }
  await allHave();

  // The next week: one phone lay behind a radiator, the dead one is charged. The centre's computer was off.
  await isOn(at(6, '10:00'));
  await server.startWithMail(post.port);
  sofie = await sofieAt(server, computer);
  await hall.let(`stand ${found}`, 'send');
  await omar.switchOn();
  hands.set(omar, await takeClock(omar.page, clock.now));
  omar.network.restore();
  await omar.open();
  await expect.poll(async () => (await standing()).map((keys) => keys.length)).toEqual(quota);
  await open(sofie, `${place}/board`);
  await expect(sofie.locator('.light.safe')).toHaveCount(20);
  await expectAccessible(sofie);
  const whole = moved.map((keys, stand) => (stand === omars ? expected()[omars]! : keys));
  expect(await standing()).toEqual(whole);
  expect(whole.flat()).toHaveLength(appointments);
  await open(sofie, '/forward?show=news');
  const late = await sofie.locator('#list tbody tr').count();
  await forward(late);
  await allHave();

  // The day before, each companion is reminded.
  await isOn(at(8, '10:00'));
  await server.startWithMail(post.port);
  for (const { to, subject, text } of (await letters.take(companions.length + 1, 'reminder')).filter(({ text }) => codes.some((code) => text.replaceAll(/\s/g, '').includes(code)))) {
    expect(subject).toBe('Morgen zijn er afspraken');
    const theirs = whole.flat().filter((key) => key.includes(days[0]!) && companionOf(codes.indexOf(key.slice(0, 8))) === companions.indexOf(to));
    const told = text.split('\n* ').slice(1).map(codeIn).filter((code) => codes.includes(code));
    expect(told.sort(), to).toEqual(theirs.map((key) => key.slice(0, 8)).sort());
  }

  // When all of it has been: the organisation and a companion by their links, the desk with a tap.
  await isOn(at(14, '10:00'));
  await server.startWithMail(post.port);
  sofie = await sofieAt(server, computer);
  const linked = async (address: string): Promise<Page> => {
    const link = new URL(/http:\S+\/d\/\S+/.exec(letters.newest.get(address)!.text)![0]);
    const page = await (await computer.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-BE' })).newPage();
    await page.goto(new URL(link.pathname, sofie.url()).href);
    return page;
  };
  const answer = async (page: Page, { visitor, stand }: Agreed, words: string): Promise<void> => {
    const rows = page.locator('ul.rows > li').filter({ hasText: display(visitor) });
    const row = stand === omars ? rows : rows.filter({ hasText: stands[stand]!.name });
    await row.getByRole('button', { name: words, exact: true }).click();
    await expect(row.getByText('Bewaard. Je kunt het altijd veranderen.')).toBeVisible();
  };
  const omarsLink = await linked(mailOf(omars));
  const [came, stayedAway, ...others] = agreed.filter(isOf(omars));
  await answer(omarsLink, came!, 'Ja');
  await answer(omarsLink, stayedAway!, 'Nee');
  const toms = agreed.filter((each) => companionOf(each.visitor) === 1 && each.stand !== omars).slice(0, 3);
  const tomsLink = await linked(companions[1]!);
  for (const each of toms) await answer(tomsLink, each, 'Ja');
  await expectAccessible(tomsLink);
  await fatima.page.goto(fatima.page.url().replace(/#.*/, '#/'));
  await fatima.page.getByRole('navigation', { name: 'Opvolgen' }).getByRole('link', { name: /Afspraak geweest/ }).press('Enter');
  const row = fatima.page.getByRole('main').getByRole('listitem').filter({ hasText: 'Boekje' }).first();
  const begun = codeIn(await row.innerText());
  await row.getByRole('button', { name: 'Is begonnen' }).press('Enter');
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  const stopped = others.find((each) => codes[each.visitor] !== begun)!;
  await open(sofie, '/appointments?period=past&which=untold');
  await sofie.getByLabel('Organisatie', { exact: true }).selectOption({ label: stands[omars]!.name });
  await sofie.getByRole('row').filter({ hasText: display(stopped.visitor) }).getByRole('link').first().click();
  await sofie.locator('#outcome').getByLabel('Wat het geworden is').selectOption({ label: 'Is gestopt' });
  await sofie.locator('#outcome').getByLabel('Waarom').fill('verhuisd naar Gent');
  await sofie.locator('#outcome').getByRole('button', { name: 'Noteer' }).click();
  await expect(sofie.locator('#outcome')).toContainText('verhuisd naar Gent');

  // Every appointment is counted, each with what was told of it.
  const outcomes = await table(sofie, `${place}/outcomes?format=csv`);
  const total = (by: string, column: string): number => outcomes.filter((row) => row.Volgens === by).reduce((all, row) => all + Number(row[column]), 0);
  const told = { 'Is gekomen': 1 + toms.length, 'Is niet gekomen': 1, 'Is begonnen': 1, 'Is gestopt': 1 };
  for (const by of ['Organisatie', 'Doorverwijzer']) {
    expect(total(by, 'Afspraken'), by).toBe(appointments + inDemo);
    for (const [column, count] of Object.entries(told)) expect(total(by, column), `${by}: ${column}`).toBe(count);
    expect(total(by, 'Nog niet bekend'), by).toBe(appointments + inDemo - 4 - toms.length);
  }
});

const keyOf = (code: string, moment: string): string => `${code} ${moment}`;
