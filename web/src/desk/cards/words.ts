import type { CardRow } from '../../core/generated';
import { type Values, itemsOf, textOf } from '../../core/record';
import { type Locale, directionOf, ownLanguageNames } from '../../i18n';
import { choiceName } from '../../ui/choiceWords';

/** What a card says in one language. */
export interface Text {
  code: Locale;
  dir: 'ltr' | 'rtl';
  title: string;
  body: string;
  first: string;
}

/** Null where the card has nothing in that language. */
export function textIn(card: Values, code: Locale): Text | null {
  const values = itemsOf(card, 'text').get(code);
  return values ? { code, dir: directionOf(code), title: textOf(values, 'title'), body: textOf(values, 'body'), first: textOf(values, 'first') } : null;
}

export const hasWords = (code: string): code is Locale => code in ownLanguageNames;

/** In the language that is asked for, else in Dutch, else in the first that there is; a card without words goes by its situation. */
export function nearestTitle(card: CardRow, code: Locale): { title: string; code: Locale } | null {
  for (const language of [code, 'nl', ...card.languages].filter(hasWords)) {
    const text = textIn(card, language);
    if (text) return { title: text.title, code: language };
  }
  return null;
}

export const situationOf = (card: Values): string => choiceName('situation', textOf(card, 'situation'));

/** What a browser may open; the server lets nothing else through. */
export const opens = (link: string): boolean => /^https?:\/\//i.test(link);
