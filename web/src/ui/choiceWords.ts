import { itemIn, ownWords } from '../centre/centre.svelte';
import { companionName } from '../centre/referrers.svelte';
import { has, t } from '../i18n';
import { talentName } from '../talents';
import { languageName } from '../desk/words';

/** Fields that share the words of another one: what a person needs is what a place has. */
const sharedWith: { readonly [key: string]: string } = { needs: 'access' };

/** What may be chosen of a field, in words; the id itself when nobody knows it any more. */
export function choiceName(key: string, id: string): string {
  if (key === 'talent') return talentName(id);
  if (key === 'language') return languageName(id);
  if (key === 'category' || key === 'interest') {
    const item = itemIn('category', id);
    return item ? ownWords(item.values) : id;
  }
  if (key === 'companion') return companionName(id) ?? t('referrer-gone');
  const words = choiceWords(key, id);
  return words === null ? id : t(words);
}

/** Where the words of a choice stand that every centre has; null when they do not. */
export function choiceWords(key: string, id: string): string | null {
  return [`choice-${sharedWith[key] ?? key}-${id}`, `choice-${id}`].find(has) ?? null;
}
