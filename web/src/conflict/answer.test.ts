import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conflict, DocRecord } from '../core/generated';

let chosen: unknown[][] = [];
let refuse = false;
let draft: string | null = null;
const core = {
  choose: async (...said: unknown[]) => {
    chosen.push(said);
    if (refuse) throw { code: 'question-changed', args: {} };
  },
  draft: async () => draft,
  put_draft: async (_key: string, json: string) => void (draft = json),
  clear_draft: async () => void (draft = null),
};
vi.mock('../core/core', () => ({ core, link: {} }));
const { app, endUndo, offerUndo } = await import('../state.svelte');
const { answerIn, asksAnew, give, isAnswered, leaveAnswers, refusalOf, resumeAnswers } = await import('./answer.svelte');

const voice = (value: string) => ({ author: `Balie ${value}`, value, at_ms: 1 });
const phone = (...values: string[]): Conflict => ({ key: 'phone', voices: values.map(voice) });
const three = phone('a', 'b', 'c');
const answer = (value: string, conflict = three) => give({ id: 'amina', version: 'v1', conflict, value }, value);

describe('an answer', () => {
  beforeEach(async () => {
    endUndo();
    await Promise.resolve();
    leaveAnswers();
    [chosen, refuse, draft] = [[], false, null];
  });

  it('that is taken back has settled nothing: every value and the question are there', async () => {
    const sheet: DocRecord = {
      id: 'amina', kind: 'candidate', title: '', texts: { phone: 'a' }, choices: {}, numbers: {}, conflicts: [three], waiting: false, updated_ms: 1, version: 'v1',
    };
    answer('b');
    expect(isAnswered('amina', three)).toBe(true);
    expect(answerIn(sheet, 'phone'), 'in the field').toBe('b');
    const undo = app.undo?.undo;
    app.undo = null;
    await undo?.();
    expect(isAnswered('amina', three)).toBe(false);
    expect(answerIn(sheet, 'phone')).toBeNull();
    endUndo();
    expect(chosen).toEqual([]);
  });

  it('is written for the version that was read once it cannot be taken back any more', () => {
    answer('b');
    expect(chosen).toEqual([]);
    endUndo();
    expect(chosen).toEqual([['amina', 'v1', 'phone', 'b']]);
    expect(isAnswered('amina', three)).toBe(true);
    endUndo();
    expect(chosen).toHaveLength(1);
  });

  it('is written when something else can be taken back', () => {
    answer('b');
    offerUndo('Boekje los', () => {});
    expect(chosen).toEqual([['amina', 'v1', 'phone', 'b']]);
  });

  it('is not lost and not written early when another tab takes the store or the tablet goes off: it is offered once more', async () => {
    answer('b');
    await Promise.resolve();
    // As the page that lets go does, and one that never got the time.
    app.undo = null;
    leaveAnswers();
    expect(isAnswered('amina', three)).toBe(false);
    expect(chosen).toEqual([]);
    await resumeAnswers();
    expect(app.undo, 'offered again').not.toBeNull();
    expect(isAnswered('amina', three)).toBe(true);
    expect(chosen).toEqual([]);
    endUndo();
    await Promise.resolve();
    await Promise.resolve();
    expect(chosen).toEqual([['amina', 'v1', 'phone', 'b']]);
    expect(draft, 'nothing is left to offer').toBeNull();
    leaveAnswers();
    await resumeAnswers();
    expect(isAnswered('amina', three)).toBe(false);
  });

  it('that is taken back is not offered again later', async () => {
    answer('b');
    const undo = app.undo?.undo;
    app.undo = null;
    await undo?.();
    await resumeAnswers();
    expect(app.undo).toBeNull();
  });

  it('does not hide a question that became another one, and says why it does not stand', async () => {
    answer('a', phone('a', 'b'));
    refuse = true;
    expect(isAnswered('amina', three)).toBe(false);
    asksAnew('amina', three);
    expect(app.undo).toBeNull();
    await Promise.resolve();
    await Promise.resolve();
    expect(refusalOf('amina', three)?.code).toBe('question-changed');
    expect(refusalOf('bilal', three)).toBeNull();
  });
});
