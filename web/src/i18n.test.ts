import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { errorCodes, fields, groups, kinds, refusalCodes, shutOutCodes, talentGroups } from './core/generated';
import { languages } from './languages';

const files = import.meta.glob<string>('../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const codes = ['nl', 'fr', 'en'];

/** The names of the words that every declared field has: `candidate-name`, `organisation-task-title`. */
const fieldNames = kinds.flatMap((kind) => [
  ...Object.keys(fields[kind]),
  ...Object.entries<object>(groups[kind]).flatMap(([group, table]) => Object.keys(table).map((key) => `${group}/${key}`)),
].map((key) => `${kind}-${key.replaceAll('/', '-')}`));

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

  it('have a sentence for every error, refusal, field, talent and language', () => {
    const ids = new Set(idsOf(locale));
    const wanted = [
      ...errorCodes.map((code) => `error-${code}`),
      ...refusalCodes.map((code) => `refused-reason-${code}`),
      ...shutOutCodes.map((code) => `refused-${code}`),
      ...kinds.map((kind) => `noun-${kind}`),
      ...fieldNames.map((name) => `field-${name}`),
      ...talentGroups.map((group) => `talent-group-${group.id}`),
      ...talentGroups.flatMap((group) => group.talents.map((talent) => `talent-${talent}`)),
      ...languages.map((code) => `language-${code}`),
    ];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    // And none for a reason that no longer exists.
    const known = [...refusalCodes, 'other'].map((code) => `refused-reason-${code}`);
    expect([...ids].filter((id) => id.startsWith('refused-reason-') && !known.includes(id))).toEqual([]);
    // Nor for a field.
    const named = fieldNames.flatMap((name) => [`field-${name}`, `field-${name}-hint`]);
    const ofFields = [...ids].filter((id) => kinds.some((kind) => id.startsWith(`field-${kind}-`)));
    expect(ofFields.filter((id) => !named.includes(id))).toEqual([]);
  });
});
