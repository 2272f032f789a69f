import { beforeEach, expect, it } from 'vitest';
import { clockError, clockOf, dayInWords, momentInWords } from './moment';
import { today } from './today.svelte';

beforeEach(() => (today.day = '2026-11-26'));

it('a day says its year when that is not this one, also from the moment the year turns', () => {
  expect(dayInWords('2026-12-01')).toBe('dinsdag 1 december');
  expect(dayInWords('2027-01-02')).toBe('zaterdag 2 januari 2027');
  expect(momentInWords('2025-12-01', '10:30')).toMatch(/2025/);
  today.day = '2027-01-01';
  expect(dayInWords('2027-01-02')).toBe('zaterdag 2 januari');
  expect(dayInWords('2026-12-31')).toBe('donderdag 31 december 2026');
});

it('a clock is told in Brussels, in winter and in summer', () => {
  expect(clockOf(Date.UTC(2020, 0, 15, 9, 12))).toMatch(/10:12/);
  expect(clockOf(Date.UTC(2020, 6, 15, 9, 12))).toMatch(/11:12/);
});

it('a clock that the server knows to be wrong is as far off as it says', () => {
  const now = Date.UTC(2026, 10, 26, 12);
  const hour = 3_600_000;
  expect(clockError(now, 24 * hour) - clockError(now, 0)).toBe(-24 * hour);
  expect(clockError(now, -hour) - clockError(now, 0)).toBe(hour);
});
