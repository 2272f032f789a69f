import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Locale } from '../core/types';

/** The consent text can stand in the visitor's language while the screen stays in the volunteer's. */
const files = import.meta.glob<string>('../../locales/*/desk.ftl', { query: '?raw', import: 'default', eager: true });
const bundles = new Map<Locale, FluentBundle>();

export function tIn(code: Locale, id: string): string {
  let bundle = bundles.get(code);
  if (!bundle) {
    bundle = new FluentBundle(code, { useIsolating: false });
    bundle.addResource(new FluentResource(files[`../../locales/${code}/desk.ftl`] ?? ''));
    bundles.set(code, bundle);
  }
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, {}, []) : id;
}

export const textLanguages: { code: Locale; own: string }[] = [
  { code: 'nl', own: 'Nederlands' },
  { code: 'fr', own: 'Français' },
  { code: 'en', own: 'English' },
];
