import { type CallName, type Change, type WasmCore, changeOf, savingCalls } from './api';
import { asCoreError, isTrap } from './failure';
import { type DocRecord, type Edited, topics } from './generated';
import type { FromWorker, ToWorker } from './messages';
import { openStore, takeStore } from './open';
import { pair } from './pairing';
import { SyncDriver } from './socket';

/** The worker's own end: TypeScript's DOM library types `self` as a window. */
const page = self as unknown as {
  postMessage(message: FromWorker): void;
  close(): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

/** Calls that came before the store was open. */
let early: ToWorker[] = [];
let running: { core: WasmCore; driver: SyncDriver } | null = null;

page.onmessage = (event) => {
  if (event.data.kind === 'take-over') return takeStore();
  if (running) void handle(running.core, running.driver, event.data);
  else early.push(event.data);
};

void start();

async function start(): Promise<void> {
  try {
    const core = await openStore((why) => page.postMessage({ kind: 'other-tab', why }), lostStore);
    const driver = new SyncDriver(core, {
      changed: (topics) => changed({ topics }),
      established: () => core.sync_state().connected,
      trapped: () => page.postMessage({ kind: 'trapped', id: null }),
    });
    running = { core, driver };
    page.postMessage({ kind: 'ready' });
    for (const message of early) void handle(core, driver, message);
    early = [];
    startIfPaired(core, driver);
  } catch (error) {
    page.postMessage(isTrap(error) ? { kind: 'trapped', id: null } : { kind: 'broken', error: asCoreError(error) });
  }
}

/** Another tab took the store. This worker ends at once, also when its page hangs: only then are the files free. */
function lostStore(): void {
  running?.driver.stop();
  page.postMessage({ kind: 'other-tab', why: 'lost' });
  page.close();
}

async function handle(core: WasmCore, driver: SyncDriver, message: ToWorker): Promise<void> {
  if (message.kind === 'online') return driver.retryNow();
  if (message.kind === 'offline') return driver.lost();
  if (message.kind === 'take-over') return;
  let value: unknown;
  try {
    value = await answer(core, driver, message.name, message.args);
    page.postMessage({ kind: 'answer', id: message.id, value });
  } catch (error) {
    if (isTrap(error)) page.postMessage({ kind: 'trapped', id: message.id });
    else page.postMessage({ kind: 'failure', id: message.id, error: asCoreError(error) });
    return;
  }
  if (!savingCalls.has(message.name)) return;
  changed(changeOf(value as DocRecord | Edited | string));
  driver.flush();
}

async function answer(core: WasmCore, driver: SyncDriver, name: CallName, args: unknown[]): Promise<unknown> {
  if (name === 'pair') {
    const device = await pair(core, args[0] as string);
    changed({ topics: [...topics] });
    startIfPaired(core, driver);
    return device;
  }
  const call = core[name] as (...values: unknown[]) => unknown;
  return call.apply(core, args);
}

function startIfPaired(core: WasmCore, driver: SyncDriver): void {
  if (core.device().paired) driver.start();
}

function changed(change: Change): void {
  if (change.topics.length > 0) page.postMessage({ kind: 'changed', ...change });
}
