import init, { open } from 'samenspel-wasm';
import type { WasmCore } from './api';
import { isCoreError } from './failure';

export const storeLock = 'samenspel-store';
const storeName = 'samenspel';

/** A worker that was just ended lets go of its files a moment later than of its lock. */
const openDelaysMs = [50, 100, 200, 400, 800, 1600];

/** One tab owns the store; the others wait here until it is closed or lost, and then go on by themselves. */
export async function openStore(otherTabHasIt: () => void, lost: () => void): Promise<WasmCore> {
  await init();
  await ownStore(otherTabHasIt, lost);
  for (const delayMs of openDelaysMs) {
    try {
      return await open(storeName);
    } catch (error) {
      if (!isCoreError(error) || error.code !== 'storage-broken') throw error;
      await new Promise((resume) => setTimeout(resume, delayMs));
    }
  }
  return open(storeName);
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
