import { core } from '../core/core';
import type { DocRecord } from '../core/generated';
import { type Values, itemsOf, isOn, textOf } from '../core/record';
import { type Locale, locale } from '../i18n';

/** What coordinators write about their centre. Null until it has arrived. */
let record = $state.raw<DocRecord | null>(null);
let known = $state(false);

export const centre = {
  get record(): DocRecord | null {
    return record;
  },
  /** Was it asked for? What it says later is news. */
  get known(): boolean {
    return known;
  },
};

export type CentreGroup = 'talent' | 'category' | 'question' | 'option';

/** Asks anew; before this device is one of a centre's there is nothing to know. */
export async function refreshCentre(): Promise<void> {
  record = await core.centre().catch(() => null);
  known = true;
}

/** One of several: its words, and whether it is still offered. */
export interface Item {
  id: string;
  values: Values;
  off: boolean;
}

/** All of a group in the order of their Dutch words: the same in every language, and coordinators can number them. */
export function itemsIn(group: CentreGroup): Item[] {
  return [...byId(group).values()];
}

export const itemIn = (group: CentreGroup, id: string): Item | undefined => byId(group).get(id);

/** In the language of the screen, else in Dutch. Empty when nobody wrote any. */
export const ownWords = (values: Values): string => wordsIn(values, locale.code);

export const wordsIn = (values: Values, code: Locale): string => textOf(values, code) || textOf(values, 'nl');

const byId = (group: CentreGroup): Map<string, Item> => tables[group];

const tables = $derived({ talent: table('talent'), category: table('category'), question: table('question'), option: table('option') });

function table(group: CentreGroup): Map<string, Item> {
  const items = [...itemsOf(record, group)].map(([id, values]) => ({ id, values, off: isOn(values, 'off') }));
  items.sort((one, other) => textOf(one.values, 'nl').localeCompare(textOf(other.values, 'nl'), 'nl', { numeric: true }) || (one.id < other.id ? -1 : 1));
  return new Map(items.map((item) => [item.id, item]));
}
