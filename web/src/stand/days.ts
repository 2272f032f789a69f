import type { AppointmentRow } from '../core/generated';
import { isOn, textOf } from '../core/record';
import { isClashing } from './clashing';

export interface Day {
  date: string;
  rows: AppointmentRow[];
}

/**
 * By day: first the days on which something asks for somebody, then today and those to come, then those that have been, the last
 * first. Of a day first what asks, then what was written last.
 */
export function inOrder(rows: AppointmentRow[], today: string): AppointmentRow[] {
  const asking = new Set(rows.filter(isClashing).map((row) => textOf(row, 'date')));
  const rank = (date: string): number => (asking.has(date) ? 0 : date >= today ? 1 : 2);
  const byDay = (one: string, other: string): number => {
    const later = one < other ? -1 : Number(one > other);
    return rank(one) - rank(other) || (rank(one) === 2 ? -later : later);
  };
  const asksFirst = (row: AppointmentRow): number => (isClashing(row) ? 0 : 1);
  return [...rows].sort(
    (a, b) => byDay(textOf(a, 'date'), textOf(b, 'date')) || asksFirst(a) - asksFirst(b) || b.updated_ms - a.updated_ms,
  );
}

/** What follows each other on one day. */
export function daysOf(rows: AppointmentRow[]): Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const date = textOf(row, 'date');
    const last = days.at(-1);
    if (last?.date === date) last.rows.push(row);
    else days.push({ date, rows: [row] });
  }
  return days;
}

/** How many stand on each day. */
export function countsOf(rows: AppointmentRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const date = textOf(row, 'date');
    counts.set(date, (counts.get(date) ?? 0) + (isOn(row, 'withdrawn') ? 0 : 1));
  }
  return counts;
}
