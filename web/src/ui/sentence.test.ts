import { expect, it, vi } from 'vitest';

vi.mock('../core/core', () => ({ core: {}, link: {} }));
const { setLocale } = await import('../i18n');
const { errorSentence } = await import('./sentence');

it.each([
  ['nl', 'te oud: het werkte tot'],
  ['fr', 'trop vieux'],
  ['en', 'too old'],
  ['ar', 'قديم'],
] as const)('a booklet of the market of November 2026 that worked until the next year names its last day and no market, in %s', (code, words) => {
  setLocale(code);
  const said = errorSentence({ code: 'booklet-expired', args: { day: '2027-10-20' } });
  expect(said).toContain(words);
  expect(said).toContain('20');
  expect(said.match(/2027/g)).toHaveLength(1);
  expect(said).not.toMatch(/markt|marché|market|سوق/);
});
