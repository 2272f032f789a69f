import type { CallName, Change } from './api';
import type { CoreError } from './failure';
import type { WithoutStore } from './open';

export type ToWorker =
  | { kind: 'call'; id: number; name: CallName; args: unknown[] }
  /** What the browser thinks of the network. */
  | { kind: 'online' }
  | { kind: 'offline' }
  /** Another tab has the store and does not answer: take it. */
  | { kind: 'take-over' };

export type FromWorker =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; error: CoreError }
  | { kind: 'ready' }
  /** Another tab holds the store: this worker waits in line, or lost it and ends. */
  | { kind: 'other-tab'; why: WithoutStore }
  | ({ kind: 'changed' } & Change)
  /** The core trapped during call `id` (null: while syncing); this worker is of no use any more. */
  | { kind: 'trapped'; id: number | null }
  /** The store could not be opened. */
  | { kind: 'broken'; error: CoreError };
