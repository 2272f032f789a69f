import { describe, expect, it } from 'vitest';
import { WorkerLink, type WorkerPort } from './link';
import type { FromWorker, ToWorker } from './messages';

class FakeWorker implements WorkerPort {
  posted: ToWorker[] = [];
  ended = false;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;

  postMessage(message: ToWorker): void {
    this.posted.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  says(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
}

function startedLink() {
  const workers: FakeWorker[] = [];
  const link = new WorkerLink(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  link.start();
  return { link, workers };
}

describe('the link to the worker', () => {
  it('gives each call its own answer', async () => {
    const { link, workers } = startedLink();
    const first = link.call('device', []);
    const second = link.call('attention', []);
    workers[0]?.says({ kind: 'answer', id: 2, value: 'second' });
    workers[0]?.says({ kind: 'answer', id: 1, value: 'first' });
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('starts a new worker after a trap: the call that trapped fails, the others are asked again', async () => {
    const { link, workers } = startedLink();
    const trapped = link.call('record', ['x']);
    const waiting = link.call('device', []);
    workers[0]?.says({ kind: 'trapped', id: 1 });
    await expect(trapped).rejects.toEqual({ code: 'internal', args: {} });
    expect(workers[0]?.ended).toBe(true);
    expect(workers[1]?.posted).toEqual([{ kind: 'call', id: 2, name: 'device', args: [] }]);
    workers[1]?.says({ kind: 'answer', id: 2, value: 'there' });
    expect(await waiting).toBe('there');
  });

  it('gives up when every worker traps', async () => {
    const { link, workers } = startedLink();
    const events: string[] = [];
    link.listen((event) => events.push(event.kind));
    const call = link.call('device', []);
    for (let at = 0; at < 4; at += 1) workers[at]?.says({ kind: 'trapped', id: null });
    await expect(call).rejects.toMatchObject({ code: 'internal' });
    expect(events).toEqual(['broken']);
    expect(workers).toHaveLength(4);
  });
});
