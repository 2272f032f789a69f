import type { Page } from '@playwright/test';

/** A tablet without room for some of what is asked of its core, as long as the story says so. To be called before the app is opened. */
export async function fullTablet(page: Page, asked: string): Promise<(isFull: boolean) => Promise<void>> {
  await page.addInitScript((asked) => {
    const scope = window as unknown as { full: boolean };
    const post = Worker.prototype.postMessage as (message: { id?: number; name?: string }, transfer: Transferable[]) => void;
    Worker.prototype.postMessage = function (this: Worker, message: { id?: number; name?: string }, transfer: Transferable[]) {
      if (!scope.full || message.name !== asked) return post.call(this, message, transfer);
      const data = { kind: 'failure', id: message.id, error: { code: 'storage-full', args: {} } };
      queueMicrotask(() => this.onmessage?.(new MessageEvent('message', { data })));
    } as typeof Worker.prototype.postMessage;
  }, asked);
  return (full) => page.evaluate((full) => void Object.assign(window, { full }), full);
}
