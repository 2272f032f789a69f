import { expect, test } from 'vitest';
import { inPractice, leaves } from './place';

test('a page is real unless its address says otherwise', () => expect(inPractice).toBe(false));

test('calls, mails and other people’s pages leave the tablet; its own screens do not', () => {
  for (const href of ['tel:+3220000001', 'mailto:a@voorbeeld.example', 'https://voorbeeld.example/', 'sms:1']) expect(leaves(href), href).toBe(true);
  for (const href of ['#/cards', '/app/', '/app/?practice#/']) expect(leaves(href), href).toBe(false);
});
