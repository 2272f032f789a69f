import { choicesOf } from '../core/record';
import { type Locale, locale, ownLanguageNames } from '../i18n';
import { centre } from './centre.svelte';

/** The languages of the centre's screens: all that the app speaks until the centre says which. The one of now is always there. */
export function spoken(): Locale[] {
  const all = Object.keys(ownLanguageNames) as Locale[];
  const wanted = choicesOf(centre.record, 'language');
  const offered = all.filter((code) => wanted.includes(code));
  return offered.length === 0 ? all : all.filter((code) => offered.includes(code) || code === locale.code);
}
