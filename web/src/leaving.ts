import { core, isOnlyInPage } from './core/core';
import type { CoreError } from './core/failure';

/**
 * Leaves this page: what stands in a field goes to the store first. The worker answers in turn, so then it is on disk. Of a tablet
 * that is full it is not: then the page stays, and what is answered says why.
 */
export async function leaveFor(go: () => void): Promise<CoreError | null> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await core.sync_state().catch(() => {});
  if (isOnlyInPage()) return { code: 'storage-full', args: {} };
  go();
  return null;
}
