import init, { open } from 'samenspel-wasm';
import type { WasmCore } from './api';
import { isCoreError } from './failure';

export const storeLock = 'samenspel-store';
const storeName = 'samenspel';

/** A worker that was just ended lets go of its files a moment later than of its lock. */
const openDelaysMs = [50, 100, 200, 400, 800, 1600];
/** One that froze lets go when somebody closes its tab or goes on in it. */
const heldDelayMs = 1_000;

/** Why this tab does not have the store: another has it, took it, or froze whole and keeps its files until it goes on or is closed. */
export type WithoutStore = 'open' | 'lost' | 'held';

/** One tab owns the store; the others wait here until it is closed or lost, and then go on by themselves. */
export async function openStore(without: (why: WithoutStore) => void, lost: () => void): Promise<WasmCore> {
  await init();
  await ownStore(() => without('open'), lost);
  let isFree = false;
  for (let tries = 0; ; tries += 1) {
    try {
      return await open(storeName);
    } catch (error) {
      if (!isCoreError(error) || error.code !== 'storage-broken') throw error;
      const isLast = tries >= openDelaysMs.length;
      if (isLast && !(await isHeld())) {
        if (isFree) throw error;
        // Whoever kept the files may have been closed since this try: once more, before it is called broken.
        isFree = true;
        continue;
      }
      isFree = false;
      if (isLast) without('held');
      await new Promise((resume) => setTimeout(resume, openDelaysMs[tries] ?? heldDelayMs));
    }
  }
}

/** Does another worker keep the files, one that lost the lock and was never told, because it does not run? */
async function isHeld(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getDirectoryHandle(`.${storeName}`)).getFileHandle('.lock');
    const handle = await (file as unknown as { createSyncAccessHandle(): Promise<{ close(): void }> }).createSyncAccessHandle();
    handle.close();
    return false;
  } catch (error) {
    return error instanceof DOMException && error.name === 'NoModificationAllowedError';
  }
}

let take = (): void => {};

/** Takes the store from the tab that has it, when this one waits for it. */
export function takeStore(): void {
  take();
}

function ownStore(otherTabHasIt: () => void, lost: () => void): Promise<void> {
  return new Promise((owned, failed) => {
    let isMine = false;
    // Held until this worker ends: the promise inside never resolves.
    const hold = (): Promise<never> => {
      isMine = true;
      take = () => {};
      owned();
      return new Promise(() => {});
    };
    const ended = (error: unknown) => (isMine ? lost() : failed(error));
    navigator.locks
      .request(storeLock, { ifAvailable: true }, (lock) => {
        if (lock) return hold();
        const line = new AbortController();
        take = () => {
          line.abort();
          navigator.locks.request(storeLock, { steal: true }, hold).catch(ended);
        };
        otherTabHasIt();
        navigator.locks.request(storeLock, { signal: line.signal }, hold).catch((error: unknown) => {
          if (!line.signal.aborted) ended(error);
        });
        return undefined;
      })
      .catch(ended);
  });
}
