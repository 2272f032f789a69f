import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocRecord } from '../core/generated';

let centreNow: DocRecord;
vi.mock('../core/core', () => ({ core: { centre: async () => centreNow }, link: {} }));
const { refreshCentre, ownWords } = await import('./centre.svelte');
const { answerInWords, inPlace, optionsOf, questionsOf } = await import('./questions');
const { setLocale } = await import('../i18n');

/** The coordinator wrote this, and the news is here. */
async function says(texts: Record<string, string>, numbers: Record<string, number> = {}): Promise<void> {
  centreNow = {
    id: 'c', kind: 'centre', title: '', texts, choices: {}, numbers, conflicts: [], waiting: false, updated_ms: 1, version: 'v',
  };
  await refreshCentre();
}

const asks = (id: string, words: string): Record<string, string> => ({ [`question/${id}/nl`]: words, [`question/${id}/is`]: 'line' });
const offers = (id: string, words: string): Record<string, string> => ({ [`option/${id}/nl`]: words, [`option/${id}/question`]: 'q' });

describe('an open page', () => {
  beforeEach(() => setLocale('nl'));

  it('keeps its questions in their place, whatever the coordinator does to them', async () => {
    const keep = inPlace();
    const shown = () => keep(questionsOf(null)).map((question) => [ownWords(question.values), question.off]);
    await says({ ...asks('a', 'Auto?'), ...asks('b', 'Bus?'), ...asks('c', 'Tram?') });
    expect(shown()).toEqual([['Auto?', false], ['Bus?', false], ['Tram?', false]]);
    // Renamed, switched off, taken away; and one that would stand first.
    await says({ ...asks('a', 'Wagen?'), ...asks('b', 'Bus?'), ...asks('d', 'Aankomst?') }, { 'question/b/off': 1 });
    expect(shown()).toEqual([['Auto?', false], ['Bus?', true], ['Tram?', true], ['Aankomst?', false]]);
    expect(questionsOf(null).map(({ id }) => id), 'who opens it later').toEqual(['d', 'a']);
  });

  it('keeps the options of a question in their place', async () => {
    const keep = inPlace();
    const shown = (...chosen: string[]) => keep(optionsOf('q', chosen)).map(({ id, off }) => `${id}${off ? ' off' : ''}`);
    await says({ ...offers('avond', 'avond'), ...offers('middag', 'middag') });
    expect(shown()).toEqual(['avond', 'middag']);
    await says({ ...offers('avond', 'zondagavond'), ...offers('eerst', 'aan het begin') }, { 'option/avond/off': 1 });
    expect(shown()).toEqual(['avond off', 'middag off', 'eerst']);
  });

  it('asks what was only an answer once its question arrives, in the same place', async () => {
    const keep = inPlace();
    const sheet = { texts: { 'own/a/text': 'ja', 'own/b/text': 'nee' }, choices: {}, numbers: {} };
    const shown = () => keep(questionsOf(sheet)).map((question) => [question.id, ownWords(question.values)]);
    await says({});
    expect(shown()).toEqual([['a', ''], ['b', '']]);
    await says({ ...asks('b', 'Bus?') });
    expect(shown()).toEqual([['a', ''], ['b', 'Bus?']]);
  });

  it('follows the language of the screen', async () => {
    const keep = inPlace();
    await says({ ...asks('a', 'Auto?'), 'question/a/ar': 'سيارة؟' });
    keep(questionsOf(null));
    setLocale('ar');
    expect(keep(questionsOf(null)).map(({ values }) => ownWords(values))).toEqual(['سيارة؟']);
  });
});

it('says an answer that it does not understand as it is, never as no', () => {
  setLocale('nl');
  const answer = (yes: number) => answerInWords({ texts: {}, choices: {}, numbers: { yes } });
  expect([answer(1), answer(-1), answer(0), answer(7)]).toEqual([['ja'], ['nee'], [], ['7']]);
});
