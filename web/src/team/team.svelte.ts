import { againMs } from '../act';
import { core } from '../core/core';
import { type CoreError, asCoreError } from '../core/failure';
import type { Colleague, Team } from '../core/generated';
import { idle } from './idle';

/** The volunteers of the desk, who is behind this tablet, and whether it is locked. Empty on a stand, and until the core told. */
export const team = $state<Team>({ people: [], behind: null, locked: false });

let isKnown = false;
/** When it was unlocked, by the clock of the page. */
let openedAt = -Infinity;

export const colleague = (id: string | null): Colleague | null => team.people.find((each) => each.id === id) ?? null;

/** What is on the screen is somebody's who has a PIN. */
export const mayLock = (): boolean => !team.locked && colleague(team.behind)?.has_pin === true;

/** As the core has it. A tablet that was put away for long begins locked. */
export async function refreshTeam(): Promise<void> {
  const isFirst = !isKnown;
  await ask(() => core.team());
  isKnown = true;
  if (isFirst && mayLock() && idle.isOver()) await lock();
}

/** Hides the screen at once; what was being saved goes on. On disk, so that a reload opens nothing. */
export async function lock(): Promise<void> {
  if (!mayLock()) return;
  team.locked = true;
  await ask(() => core.lock());
}

/** Null when it went well. */
export async function signIn(id: string, pin = ''): Promise<CoreError | null> {
  const wasLocked = team.locked;
  try {
    await ask(() => core.sign_in(id, pin));
  } catch (error) {
    return asCoreError(error);
  }
  if (wasLocked && !team.locked) openedAt = performance.now();
  idle.touched();
  return null;
}

export const signOut = (): Promise<void> => ask(() => core.sign_out());

let asked = 0;

/** An answer that was overtaken by a newer question is dropped: what was locked since does not open for a moment. */
async function ask(call: () => Promise<Team>): Promise<void> {
  const mine = ++asked;
  const next = await call();
  if (mine === asked) Object.assign(team, next);
}

/**
 * Keys while the tablet is locked are the pad's: nothing behind it hears them. Those that come right after it opened were
 * meant for the pad as well.
 */
export function guardKeys(): () => void {
  function key(event: KeyboardEvent): void {
    if (team.locked) {
      event.stopImmediatePropagation();
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('.lock input')?.focus();
    } else if (performance.now() - openedAt < againMs) {
      event.stopImmediatePropagation();
      event.preventDefault();
    }
  }
  addEventListener('keydown', key, true);
  addEventListener('keyup', key, true);
  return () => {
    removeEventListener('keydown', key, true);
    removeEventListener('keyup', key, true);
  };
}
