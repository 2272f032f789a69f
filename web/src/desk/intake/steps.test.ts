import { beforeEach, expect, it, vi } from 'vitest';

let asks = false;
let known = true;
vi.mock('../../centre/centre.svelte', () => ({ centre: { get known() { return known; } } }));
vi.mock('../../centre/questions', () => ({ questions: () => (asks ? [{ id: 'q', off: false }] : []) }));
const { endIntake, stepsOf } = await import('./steps');

const asking = (id: string | null): boolean => stepsOf(id, 'who').includes('questions');

beforeEach(() => {
  endIntake();
  [asks, known] = [false, true];
});

it('puts no step in an intake that has begun, also when its sheet is made after', () => {
  expect(asking(null)).toBe(false);
  asks = true;
  expect(asking(null)).toBe(false);
  expect(asking('amina')).toBe(false);
  expect(asking('bilal'), 'the next person').toBe(true);
});

it('takes no step away, and begins anew for who comes back later', () => {
  asks = true;
  expect(asking('amina')).toBe(true);
  asks = false;
  expect(asking('amina')).toBe(true);
  endIntake();
  expect(asking('amina')).toBe(false);
});

it('waits until the centre’s words are read', () => {
  known = false;
  expect(asking('amina')).toBe(false);
  [asks, known] = [true, true];
  expect(asking('amina')).toBe(true);
});

it('always has the step a person is in', () => {
  expect(stepsOf('amina', 'questions')).toContain('questions');
  expect(asking('amina')).toBe(false);
});
