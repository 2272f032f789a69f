import { describe, expect, it } from 'vitest';
import { joinFrames, splitFrames } from './frames';

describe('the body of a POST', () => {
  it('gives the messages back that went in', () => {
    const messages = [new Uint8Array([1, 2, 3]), new Uint8Array(), new Uint8Array(70_000).fill(9)];
    expect(splitFrames(joinFrames(messages))).toEqual(messages);
  });

  it('is empty without messages', () => {
    expect(joinFrames([])).toHaveLength(0);
    expect(splitFrames(new Uint8Array())).toEqual([]);
  });

  it.each([[[0, 0, 0]], [[0, 0, 0, 2, 7]], [[255, 255, 255, 255, 1]]])('refuses a body cut short: %j', (bytes) => {
    expect(() => splitFrames(new Uint8Array(bytes))).toThrow(RangeError);
  });
});
