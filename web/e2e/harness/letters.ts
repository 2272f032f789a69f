import ICAL from 'ical.js';
import type { Mail, Post } from './post';

/** What a calendar file says takes place: the booklet, the day and the hour in Brussels. */
export function takingPlace(mail: Mail): { code: string; at: string }[] {
  const events = new ICAL.Component(ICAL.parse(mail.calendar!)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const standing = events.filter((event) => event.component.getFirstPropertyValue('status') !== 'CANCELLED');
  return standing.map((event) => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short' }).format(event.startDate.toJSDate());
    return { code: codeIn(event.summary), at: shown };
  });
}

/** The mails that leave: digests, of which the newest counts, and reminders. */
export class Letters {
  readonly newest = new Map<string, Mail>();
  readonly #came: { digest: Mail[]; reminder: Mail[] } = { digest: [], reminder: [] };

  constructor(private readonly post: Post) {}

  async take(count: number, kind: 'digest' | 'reminder'): Promise<Mail[]> {
    while (this.#came[kind].length < count) {
      const mail = await this.post.next();
      this.#came[mail.calendar ? 'digest' : 'reminder'].push(mail);
      if (mail.calendar) this.newest.set(mail.to, mail);
    }
    return this.#came[kind].splice(0, count);
  }
}

/** The booklet that is named first. */
export const codeIn = (words: string): string => /(\d{4})\s(\d{4})/.exec(words)?.slice(1).join('') ?? '';
