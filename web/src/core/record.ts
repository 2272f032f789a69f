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

/** The field of a register with the name of its words: `talent/cooking` is `talent`, `task/x/title` is `task-title`. */
export function fieldOf(kind: Kind, register: string): { field: Field; name: string } | null {
  const [first = '', , ...rest] = register.split('/');
  const own = inTable(fields[kind], register);
  if (own) return { field: own.field, name: nameOf(own.key) };
  const group: Table | undefined = (groups[kind] as { readonly [group: string]: Table })[first];
  const inside = group && inTable(group, rest.join('/'));
  return inside ? { field: inside.field, name: nameOf(`${first}/${inside.key}`) } : null;
}

function inTable(table: Table, register: string): { key: string; field: Field } | null {
  const key = Object.keys(table).find((key) => register === key || (isSet(table[key]) && register.startsWith(`${key}/`)));
  const field = key === undefined ? undefined : table[key];
  return key !== undefined && field ? { key, field } : null;
}

const isSet = (field: Field | undefined): boolean => field?.is === 'choices' || field?.is === 'codes';

/** Fluent has no slashes in its names. */
const nameOf = (key: string): string => key.replaceAll('/', '-');
