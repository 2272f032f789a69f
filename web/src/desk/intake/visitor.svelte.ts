import type { DocRecord } from '../../core/generated';
import { textOf } from '../../core/record';
import type { Editor } from '../editor.svelte';
import { type Locale, locale, ownLanguageNames } from '../../i18n';

/** What was chosen on this screen: another language to look along in changes nothing that is kept. */
let chosen = $state.raw<{ sheet: string; code: Locale } | null>(null);

/** The language in which a visitor looks along: that of the consent, until another one is chosen. */
export function visitorsLanguage(record: DocRecord | null): Locale {
  if (chosen !== null && chosen.sheet === record?.id) return chosen.code;
  const asked = textOf(record, 'asked/store/language');
  return asked in ownLanguageNames ? (asked as Locale) : locale.code;
}

/** The same as what a row of languages shows and changes. */
export function languageOf(editor: Editor): { code: Locale } {
  return {
    get code(): Locale { return visitorsLanguage(editor.record); },
    set code(code: Locale) { chosen = { sheet: editor.id, code }; },
  };
}
