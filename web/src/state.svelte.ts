import { refreshCentre } from './centre/centre.svelte';
import { refreshReferrers } from './centre/referrers.svelte';
import { core, link } from './core/core';
import { type CoreError, asCoreError } from './core/failure';
import { type Device, type SyncState, type Topic, topics } from './core/generated';
import { inPractice } from './practice/place';
import { noteStore } from './storage.svelte';
import { refreshTeam } from './team/team.svelte';
import { dropErased, readUnfinished } from './unfinished.svelte';
import { today } from './today.svelte';

export type Phase = 'starting' | 'other-tab' | 'ready' | 'broken';

interface Undo {
  text: string;
  undo: () => void | Promise<void>;
  /** What waited for it: done once it cannot be taken back any more. Kept on disk until then by whoever offers it. */
  over?: (() => void | Promise<void>) | undefined;
  /** A new one replaces an old one, also with the same text. */
  turn: number;
}

/** What every screen shares, fed by the worker. */
export const app = $state<{
  phase: Phase;
  /** Does the other tab keep the store, though this one took it? */
  held: boolean;
  error: CoreError | null;
  device: Device | null;
  sync: SyncState | null;
  undo: Undo | null;
  /** Counts the worker's `changed` events per topic. */
  version: Record<Topic, number>;
}>({
  phase: 'starting',
  held: false,
  error: null,
  device: null,
  sync: null,
  undo: null,
  version: Object.fromEntries(topics.map((topic) => [topic, 0])) as Record<Topic, number>,
});

/** What the device is called after: its organisation, its market, its centre. */
const named: ReadonlySet<Topic> = new Set(['device', 'organisation', 'market', 'centre']);

/** How late a screen may notice that a day has turned. */
const passTimeMs = 20_000;

const tabs = new BroadcastChannel('samenspel-tabs');

/** Starts the worker; the returned function ends it. */
export function startApp(): () => void {
  const unlisten = link.listen((event) => {
    switch (event.kind) {
      case 'ready':
        app.phase = 'ready';
        void refreshAll();
        break;
      case 'changed':
        for (const topic of event.topics) app.version[topic] += 1;
        if (event.topics.some((topic) => named.has(topic))) void refreshDevice();
        if (event.topics.includes('sync')) void refreshSync();
        if (event.topics.includes('centre')) void refreshCentre();
        if (event.topics.includes('referrer')) void refreshReferrers();
        if (event.topics.includes('volunteer') && !event.topics.some((topic) => named.has(topic))) void refreshTeam();
        if (event.topics.includes('candidate') && !event.record) void dropErased();
        break;
      case 'other-tab':
        // The store was taken: whose worker ended waits in line with a new one.
        if (event.why === 'lost') handOver();
        app.phase = 'other-tab';
        app.held = event.why === 'held';
        break;
      case 'broken':
        app.phase = 'broken';
        app.error = event.error;
        break;
    }
  });
  tabs.onmessage = (event) => {
    // Practice holds no store that another tab could want.
    if (event.data === 'hand-over' && app.phase === 'ready' && !inPractice) handOver();
  };
  const network = (event: Event) => link.network(event.type === 'online' ? 'online' : 'offline');
  addEventListener('online', network);
  addEventListener('offline', network);
  const passing = setInterval(() => void passTime(), passTimeMs);
  document.addEventListener('visibilitychange', takeUp);
  link.start();
  return () => {
    unlisten();
    removeEventListener('online', network);
    removeEventListener('offline', network);
    clearInterval(passing);
    document.removeEventListener('visibilitychange', takeUp);
    link.stop();
  };
}

/** A tab that still works has let go by then. */
const handOverMs = 1_500;

/** Asks the tab that holds the store to let go; this tab is first in line. One that froze or hangs is not asked twice. */
export function takeOver(): void {
  tabs.postMessage('hand-over');
  setTimeout(() => {
    if (app.phase === 'other-tab') link.takeOver();
  }, handOverMs);
}

/** What waits until it cannot be taken back is on disk: whoever has the store next offers that again. What was done stays done. */
function handOver(): void {
  app.phase = 'other-tab';
  app.undo = null;
  link.stop();
  // In line again, behind the tab that asked.
  link.start();
}

async function refreshAll(): Promise<void> {
  for (const topic of topics) app.version[topic] += 1;
  await Promise.all([refreshDevice(), refreshSync(), refreshCentre(), refreshReferrers(), readUnfinished()]);
}

async function refreshDevice(): Promise<void> {
  const device = await core.device();
  if (device.paired) {
    today.day = await core.centre_day();
    await refreshTeam();
  }
  app.device = device;
  // What practice is says nothing about this tablet.
  if (!inPractice) noteStore(device.paired);
}

async function refreshSync(): Promise<void> {
  app.sync = await core.sync_state();
}

/** The day turns, and the last day of a stand ends, without any news. */
async function passTime(): Promise<void> {
  if (!app.device?.paired || app.phase !== 'ready') return;
  await Promise.all([refreshDevice(), refreshSync()]);
}

let turn = 0;

/** Offers 10 seconds to take back what was just done; `over` is what waits until they have gone by. */
export function offerUndo(text: string, undo: Undo['undo'], over?: Undo['over']): void {
  endUndo();
  app.undo = { text, undo, over, turn: ++turn };
}

/** It is not offered any more: what waited for it is done. */
export function endUndo(): void {
  const over = app.undo?.over;
  app.undo = null;
  void over?.();
}

/** One that was put away may have slept over midnight. */
function takeUp(): void {
  if (document.visibilityState === 'visible') void passTime();
}

/**
 * Rows that follow the worker: asked again whenever one of `topics` changed. Call it while a component starts.
 * `const list = live(['candidate'], () => core.candidates(query, 50), [])`, then `list.value`.
 */
export function live<T>(topics: Topic[], ask: () => Promise<T>, initial: T): { readonly value: T; readonly error: CoreError | null; readonly loaded: boolean } {
  // As it came: nobody changes it in its place, and a proxy of every row would cost more than its drawing.
  let result = $state.raw<{ value: T; error: CoreError | null; loaded: boolean }>({ value: initial, error: null, loaded: false });
  let asked = 0;
  $effect(() => {
    for (const topic of topics) void app.version[topic];
    const mine = ++asked;
    ask().then(
      // An answer that was overtaken by a newer question is dropped.
      (value) => { if (mine === asked) result = { value, error: null, loaded: true }; },
      (error: unknown) => { if (mine === asked) result = { ...result, error: asCoreError(error), loaded: true }; },
    );
  });
  return {
    get value() {
      return result.value;
    },
    get error() {
      return result.error;
    },
    get loaded() {
      return result.loaded;
    },
  };
}
