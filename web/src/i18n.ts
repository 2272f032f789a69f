export { locale, setLocale, t, has, type Args } from './i18n.svelte';
