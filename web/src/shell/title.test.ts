import { describe, expect, it, vi } from 'vitest';

vi.mock('../i18n', () => ({ t: (id: string) => id }));
vi.mock('../moment', () => ({ momentInWords: (date: string, time: string) => `${date} om ${time}` }));
const { titleInWords } = await import('./title');

describe('what a person calls it', () => {
  it('says the moment of an appointment in words', () => {
    expect(titleInWords({ noun: 'appointment', title: '4827 3106 · 2026-11-24 · 10:00' })).toBe('4827 3106 · 2026-11-24 om 10:00');
  });

  it('leaves every other title as it is', () => {
    expect(titleInWords({ noun: 'appointment', title: '4827 3106' })).toBe('4827 3106');
    expect(titleInWords({ noun: 'candidate', title: 'An · 2026-11-24 · 10:00' })).toBe('An · 2026-11-24 · 10:00');
    expect(titleInWords({ noun: 'candidate', title: '' })).toBe('item-untitled');
  });
});
