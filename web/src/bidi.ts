const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f\u202b\u202e]/;

/**
 * Keeps an Arabic name from turning the Dutch sentence around it. Other text stays free of invisible marks; only within Arabic
 * every value is set apart, or the groups of a phone number would change places.
 */
export function isolate(value: string | number, within: 'ltr' | 'rtl' = 'ltr'): string | number {
  return typeof value === 'string' && (within === 'rtl' || rightToLeft.test(value)) ? `\u2068${value}\u2069` : value;
}
