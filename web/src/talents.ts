import { itemIn, itemsIn } from './centre/centre.svelte';
import { type Talent, type TalentGroup, talentGroups } from './core/generated';
import { textOf } from './core/record';
import { has, locale, t } from './i18n';
import type { IconName } from './ui/icons';

/** A picture for each talent. Their names are `talent-<id>` and `talent-group-<id>` in talents.ftl. */
const icons: { readonly [talent in Talent]: IconName } = {
  listening: 'ear',
  visiting: 'house-line',
  welcoming: 'hand-waving',
  accompanying: 'users',
  'playing-with-children': 'baby',
  'being-with-older-people': 'armchair',
  'leading-a-group': 'users-three',
  sports: 'soccer-ball',
  cooking: 'cooking-pot',
  repairing: 'wrench',
  sewing: 'needle',
  'building-and-painting': 'paint-roller',
  gardening: 'plant',
  'caring-for-animals': 'paw-print',
  'cleaning-up': 'broom',
  'walking-and-cycling': 'bicycle',
  translating: 'translate',
  writing: 'pencil-line',
  'reading-aloud': 'book-open-text',
  explaining: 'chalkboard-teacher',
  bookkeeping: 'calculator',
  organising: 'calendar-check',
  paperwork: 'files',
  computers: 'laptop',
  'making-music': 'music-notes',
  drawing: 'palette',
  photography: 'camera',
  'theatre-and-dance': 'mask-happy',
  driving: 'car',
  'carrying-and-moving': 'package',
  'setting-up-events': 'tent',
  'shopping-for-someone': 'shopping-bag',
};

/** The colour of each group's discs, as an angle on the colour wheel: helps to find a card back, says nothing more. */
const hues: { readonly [group in TalentGroup]: number } = {
  people: 25,
  together: 60,
  hands: 95,
  outdoors: 145,
  words: 195,
  head: 250,
  imagination: 305,
  action: 350,
};

const own = 'own';
const groupOf = (id: string) => talentGroups.find(({ talents }) => (talents as readonly string[]).includes(id));

/** The picture of a talent: its own, or of the centre's talents the one that was chosen for it; else a star. */
export function pictureOf(id: string): { icon: IconName; hue: number } {
  const chosen = textOf(itemIn('talent', id)?.values ?? null, 'pictogram') || id;
  const group = groupOf(chosen);
  return group ? { icon: icons[chosen as Talent], hue: hues[group.id] } : { icon: 'star', hue: 200 };
}

/** What the centre calls a talent in the language of the screen, or else the app; Dutch is the last that is tried. */
export function talentName(id: string): string {
  const values = itemIn('talent', id)?.values ?? null;
  const words = textOf(values, locale.code);
  if (words !== '') return words;
  if (has(`talent-${id}`)) return t(`talent-${id}`);
  return textOf(values, 'nl') || t('talent-gone');
}

const isOffered = (id: string): boolean => {
  const item = itemIn('talent', id);
  return item ? !item.off : groupOf(id) !== undefined;
};

export interface TalentCard {
  id: string;
  /** Not offered any more: it can only be given up. */
  off: boolean;
}

/** The cards by group, the centre's own last. `kept` stay in sight though they are not offered any more. */
export function talentCards(kept: ReadonlySet<string>): { id: TalentGroup | typeof own; cards: TalentCard[] }[] {
  const shown = (ids: readonly string[]): TalentCard[] =>
    ids.map((id) => ({ id, off: !isOffered(id) })).filter(({ id, off }) => !off || kept.has(id));
  const added = itemsIn('talent').map(({ id }) => id).filter((id) => !groupOf(id));
  const gone = [...kept].filter((id) => !groupOf(id) && !added.includes(id));
  const groups = talentGroups.map(({ id, talents }) => ({ id, cards: shown(talents) }));
  return [...groups, { id: own, cards: shown([...added, ...gone]) } as const].filter(({ cards }) => cards.length > 0);
}
