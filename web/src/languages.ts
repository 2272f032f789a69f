/** Languages heard in Brussels, in the order of the picker; names are `language-<code>` in languages.ftl. */
export const languages = [
  'nl', 'fr', 'en', 'ar', 'ber', 'tr', 'es', 'pt', 'it', 'ro', 'pl', 'bg', 'de', 'uk', 'ru', 'sq', 'el',
  'fa', 'ps', 'ku', 'so', 'ti', 'am', 'ln', 'sw', 'ff', 'rw', 'ur', 'hi', 'ne', 'zh',
] as const;

/** Written from right to left: their own names show `dir="rtl"` cards well. */
export const rightToLeftLanguages: ReadonlySet<string> = new Set(['ar', 'fa', 'ps', 'ku', 'ur']);
