import type { DocRecord } from '../core/generated';
import { isolate } from '../bidi';
import { grouped } from '../booklet/code';
import { numberOf } from '../core/record';
import { dates, lists } from '../formats';
import { directionOf, has, locale, t } from '../i18n';
import { clockOf, zone } from '../moment';

/** A code from a newer tablet that this one has no word for shows as it is. */
export const languageName = (code: string): string => (has(`language-${code}`) ? t(`language-${code}`) : code);

/** Each word set apart where it reads the other way round: the list itself reads as the screen does. */
export const listed = (words: string[]): string =>
  lists(locale.tag).format(words.map((word) => String(isolate(word, directionOf(locale.code)))));

/** Enough to know whom somebody means, and no more on a screen that others look at. */
export const firstName = (sheet: DocRecord): string => sheet.title.split(' ')[0] || t('desk-no-name');

/** 48273108 as printed on the booklet: 4827 3108. */
export const printedCode = grouped;

export const dayOf = (ms: number): string =>
  dates(locale.tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(new Date(ms));

/** A sheet begins with the consent to keep it. */
export function begunInWords(sheet: DocRecord): string {
  const moment = clockOf(Math.abs(numberOf(sheet, 'consent/store')));
  return sheet.begun_on === undefined ? t('desk-begun', { moment }) : t('desk-begun-on', { moment, device: sheet.begun_on });
}
