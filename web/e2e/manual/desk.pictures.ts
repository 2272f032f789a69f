import { find, giveConsent, letStand, listed, toStep, write } from '../harness/desk';
import { poseFor, take } from '../harness/picture';
import { expect, story } from '../harness/story';

story('pictures of pairing and of an intake', async ({ server, tablet }) => {
  const desk = await tablet();
  const { page } = desk;
  await poseFor(page);
  await desk.follow(server.ready.pair.desk as string);
  await expect(page.getByTestId('digits')).toBeVisible();
  await take(page, 'pairing');
  await page.getByRole('button', { name: 'De cijfers zijn gelijk' }).click();
  await expect(desk.savedLine).toContainText('Alles is bewaard en verstuurd');

  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await expect(page.getByRole('radio', { name: /gegevens bewaren/ })).toBeVisible();
  await take(page, 'consent');
  await page.getByRole('radio', { name: /Nee, bewaar niets/ }).check();
  await page.getByRole('button', { name: 'Verder zonder fiche' }).click();
  await take(page, 'without-consent');

  await page.goto(page.url().replace(/#.*/, '#/'));
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Voorbeeld');
  await write(page, 'Telefoon', '0470 00 00 01');
  await take(page, 'registering-who');
  await toStep(page, 'Talenten');
  await page.getByRole('button', { name: 'Koken' }).click();
  await take(page, 'registering-talents');
  await toStep(page, 'Boekje');
  // Without a camera the pad is there at once.
  await expect(page.getByRole('button', { name: '7', exact: true })).toBeVisible();
  await take(page, 'booklet');
});

story('pictures of the list, a sheet, its tasks and its history', async ({ server, tablet }) => {
  const desk = await tablet();
  const { page } = desk;
  await poseFor(page);
  await desk.pair(server.ready.pair.desk as string);
  await listed(page, /Amina Diallo/).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Amina Diallo' })).toBeVisible();
  await page.getByRole('group', { name: 'Noteer een contact' }).getByRole('button', { name: 'Telefoon' }).click();
  await page.getByRole('button', { name: 'Bericht achtergelaten' }).click();
  await expect(page.getByText('Genoteerd: Telefoon · Bericht achtergelaten')).toBeVisible();
  await letStand(page);
  await take(page, 'calling', page.getByRole('group', { name: 'Noteer een contact' }));
  await page.getByRole('button', { name: 'Morgen', exact: true }).first().click();
  await page.getByRole('button', { name: 'Klaar' }).first().click();
  await letStand(page);
  await page.goto(page.url().replace(/#.*/, '#/'));
  await expect(page.getByRole('navigation', { name: 'Opvolgen' })).toBeVisible();
  await take(page, 'today', page.getByRole('textbox', { name: 'Zoek een kandidaat' }));

  await find(page, 'jansens');
  await expect(listed(page, /Willy Janssens/)).toBeVisible();
  await take(page, 'finding-someone');
  await listed(page, /Willy Janssens/).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Willy Janssens' })).toBeVisible();
  await take(page, 'questions', page.getByRole('button', { name: /klopt/ }).first());

  await page.goto(page.url().replace(/#.*/, '#/'));
  await find(page, 'diallo');
  await listed(page, /Amina Diallo/).click();
  await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
  await expect(page.getByRole('button', { name: 'Stel voor' }).first()).toBeVisible();
  await take(page, 'finding-tasks');
  await take(page, 'proposing', page.getByRole('button', { name: 'Stel voor' }).first());

  await page.goto(page.url().replace(/#.*/, '#/team'));
  await expect(page.getByRole('heading', { level: 1, name: 'Het team' })).toBeVisible();
  await take(page, 'team');
  await page.goto(page.url().replace(/#.*/, '#/tasks'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await take(page, 'orientation');
  await page.goto(page.url().replace(/#.*/, '#/cards'));
  await page.getByRole('link', { name: /Je bent werkloos/ }).click();
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('section[lang=ar]')).toBeVisible();
  await take(page, 'cards');

  await page.goto(page.url().replace(/#.*/, '#/'));
  desk.network.cut();
  await giveConsent(page);
  await write(page, 'Naam', 'Zonder Internet');
  await expect(desk.savedLine).toContainText('wacht op verbinding');
  await desk.savedLine.click();
  await expect(page.getByText(/wacht sinds/).first()).toBeVisible();
  await take(page, 'no-network');
  await page.keyboard.press('Escape');

  await page.goto(page.url().replace(/#.*/, '#/'));
  desk.network.restore();
  await page.getByRole('button', { name: 'Oefenen' }).click();
  await listed(page, /Zonnebloem/).click();
  await expect(page.getByRole('heading', { level: 2, name: /Zonnebloem/ })).toBeVisible();
  await take(page, 'practice');
});
