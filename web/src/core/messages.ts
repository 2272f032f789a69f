import type { CallName, Change } from './api';
import type { CoreError } from './failure';

export type ToWorker =
  | { kind: 'call'; id: number; name: CallName; args: unknown[] }
  | { kind: 'online' };

export type FromWorker =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; error: CoreError }
  | { kind: 'ready' }
  /** Another tab holds the store; this worker waits in line. */
  | { kind: 'other-tab' }
  | ({ kind: 'changed' } & Change)
  /** The core trapped during call `id` (null: while syncing); this worker is of no use any more. */
  | { kind: 'trapped'; id: number | null }
  /** The store could not be opened. */
  | { kind: 'broken'; error: CoreError };
