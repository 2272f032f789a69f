import { describe, expect, it } from 'vitest';
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

  it('holds back nothing that is done at once', () => {
    let turns = 0;
    const turn = once(() => void (turns += 1));
    turn();
    turn();
    expect(turns).toBe(2);
  });
});
