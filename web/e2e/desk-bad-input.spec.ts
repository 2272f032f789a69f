import { field, giveConsent, listed, register, toStep, write } from './harness/desk';
import { typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

story('a note of 5,003 characters stays in the field, with a sentence that says what to do', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await giveConsent(page);
  await toStep(page, 'Opmerking');
  const long = 'a'.repeat(5_003);
  await field(page, 'Opmerking').fill(long);
  await field(page, 'Opmerking').blur();
  await expect(page.getByRole('alert')).toHaveText(/Deze tekst is te lang/);
  await expect(field(page, 'Opmerking')).toHaveValue(long);
  await expectAccessible(page);

  // Leaving the step and coming back loses nothing either.
  await toStep(page, 'Wie');
  await toStep(page, 'Opmerking');
  await expect(field(page, 'Opmerking')).toHaveValue(long);
  await write(page, 'Opmerking', 'Kort');
});

story('two megabytes pasted into a field are cut off before they enter, and the page goes on', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await giveConsent(page);
  await toStep(page, 'Opmerking');
  const remark = field(page, 'Opmerking');
  await remark.focus();
  await page.evaluate((text) => document.execCommand('insertText', false, text), 'ab '.repeat(700_000));
  await expect(page.getByText('de rest weggelaten')).toBeVisible();
  expect((await remark.inputValue()).length).toBe(20_000);
  await remark.blur();
  await expect(page.getByText(/Deze tekst is te lang: 20[.\s\u00a0\u202f]?000 tekens/)).toBeVisible();
  await expectAccessible(page);
  const address = new URL(page.url()).hash;
  await fatima.batteryDies();
  await fatima.switchOn();
  await fatima.page.goto(`${fatima.network.origin}/app/${address}`);
  await expect(field(fatima.page, 'Opmerking')).toHaveValue(/^ab ab/);
});

story('an Arabic name with direction marks and a null byte is kept clean and can be found', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await register(page, '\u200fليلى\u0000 \u202bالحسن\u202c ');
  await expect(listed(page, 'ليلى الحسن')).toBeVisible();
  await page.getByRole('textbox', { name: 'Zoek een kandidaat' }).fill('ليل');
  await listed(page, 'ليلى الحسن').click();
  await expect(page.getByRole('heading', { name: 'ليلى الحسن' })).toHaveCSS('direction', 'rtl');
  await expect(field(page, 'Naam')).toHaveValue('ليلى الحسن');
});

story('a phone that is no phone and an empty name are said, and nothing else is lost', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await giveConsent(page);
  await field(page, 'Telefoon').fill('bel mij');
  await write(page, 'Naam', 'Grâce');
  await expect(page.getByRole('alert')).toHaveText(/Dit is geen telefoonnummer/);
  await expect(field(page, 'Telefoon')).toHaveValue('bel mij');
  await field(page, 'Naam').fill('');
  await field(page, 'Naam').blur();
  await expect(page.getByText('Dit mag niet leeg blijven.')).toBeVisible();
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  // The sheet still has the name that was right.
  await expect(listed(page, /Grâce/)).toBeVisible();
});

story('a sixth talent is refused with a friendly sentence', async ({ server, tablet }) => {
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await giveConsent(page);
  await toStep(page, 'Talenten');
  for (const talent of ['luisteren', 'koken', 'naaien', 'tekenen', 'vertalen']) {
    await page.getByRole('button', { name: talent, exact: true }).click();
  }
  await expect(page.getByText('5 van 5 gekozen')).toBeVisible();
  await page.getByRole('button', { name: 'sporten', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText(/Je hebt er al 5/);
  await expect(page.getByRole('button', { name: 'sporten', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await expectAccessible(page);
});

story('a mistyped booklet code binds nothing', async ({ server, tablet }) => {
  const code = server.ready.booklets[0]?.code as string;
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  const { page } = fatima;
  await giveConsent(page);
  await toStep(page, 'Boekje');
  await typeCode(page, code.slice(0, -1) + (code.endsWith('2') ? '3' : '2'));
  await expect(page.getByRole('alert')).toHaveText(/Er is een cijfer verkeerd/);
  await expect(page.getByText(/hoort bij deze fiche/)).toHaveCount(0);
  await expectAccessible(page);
});
