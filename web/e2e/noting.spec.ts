import { dayOf, inBrussels } from './harness/clock';
import { logIn, menu, open } from './harness/dashboard';
import { fill, pairingLink, said, save } from './harness/filling';
import { expect, expectAccessible, story } from './harness/story';

story('Sofie notes an appointment for Amina, moves it, the companion hears that it is moved, and the phone of the stand shows it', async ({ server, post, tablet, computer }) => {
  await server.startWithMail(post.port);
  const sofie = await (await computer.newContext({ locale: 'nl-BE' })).newPage();
  await logIn(sofie, server.ready);
  const leila = await tablet();
  await leila.pair(await pairingLink(sofie, 'Stand van Leila', { organisation: 'Muntpunt', until: dayOf(inBrussels(20, '12:00')) }));
  await menu(sofie, 'Doorverwijzers').click();
  await sofie.getByRole('link', { name: 'Agentschap Integratie en Inburgering' }).first().click();
  await sofie.getByRole('link', { name: 'Els Peeters' }).first().click();
  await fill(sofie, { Mailadres: 'els@cvo.example' });
  await save(sofie);

  // From Amina's sheet: her booklet is filled in.
  await menu(sofie, 'Kandidaten').click();
  await sofie.getByRole('link', { name: 'Amina Diallo' }).first().click();
  await sofie.getByRole('link', { name: 'Noteer een afspraak' }).click();
  await expectAccessible(sofie);
  await sofie.getByLabel('Voor welke organisatie is de afspraak?').selectOption({ label: 'Muntpunt' });
  await sofie.getByRole('button', { name: 'Verder' }).click();
  await expect(sofie.getByLabel('Boekje')).not.toHaveValue('');
  await sofie.getByLabel('Taak').selectOption({ index: 1 });
  await fill(sofie, { Dag: dayOf(inBrussels(8, '12:00')), Uur: '10:00', 'Plaats': 'Aan de balie' });
  await expectAccessible(sofie);
  await save(sofie);
  await expect(said(sofie)).toContainText('De afspraak is genoteerd: ');
  await expectAccessible(sofie);
  const noted = sofie.url().replace(/\?.*/, '');

  await menu(sofie, 'Doorsturen').click();
  await sofie.getByRole('link', { name: 'Els Peeters' }).click();
  await sofie.getByRole('button', { name: 'Verstuur deze mail' }).click();
  expect((await post.next()).text).toContain('Aan de balie');

  await sofie.goto(noted);
  await fill(sofie, { Uur: '14:00' });
  await save(sofie);
  await expect(said(sofie)).toContainText('De afspraak is aangepast: ');
  await open(sofie, '/today');
  await expect(sofie.locator('#unaware')).toContainText('Eén begeleider of organisatie weet een verandering nog niet');
  await expectAccessible(sofie);
  await sofie.locator('#unaware').getByRole('link').click();
  await sofie.getByRole('link', { name: 'Els Peeters' }).click();
  await sofie.getByRole('button', { name: 'Verstuur deze mail' }).click();
  expect((await post.next()).text).toMatch(/verplaatst van .+ om 10 uur naar 14 uur/);

  await leila.page.reload();
  await leila.page.getByRole('button', { name: 'Vandaag' }).click();
  await expect(leila.page.getByRole('listitem').filter({ hasText: /om 14 uur/ })).toBeVisible();
});
