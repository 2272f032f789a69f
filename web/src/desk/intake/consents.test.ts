import { expect, it } from 'vitest';
import { textVersion } from './consents';

const files = import.meta.glob<string>('../../../locales/*/desk.ftl', { query: '?raw', import: 'default', eager: true });

it('a consent is known by the version of its text: other words are another version', async () => {
  const words = Object.keys(files).sort().flatMap((file) => [...(files[file] ?? '').matchAll(/^desk-consent-.* = .*$/gm)].map(([line]) => line));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words.join('\n')));
  const digest = [...new Uint8Array(hash)].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect({ textVersion, digest }, 'raise textVersion, and write the new digest here').toEqual({ textVersion: '2026-11-27', digest: '207983656b285f59' });
});
