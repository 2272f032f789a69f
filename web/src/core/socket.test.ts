import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Effects } from './api';
import { SyncDriver } from './socket';
import type { OpenTransport, TransportEvents } from './transport';

const nothing: Effects = { send: [], close: false, wake_in_ms: null, changed: [] };

/** A server that is there or not, by WebSocket and by posts. */
class Network {
  opened: ('webSocket' | 'posts')[] = [];
  sent: Uint8Array[] = [];
  current: TransportEvents | null = null;

  transport(kind: 'webSocket' | 'posts'): OpenTransport {
    return (events) => {
      this.opened.push(kind);
      this.current = events;
      return { send: (messages) => this.sent.push(...messages), close: () => events.closed() };
    };
  }
}

function driverOn(network: Network, effects: Partial<Record<'connected' | 'frame' | 'tick' | 'flush', Effects>> = {}) {
  const asked: string[] = [];
  const step = (name: keyof typeof effects) => () => {
    asked.push(name);
    return effects[name] ?? nothing;
  };
  const session = {
    connected: step('connected'), frame: step('frame'), tick: step('tick'), flush: step('flush'),
    disconnected: () => { asked.push('disconnected'); return nothing; },
  };
  const events = { changed: vi.fn(), trapped: vi.fn(), established: () => true };
  const transports = { webSocket: network.transport('webSocket'), posts: network.transport('posts'), random: () => 1 };
  return { driver: new SyncDriver(session, events, transports), asked, events };
}

describe('the sync driver', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('sends what the session asks, once the socket is open', () => {
    const network = new Network();
    const { driver, asked } = driverOn(network, { connected: { ...nothing, send: [new Uint8Array([7])] } });
    driver.start();
    driver.flush();
    expect(asked).toEqual([]);
    network.current?.opened();
    expect(network.sent).toEqual([new Uint8Array([7])]);
    driver.flush();
    expect(asked).toEqual(['connected', 'flush']);
  });

  it('believes the browser that there is no network: the session hears it at once, and the driver tries again', () => {
    const network = new Network();
    const { driver, asked } = driverOn(network);
    driver.start();
    network.current?.opened();
    driver.lost();
    expect(asked).toEqual(['connected', 'disconnected']);
    vi.advanceTimersByTime(500);
    expect(network.opened).toEqual(['webSocket', 'webSocket']);
  });

  it('comes back with growing pauses of at most 30 seconds', () => {
    const network = new Network();
    const { driver } = driverOn(network);
    driver.start();
    const pauses = [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000];
    for (const pause of pauses) {
      const before = network.opened.length;
      network.current?.closed();
      vi.advanceTimersByTime(pause - 1);
      expect(network.opened).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(network.opened).toHaveLength(before + 1);
    }
  });

  it('comes back no sooner than a busy server asks, and within half a minute all the same', () => {
    for (const [askedMs, pause] of [[12_000, 12_000], [3_600_000, 30_000], [0, 500]] as const) {
      const network = new Network();
      driverOn(network).driver.start();
      network.current?.closed(askedMs);
      vi.advanceTimersByTime(pause - 1);
      expect(network.opened).toHaveLength(1);
      vi.advanceTimersByTime(1);
      expect(network.opened).toHaveLength(2);
    }
  });

  it('tries by posts after two sockets that did not open, and sockets again when posts fail too', () => {
    const network = new Network();
    const { driver } = driverOn(network);
    driver.start();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      network.current?.closed();
      vi.runOnlyPendingTimers();
    }
    expect(network.opened).toEqual(['webSocket', 'webSocket', 'posts', 'webSocket']);
  });

  it('keeps to sockets when one that was open breaks', () => {
    const network = new Network();
    const { driver, asked } = driverOn(network);
    driver.start();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      network.current?.opened();
      network.current?.closed();
      vi.runOnlyPendingTimers();
    }
    expect(new Set(network.opened)).toEqual(new Set(['webSocket']));
    expect(asked.filter((name) => name === 'disconnected')).toHaveLength(3);
  });

  it('ends the pause when the browser says that there is a network', () => {
    const network = new Network();
    const { driver } = driverOn(network);
    driver.start();
    network.current?.closed();
    driver.retryNow();
    expect(network.opened).toHaveLength(2);
  });

  it('wakes the session when it asked for that', () => {
    const network = new Network();
    const { driver, asked } = driverOn(network, { connected: { ...nothing, wake_in_ms: 5000 } });
    driver.start();
    network.current?.opened();
    vi.advanceTimersByTime(5000);
    expect(asked).toEqual(['connected', 'tick']);
  });

  it('stops for good', () => {
    const network = new Network();
    const { driver } = driverOn(network);
    driver.start();
    network.current?.opened();
    driver.stop();
    vi.advanceTimersByTime(60_000);
    expect(network.opened).toHaveLength(1);
  });

  it('reports a trap of the core and does not go on', () => {
    const network = new Network();
    const events = { changed: vi.fn(), trapped: vi.fn(), established: () => true };
    const session = {
      connected: () => { throw new WebAssembly.RuntimeError('unreachable'); },
      frame: () => nothing, tick: () => nothing, flush: () => nothing, disconnected: () => nothing,
    };
    const transports = { webSocket: network.transport('webSocket'), posts: network.transport('posts'), random: () => 1 };
    const trapping = new SyncDriver(session, events, transports);
    trapping.start();
    network.current?.opened();
    expect(events.trapped).toHaveBeenCalledOnce();
  });
});
