import { describe, expect, it } from 'vitest';
import { codeKeys, grouped, signsOf } from './code';

describe('a booklet code while it is typed', () => {
  it.each([['', ''], ['K', 'K'], ['K7Q', 'K7Q'], ['K7Q4', 'K7Q-4'], ['K7Q4MX', 'K7Q-4MX'], ['K7Q4MX2', 'K7Q-4MX-2']])(
    'shows %j as %j', (signs, shown) => expect(grouped(signs)).toBe(shown),
  );

  it('takes small letters, dashes and spaces, and no more than seven signs', () => {
    expect(signsOf(' k7q-4mx-2-99 ')).toBe('K7Q4MX2');
  });

  it('has no keys that look alike', () => {
    expect(codeKeys).toHaveLength(32);
    for (const confusing of 'ILOU') expect(codeKeys).not.toContain(confusing);
  });
});
