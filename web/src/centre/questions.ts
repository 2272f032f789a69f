import { type Values, choicesOf, itemsOf, numberOf, textOf } from '../core/record';
import { t } from '../i18n';
import { type Item, itemIn, itemsIn, ownWords } from './centre.svelte';

/** One of the centre's own questions on the sheet. */
export interface Question {
  id: string;
  is: string;
  words: string;
  purpose: string;
  /** Not asked any more. */
  off: boolean;
}

const questionOf = ({ id, values, off }: Item): Question =>
  ({ id, is: textOf(values, 'is'), words: ownWords(values), purpose: textOf(values, 'purpose'), off });

export const questions = (): Question[] => itemsIn('question').map(questionOf);

/** Those that are asked, and those that are not any more but have an answer on this sheet. */
export function questionsOf(sheet: Values | null): Question[] {
  const answers = itemsOf(sheet, 'own');
  return questions().filter((question) => !question.off || answers.has(question.id));
}

/** Answers to questions that are not there any more, or have not arrived: they stay readable. */
export function orphansOf(sheet: Values | null): { id: string; answer: string }[] {
  return [...itemsOf(sheet, 'own')]
    .filter(([id]) => itemIn('question', id) === undefined)
    .map(([id, answer]) => ({ id, answer: answerInWords(answer).join(' · ') }));
}

export interface Option {
  id: string;
  words: string;
  off: boolean;
}

/** What can be chosen as an answer, and what was chosen and is not offered any more. */
export function optionsOf(question: string, chosen: string[]): Option[] {
  const here = itemsIn('option').filter(({ values }) => textOf(values, 'question') === question);
  const shown = here.filter(({ id, off }) => !off || chosen.includes(id)).map(({ id, values, off }) => ({ id, words: ownWords(values), off }));
  const gone = chosen.filter((id) => !here.some((option) => option.id === id)).map((id) => ({ id, words: optionName(id), off: true }));
  return [...shown, ...gone];
}

/** The question of an answer's register. */
export function questionName(register: string): string {
  const [, id = ''] = register.split('/');
  const question = itemIn('question', id);
  return question ? ownWords(question.values) : t('own-gone');
}

function optionName(id: string): string {
  const option = itemIn('option', id);
  return option ? ownWords(option.values) : t('own-option-gone');
}

/** All that an answer says, whatever the question's kind is now. */
export function answerInWords(answer: Values): string[] {
  const yes = numberOf(answer, 'yes');
  return [
    textOf(answer, 'text'),
    yes === 0 ? '' : t(yes > 0 ? 'value-yes' : 'value-no'),
    ...choicesOf(answer, 'choice').map(optionName),
  ].filter((words) => words !== '');
}
