import type { AppointmentRow } from '../core/generated';
import { isOn, textOf } from '../core/record';

/** As the core names a day and a time: `2027-03-16-1000`. */
export const slotOf = (row: AppointmentRow): string => `${textOf(row, 'date')}-${textOf(row, 'time').replace(':', '')}`;

/** Is somebody asked about it? What was just moved to where was proposed, or said to stay, is answered before the server hears of it. */
export function isClashing(row: AppointmentRow): boolean {
  const isMoved = textOf(row, 'date') === textOf(row, 'to-date') && textOf(row, 'time') === textOf(row, 'to-time');
  return textOf(row, 'clash') !== '' && !isOn(row, 'withdrawn') && textOf(row, 'agreed') !== slotOf(row) && !isMoved;
}
