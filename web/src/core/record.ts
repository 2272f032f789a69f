import { type DocRecord, type Field, type Kind, fields, groups } from './generated';

/** A field's key; of a set, what its registers begin with. */
export type FieldKey<K extends Kind = Kind> = { [kind in K]: keyof (typeof fields)[kind] & string }[K];

/** What a document, or one of several within it, says. Empty fields are not there. */
export type Values = Pick<DocRecord, 'texts' | 'choices' | 'numbers'>;

export const textOf = (values: Values | null, key: FieldKey | TaskKey): string => values?.texts[key] ?? '';
export const choicesOf = (values: Values | null, key: FieldKey | TaskKey): string[] => values?.choices[key] ?? [];
export const numberOf = (values: Values | null, key: FieldKey | TaskKey): number => values?.numbers[key] ?? 0;
/** Is the consent given, the flag set? */
export const isOn = (values: Values | null, key: FieldKey | TaskKey): boolean => numberOf(values, key) > 0;

type TaskKey = keyof (typeof groups)['organisation']['task'];
type Table = { readonly [key: string]: Field };

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
