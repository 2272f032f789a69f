import { describe, expect, it } from 'vitest';
import type { AppointmentRow } from '../core/generated';
import { isOf } from './at';
import { countsOf, daysOf, inOrder } from './days';

const row = (id: string, date: string, updated_ms: number, more: { clash?: string; withdrawn?: boolean; market?: string | null } = {}): AppointmentRow =>
  ({
    id, organisation: 'huis', market: more.market ?? null, updated_ms,
    texts: { date, time: '10:00', clash: more.clash ?? '' }, choices: {}, numbers: { withdrawn: Number(more.withdrawn ?? false) },
  }) as unknown as AppointmentRow;

const rows = [
  row('past', '2026-11-20', 1), row('longer ago', '2026-11-10', 9), row('later', '2026-12-24', 8), row('today', '2026-11-28', 2), row('today too', '2026-11-28', 3),
  row('clashing', '2026-12-31', 4, { clash: 'slot' }), row('beside it', '2026-12-31', 5), row('gone', '2026-12-24', 6, { withdrawn: true }),
];

describe('the list of a stand', () => {
  it('is by day: first where something clashes, then from today on, then what has been', () => {
    const days = daysOf(inOrder(rows, '2026-11-28'));
    expect(days.map(({ date, rows: of }) => [date, of.map(({ id }) => id)])).toEqual([
      ['2026-12-31', ['clashing', 'beside it']],
      ['2026-11-28', ['today too', 'today']],
      ['2026-12-24', ['later', 'gone']],
      ['2026-11-20', ['past']],
      ['2026-11-10', ['longer ago']],
    ]);
  });

  it('counts what stands on a day, and not what was taken away', () => {
    expect(Object.fromEntries(countsOf(rows))).toEqual({ '2026-11-20': 1, '2026-11-10': 1, '2026-12-24': 1, '2026-11-28': 2, '2026-12-31': 2 });
  });

  it('is of one market when a desk notes for a stand, and not of another', () => {
    const at = { organisation: 'huis', market: 'm2', stubs: false };
    const found = [row('a', '2026-11-28', 1, { market: 'm1' }), row('b', '2026-11-28', 1, { market: 'm2' }), row('c', '2026-11-28', 1)];
    expect(found.filter((each) => isOf(each, at)).map(({ id }) => id)).toEqual(['b']);
    expect(found.filter((each) => isOf(each, { ...at, market: null })).map(({ id }) => id)).toEqual(['c']);
    expect(found.filter((each) => isOf(each, undefined))).toHaveLength(3);
  });
});
