import { type CallName, type WasmCore, changeOf, savingCalls } from './api';
import { type DocRecord, type Edited, topics } from './generated';
import type { ToWorker } from './messages';
import { openStore, takeStore } from './open';
import { answer, changed, notStarted, page } from './page';
import { pair } from './pairing';
import { SyncDriver } from './socket';

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
    notStarted(error);
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
  const answered = await answer(message.id, () => carryOut(core, driver, message.name, message.args));
  if (!answered || !savingCalls.has(message.name)) return;
  changed(changeOf(answered.value as DocRecord | Edited | string));
  driver.flush();
}

async function carryOut(core: WasmCore, driver: SyncDriver, name: CallName, args: unknown[]): Promise<unknown> {
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
