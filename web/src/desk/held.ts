import type { Register } from '../core/record';
import { leftMax } from '../ui/asked';

/** What a person who is in a field knows of it. */
export interface Held {
  /** The text they see. */
  shown: string;
  /** What the document held when they saw it last. */
  known: string;
  /** The version of the document that was: what they write builds on it. */
  since: string;
  /** The last such version that the centre had whole, when there was one: it stays part of the document whatever is refused. */
  sent?: string | undefined;
}

type Of<T> = { [register in Register]?: T };

/** What is typed and not in the document yet, as it is kept on disk: also after a battery died it says what it builds on. */
export function draftOf(typed: Of<string>, held: Of<Held>): string {
  const left = Object.entries(typed).map(([key, shown]) => [key, { ...held[key as Register], shown }]);
  return JSON.stringify(Object.fromEntries(left));
}

export function leftIn(json: string | null): Of<Held> {
  try {
    const left: unknown = JSON.parse(json ?? '{}');
    if (typeof left !== 'object' || left === null) return {};
    const held = Object.entries(left).filter((each): each is [string, Held] => isHeld(each[1]));
    return Object.fromEntries(held.map(([key, each]) => [key, { ...each, shown: each.shown.slice(0, leftMax) }]));
  } catch {
    return {};
  }
}

function isHeld(left: unknown): left is Held {
  const held = left as Partial<Held> | null;
  return typeof held?.shown === 'string' && typeof held.known === 'string' && typeof held.since === 'string';
}
