import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AttentionItem, Conflict, DocRecord } from '../core/generated';

let chosen: unknown[][] = [];
let refuse = false;
/** As the core keeps them: one of an erased sheet is refused, and they go with the sheet they name. */
let drafts: { [key: string]: string } = {};
let erased: string[] = [];
/** What this device is asked; nothing when its last day is over. */
let asked: AttentionItem[] = [];
const core = {
  choose: async (...said: unknown[]) => {
    chosen.push(said);
    if (refuse) throw { code: 'question-changed', args: {} };
  },
  attention: async () => asked,
  draft: async (key: string) => drafts[key] ?? null,
  put_draft: async (key: string, json: string) => {
    if (erased.some((id) => key.endsWith(`:${id}`))) throw { code: 'not-found', args: {} };
    drafts[key] = json;
  },
  clear_draft: async (key: string) => void delete drafts[key],
};
vi.mock('../core/core', () => ({ core, link: {} }));
const { app, endUndo, offerUndo } = await import('../state.svelte');
const { answerIn, asksAnew, give, isAnswered, leaveAnswers, refusalOf, resumeAnswers } = await import('./answer.svelte');

const voice = (value: string) => ({ author: `Balie ${value}`, value, at_ms: 1 });
const phone = (...values: string[]): Conflict => ({ key: 'phone', voices: values.map(voice) });
const three = phone('a', 'b', 'c');
const answer = (value: string, conflict = three, id = 'amina') => give({ id, version: 'v1', conflict, value }, value);
const asks = (id: string, { key, voices }: Conflict): AttentionItem => ({
  kind: 'conflict', id, noun: 'candidate', version: 'v1', title: '', field: key, voices, reason: '', at_ms: 1,
});
/** What was said above is done: calls of the core, and what waited for them. */
const settled = () => new Promise((done) => setTimeout(done));

function erase(id: string): void {
  erased.push(id);
  for (const [key, json] of Object.entries(drafts)) if (key.includes(id) || json.includes(id)) delete drafts[key];
}

describe('an answer', () => {
  beforeEach(async () => {
    endUndo();
    await Promise.resolve();
    leaveAnswers();
    [chosen, refuse, drafts, erased, asked] = [[], false, {}, [], [asks('amina', three)]];
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
    expect(drafts, 'nothing is left to offer').toEqual({});
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

  it('says nothing of anybody while the last day of the device is over, and is offered again when it is renewed', async () => {
    answer('b');
    await settled();
    app.undo = null;
    leaveAnswers();
    asked = [];
    await resumeAnswers();
    expect(app.undo).toBeNull();
    asked = [asks('amina', three)];
    await resumeAnswers();
    expect(app.undo).toMatchObject({ text: 'b' });
    expect(chosen).toEqual([]);
  });

  it('to a question that is another one by now is not offered again', async () => {
    answer('b');
    await settled();
    app.undo = null;
    leaveAnswers();
    asked = [asks('amina', phone('b', 'd'))];
    await resumeAnswers();
    expect(app.undo).toBeNull();
  });

  it('goes with the sheet that is erased and never comes back on disk, and what waits about somebody else stays', async () => {
    let write = () => {};
    vi.spyOn(core, 'choose').mockImplementationOnce(() => new Promise<void>((done) => (write = done)));
    answer('b');
    answer('c', three, 'yusuf');
    erase('amina');
    await settled();
    expect(Object.values(drafts).join()).toContain('yusuf');
    expect(Object.values(drafts).join()).not.toContain('amina');
    // Something more is said about Yusuf while the one about Amina still is in memory.
    answer('a', phone('a', 'b'), 'yusuf');
    await settled();
    expect(Object.values(drafts).join()).not.toContain('amina');
    write();
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
