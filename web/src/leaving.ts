import { core } from './core/core';

/** Leaves this page: what stands in a field goes to the store first. The worker answers in turn, so then it is on disk. */
export async function leaveFor(go: () => void): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await core.sync_state().catch(() => {});
  go();
}
