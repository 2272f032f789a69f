import { describe, expect, it } from 'vitest';
import type { Doubts } from '../core/generated';
import { questionsOf, stillNew } from './questions';

const doubts: Doubts = { doubtful: { doubt: 'far', hours: [] }, outside: true, clash: 'places' };
const before = { date: '2027-12-01', time: '10:00', task: 'buddy' };

describe('what is asked before an appointment is kept', () => {
  it('is one question for each doubt, so that a yes to one is none to another', () => {
    expect(questionsOf(doubts).map(({ id }) => id)).toEqual(['far', 'outside', 'clash-places']);
    expect(questionsOf({ doubtful: null, outside: false, clash: null })).toEqual([]);
  });

  it.each([['year', false], ['missing', false], ['past', true], ['twice', true]] as const)('%s can be agreed to: %s', (doubt, mayBe) => {
    expect(questionsOf({ doubtful: { doubt, hours: [] }, outside: false, clash: null })[0]?.mayBe).toBe(mayBe);
  });

  it('is nothing about what stood there before, but whether another task has a place', () => {
    const none = { doubtful: null, outside: false, clash: null };
    expect(stillNew(doubts, before, before)).toEqual(none);
    expect(stillNew(doubts, before, { ...before, task: 'tuin' })).toEqual({ ...none, clash: 'places' });
    expect(stillNew({ ...doubts, clash: 'visitor' }, before, { ...before, task: 'tuin' })).toEqual(none);
    expect(stillNew(doubts, before, { ...before, time: '11:00' })).toEqual(doubts);
  });
});
