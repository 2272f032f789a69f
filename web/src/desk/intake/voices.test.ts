import { expect, it } from 'vitest';
import { isLocalVoiceOf } from './voices';

it.each([
  ['nl-BE', true, 'nl', true],
  ['nl_NL', true, 'nl', true],
  ['ar', true, 'ar', true],
  ['nl-BE', false, 'nl', false],
  ['nds-DE', true, 'nl', false],
  ['fr-FR', true, 'nl', false],
] as const)('a voice of %s, on the device: %s, reads %s: %s', (lang, localService, code, reads) => {
  expect(isLocalVoiceOf({ lang, localService }, code)).toBe(reads);
});
