import { describe, expect, it, vi } from 'vitest';
import { once } from './act';

describe('one act, however often it is asked for', () => {
  it('goes on once while it is under way, and again when it is over or failed', async () => {
    let asked = 0;
    let end: (failed: boolean) => void = () => {};
    const save = once(() => {
      asked += 1;
      return new Promise<void>((saved, failed) => (end = (no) => (no ? failed(new Error('full')) : saved()))).catch(() => {});
    });
    for (const failed of [true, false]) {
      asked = 0;
      save();
      save();
      save();
      expect(asked).toBe(1);
      end(failed);
      await new Promise((soon) => setTimeout(soon));
    }
    save();
    expect(asked).toBe(2);
  });

  it('is not dead for ever when its answer never comes, and a late answer ends nothing that began since', async () => {
    vi.useFakeTimers();
    const ends: (() => void)[] = [];
    const save = once(() => new Promise<void>((saved) => ends.push(saved)));
    save();
    vi.advanceTimersByTime(19_000);
    save();
    expect(ends).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    save();
    expect(ends).toHaveLength(2);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    save();
    expect(ends).toHaveLength(2);
    vi.useRealTimers();
  });

  it('holds back nothing that is done at once', () => {
    let turns = 0;
    const turn = once(() => void (turns += 1));
    turn();
    turn();
    expect(turns).toBe(2);
  });
});
