import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { errorCodes, fields, groups, kinds, refusalCodes, shutOutCodes, talentGroups } from './core/generated';
import { languages } from './languages';

const files = import.meta.glob<string>('../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const codes = ['nl', 'fr', 'en', 'ar'];

/** What the words of every declared field are named after: `candidate-name`, `task-title`. */
const fieldWords = kinds.flatMap((kind) =>
  Object.entries<object>({ [kind]: fields[kind], ...groups[kind] })
    .flatMap(([noun, table]) => Object.keys(table).map((key) => `${noun}-${key.replaceAll('/', '-')}`)));

function textOf(locale: string): string {
  return Object.entries(files).filter(([path]) => path.includes(`/${locale}/`)).map(([, text]) => text).join('\n');
}

const nouns = (locale: string): string => files[`../locales/${locale}/nouns.ftl`] ?? '';

const idsOf = (locale: string): string[] => idsIn(textOf(locale));

function idsIn(text: string): string[] {
  return [...text.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((match) => match[1] as string);
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
      ...kinds.map((kind) => `kind-${kind}`),
      ...fieldWords.map((words) => `field-${words}`),
      ...talentGroups.map((group) => `talent-group-${group.id}`),
      ...talentGroups.flatMap((group) => group.talents.map((talent) => `talent-${talent}`)),
      ...languages.map((code) => `language-${code}`),
    ];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    // And none for a reason that no longer exists.
    const known = [...refusalCodes, 'later', 'other'].map((code) => `refused-reason-${code}`);
    expect([...ids].filter((id) => id.startsWith('refused-reason-') && !known.includes(id))).toEqual([]);
    // Nor for a field that is not there.
    const named = new Set(fieldWords.flatMap((words) => [`field-${words}`, `hint-${words}`]));
    const ofFields = idsIn(nouns(locale)).filter((id) => id.startsWith('field-') || id.startsWith('hint-'));
    expect(ofFields.filter((id) => !named.has(id))).toEqual([]);
  });
});
