import init, { practice } from 'samenspel-wasm';
import { type CoreCalls, changeOf, savingCalls } from './api';
import type { DocRecord, Edited } from './generated';
import type { ToWorker } from './messages';
import { answer, changed, notStarted, page } from './page';

/**
 * The core to practise with. It has invented people in memory and no way out: this file names no store, no pairing and no transport,
 * and `practice.test.ts` reads that of it and of all that it imports.
 */
let early: ToWorker[] = [];
let core: CoreCalls | null = null;

page.onmessage = (event) => {
  if (core) void handle(core, event.data);
  else early.push(event.data);
};

void start();

async function start(): Promise<void> {
  try {
    await init();
    const started = practice();
    core = started;
    page.postMessage({ kind: 'ready' });
    for (const message of early) void handle(started, message);
    early = [];
  } catch (error) {
    notStarted(error);
  }
}

async function handle(core: CoreCalls, message: ToWorker): Promise<void> {
  if (message.kind !== 'call') return;
  const { id, name, args } = message;
  const answered = await answer(id, () => (core[name as keyof CoreCalls] as (...values: unknown[]) => unknown).apply(core, args));
  if (answered && savingCalls.has(name)) changed(changeOf(answered.value as DocRecord | Edited | string));
}
