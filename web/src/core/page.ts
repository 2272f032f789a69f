import type { Change } from './api';
import { asCoreError, isTrap } from './failure';
import type { FromWorker, ToWorker } from './messages';

/** The worker's own end: TypeScript's DOM library types `self` as a window. */
export const page = self as unknown as {
  postMessage(message: FromWorker): void;
  close(): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

/** Answers a call of the page with its value, which comes back here too, or with what failed. */
export async function answer(id: number, call: () => unknown): Promise<{ value: unknown } | null> {
  try {
    const value: unknown = await call();
    page.postMessage({ kind: 'answer', id, value });
    return { value };
  } catch (error) {
    if (isTrap(error)) page.postMessage({ kind: 'trapped', id });
    else page.postMessage({ kind: 'failure', id, error: asCoreError(error) });
    return null;
  }
}

export function changed(change: Change): void {
  if (change.topics.length > 0) page.postMessage({ kind: 'changed', ...change });
}

/** The core did not start. */
export function notStarted(error: unknown): void {
  page.postMessage(isTrap(error) ? { kind: 'trapped', id: null } : { kind: 'broken', error: asCoreError(error) });
}
