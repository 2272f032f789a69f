export { locale, ownLanguageNames, setLocale, t, tIn, has, type Args } from './i18n.svelte';
