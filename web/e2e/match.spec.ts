import { giveConsent, toStep, write } from './harness/desk';
import { expect, expectAccessible, story } from './harness/story';

story('Fatima looks for tasks with Amina, without network: the best is first, says why, and what is not known is asked', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  fatima.network.cut();
  await giveConsent(page);
  await write(page, 'Naam', 'Amina Verzonnen');
  await toStep(page, 'Talenten');
  await page.getByRole('button', { name: /koken/ }).click();
  await toStep(page, 'Wensen');
  const group = (name: string) => page.getByRole('group', { name });
  await group('Hoeveel Nederlands spreek je?').getByRole('radio', { name: /^A1/ }).check();
  await group('Wil je Nederlands oefenen?').getByRole('radio', { name: 'Ja', exact: true }).check();
  await group('Waar woon je?').getByRole('radio', { name: 'Jette' }).check();
  await page.getByRole('button', { name: 'dinsdag­voormiddag' }).click();
  await expect(page.getByRole('button', { name: 'dinsdag­voormiddag' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Stop en kom later terug' }).click();
  await page.getByRole('link', { name: 'Zoek taken die passen' }).click();
  const cards = page.getByRole('article');
  await expect(cards.first()).toContainText('Plaats 1');
  await expect(cards.first()).toContainText('Talent: koken');
  await expect(cards.first()).toContainText('Dit past');
  await expect(page.getByRole('article').filter({ hasText: 'Vraag' }).first()).toBeVisible();
  // What would help is found by ranking again: said on the sheet, it holds.
  const asking = cards.filter({ has: page.getByRole('button', { name: 'Wat zou helpen?' }) }).first();
  const title = await asking.getByRole('heading', { level: 3 }).innerText();
  await asking.getByRole('button', { name: 'Wat zou helpen?' }).click();
  const card = cards.filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) }).first();
  await expect(card).toContainText(/staat deze taak op plaats \d+|komt deze taak niet hoger/);
  await expectAccessible(page);
});

story('Amina reads how the order comes about, in Arabic, and takes it along on paper', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await page.goto(page.url().replace(/#.*/, '#/tasks/explained'));
  await page.getByRole('button', { name: 'العربية' }).click();
  const text = page.getByRole('article');
  await expect(text).toHaveAttribute('dir', 'rtl');
  await expect(text.getByRole('listitem')).toHaveCount(12);
  await expect(text).toContainText('اسمك');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(text).toBeVisible();
});
