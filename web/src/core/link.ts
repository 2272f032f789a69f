import type { CallName, Change } from './api';
import { type CoreError, asCoreError, internalError } from './failure';
import type { FromWorker, ToWorker } from './messages';
import type { WithoutStore } from './open';

export type LinkEvent =
  | { kind: 'ready' }
  | { kind: 'other-tab'; why: WithoutStore }
  | ({ kind: 'changed' } & Change)
  | { kind: 'broken'; error: CoreError };

/** As much of a Worker as the link needs; tests pass their own. */
export interface WorkerPort {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Pending {
  name: CallName;
  args: unknown[];
  resolve(value: unknown): void;
  reject(error: CoreError): void;
}

/** More traps than this since the last answer mean that a restart does not help. */
const trapsMax = 3;

/** The page's end of the worker: numbers the calls, and starts a new worker when the core trapped. */
export class WorkerLink {
  #port: WorkerPort | null = null;
  #pending = new Map<number, Pending>();
  #lastId = 0;
  #traps = 0;
  #listeners = new Set<(event: LinkEvent) => void>();

  constructor(private readonly startWorker: () => WorkerPort) {}

  start(): void {
    const port = this.startWorker();
    port.onmessage = (event) => this.#receive(event.data);
    port.onerror = (event) => this.#fail(asCoreError(event));
    this.#port = port;
    // Calls of before a restart: their answers never came.
    for (const [id, call] of this.#pending) this.#post(id, call);
  }

  /** Ends the worker, so that another tab can open the store; `start` puts this tab in line again. */
  stop(): void {
    this.#port?.terminate();
    this.#port = null;
  }

  listen(listener: (event: LinkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  call(name: CallName, args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const call: Pending = { name, args, resolve, reject };
      this.#pending.set(id, call);
      this.#post(id, call);
    });
  }

  /** What the browser thinks of the network. */
  network(kind: 'online' | 'offline'): void {
    this.#port?.postMessage({ kind }, []);
  }

  /** The tab that has the store does not let go: it froze, or its page hangs. */
  takeOver(): void {
    this.#port?.postMessage({ kind: 'take-over' }, []);
  }

  #post(id: number, call: Pending): void {
    // Not transferred: the bytes must still be here when a restart sends them once more.
    this.#port?.postMessage({ kind: 'call', id, name: call.name, args: call.args }, []);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'answer':
        this.#traps = 0;
        this.#settle(message.id)?.resolve(message.value);
        break;
      case 'failure':
        this.#settle(message.id)?.reject(message.error);
        break;
      case 'trapped':
        this.#restart(message.id);
        break;
      case 'broken':
        this.#fail(message.error);
        break;
      default:
        this.#tell(message);
    }
  }

  #settle(id: number): Pending | undefined {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    return call;
  }

  #restart(trappedCall: number | null): void {
    this.stop();
    if (trappedCall !== null) this.#settle(trappedCall)?.reject(internalError());
    this.#traps += 1;
    if (this.#traps > trapsMax) this.#fail(internalError());
    else this.start();
  }

  #fail(error: CoreError): void {
    this.stop();
    for (const call of this.#pending.values()) call.reject(error);
    this.#pending.clear();
    this.#tell({ kind: 'broken', error });
  }

  #tell(event: LinkEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
