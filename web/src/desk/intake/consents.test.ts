import { expect, it } from 'vitest';
import type { DocRecord } from '../../core/generated';
import { answered, standing, textVersion } from './consents';

const files = import.meta.glob<string>('../../../locales/*/desk.ftl', { query: '?raw', import: 'default', eager: true });

it('a consent is known by the version of its text: other words are another version', async () => {
  const words = Object.keys(files).sort().flatMap((file) => [...(files[file] ?? '').matchAll(/^desk-consent-.* = .*$/gm)].map(([line]) => line));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words.join('\n')));
  const digest = [...new Uint8Array(hash)].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect({ textVersion, digest }, 'raise textVersion, and write the new digest here').toEqual({ textVersion: '2026-11-27', digest: 'e9f60ef84d9ff763' });
});

it('an answer says how it was asked, and an undo puts back the day, the words, the language and who asked', () => {
  expect(answered('forward', false, 'ar', 'Balie 2')).toEqual({
    'consent/forward': false, 'asked/forward/text': textVersion, 'asked/forward/language': 'ar', 'asked/forward/by': 'Balie 2',
  });
  const asked = { 'asked/forward/text': '2025-01', 'asked/forward/language': 'nl', 'asked/forward/by': 'Balie 1' };
  const record = { texts: asked, numbers: { 'consent/forward': 1_795_424_400_000 } } as unknown as DocRecord;
  expect(standing(record, 'forward')).toEqual({ 'consent/forward': 1_795_424_400_000, ...asked });
  expect(standing(null, 'health')).toEqual({ 'consent/health': 0, 'asked/health/text': '', 'asked/health/language': '', 'asked/health/by': '' });
});
