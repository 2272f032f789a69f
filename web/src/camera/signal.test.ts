import { beforeEach, expect, it, vi } from 'vitest';

class Sound {
  static made: Sound[] = [];
  state = 'running';
  currentTime = 0;
  destination = {};
  tones = 0;
  close = vi.fn(() => Promise.resolve());
  constructor() {
    Sound.made.push(this);
  }
  createOscillator() {
    this.tones += 1;
    return { frequency: {}, connect: (next: unknown) => next, start: () => {}, stop: () => {} };
  }
  createGain() {
    return { gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} }, connect: () => {} };
  }
}

beforeEach(() => void vi.stubGlobal('AudioContext', Sound));

it('a booklet that is read after a call makes a sound again: what the call interrupted is closed', async () => {
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: true } });
  const { signalRead } = await import('./signal');
  signalRead();
  signalRead();
  expect(Sound.made.map(({ tones }) => tones)).toEqual([2]);
  (Sound.made[0] as Sound).state = 'interrupted';
  signalRead();
  expect(Sound.made.map(({ tones }) => tones)).toEqual([2, 1]);
  expect(Sound.made[0]?.close).toHaveBeenCalledTimes(1);
});
