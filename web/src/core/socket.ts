import type { Effects, SyncCalls } from './api';
import { Backoff } from './backoff';
import { isTrap } from './failure';
import type { Topic } from './generated';
import { openPosts } from './posts';
import type { OpenTransport, Transport } from './transport';
import { openWebSocket } from './websocket';

export interface DriverEvents {
  changed(topics: Topic[]): void;
  /** The server knows us and lets us in. */
  established(): boolean;
  trapped(): void;
}

export interface Transports {
  webSocket: OpenTransport;
  posts: OpenTransport;
  random: () => number;
}

/** WebSockets that fail so many times in a row make the driver try by HTTP. */
const socketFailuresMax = 2;

/** Keeps one connection open and carries out what the core's session asks. Holds no protocol knowledge. */
export class SyncDriver {
  #backoff: Backoff;
  #transport: Transport | null = null;
  #open = false;
  #socketFailures = 0;
  #started = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #wake: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: SyncCalls,
    private readonly events: DriverEvents,
    private readonly transports: Transports = { webSocket: openWebSocket, posts: openPosts, random: Math.random },
  ) {
    this.#backoff = new Backoff(transports.random);
  }

  start(): void {
    this.#started = true;
    if (!this.#transport) this.#connect();
  }

  stop(): void {
    this.#started = false;
    clearTimeout(this.#retry);
    this.#transport?.close();
  }

  /** The browser thinks that there is a network again. A hint: it only ends the pause. */
  retryNow(): void {
    if (!this.#started || this.#transport) return;
    clearTimeout(this.#retry);
    this.#backoff.reset();
    this.#connect();
  }

  /** The browser knows that there is no network: what seems open is not, and nothing is on its way. */
  lost(): void {
    this.#transport?.close();
  }

  /** After something was saved. */
  flush(): void {
    if (this.#open) this.#carryOut(() => this.session.flush());
  }

  #connect(): void {
    const byPosts = this.#socketFailures >= socketFailuresMax;
    const open = byPosts ? this.transports.posts : this.transports.webSocket;
    this.#transport = open({
      opened: () => {
        this.#open = true;
        if (!byPosts) this.#socketFailures = 0;
        this.#carryOut(() => this.session.connected());
      },
      frame: (bytes) => {
        this.#carryOut(() => this.session.frame(bytes));
        // Not before the server let us in: a refused device must not knock twice a second.
        if (this.#open && this.events.established()) this.#backoff.reset();
      },
      closed: (retryAfterMs) => this.#closed(byPosts, retryAfterMs),
    });
  }

  #closed(byPosts: boolean, retryAfterMs = 0): void {
    const wasOpen = this.#open;
    this.#transport = null;
    this.#open = false;
    clearTimeout(this.#wake);
    // Posts that fail too mean that there is no network: begin again with the better way.
    if (byPosts) this.#socketFailures = 0;
    else if (!wasOpen) this.#socketFailures += 1;
    if (wasOpen) this.#carryOut(() => this.session.disconnected());
    if (this.#started) this.#retry = setTimeout(() => this.#connect(), this.#backoff.nextMs(retryAfterMs));
  }

  #carryOut(step: () => Effects): void {
    let effects: Effects;
    try {
      effects = step();
    } catch (error) {
      if (isTrap(error)) return this.events.trapped();
      // Bytes that the session cannot read: a fresh connection starts clean.
      return this.#transport?.close();
    }
    if (effects.send.length > 0) this.#transport?.send(effects.send);
    clearTimeout(this.#wake);
    if (effects.wake_in_ms !== null) {
      this.#wake = setTimeout(() => this.#carryOut(() => this.session.tick()), effects.wake_in_ms);
    }
    this.events.changed(effects.changed);
    if (effects.close) this.#transport?.close();
  }
}
