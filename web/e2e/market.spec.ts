import type { Page } from '@playwright/test';
import { logIn, menu, open } from './harness/dashboard';
import { fill, said, save } from './harness/filling';
import { expect, expectAccessible, story } from './harness/story';

const phoneSize = { width: 360, height: 740 };
const sizes = [phoneSize, { width: 1280, height: 800 }];

const centre = story.extend<{ sofie: Page }>({
  /** At a centre that has a mail server. */
  sofie: async ({ server, post, computer }, use) => {
    await server.startWithMail(post.port);
    const page = await (await computer.newContext({ locale: 'nl-BE' })).newPage();
    await logIn(page, server.ready);
    await use(page);
  },
});

/** Nobody is kept out, nothing is wider than the screen, and nothing to tap is too small for a finger. */
async function isForEverybody(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), page.url()).toBe(true);
    for (const button of await page.getByRole('main').getByRole('button').all()) {
      if (await button.isVisible()) expect((await button.boundingBox())!.height, page.url()).toBeGreaterThanOrEqual(48);
    }
  }
}

async function toMarket(page: Page): Promise<string> {
  await open(page, '/markets');
  await page.getByRole('main').getByRole('link', { name: 'Vrijwilligersmarkt Brussel' }).first().click();
  await expect(page.getByRole('heading', { name: 'Klaar voor de markt?' })).toBeVisible();
  return new URL(page.url()).pathname;
}

centre('every page of the market is for everybody, on a phone and on a screen', async ({ sofie }) => {
  const market = await toMarket(sofie);
  await isForEverybody(sofie);
  for (const path of ['/questions/clashes', `${market}/board`, `${market}/outcomes`, '/forward', `${market}/invited`, `${market}/codes`]) {
    await open(sofie, path);
    await isForEverybody(sofie);
  }
});

centre('all cards are made in one print, and one of a stand alone is for everybody', async ({ sofie }) => {
  const market = await toMarket(sofie);
  await open(sofie, `${market}/codes`);
  await sofie.getByRole('button', { name: 'Maak de kaarten' }).click();
  await expect(sofie.locator('.a6.hall')).toHaveCount(20);
  await open(sofie, `${market}/codes`);
  await sofie.getByRole('button', { name: /^Nieuwe kaart.*Muntpunt/ }).click();
  await expect(sofie.locator('.a6.hall')).toHaveCount(1);
  for (const size of sizes) {
    await sofie.setViewportSize(size);
    await expectAccessible(sofie);
  }
});

centre('Sofie prints the cards, and Leila pairs the phone of Muntpunt in the hall by herself; a card of before is told to be one', async ({ sofie, tablet }) => {
  const market = await toMarket(sofie);
  const cards = async (): Promise<string> => {
    await open(sofie, `${market}/codes`);
    await sofie.getByRole('button', { name: 'Maak de kaarten' }).click();
    return sofie.locator('.a6.hall').filter({ hasText: 'Muntpunt' }).locator('.address').innerText();
  };
  const old = await cards();
  const card = await cards();
  const leila = await tablet();
  await leila.page.setViewportSize({ width: 360, height: 740 });
  await leila.follow(old);
  await expect(leila.page.getByRole('alert')).toContainText('er is een nieuwe kaart gemaakt');
  await expectAccessible(leila.page);
  await leila.follow(card);
  await expect(leila.page.getByRole('heading', { name: 'Je toestel is gekoppeld' })).toBeVisible();
  await expect(leila.page.getByTestId('digits')).toBeHidden();
  await expectAccessible(leila.page);
  await leila.page.getByRole('button', { name: 'Beginnen' }).click();
  await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(sofie, `${market}/codes`);
  await expect(sofie.getByRole('listitem').filter({ hasText: '1 Muntpunt 1' }).first()).toBeVisible();
  await isForEverybody(sofie);
  await sofie.getByRole('button', { name: 'Trek alle codes in' }).click();
  await expect(said(sofie)).toContainText('20 codes zijn ingetrokken');
  const stranger = await tablet();
  await stranger.follow(card);
  await expect(stranger.page.getByRole('alert')).toContainText('Deze code werkt niet meer');
});

centre('Sofie invites an organisation, which writes its tasks on a phone without an account, and she takes them over', async ({ sofie, post, computer }) => {
  centre.setTimeout(180_000);
  const market = await toMarket(sofie);
  await menu(sofie, 'Organisaties').click();
  await sofie.getByRole('link', { name: 'Nieuwe organisatie' }).click();
  await fill(sofie, { Naam: 'Tuin van Heden', 'Mailadres voor de afspraken': 'tuin@heden.example' });
  await save(sofie);
  await open(sofie, `${market}/invited`);
  await sofie.getByRole('checkbox', { name: 'Tuin van Heden' }).check();
  await sofie.getByRole('button', { name: 'Verstuur de uitnodigingen' }).click();
  await expect(said(sofie)).toContainText('Eén uitnodiging vertrekt');
  await isForEverybody(sofie);
  const { text } = await post.next();
  const link = /http:\S+\/i\/\S+/.exec(text)![0];

  const phone = await (await computer.newContext({ viewport: phoneSize, locale: 'nl-BE', javaScriptEnabled: false })).newPage();
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Ja, we doen mee' }).click();
  await fill(phone, { 'Wat is de taak?': 'Samen tuinieren', 'Wat doe je?': 'Je zaait en je wiedt.' });
  await phone.getByText('Welke talenten passen erbij?').first().click();
  await phone.getByRole('checkbox', { name: 'tuinieren' }).check();
  await phone.getByRole('button', { name: 'Nog een taak' }).click();
  await expect(phone.getByLabel('Wat is de taak?').first()).toHaveValue(/Samen tuinieren|^$/);
  await fill(phone, { 'Hoeveel minuten duurt een gesprek?': 'lang' });
  await phone.getByRole('button', { name: 'Verstuur', exact: true }).click();
  await expect(phone.getByRole('alert')).toContainText('Hoeveel minuten');
  await fill(phone, { 'Hoeveel minuten duurt een gesprek?': '20' });
  await phone.getByRole('button', { name: 'Verstuur', exact: true }).click();
  await expect(phone.getByRole('status')).toContainText('Een coördinator kijkt het na');

  const seen = await (await computer.newContext({ viewport: phoneSize, locale: 'nl-BE' })).newPage();
  await seen.goto(link);
  await isForEverybody(seen);

  await open(sofie, market);
  await expect(sofie.locator('#ready-list').getByText('Tuin van Heden')).toBeVisible();
  await open(sofie, `${market}/invited`);
  await sofie.getByRole('link', { name: 'Tuin van Heden' }).click();
  await isForEverybody(sofie);
  await fill(sofie, { 'Nummer of naam van de stand': '21' });
  await sofie.getByRole('button', { name: 'Keur goed', exact: true }).click();
  await expect(said(sofie)).toContainText('Tuin van Heden doet mee');
  await open(sofie, market);
  await expect(sofie.getByRole('link', { name: '21 · Tuin van Heden' })).toBeVisible();
  await seen.reload();
  await expect(seen.getByRole('status')).toContainText('Jullie doen mee');
  await isForEverybody(seen);
});
