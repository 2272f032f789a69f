import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const opens = vi.fn<() => Promise<string>>();
vi.mock('samenspel-wasm', () => ({ default: async () => {}, open: opens }));
const { openStore } = await import('./open');

const broken = { code: 'storage-broken', args: {} };
/** Is the file kept by a worker that froze? */
let held = false;
const file = {
  createSyncAccessHandle: async () => {
    if (held) throw new DOMException('kept', 'NoModificationAllowedError');
    return { close: () => {} };
  },
};
const folder = { getDirectoryHandle: async () => folder, getFileHandle: async () => file };

describe('the store', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', {
      locks: { request: async (_name: string, _how: object, hold: (lock: object) => unknown) => hold({}) },
      storage: { getDirectory: async () => folder },
    });
    held = true;
    opens.mockReset().mockRejectedValue(broken);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const opened = () => {
    const without = vi.fn();
    const end = openStore(without, () => {}).then((core) => ({ core }), (error: unknown) => ({ error }));
    return { without, end };
  };

  it('opens when the tab that froze is closed just after it kept the store from this one', async () => {
    const { without, end } = opened();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(without).toHaveBeenCalledWith('held');
    opens.mockImplementationOnce(async () => {
      // Refused, and then its tab is closed before anybody looks who it is.
      held = false;
      throw broken;
    });
    opens.mockResolvedValueOnce('core');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await end).toEqual({ core: 'core' });
  });

  it('that nobody keeps and that does not open is broken', async () => {
    held = false;
    const { without, end } = opened();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await end).toEqual({ error: broken });
    expect(without).not.toHaveBeenCalled();
  });
});
