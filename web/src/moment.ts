import { type Values, textOf } from './core/record';
import { dates } from './formats';
import { locale, t } from './i18n';
import { today } from './today.svelte';

/** Everything happens there, wherever a tablet thinks it is. */
export const zone = 'Europe/Brussels';

/** "dinsdag 24 november": the day in words, without a time zone's surprises; with its year when it is not this one. */
export function dayInWords(date: string): string {
  const year = date.slice(0, 4) === today.day.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return dates(locale.tag, { weekday: 'long', day: 'numeric', month: 'long', ...year, timeZone: 'UTC' })
    .format(new Date(`${date}T12:00:00Z`));
}

/** "10 uur", "10.30 uur" */
export function hourInWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? t('hour-full', { hour: String(Number(hour)) }) : t('hour-part', { hour: String(Number(hour)), minute });
}

/** "dinsdag 24 november om 10 uur" */
export function momentInWords(date: string, time: string): string {
  return t('day-and-hour', { day: dayInWords(date), hour: hourInWords(time) });
}

/** When an appointment is. */
export const momentOf = (appointment: Values): string => momentInWords(textOf(appointment, 'date'), textOf(appointment, 'time'));

/** "10:12" today, else "24 november, 10:12" */
export function clockOf(ms: number): string {
  const day = dayOf(ms) === dayOf(Date.now()) ? {} : ({ day: 'numeric', month: 'long' } as const);
  return dates(locale.tag, { hour: '2-digit', minute: '2-digit', timeZone: zone, ...day }).format(new Date(ms));
}

/** "10.12 uur" in Brussels */
export const hourOf = (ms: number): string =>
  hourInWords(dates('nl-BE', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(ms)));

/** "dinsdag 24 november 2026 om 10:12" in Brussels, or on this tablet's own clock. */
export function fullMoment(ms: number, clock: 'centre' | 'tablet' = 'centre'): string {
  const there = clock === 'centre' ? { timeZone: zone } : {};
  return new Intl.DateTimeFormat(locale.tag, { dateStyle: 'full', timeStyle: 'short', ...there }).format(new Date(ms));
}

const dayOf = (ms: number): string => dates('en-CA', { timeZone: zone }).format(new Date(ms));

/** How far this tablet's clock, with its time zone, is from the one in Brussels at that moment. */
export function clockError(ms: number, offsetMs: number): number {
  const shown = (at: number, timeZone?: string) =>
    Date.parse(`${new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', ...(timeZone ? { timeZone } : {}) }).format(new Date(at)).replace(' ', 'T')}Z`);
  return shown(ms) - shown(ms + offsetMs, zone);
}

export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
