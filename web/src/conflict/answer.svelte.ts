import { core } from '../core/core';
import { type CoreError, asCoreError } from '../core/failure';
import type { Conflict, DocRecord } from '../core/generated';
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
/** Given and not yet written, in their order, each with the words that say it. */
let waiting: { answer: Answer; words: string }[] = [];
/** On disk, like a form: a tablet that is switched off, or another tab that goes on, loses none and settles none too early. */
const draft = 'answers';
let refused = $state.raw<{ answer: Answer; error: CoreError } | null>(null);

/** `words` say what was chosen. */
export function give(answer: Answer, words: string): void {
  given = answer;
  refused = null;
  waiting = [...waiting, { answer, words }];
  keep();
  offerUndo(words, () => takeBack(answer), () => write(answer));
}

/** This tab has the store now: what was left waiting is offered once more. */
export async function resumeAnswers(): Promise<void> {
  const left = await core.draft(draft).then((json) => JSON.parse(json ?? '[]') as typeof waiting).catch(() => []);
  // Who answered something new already is asked the earlier questions anew: they are still there.
  if (waiting.length === 0) for (const { answer, words } of left) give(answer, words);
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
  keep();
}

function keep(): void {
  const kept = waiting.length === 0 ? core.clear_draft(draft) : core.put_draft(draft, JSON.stringify(waiting));
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

const isSame = (one: Conflict, other: Conflict): boolean => JSON.stringify(one.voices) === JSON.stringify(other.voices);
