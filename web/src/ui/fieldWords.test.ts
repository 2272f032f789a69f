import { expect, it, vi } from 'vitest';

vi.mock('../core/core', () => ({ core: {}, link: {} }));
const { setLocale } = await import('../i18n');
const { valueInWords } = await import('./fieldWords');

it.each([
  ['own/q/yes', '1', 'ja'],
  ['own/q/yes', '-1', 'nee'],
  ['own/q/yes', '0', 'leeg'],
  ['own/q/yes', '2', '2'],
  ['own/q/yes', 'misschien', 'misschien'],
  ['consent/forward', '1795424400000', 'ja'],
  ['consent/forward', '-1795424400000', 'nee'],
  ['consent/forward', 'misschien', 'misschien'],
] as const)('says %s of %s as %s', (register, value, words) => {
  setLocale('nl');
  expect(valueInWords('candidate', register, value)).toBe(words);
});

it('says of a flag that it is up, and nothing when it is not', () => {
  setLocale('nl');
  expect(['1', '0', '', '3'].map((value) => valueInWords('appointment', 'withdrawn', value))).toEqual(['ja', 'leeg', 'leeg', '3']);
});
