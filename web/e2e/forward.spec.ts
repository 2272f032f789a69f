import type { Page } from '@playwright/test';
import { logIn, menu, open } from './harness/dashboard';
import { fill, save, said } from './harness/filling';
import { noteAppointment } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

const centre = story.extend<{ sofie: Page }>({
  /** At a centre that has a mail server, after the stand of Muntpunt noted an appointment for tomorrow. */
  sofie: async ({ server, post, tablet, computer }, use) => {
    const leila = await tablet();
    await leila.pair(server.ready.pair.stand as string);
    await noteAppointment(leila.page, server.ready.booklets.at(-1)!.code, '16 uur');
    await expect(leila.savedLine).toContainText('Alles is bewaard en verstuurd');
    await server.startWithMail(post.port);
    const page = await (await computer.newContext({ locale: 'nl-BE' })).newPage();
    await logIn(page, server.ready);
    await use(page);
  },
});

/** Nothing is wider than the screen, and nothing to tap is too small for a finger. */
async function fitsAPhone(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  for (const button of await page.getByRole('main').getByRole('button').all()) {
    if (await button.isVisible()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  }
}

centre('Sofie gives an organisation its address, sees what it would get, takes it back once, sends it, and on a phone its link is read without an account', async ({ sofie, post, computer }) => {
  await menu(sofie, 'Organisaties').click();
  await sofie.getByRole('link', { name: 'Muntpunt' }).first().click();
  await fill(sofie, { 'Mailadres voor de afspraken': 'info@muntpunt.example' });
  await sofie.getByLabel('In welke taal schrijven we?').selectOption({ label: 'Frans' });
  await save(sofie);
  await menu(sofie, 'Doorsturen').click();
  await expectAccessible(sofie);
  await sofie.getByRole('link', { name: 'Muntpunt' }).click();
  await expect(sofie.getByRole('heading', { name: 'Muntpunt', level: 1 })).toBeVisible();
  await expect(sofie.getByRole('region', { name: 'De lijst' })).toContainText('Bonjour Muntpunt');
  await expectAccessible(sofie);

  await sofie.getByRole('button', { name: 'Verstuur deze mail' }).click();
  await expect(said(sofie)).toContainText('vertrekt over tien seconden');
  await sofie.getByRole('button', { name: 'Ongedaan maken' }).click();
  await sofie.getByRole('button', { name: 'Verstuur deze mail' }).click();
  await expectAccessible(sofie);
  const { to, text } = await post.next();
  expect(to).toBe('info@muntpunt.example');
  expect(text).toContain('Voici les rendez-vous');

  await menu(sofie, 'Verstuurde mail').click();
  const rows = sofie.getByRole('row').filter({ hasText: 'Muntpunt' });
  const state = (words: string) => rows.filter({ has: sofie.getByText(words, { exact: true }) });
  await expect(state('Verstuurd')).toHaveCount(1);
  await expect(state('Niet verstuurd')).toHaveCount(1);
  await expectAccessible(sofie);
  await sofie.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(sofie);
  await fitsAPhone(sofie);
  await open(sofie, '/forward');
  await expectAccessible(sofie);
  await fitsAPhone(sofie);

  const phone = await (await computer.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-BE', javaScriptEnabled: true })).newPage();
  const link = /http:\S+\/d\/\S+/.exec(text)![0];
  await phone.goto(link);
  await expect(phone.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(phone.getByRole('heading', { name: 'Rendez-vous', level: 1 })).toBeVisible();
  await expectAccessible(phone);
  await fitsAPhone(phone);
  await phone.getByRole('button', { name: 'J’ai lu' }).click();
  await expect(phone.getByRole('status')).toContainText('Merci');
  await expectAccessible(phone);

  await open(sofie, '/messages');
  await state('Verstuurd').getByRole('link').first().click();
  await expect(sofie.getByText('Gelezen vandaag')).toBeVisible();
  await expectAccessible(sofie);
  await fitsAPhone(sofie);
  await sofie.getByRole('button', { name: 'Trek de link in' }).click();
  await expect(said(sofie)).toContainText('Het is genoteerd');
  await phone.goto(link);
  await expect(phone.getByRole('heading', { name: 'Ce lien ne fonctionne plus' })).toBeVisible();
  await expectAccessible(phone);
});
