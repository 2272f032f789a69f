import type { Page } from '@playwright/test';
import { toStep } from './harness/desk';
import { typeCode } from './harness/stand';
import { expect, story } from './harness/story';

/** Seconds of the keystroke-level model (Card, Moran and Newell 1980): a key of an average typist, a pointing with its tap, a hand that moves to the keys, a thought. */
const seconds = { key: 0.28, point: 1.1, home: 0.4, think: 1.35 };
const [tapsMax, fieldsMax, secondsMax] = [40, 4, 180];

interface Effort {
  taps: number;
  keys: number;
  fields: number;
}

/** What fingers do, as the page itself hears it. */
async function count(page: Page): Promise<() => Promise<Effort>> {
  await page.evaluate(() => {
    const heard = { taps: 0, keys: 0, fields: new Set<EventTarget>() };
    // A tap on a label clicks its field too: that is one tap, and the field's click has no place on the screen.
    addEventListener('click', (event) => { if (event.isTrusted && event.detail > 0) heard.taps += 1; }, true);
    addEventListener('keydown', (event) => {
      heard.keys += 1;
      const target = event.target as HTMLElement;
      if (target.matches('input:not([type=radio], [type=checkbox]), textarea')) heard.fields.add(target);
    }, true);
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => {
    const { taps, keys, fields } = (window as unknown as { heard: { taps: number; keys: number; fields: Set<unknown> } }).heard;
    return { taps, keys, fields: fields.size };
  });
}

story('a usual intake takes at most forty taps, four typed fields and three minutes', async ({ server, tablet }) => {
  const fatima = await tablet();
  const { page } = fatima;
  await fatima.pair(server.ready.pair.desk as string);
  const effort = await count(page);
  const next = () => page.getByRole('link', { name: 'Verder', exact: true }).click();
  await page.getByRole('link', { name: 'Nieuwe kandidaat' }).click();
  await page.getByRole('radio', { name: /gegevens bewaren/ }).click();
  await page.getByRole('button', { name: 'Maak de fiche' }).click();
  await page.getByRole('textbox', { name: 'Naam', exact: true }).click();
  await page.keyboard.type('Amina Verzonnen');
  await page.getByRole('textbox', { name: 'Telefoon' }).click();
  await page.keyboard.type('0470000001');
  await next();
  await page.getByRole('button', { name: /^Français Frans/ }).click();
  await page.getByRole('button', { name: /Pulaar/ }).click();
  await next();
  for (const talent of ['koken', 'luisteren', 'naaien']) await page.getByRole('button', { name: talent, exact: true }).click();
  await next();
  await page.getByRole('group', { name: 'Hoeveel Nederlands spreek je?' }).getByRole('radio', { name: /^A2/ }).click();
  for (const day of ['maandag', 'dinsdag']) {
    for (const part of ['voormiddag', 'namiddag']) await page.getByRole('button', { name: new RegExp(`^${day}.?${part}$`) }).click();
  }
  await expect(page.getByRole('button', { name: /^dinsdag.?namiddag$/ })).toHaveAttribute('aria-pressed', 'true');
  await next();
  await typeCode(page, server.ready.booklets[0]?.code as string);
  await expect(page.getByText(/hoort bij deze fiche/)).toBeVisible();
  await toStep(page, 'Volgende stap');
  await page.getByRole('button', { name: 'Over een week', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Over een week', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Klaar, toon de fiche' }).click();
  await expect(page.getByRole('heading', { name: 'Amina Verzonnen' })).toBeVisible();
  const { taps, keys, fields } = await effort();
  const time = taps * (seconds.point + seconds.think) + keys * seconds.key + fields * seconds.home;
  console.log(`a usual intake: ${taps} taps, ${keys} keys in ${fields} fields, ${time.toFixed(0)} s by the keystroke-level model`);
  expect(taps).toBeGreaterThan(15);
  expect(taps).toBeLessThanOrEqual(tapsMax);
  expect(fields).toBeLessThanOrEqual(fieldsMax);
  expect(time).toBeLessThanOrEqual(secondsMax);
});
