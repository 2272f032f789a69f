import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askAgain, lookForUpdates } from './update';

const hour = 60 * 60 * 1000;

describe('a new version', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is looked for within an hour, when the server is back, and never with an error', async () => {
    const update = vi.fn(() => Promise.reject(new Error('no network')));
    const { look, stop } = lookForUpdates({ update });
    await vi.advanceTimersByTimeAsync(hour);
    expect(update).toHaveBeenCalledTimes(1);
    look();
    expect(update).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(hour);
    expect(update).toHaveBeenCalledTimes(3);
    stop();
    await vi.advanceTimersByTimeAsync(2 * hour);
    expect(update).toHaveBeenCalledTimes(3);
  });

  it('is offered again after "later"', () => {
    const ask = vi.fn();
    askAgain(ask);
    vi.advanceTimersByTime(hour - 1);
    expect(ask).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ask).toHaveBeenCalledOnce();
  });
});
