import type { AttentionItem, WaitingItem } from '../core/generated';
import { t } from '../i18n';
import { momentInWords } from '../moment';

/** What a person calls it. The core names an appointment by booklet and moment: "4827 3106 · 2026-11-24 · 10:00". */
export function titleInWords({ noun, title }: Pick<AttentionItem | WaitingItem, 'noun' | 'title'>): string {
  if (title === '') return t('item-untitled');
  const [, booklet, date, time] = /^(.+) · (\d{4}-\d\d-\d\d) · (\d\d:\d\d)$/.exec(title) ?? [];
  return noun === 'appointment' && booklet && date && time ? `${booklet} · ${momentInWords(date, time)}` : title;
}
