import { getContext, setContext } from 'svelte';
import { type Locale, locale } from '../i18n';

const key = Symbol('beside');

/** The language of who looks along on this screen and what is in it. */
export function setBeside(code: () => Locale): void {
  setContext(key, code);
}

/** That language; the app's own where nobody looks along. */
export const besideOf = (): (() => Locale) => getContext<(() => Locale) | undefined>(key) ?? (() => locale.code);
