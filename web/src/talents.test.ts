import { expect, it, vi } from 'vitest';

const texts: Record<string, string> = {};
vi.mock('./core/core', () => ({
  core: {
    centre: async () => ({
      id: 'c', kind: 'centre', title: '', texts: { ...texts }, choices: {}, numbers: {}, conflicts: [], waiting: false, updated_ms: 1, version: 'v',
    }),
  },
  link: {},
}));
const { refreshCentre } = await import('./centre/centre.svelte');
const { setLocale } = await import('./i18n');
const { talentName } = await import('./talents');

it('calls a talent in Arabic what the centre calls it, else what the app does, and only else what the centre calls it in Dutch', async () => {
  setLocale('ar');
  const ofTheApp = talentName('cooking');
  // What the dashboard keeps when a coordinator touched a talent of the app: no Arabic.
  Object.assign(texts, { 'talent/cooking/nl': 'koken en bakken', 'talent/cooking/fr': 'cuisiner', 'talent/knitting/nl': 'breien' });
  await refreshCentre();
  expect([talentName('cooking'), talentName('knitting')]).toEqual([ofTheApp, 'breien']);
  setLocale('nl');
  expect(talentName('cooking')).toBe('koken en bakken');
  texts['talent/cooking/ar'] = 'الخَبز';
  await refreshCentre();
  setLocale('ar');
  expect(talentName('cooking')).toBe('الخَبز');
});
