import { itemIn, wordsIn } from '../../centre/centre.svelte';
import type { Facet } from '../../core/generated';
import { dates, lists } from '../../formats';
import { type Locale, has, tIn, tagOf } from '../../i18n';

/** A choice of a facet in the language of who reads along; the id itself when nobody knows it any more. */
export function wordsOf(code: Locale, facet: Facet | 'access', id: string): string {
  if (facet === 'short') return tIn(code, 'orientation-short');
  if (facet === 'talent' || facet === 'category') {
    const own = itemIn(facet, id);
    const written = own ? own.values.texts[code] ?? '' : '';
    if (written !== '') return written;
    if (facet === 'talent' && has(`talent-${id}`)) return tIn(code, `talent-${id}`);
    return own ? wordsIn(own.values, code) : id;
  }
  if (facet === 'language') return has(`language-${id}`) ? tIn(code, `language-${id}`) : id;
  if (has(`choice-${facet}-${id}`)) return tIn(code, `choice-${facet}-${id}`);
  return has(`choice-${id}`) ? tIn(code, `choice-${id}`) : id;
}

export const listedIn = (code: Locale, words: string[]): string =>
  lists(tagOf(code)).format(words);

export const dayIn = (code: Locale, date: string): string =>
  dates(tagOf(code), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
