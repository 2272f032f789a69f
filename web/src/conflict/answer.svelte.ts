import { core } from '../core/core';
import { type CoreError, asCoreError } from '../core/failure';
import type { AttentionItem, Conflict, DocRecord } from '../core/generated';
import { endUndo, offerUndo } from '../state.svelte';

/** What a person says is right, and the question as they read it. */
export interface Answer {
  id: string;
  /** Of the record that asked. */
  version: string;
  conflict: Conflict;
  value: string;
}

/**
 * Written only when its undo has gone by: what is taken back before was never settled, so that every voice is still there with
 * who said it and when. Kept afterwards: a question that was settled does not come back, for its voices have their moments.
 */
let given = $state.raw<Answer | null>(null);
/** With the words that say it. */
interface Waiting {
  answer: Answer;
  words: string;
}

/** Given and not yet written, in their order. */
let waiting: Waiting[] = [];
/**
 * On disk, like a form: a tablet that is switched off, or another tab that goes on, loses none and settles none too early. For
 * each record apart: with an erased sheet its own answers go, and only those.
 */
const draftOf = (id: string): string => `answers:${id}`;
let refused = $state.raw<{ answer: Answer; error: CoreError } | null>(null);

/** `words` say what was chosen. */
export function give(answer: Answer, words: string): void {
  given = answer;
  refused = null;
  waiting = [...waiting, { answer, words }];
  keep(answer.id);
  offerUndo(words, () => takeBack(answer), () => write(answer));
}

/** This tab has the store now, or may show it again: what was left waiting is offered once more, of what is still asked here. */
export async function resumeAnswers(): Promise<void> {
  const left = await leftAnswers().catch(() => []);
  // Who answered something new already is asked the earlier questions anew: they are still there.
  if (waiting.length === 0) for (const { answer, words } of left) give(answer, words);
}

/** A device that may show nothing is told of no questions, and so says nothing of their answers. */
async function leftAnswers(): Promise<Waiting[]> {
  const asked = (await core.attention()).filter(({ kind }) => kind === 'conflict');
  const ids = [...new Set(asked.map(({ id }) => id))];
  const drafts = await Promise.all(ids.map((id) => core.draft(draftOf(id))));
  const left = drafts.flatMap((json) => JSON.parse(json ?? '[]') as Waiting[]);
  return left.filter(({ answer }) => asked.some((item) => asks(item, answer)));
}

/** Another tab has the store now, and goes on with what waits. */
export function leaveAnswers(): void {
  waiting = [];
  given = null;
}

function takeBack(answer: Answer): void {
  given = null;
  isDone(answer);
}

function isDone(answer: Answer): void {
  waiting = waiting.filter((each) => each.answer !== answer);
  keep(answer.id);
}

function keep(id: string): void {
  const mine = waiting.filter(({ answer }) => answer.id === id);
  const kept = mine.length === 0 ? core.clear_draft(draftOf(id)) : core.put_draft(draftOf(id), JSON.stringify(mine));
  // The device is full, or the sheet was erased: the question is still there.
  kept.catch(() => {});
}

async function write(answer: Answer): Promise<void> {
  const { id, version, conflict, value } = answer;
  try {
    await core.choose(id, version, conflict.key, value);
  } catch (error) {
    refused = { answer, error: asCoreError(error) };
    if (given === answer) given = null;
  }
  isDone(answer);
}

/** Did somebody answer this very question here? */
export const isAnswered = (id: string, conflict: Conflict): boolean => given !== null && isAbout(given, id, conflict) && isSame(given.conflict, conflict);

/** What stands in a field since somebody answered here, though it is not written yet. */
export function answerIn(record: DocRecord | null, key: string): string | null {
  const conflict = record?.conflicts.find((each) => each.key === key);
  return record && conflict && isAnswered(record.id, conflict) ? (given?.value ?? null) : null;
}

/** Why the last answer in this field does not stand. */
export const refusalOf = (id: string, conflict: Conflict): CoreError | null =>
  refused !== null && isAbout(refused.answer, id, conflict) ? refused.error : null;

/** The question became another one: who answered the earlier one hears at once that they are asked again. */
export function asksAnew(id: string, conflict: Conflict): void {
  if (given !== null && isAbout(given, id, conflict) && !isSame(given.conflict, conflict)) endUndo();
}

const isAbout = (answer: Answer, id: string, { key }: Conflict): boolean => answer.id === id && answer.conflict.key === key;

const asks = ({ id, field, voices }: AttentionItem, answer: Answer): boolean =>
  isAbout(answer, id, { key: field, voices }) && isSame(answer.conflict, { key: field, voices });

const isSame = (one: Conflict, other: Conflict): boolean => JSON.stringify(one.voices) === JSON.stringify(other.voices);
