import { referrerName } from '../centre/referrers.svelte';
import { questionName } from '../centre/questions';
import { grouped } from '../booklet/code';
import type { Kind } from '../core/generated';
import { fieldOf } from '../core/record';
import { has, t } from '../i18n';
import { dayInWords, hourInWords } from '../moment';
import { choiceName } from './choiceWords';

/** What a person calls the field of a register; the register itself when a newer app wrote it. */
export function fieldName(kind: Kind, register: string): string {
  if (kind === 'candidate' && register.startsWith('own/')) return questionName(register);
  const words = fieldOf(kind, register)?.words;
  return words === undefined ? register : t(`field-${words}`);
}

/** What may help to fill it in; most fields need nothing. */
export function fieldHint(kind: Kind, register: string): string | null {
  const words = fieldOf(kind, register)?.words ?? register;
  return has(`hint-${words}`) ? t(`hint-${words}`) : null;
}

/** Which of several values holds, asked in the words of the field where there are some. */
export function question(kind: Kind, register: string): string {
  const words = fieldOf(kind, register)?.words ?? register;
  return has(`conflict-question-${words}`) ? t(`conflict-question-${words}`) : t('conflict-question');
}

/** A value of a register as people say it; texts as they are. */
export function valueInWords(kind: Kind, register: string, value: string): string {
  if (value === '') return t('value-empty');
  switch (fieldOf(kind, register)?.field.is) {
    case 'one':
      return choiceName(register.split('/').at(-1) ?? '', value);
    case 'ref':
      return register === 'referrer' ? (referrerName(value) ?? t('referrer-gone')) : value;
    case 'day':
      return dayInWords(value);
    case 'time':
      return hourInWords(value);
    case 'code':
      return grouped(value);
    case 'consent':
      return signInWords(Math.sign(Number(value))) ?? value;
    case 'yesno':
      return signInWords(Number(value)) ?? value;
    case 'flag':
      // Only what is said is an answer: a flag that is down says nothing.
      return value === '0' ? t('value-empty') : value === '1' ? t('value-yes') : value;
    default:
      return value;
  }
}

/** Yes and no; null for what this version does not understand, which is never a no. */
export function signInWords(sign: number): string | null {
  if (sign === 0) return t('value-empty');
  if (sign === 1) return t('value-yes');
  return sign === -1 ? t('value-no') : null;
}
