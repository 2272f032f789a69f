import { menu } from './harness/dashboard';
import { noteAppointment } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('Sofie pairs a new tablet: both screens show the same six digits', async ({ tablet, coordinator }) => {
  await menu(coordinator, 'Toestellen').click();
  await expectAccessible(coordinator);
  await coordinator.getByRole('radio', { name: /^Stand/ }).check();
  await expect(coordinator.getByLabel('Laatste dag')).toBeVisible();
  await expectAccessible(coordinator);
  await coordinator.getByRole('radio', { name: /^Balie/ }).check();
  await coordinator.getByLabel('Naam van de tablet').fill('Balie 3');
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.getByRole('img', { name: 'QR-code om een tablet te koppelen' })).toBeVisible();
  await coordinator.getByText('Liever een link?').focus();
  await coordinator.keyboard.press('Enter');
  const link = await coordinator.getByRole('link', { name: /#\/pair\// }).getAttribute('href');
  await expectAccessible(coordinator);

  const desk = await tablet();
  await desk.follow(link as string);
  await expect(coordinator.getByText('Balie 3 is gekoppeld')).toBeVisible();
  const spoken = await desk.page.getByTestId('digits').locator('.sr-only').innerText();
  const shown = await coordinator.locator('p.digits').innerText();
  expect(shown.replace(/\D/g, '')).toBe(spoken.replace(/\D/g, ''));
  await expectAccessible(coordinator);
  await coordinator.getByRole('link', { name: 'Ja, ze zijn gelijk' }).click();
  await expect(coordinator.getByRole('listitem').filter({ hasText: 'Balie 3' })).toContainText('Verbonden');
});

story('what a stopped stand still sends waits under ‘Niet aanvaard’, and the stand says the truth', async ({ server, tablet, coordinator }) => {
  const booklet = server.ready.booklets.at(-1);
  if (!booklet) throw new Error('the demo has no booklets');
  const leila = await tablet();
  await leila.pair(server.ready.pair.stand as string);
  await menu(coordinator, 'Niet aanvaard').click();
  await expect(coordinator.getByText('Alles wat toestellen stuurden, is opgenomen.')).toBeVisible();
  await expectAccessible(coordinator);

  leila.network.cut();
  await noteAppointment(leila.page, booklet.code);
  await menu(coordinator, 'Toestellen').click();
  await coordinator.getByRole('button', { name: /Toegang stoppen.*Stand Muntpunt/ }).click();
  await expect(coordinator.getByText('Stand Muntpunt heeft geen toegang meer.')).toBeVisible();
  await expectAccessible(coordinator);
  await menu(coordinator, 'Niet aanvaard').click();
  await leila.networkReturns();
  await expect(coordinator.getByText('De toegang van dit toestel was al gestopt.')).toBeVisible();
  await expectAccessible(coordinator);

  // Sofie looks at it, drops it, thinks better of it, and brings it in: by keyboard alone.
  await coordinator.getByRole('link', { name: 'De toegang van dit toestel was al gestopt.' }).focus();
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.getByRole('heading', { name: 'Dit is niet aanvaard', level: 1 })).toBeVisible();
  await expect(coordinator.getByRole('heading', { name: 'Afspraak', level: 2 })).toBeVisible();
  await expect(coordinator.getByText(booklet.display)).toBeVisible();
  expect(coordinator.url()).toMatch(/\/quarantine\/\d+$/);
  await expectAccessible(coordinator);
  for (const button of await coordinator.getByRole('main').getByRole('button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  }
  await coordinator.getByRole('button', { name: 'Laat vallen' }).focus();
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.getByText('Alles wat toestellen stuurden, is opgenomen.')).toBeVisible();
  await expectAccessible(coordinator);
  await coordinator.getByRole('button', { name: 'Ongedaan maken' }).focus();
  await coordinator.keyboard.press('Enter');
  await coordinator.getByRole('button', { name: 'Probeer opnieuw' }).focus();
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.getByText('Dit kan de server nog altijd niet opnemen.')).toBeVisible();
  await expectAccessible(coordinator);

  await leila.savedLine.click();
  const panel = leila.page.getByRole('dialog');
  await expect(panel).toContainText('Daarna wordt alles op dit toestel gewist');
  await expect(panel).not.toContainText('om 10 uur');
  await expect(panel).not.toContainText('verder werken');
  await expectAccessible(leila.page);

  await coordinator.getByRole('button', { name: /^Geef .+ weer toegang$/ }).click();
  // With its access its work comes in.
  await menu(coordinator, 'Niet aanvaard').click();
  await expect(coordinator.getByText('Alles wat toestellen stuurden, is opgenomen.')).toBeVisible();
  await menu(coordinator, 'Afspraken').click();
  await expect(coordinator.getByText(booklet.display)).toBeVisible();
});
