const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f\u202b\u202e]/;

/** Keeps an Arabic name from turning the Dutch sentence around it. Other text stays free of invisible marks. */
export function isolate(value: string | number): string | number {
  return typeof value === 'string' && rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}
