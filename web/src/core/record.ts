import { type DocRecord, type Field, type Kind, fields, groups } from './generated';

/** A field's key; of a set, what its registers begin with. */
export type FieldKey<K extends Kind = Kind> = { [kind in K]: keyof (typeof fields)[kind] & string }[K];

/** A register of one of several within a sheet: an answer to one of the centre's own questions, the level of a language. */
export type AnswerKey = { [G in keyof SheetGroups & string]: `${G}/${string}/${keyof SheetGroups[G] & string}` }[keyof SheetGroups & string];
type SheetGroups = (typeof groups)['candidate'];

/** What a form may show and write. */
export type Register<K extends Kind = Kind> = FieldKey<K> | AnswerKey;

/** What a document, or one of several within it, says. Empty fields are not there. */
export type Values = Pick<DocRecord, 'texts' | 'choices' | 'numbers'>;

export const textOf = (values: Values | null, key: Key): string => values?.texts[key] ?? '';
export const choicesOf = (values: Values | null, key: Key): string[] => values?.choices[key] ?? [];
export const numberOf = (values: Values | null, key: Key): number => values?.numbers[key] ?? 0;
/** Is the consent given, the flag set? */
export const isOn = (values: Values | null, key: Key): boolean => numberOf(values, key) > 0;

type Key = Register | ItemKey;
/** A field of one of several, keyed as in its own table. */
type ItemKey = { [K in Kind]: { [G in keyof (typeof groups)[K]]: keyof (typeof groups)[K][G] & string }[keyof (typeof groups)[K]] }[Kind];
type GroupKey = { [K in Kind]: keyof (typeof groups)[K] & string }[Kind];
type Table = { readonly [key: string]: Field };

/** What the document has several of, each by its id. */
export function itemsOf(values: Values | null, group: GroupKey): Map<string, Values> {
  const items = new Map<string, Values>();
  for (const part of ['texts', 'choices', 'numbers'] as const) {
    for (const [register, value] of Object.entries(values?.[part] ?? {})) {
      const [of, id = '', ...rest] = register.split('/');
      if (of !== group || rest.length === 0) continue;
      const item = items.get(id) ?? { texts: {}, choices: {}, numbers: {} };
      item[part][rest.join('/')] = value as never;
      items.set(id, item);
    }
  }
  return items;
}

/**
 * The field of a register, and what its words are named after: of `talent/cooking` `candidate-talent`, of `task/x/title`
 * `task-title`. Null for one that this version does not know.
 */
export function fieldOf(kind: Kind, register: string): { field: Field; words: string } | null {
  const own = inTable(fields[kind], kind, register);
  if (own) return own;
  const [group = '', , ...rest] = register.split('/');
  return inTable((groups[kind] as { readonly [group: string]: Table })[group], group, rest.join('/'));
}

function inTable(table: Table | undefined, noun: string, register: string): { field: Field; words: string } | null {
  for (const [key, field] of Object.entries(table ?? {})) {
    const isSet = field.is === 'choices' || field.is === 'codes';
    // Fluent has no slashes in its names.
    if (isSet ? register.startsWith(`${key}/`) || register === key : register === key) return { field, words: `${noun}-${key.replaceAll('/', '-')}` };
  }
  return null;
}
