import type { AsyncCore } from './api';
import { inPractice } from '../practice/place';
import { keepingDrafts } from './drafts';
import { WorkerLink } from './link';

/** One worker for the whole page: the tablet's, or one to practise with. */
export const link = new WorkerLink(() =>
  inPractice
    ? new Worker(new URL('./practice.worker.ts', import.meta.url), { type: 'module', name: 'practice' })
    : new Worker(new URL('./core.worker.ts', import.meta.url), { type: 'module', name: 'core' }),
);

const asked = new Proxy({} as AsyncCore, {
  get: (_target, name) => (...args: unknown[]) => link.call(name as keyof AsyncCore, args),
});
const { inMemory, ...drafts } = keepingDrafts(asked);

/** `await core.candidates('fat', 50)`: every call goes to the Rust core in the worker. Failures are CoreErrors. */
export const core: AsyncCore = new Proxy(asked, {
  get: (all, name) => (name in drafts ? drafts[name as keyof typeof drafts] : all[name as keyof AsyncCore]),
});

/** Do words that somebody typed stand in this page alone, because the tablet is full? */
export const isOnlyInPage: () => boolean = inMemory;
