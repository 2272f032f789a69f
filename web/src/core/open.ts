import init, { open } from 'samenspel-wasm';
import type { WasmCore } from './api';
import { isCoreError } from './failure';

export const storeLock = 'samenspel-store';
const storeName = 'samenspel';

/** A worker that was just ended lets go of its files a moment later than of its lock. */
const openDelaysMs = [50, 100, 200, 400, 800, 1600];

/** One tab owns the store; the others wait here until it is closed, and then go on by themselves. */
export async function openStore(otherTabHasIt: () => void): Promise<WasmCore> {
  await init();
  await ownStore(otherTabHasIt);
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

function ownStore(otherTabHasIt: () => void): Promise<void> {
  return new Promise((owned, failed) => {
    // Held until this worker ends: the promise inside never resolves.
    const hold = (): Promise<never> => {
      owned();
      return new Promise(() => {});
    };
    navigator.locks
      .request(storeLock, { ifAvailable: true }, (lock) => {
        if (lock) return hold();
        otherTabHasIt();
        void navigator.locks.request(storeLock, hold).catch(failed);
        return undefined;
      })
      .catch(failed);
  });
}
