import type { AsyncCore } from './api';
import { asCoreError } from './failure';

type DraftCalls = Pick<AsyncCore, 'put_draft' | 'draft' | 'clear_draft'>;

interface Drafts extends DraftCalls {
  /** Do words stand in memory alone? A page that goes takes them along. */
  inMemory: () => boolean;
}

/** How soon it is tried again whether there is room. */
export const againMs = 3_000;

/**
 * What stands in forms that are not saved: on disk, and of a tablet that is full in memory until there is room. A form that is
 * left and opened again meanwhile still has its words; who wrote them is told each time that they are not on disk.
 */
export function keepingDrafts(calls: DraftCalls): Drafts {
  const left = new Map<string, string>();
  /** Those of them that could not be written; the others are on their way. */
  const stuck = new Set<string>();
  let trying: ReturnType<typeof setTimeout> | undefined;

  async function put(key: string, json: string): Promise<void> {
    try {
      await calls.put_draft(key, json);
      stuck.delete(key);
      // What was written since stays.
      if (left.get(key) === json) left.delete(key);
    } catch (error) {
      // What it was about is erased, or has left this tablet: nobody may read these words any more.
      if (asCoreError(error).code === 'not-found') forget(key);
      else if (left.has(key)) {
        stuck.add(key);
        tryAgain();
      }
      throw error;
    }
  }
  function forget(key: string): void {
    left.delete(key);
    stuck.delete(key);
  }
  function tryAgain(): void {
    trying ??= setTimeout(() => {
      trying = undefined;
      for (const [key, json] of left) put(key, json).catch(() => {});
    }, againMs);
  }

  return {
    inMemory: () => stuck.size > 0,
    put_draft: (key, json) => {
      left.set(key, json);
      return put(key, json);
    },
    draft: async (key) => left.get(key) ?? (await calls.draft(key)),
    clear_draft: (key) => {
      forget(key);
      return calls.clear_draft(key);
    },
  };
}
