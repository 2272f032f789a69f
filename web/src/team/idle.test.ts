import { expect, test } from 'vitest';
import { Idle } from './idle';

test('a tablet is over three minutes after the last touch, and one of which no touch is known at once', () => {
  let now = 1_000_000;
  const idle = new Idle(() => now, 180_000, null);
  expect(idle.isOver()).toBe(true);
  idle.touched();
  expect(idle.leftMs()).toBe(180_000);
  now += 179_999;
  expect(idle.isOver()).toBe(false);
  now += 1;
  expect(idle.isOver()).toBe(true);
  idle.touched();
  expect(idle.isOver()).toBe(false);
});

test('a reload remembers the last touch, and a clock that was put back neither locks early nor never', () => {
  let now = 1_000_000;
  const idle = new Idle(() => now, 180_000, 900_000);
  expect(idle.leftMs()).toBe(80_000);
  now = 0;
  expect(idle.leftMs()).toBe(180_000);
  now = 180_000;
  expect(idle.isOver()).toBe(true);
});
