import { open } from './harness/dashboard';
import { field, giveConsent, register, toStep, write } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';

story('Fatima writes down how to reach Amina and who sent her, and the coordinator reads it', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  fatima.network.cut();
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Verzonnen');
  await page.getByRole('textbox', { name: 'Hoe zeg je de naam?' }).fill('A-mie-na');
  const group = (name: string) => page.getByRole('group', { name });
  await group('Hoe bereiken we je het liefst?').getByRole('radio', { name: 'Een bericht' }).check();
  await group('Wanneer bereiken we je het best?').getByRole('checkbox', { name: 'In de voormiddag' }).check();
  await page.getByRole('textbox', { name: 'Wie stuurde je?' }).fill('wout');
  await page.getByRole('button', { name: /Tom Wouters/ }).click();
  await expect(page.getByText('Met Tom Wouters')).toBeVisible();
  // A companion who is not known yet is added at the desk; what is typed survives a dead battery.
  await page.getByRole('button', { name: 'Nieuwe begeleider' }).press('Enter');
  const companion = () => page.getByRole('group', { name: 'Nieuwe begeleider' });
  await companion().getByRole('textbox', { name: 'Naam' }).fill('Ilse Verzonnen');
  await page.reload();
  // A finger beside the right button throws nothing away.
  await companion().getByRole('button', { name: 'Toch niet' }).click();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.reload();
  await expect(companion().getByRole('textbox', { name: 'Naam' })).toHaveValue('Ilse Verzonnen');
  await companion().getByRole('button', { name: 'Voeg de begeleider toe' }).click();
  await expect(page.getByText('Met Ilse Verzonnen')).toBeVisible();
  await toStep(page, 'Wensen');
  await expect(group('Wat zegt een ouder of voogd?')).toHaveCount(0);
  await group('Hoe oud ben je?').getByRole('radio', { name: 'Jonger dan 18' }).check();
  await group('Wat zegt een ouder of voogd?').getByRole('radio', { name: 'Vindt het niet goed' }).check();
  const intake = page.url();
  await page.goto(intake.replace(/#.*?([0-9a-f]{32}).*/, '#/candidates/$1/tasks'));
  await expect(page.getByText('een ouder of voogd vindt het niet goed')).toBeVisible();
  await expect(page.getByText('Nog niet gevraagd: mogen we naam en nummer')).toBeVisible();
  await page.goto(intake);
  await group('Wat zegt een ouder of voogd?').getByRole('radio', { name: 'Vindt het goed' }).check();
  await group('Hoeveel uur per week?').getByRole('radio', { name: '3 of 4 uur' }).check();
  await group('Waarom wil je vrijwilligerswerk doen?').getByRole('checkbox', { name: 'Iets leren' }).check();
  await page.getByLabel('Vanaf welke dag?').fill('1448-06-01');
  await expect(page.getByText(/Hier staat .*1448.*Klopt dat\?/)).toBeVisible();
  await expectAccessible(page);
  await fatima.networkReturns();
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(coordinator, '/candidates');
  await coordinator.getByRole('link', { name: 'Amina Verzonnen' }).click();
  const sheet = coordinator.locator('#sheet');
  for (const said of ['A-mie-na', 'Een bericht', 'CVO', 'Ilse Verzonnen', 'Vindt het goed', '3 of 4 uur', 'Iets leren']) await expect(sheet).toContainText(said);
});

story('Amina takes back that her sheet is kept: one tap, nothing disappears, the coordinator is asked to erase it', async ({ server, tablet, coordinator }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await register(page, 'Amina Verzonnen', '0470 00 00 01');
  await page.getByRole('navigation', { name: 'Kandidaten' }).getByRole('link', { name: /Amina Verzonnen/ }).click();
  const keep = page.getByRole('group', { name: 'Mogen we de fiche bewaren?' });
  await keep.getByRole('radio', { name: 'nee', exact: true }).check();
  await expect(page.getByText(/wil sinds .* niet meer dat we de fiche bewaren/)).toBeVisible();
  await expect(field(page, 'Telefoon')).toHaveValue('0470 00 00 01');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Druk af wat is afgesproken' }).click();
  await page.getByRole('button', { name: 'العربية' }).click();
  const receipt = page.getByRole('article');
  await expect(receipt).toHaveAttribute('dir', 'rtl');
  await expect(receipt).toContainText('لا، منذ');
  // What she said no to is not explained as if she had said yes.
  await expect(receipt).not.toContainText('اسمك، رقم هاتفك');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(receipt).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
  await open(coordinator, '/today');
  await coordinator.getByRole('link', { name: '1 persoon wil dat we de fiche wissen' }).click();
  await coordinator.getByRole('link', { name: 'Amina Verzonnen' }).click();
  await expect(coordinator.getByText(/wil niet meer dat we de fiche bewaren/)).toBeVisible();
});

story('Leila looks along in Arabic, and is read to where the tablet has a voice of its own', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await expect(page.getByRole('button', { name: 'Lees voor' })).toHaveCount(0);
  await page.addInitScript(() => {
    const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang, default: false, voiceURI: lang });
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [voice('nl-BE', false), voice('ar-SA', true)],
      cancel: () => {},
      speak: (said: { onerror: (event: object) => void }) => setTimeout(() => said.onerror({ error: 'synthesis-failed' })),
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class {} });
  });
  await page.reload();
  await page.getByRole('button', { name: 'العربية' }).click();
  await page.getByRole('button', { name: 'Lees voor' }).click();
  await expect(page.getByText('Voorlezen lukt nu niet.')).toBeVisible();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Maak de fiche' }).click();
  // Her language is large, Dutch beside it.
  await expect(page.getByRole('heading', { level: 2 })).toHaveAttribute('lang', 'ar');
  await expect(page.getByText('Wie ben je?')).toBeVisible();
  await toStep(page, 'Wensen');
  const practise = page.getByRole('group', { name: 'Wil je Nederlands oefenen?', exact: true });
  await expect(practise.locator('legend [lang=ar]')).toHaveText('هل تريد أن تتدرب على الهولندية؟');
  await expect(practise.locator('label [lang=ar]').first()).toHaveAttribute('dir', 'rtl');
  await practise.getByRole('radio', { name: 'Ja', exact: true }).check();
  await page.getByRole('link', { name: /toon het blad/ }).click();
  await expect(page.getByRole('article')).toContainText('ليس درسًا');
  await expectAccessible(page);
});
