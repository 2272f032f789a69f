import { type Talent, type TalentGroup, talentGroups } from './core/generated';
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

/** The picture of a talent; one that this app does not know has a star. */
export function pictureOf(id: string): { icon: IconName; hue: number } {
  const group = talentGroups.find(({ talents }) => (talents as readonly string[]).includes(id));
  return group ? { icon: icons[id as Talent], hue: hues[group.id] } : { icon: 'star', hue: 200 };
}
