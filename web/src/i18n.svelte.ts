import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { isolate } from './bidi';

/** A language that the screens speak. */
export type Locale = 'nl' | 'fr' | 'en' | 'ar';

const files = import.meta.glob<string>('../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });
const remembered = 'samenspel-locale';
/** In their own language: who cannot read the screen must find theirs. */
export const ownLanguageNames: Record<Locale, string> = { nl: 'Nederlands', fr: 'Français', en: 'English', ar: 'العربية' };

/** Arabic with the digits that stand on booklets and phones here. */
const region: Record<Locale, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', ar: 'ar-u-nu-latn' };

const bundles: Record<Locale, FluentBundle> = { nl: bundleOf('nl'), fr: bundleOf('fr'), en: bundleOf('en'), ar: bundleOf('ar') };
const choice = $state<{ locale: Locale }>({ locale: rememberedLocale() });

export type Args = Record<string, string | number>;

/** The language now; `tag` is what Intl wants. Reading it in a component makes that component follow. */
export const locale = {
  get code(): Locale {
    return choice.locale;
  },
  get tag(): string {
    return region[choice.locale];
  },
};

/** What Intl wants for a language. */
export const tagOf = (code: Locale): string => region[code];

export const directionOf = (code: Locale): 'ltr' | 'rtl' => (code === 'ar' ? 'rtl' : 'ltr');

export function setLocale(code: Locale): void {
  choice.locale = code;
  localStorage.setItem(remembered, code);
}

/** The sentence `id` in the language of now; Dutch when a translation is missing, the id when even that is. */
export function t(id: string, args: Args = {}): string {
  return formatted(choice.locale, id, args) ?? formatted('nl', id, args) ?? id;
}

/** In another language than the screen's: the consent text stands in the visitor's own. */
export function tIn(code: Locale, id: string, args: Args = {}): string {
  return formatted(code, id, args) ?? id;
}

export function has(id: string): boolean {
  return bundles.nl.hasMessage(id);
}

function formatted(code: Locale, id: string, args: Args): string | undefined {
  const bundle = bundles[code];
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) return undefined;
  const isolated: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) isolated[name] = isolate(value, directionOf(code));
  // With an error list, a missing argument shows as `{$name}` instead of throwing on a person's screen.
  return bundle.formatPattern(pattern, isolated, []);
}

function bundleOf(code: Locale): FluentBundle {
  // Fluent would isolate every argument, which puts invisible marks in all text: `isolate` does it where needed.
  const bundle = new FluentBundle(region[code], { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.startsWith(`../locales/${code}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

function rememberedLocale(): Locale {
  const code = localStorage.getItem(remembered);
  return code !== null && code in ownLanguageNames ? (code as Locale) : 'nl';
}
