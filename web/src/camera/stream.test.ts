import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from './stream';

const trackOf = (muted: boolean): MediaStreamTrack => Object.assign(new EventTarget(), { muted }) as unknown as MediaStreamTrack;

describe('a camera that is taken away', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([['ends', 'ended', 0], ['shows nothing for two seconds', 'mute', 2_000]] as const)('is told once when its track %s', (_, kind, ms) => {
    const onend = vi.fn();
    const track = trackOf(false);
    watch(track, onend);
    track.dispatchEvent(new Event(kind));
    vi.advanceTimersByTime(ms);
    track.dispatchEvent(new Event('ended'));
    vi.advanceTimersByTime(10_000);
    expect(onend).toHaveBeenCalledTimes(1);
  });

  it('is none when it comes back by itself, or when nobody asks any more', () => {
    const onend = vi.fn();
    const track = trackOf(false);
    const forget = watch(track, onend);
    track.dispatchEvent(new Event('mute'));
    vi.advanceTimersByTime(1_900);
    track.dispatchEvent(new Event('unmute'));
    vi.advanceTimersByTime(10_000);
    track.dispatchEvent(new Event('mute'));
    forget();
    vi.advanceTimersByTime(10_000);
    expect(onend).not.toHaveBeenCalled();
  });

  it('is one that never showed anything', () => {
    const onend = vi.fn();
    watch(trackOf(true), onend);
    vi.advanceTimersByTime(2_000);
    expect(onend).toHaveBeenCalledTimes(1);
  });
});
