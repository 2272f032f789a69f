import type { AsyncCore } from './api';
import { asCoreError } from './failure';

type DraftCalls = Pick<AsyncCore, 'put_draft' | 'draft' | 'clear_draft'>;

/** How soon it is tried again whether there is room. */
export const againMs = 3_000;

/**
 * What stands in forms that are not saved: on disk, and of a tablet that is full in memory until there is room. A form that is
 * left and opened again meanwhile still has its words; who wrote them is told each time that they are not on disk.
 */
export function keepingDrafts(calls: DraftCalls): DraftCalls {
  const left = new Map<string, string>();
  let trying: ReturnType<typeof setTimeout> | undefined;

  async function put(key: string, json: string): Promise<void> {
    try {
      await calls.put_draft(key, json);
      // What was written since stays.
      if (left.get(key) === json) left.delete(key);
    } catch (error) {
      if (left.get(key) === json && asCoreError(error).code === 'storage-full') tryAgain();
      else if (left.get(key) === json) left.delete(key);
      throw error;
    }
  }
  function tryAgain(): void {
    trying ??= setTimeout(() => {
      trying = undefined;
      for (const [key, json] of left) put(key, json).catch(() => {});
    }, againMs);
  }

  return {
    put_draft: (key, json) => {
      left.set(key, json);
      return put(key, json);
    },
    draft: async (key) => left.get(key) ?? (await calls.draft(key)),
    clear_draft: (key) => {
      left.delete(key);
      return calls.clear_draft(key);
    },
  };
}
