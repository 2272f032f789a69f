export { directionOf, locale, tagOf, ownLanguageNames, setLocale, t, tIn, has, type Args, type Locale } from './i18n.svelte';
