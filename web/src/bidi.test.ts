import { expect, it } from 'vitest';
import { isolate } from './bidi';

const apart = (text: string) => `\u2068${text}\u2069`;

it('sets apart what reads the other way round, and leaves the rest as it is', () => {
  expect(isolate('ليلى')).toBe(apart('ليلى'));
  expect(isolate('Fatima')).toBe('Fatima');
});

it('sets every text apart within Arabic: the groups of a phone number keep their order', () => {
  expect(isolate('0470 11 11 11', 'rtl')).toBe(apart('0470 11 11 11'));
  expect(isolate(3, 'rtl')).toBe(3);
});

it('digits in groups keep their order in Arabic: each number that is written in a sentence stands apart', () => {
  const files = import.meta.glob<string>('../locales/ar/*.ftl', { query: '?raw', import: 'default', eager: true });
  const numbers = Object.values(files).join('\n').matchAll(/(.{12})\d+(?:[ \u00a0]\d+)+(.{12}|$)/gm);
  const loose = [...numbers].filter(([, before, after]) => !before?.endsWith('{ "\\u2066" }') || !after?.startsWith('{ "\\u2069" }'));
  expect(loose.map(([text]) => text)).toEqual([]);
});
