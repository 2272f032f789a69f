import type { Doubts } from '../core/generated';

/** What is asked before an appointment is kept; its words are `doubt-<id>`. */
export interface Question {
  id: string;
  /** Hours that can be taken instead. */
  hours: string[];
  /** May the person say that it is right? What cannot be has no yes. */
  mayBe: boolean;
}

interface Asked {
  date: string;
  time: string;
  task: string;
}

/** Nobody is asked about what stood there before: of the same moment only whether another task has a place. */
export function stillNew(doubts: Doubts, before: Asked, now: Asked): Doubts {
  if (before.date !== now.date || before.time !== now.time) return doubts;
  const isOther = before.task !== now.task && doubts.clash === 'places';
  return { doubtful: null, outside: false, clash: isOther ? doubts.clash : null };
}

/** Each doubt by itself: a yes to one of them is no yes to another. */
export function questionsOf({ doubtful, outside, clash }: Doubts): Question[] {
  const questions: Question[] = [];
  if (doubtful) questions.push({ id: doubtful.doubt, hours: doubtful.hours, mayBe: doubtful.doubt !== 'missing' && doubtful.doubt !== 'year' });
  if (outside) questions.push({ id: 'outside', hours: [], mayBe: true });
  if (clash) questions.push({ id: `clash-${clash}`, hours: [], mayBe: true });
  return questions;
}
