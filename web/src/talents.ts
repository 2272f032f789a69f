import type { IconName } from './ui/icons';

export interface Talent {
  id: string;
  icon: IconName;
}

/** Ids are stable: they live in documents. Names are `talent-<id>` and `talent-group-<id>` in talents.ftl. */
export const talentGroups: { id: string; talents: Talent[] }[] = [
  { id: 'people', talents: [
    { id: 'listening', icon: 'ear' },
    { id: 'visiting', icon: 'house-line' },
    { id: 'welcoming', icon: 'hand-waving' },
    { id: 'accompanying', icon: 'users' },
  ] },
  { id: 'together', talents: [
    { id: 'playing-with-children', icon: 'baby' },
    { id: 'being-with-older-people', icon: 'armchair' },
    { id: 'leading-a-group', icon: 'users-three' },
    { id: 'sports', icon: 'soccer-ball' },
  ] },
  { id: 'hands', talents: [
    { id: 'cooking', icon: 'cooking-pot' },
    { id: 'repairing', icon: 'wrench' },
    { id: 'sewing', icon: 'needle' },
    { id: 'building-and-painting', icon: 'paint-roller' },
  ] },
  { id: 'outdoors', talents: [
    { id: 'gardening', icon: 'plant' },
    { id: 'caring-for-animals', icon: 'paw-print' },
    { id: 'cleaning-up', icon: 'broom' },
    { id: 'walking-and-cycling', icon: 'bicycle' },
  ] },
  { id: 'words', talents: [
    { id: 'translating', icon: 'translate' },
    { id: 'writing', icon: 'pencil-line' },
    { id: 'reading-aloud', icon: 'book-open-text' },
    { id: 'explaining', icon: 'chalkboard-teacher' },
  ] },
  { id: 'head', talents: [
    { id: 'bookkeeping', icon: 'calculator' },
    { id: 'organising', icon: 'calendar-check' },
    { id: 'paperwork', icon: 'files' },
    { id: 'computers', icon: 'laptop' },
  ] },
  { id: 'imagination', talents: [
    { id: 'making-music', icon: 'music-notes' },
    { id: 'drawing', icon: 'palette' },
    { id: 'photography', icon: 'camera' },
    { id: 'theatre-and-dance', icon: 'mask-happy' },
  ] },
  { id: 'action', talents: [
    { id: 'driving', icon: 'car' },
    { id: 'carrying-and-moving', icon: 'package' },
    { id: 'setting-up-events', icon: 'tent' },
    { id: 'shopping-for-someone', icon: 'shopping-bag' },
  ] },
];

export const talents: Talent[] = talentGroups.flatMap((group) => group.talents);
