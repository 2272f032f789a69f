import { core } from './core/core';
import { asCoreError } from './core/failure';
import type { Register } from './core/record';

/** A field of a sheet with words that the core refused and that nobody is mending now: they are in no document. */
export interface Unfinished {
  id: string;
  field: Register;
}

/** Kept like a form, and only by id: the words are in the sheet's own draft. */
const key = 'unfinished';
let list = $state.raw<Unfinished[]>([]);

export const unfinished = {
  get all(): Unfinished[] {
    return list;
  },
};

export async function readUnfinished(): Promise<void> {
  try {
    list = JSON.parse((await core.draft(key)) ?? '[]') as Unfinished[];
  } catch {
    list = [];
  }
}

/** Does somebody have to look at this field? */
export function markUnfinished(id: string, field: Register, is: boolean): void {
  const isKnown = list.some((each) => each.id === id && each.field === field);
  if (is !== isKnown) keep(is ? [...list, { id, field }] : list.filter((each) => each.id !== id || each.field !== field));
}

/** A sheet that was erased has nothing to finish. */
export async function dropErased(): Promise<void> {
  for (const id of new Set(list.map((each) => each.id))) {
    await core.record(id).catch((error: unknown) => {
      if (asCoreError(error).code === 'not-found') keep(list.filter((each) => each.id !== id));
    });
  }
}

function keep(left: Unfinished[]): void {
  list = left;
  const kept = left.length === 0 ? core.clear_draft(key) : core.put_draft(key, JSON.stringify(left));
  // The device is full or a newer tab has the store: the fields say it themselves.
  kept.catch(() => {});
}
