import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { languages } from './languages';
import { talentGroups } from './talents';

const files = import.meta.glob<string>('../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const codes = ['nl', 'fr', 'en'];

/** Every code that the core can throw. */
const errorCodes = [
  'name-empty', 'text-too-long', 'text-control', 'phone-invalid', 'mail-invalid', 'consent-missing', 'choice-invalid',
  'booklet-length', 'booklet-check', 'booklet-foreign', 'booklet-forged', 'booklet-expired', 'talents-too-many',
  'task-missing', 'date-invalid', 'time-invalid', 'pairing-link-invalid', 'pairing-link-expired',
  'pairing-link-other-server', 'pairing-offline', 'pairing-unsent', 'pairing-other-task', 'not-paired', 'not-allowed', 'lease-over', 'not-found', 'storage-full',
  'storage-broken', 'internal',
];

/** Every reason for which the server can refuse a change: `samenspel_model::wire::RefusalCode`. */
const refusalCodes = [
  'malformed', 'too-large', 'history', 'not-allowed', 'value', 'wrong-document', 'foreign-actor', 'revoked', 'ended',
  'depends-on-refused', 'erased',
];

/** Every reason for which the server can send a device away. */
const refusedWhys = ['revoked', 'ended', 'unknown-device', 'version-too-old', 'cloned'];

function textOf(locale: string): string {
  return Object.entries(files).filter(([path]) => path.includes(`/${locale}/`)).map(([, text]) => text).join('\n');
}

function idsOf(locale: string): string[] {
  return [...textOf(locale).matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((match) => match[1] as string);
}

/** The arguments that each message names. */
function argumentsOf(locale: string): Map<string, string> {
  const messages = textOf(locale).split(/^(?=[a-z][a-z0-9-]* =)/m);
  return new Map(messages.map((message) => {
    const named = new Set([...message.matchAll(/\{\s*(\$[a-z_]+)/g)].map((match) => match[1]));
    return [message.split(' ')[0] ?? '', [...named].sort().join(' ')];
  }));
}

describe.each(codes)('the words in %s', (locale) => {
  it('can all be read by Fluent, each id once', () => {
    const errors = new FluentBundle(locale).addResource(new FluentResource(textOf(locale)));
    expect(errors).toEqual([]);
    const ids = idsOf(locale);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('are complete', () => {
    expect(idsOf(locale).sort()).toEqual(idsOf('nl').sort());
  });

  it('name the same values as the Dutch ones', () => {
    const dutch = argumentsOf('nl');
    const other = argumentsOf(locale);
    const different = [...dutch].filter(([id, names]) => other.get(id) !== names).map(([id]) => id);
    expect(different).toEqual([]);
  });

  it('have a sentence for every error, refusal, talent and language', () => {
    const ids = new Set(idsOf(locale));
    const wanted = [
      ...errorCodes.map((code) => `error-${code}`),
      ...refusalCodes.map((code) => `refused-reason-${code}`),
      ...refusedWhys.map((why) => `refused-${why}`),
      ...talentGroups.map((group) => `talent-group-${group.id}`),
      ...talentGroups.flatMap((group) => group.talents.map((talent) => `talent-${talent.id}`)),
      ...languages.map((code) => `language-${code}`),
    ];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    // And none for a reason that no longer exists.
    const known = [...refusalCodes, 'other'].map((code) => `refused-reason-${code}`);
    expect([...ids].filter((id) => id.startsWith('refused-reason-') && !known.includes(id))).toEqual([]);
  });
});
