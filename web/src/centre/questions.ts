import { type Values, choicesOf, itemsOf, numberOf, textOf } from '../core/record';
import { t } from '../i18n';
import { type Item, itemIn, itemsIn, ownWords } from './centre.svelte';

/** One of the centre's own questions on the sheet. */
export interface Question extends Item {
  is: string;
  purpose: string;
}

const questionOf = (item: Item): Question => ({ ...item, is: textOf(item.values, 'is'), purpose: textOf(item.values, 'purpose') });

export const questions = (): Question[] => itemsIn('question').map(questionOf);

const nothing: Values = { texts: {}, choices: {}, numbers: {} };

/**
 * Those that are asked, and those that are not any more but have an answer on this sheet. Last the answers to questions that are
 * not there any more, or have not arrived: they stay readable, and are asked in no way.
 */
export function questionsOf(sheet: Values | null): Question[] {
  const answers = itemsOf(sheet, 'own');
  const asked = questions().filter((question) => !question.off || answers.has(question.id));
  const orphans = [...answers.keys()].filter((id) => itemIn('question', id) === undefined);
  return [...asked, ...orphans.map((id) => ({ id, values: nothing, is: '', purpose: '', off: true }))];
}

/** What can be chosen as an answer, and what was chosen and is not offered any more. */
export function optionsOf(question: string, chosen: readonly string[]): Item[] {
  const here = itemsIn('option').filter(({ values }) => textOf(values, 'question') === question);
  const gone = chosen.filter((id) => !here.some((option) => option.id === id));
  return [
    ...here.filter(({ id, off }) => !off || chosen.includes(id)),
    ...gone.map((id) => ({ id, values: itemIn('option', id)?.values ?? nothing, off: true })),
  ];
}

/**
 * For as long as a page is open, what is on it stays as it was first seen: news that calls it otherwise, does not offer it any more
 * or takes it away moves nothing under a finger. That it is not offered any more is told; what is new comes after the rest.
 */
export function inPlace<T extends Item>(): (now: readonly T[]) => T[] {
  const seen = new Map<string, T>();
  return (now) => {
    const here = new Map(now.map((item) => [item.id, item]));
    for (const [id, first] of seen) {
      const item = here.get(id);
      // Until its words have arrived there is nothing to keep.
      seen.set(id, item && ownWords(first.values) === '' ? item : { ...first, off: item?.off ?? true });
    }
    for (const [id, item] of here) if (!seen.has(id)) seen.set(id, item);
    return [...seen.values()];
  };
}

/** The question of an answer's register. */
export function questionName(register: string): string {
  const [, id = ''] = register.split('/');
  const question = itemIn('question', id);
  return question ? ownWords(question.values) : t('own-gone');
}

export const optionWords = (option: Item): string => ownWords(option.values) || t('own-option-gone');

function optionName(id: string): string {
  const option = itemIn('option', id);
  return option ? optionWords(option) : t('own-option-gone');
}

/** All that an answer says, whatever the question's kind is now. */
export function answerInWords(answer: Values): string[] {
  const yes = numberOf(answer, 'yes');
  return [
    textOf(answer, 'text'),
    yes === 0 ? '' : yes === 1 ? t('value-yes') : yes === -1 ? t('value-no') : String(yes),
    ...choicesOf(answer, 'choice').map(optionName),
  ].filter((words) => words !== '');
}
