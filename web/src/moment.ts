import { type Values, textOf } from './core/record';
import { locale, t } from './i18n';

/** "dinsdag 24 november": the day in words, without a time zone's surprises. */
export function dayInWords(date: string): string {
  return new Intl.DateTimeFormat(locale.tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
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
  const moment = new Date(ms);
  const sameDay = localDate(moment) === localDate(new Date());
  const format: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  if (!sameDay) Object.assign(format, { day: 'numeric', month: 'long' });
  return new Intl.DateTimeFormat(locale.tag, format).format(moment);
}

/** "dinsdag 24 november 2026 om 10:12" */
export function fullMoment(ms: number): string {
  return new Intl.DateTimeFormat(locale.tag, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(ms));
}

/** 2026-11-24 on this device's calendar. */
export function localDate(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-');
}

export function localTime(moment: Date): string {
  return [moment.getHours(), moment.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
}

export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
