import type { Locator, Page } from '@playwright/test';
import { giveConsent, toStep } from './harness/desk';
import { expect, story } from './harness/story';

/** Tab after tab until this has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const tabsMax = 150;
  for (let tabs = 0; tabs < tabsMax; tabs += 1) {
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

async function press(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  await expect(wanted.first()).toBeVisible();
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: label, exact: true }));
  await page.keyboard.type(text);
}

story('Fatima’s mouse is broken: with the keyboard alone she registers Amina, proposes a task and notes a call', async ({ server, tablet }) => {
  story.setTimeout(120_000);
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await expect(page.getByRole('textbox', { name: 'Zoek een kandidaat' })).toBeFocused();
  await press(page, 'link', 'Nieuwe kandidaat');
  await tabTo(page, page.getByRole('radio', { name: /gegevens bewaren/ }));
  await page.keyboard.press('Space');
  await press(page, 'button', 'Maak de fiche');
  await expect(page.getByRole('heading', { name: 'Wie ben je?' })).toBeVisible();
  await type(page, 'Naam', 'Amina Verzonnen');
  await type(page, 'Telefoon', '0470000001');
  await press(page, 'link', 'Verder');
  await press(page, 'button', /^Français Frans/);
  await expect(page.getByText('1 taal gekozen')).toBeVisible();
  await press(page, 'link', 'Verder');
  await press(page, 'button', 'koken');
  await expect(page.getByText('1 van 5 gekozen')).toBeVisible();
  await press(page, 'link', 'Verder');
  const dutch = page.getByRole('group', { name: 'Hoeveel Nederlands spreek je?' });
  await tabTo(page, dutch.getByRole('radio'));
  for (let steps = 0; steps < 8 && !(await dutch.getByRole('radio', { name: /^A2/ }).isChecked()); steps += 1) await page.keyboard.press('ArrowDown');
  await expect(dutch.getByRole('radio', { name: /^A2/ })).toBeChecked();
  const tuesday = page.getByRole('button', { name: /^dinsdag.?voormiddag$/ });
  await tabTo(page, tuesday);
  await page.keyboard.press('Space');
  await expect(tuesday).toHaveAttribute('aria-pressed', 'true');
  await press(page, 'link', 'Verder');
  const booklet = server.ready.booklets.at(-1);
  await tabTo(page, page.getByRole('button', { name: '1', exact: true }));
  await page.keyboard.type(booklet?.code as string);
  await expect(page.getByText(`Boekje ${booklet?.display} hoort bij deze fiche.`)).toBeVisible();
  await press(page, 'link', 'Verder');
  await type(page, 'Opmerking', 'komt met de bus');
  await press(page, 'link', 'Verder');
  await press(page, 'button', 'Over een week');
  await expect(page.getByRole('button', { name: 'Over een week', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await press(page, 'link', 'Klaar, toon de fiche');
  await expect(page.getByRole('heading', { name: 'Amina Verzonnen', level: 2 })).toBeFocused();

  await press(page, 'link', 'Zoek taken die passen');
  await press(page, 'button', 'Stel voor');
  await expect(page.getByText('We wachten op de organisatie, tot').first()).toBeVisible();
  await press(page, 'link', 'Terug naar de fiche');

  await tabTo(page, page.getByRole('group', { name: 'Noteer een contact' }).getByRole('button', { name: 'Telefoon' }));
  await page.keyboard.press('Enter');
  await press(page, 'button', 'Bericht achtergelaten');
  await type(page, 'In eigen woorden', 'belt terug');
  await press(page, 'button', 'Klaar');
  const history = page.getByRole('list', { name: 'Wat gebeurde er?' });
  await expect(history).toContainText('Bericht achtergelaten');
  await expect(history).toContainText('belt terug');
  await expect(history).toContainText('We wachten op de organisatie, tot');
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd');
});

story('Fatima goes through the levels quicker than they are saved: what she chose stays marked', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  await giveConsent(page);
  await toStep(page, 'Wensen');
  const levels = page.getByRole('group', { name: 'Hoeveel Nederlands spreek je?' }).getByRole('radio');
  await expect(levels.first()).toBeVisible();
  const lost = await levels.evaluateAll(async (all) => {
    const [first, second, last] = all as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
    let lost = 0;
    await new Promise<void>((done) => {
      new MutationObserver(() => {
        if (!last.checked) lost += 1;
        if (last.dataset.kept === 'true') done();
      }).observe(last.closest('fieldset') as HTMLElement, { attributes: true, subtree: true, attributeFilter: ['data-kept'] });
      first.click();
      second.click();
      last.click();
    });
    return lost;
  });
  expect(lost).toBe(0);
  await expect(levels.nth(2)).toBeChecked();
});
