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
