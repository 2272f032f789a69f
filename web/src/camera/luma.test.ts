import { expect, it } from 'vitest';
import { greyOf } from './luma';

it('black, white and the three colours become grey as the eye sees them', () => {
  const rgba = new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]);
  expect([...greyOf(rgba)]).toEqual([0, 255, 76, 149, 28]);
});
