/** Each is made once: making one costs more than all that it writes on a screen. */
const made = new Map<string, Intl.DateTimeFormat | Intl.ListFormat>();

/** How dates are written in a language, in a time zone that is named: the tablet's own may change. */
export function dates(tag: string, options: Intl.DateTimeFormatOptions & { timeZone: string }): Intl.DateTimeFormat {
  return kept(`${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));
}

/** How one after the other is written. */
export const lists = (tag: string): Intl.ListFormat => kept(tag, () => new Intl.ListFormat(tag, { style: 'short', type: 'unit' }));

function kept<Format extends Intl.DateTimeFormat | Intl.ListFormat>(key: string, make: () => Format): Format {
  const known = made.get(key) as Format | undefined;
  if (known) return known;
  const format = make();
  made.set(key, format);
  return format;
}
