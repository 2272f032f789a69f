import { itemIn, wordsIn } from '../../centre/centre.svelte';
import type { Facet } from '../../core/generated';
import { type Locale, has, tIn } from '../../i18n';

/** A choice of a facet in the language of who reads along; the id itself when nobody knows it any more. */
export function wordsOf(code: Locale, facet: Facet, id: string): string {
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

const tags: Record<Locale, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', ar: 'ar-u-nu-latn' };

export const listedIn = (code: Locale, words: string[]): string =>
  new Intl.ListFormat(tags[code], { style: 'short', type: 'unit' }).format(words);

export const dayIn = (code: Locale, date: string): string =>
  new Intl.DateTimeFormat(tags[code], { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
