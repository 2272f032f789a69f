import { expect, it } from 'vitest';
import type { RouteStop } from '../../core/generated';
import { inOrder, isOlder, orderOf } from './order';

const stop = (organisation: string, fits = true, away = false): RouteStop => ({
  organisation, organisation_name: organisation, sign: organisation, fits, tasks: [],
  away: away ? { organisation, state: 'busy', since_ms: 0, note: '' } : null,
});
const ids = (stops: RouteStop[]): string => stops.map(({ organisation, away }) => organisation + (away ? '!' : '')).join(' ');

it('keeps every stand where it was seen, and says what it says now', () => {
  const seen = orderOf([stop('a'), stop('b'), stop('c', false)]);
  const now = [stop('b'), stop('a', true, true), stop('c', false)];
  expect(ids(inOrder(seen, now))).toBe('a! b c');
  expect(isOlder(seen, now)).toBe(true);
  expect(isOlder(orderOf(now), now)).toBe(false);
});

it('puts what is new last, leaves out what is gone, and moves nothing to another part', () => {
  const seen = orderOf([stop('a'), stop('b')]);
  const now = [stop('new'), stop('b', false)];
  expect(ids(inOrder(seen, now))).toBe('b new');
  expect(inOrder(seen, now)[0]?.fits, 'as it was seen').toBe(true);
  expect(isOlder(seen, now)).toBe(true);
});
