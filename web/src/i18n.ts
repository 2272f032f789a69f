export { directionOf, locale, ownLanguageNames, setLocale, t, tIn, has, type Args, type Locale } from './i18n.svelte';
