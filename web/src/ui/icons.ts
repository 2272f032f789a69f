import { pictograms } from './pictograms';
import { signs } from './signs';

/** Small signs beside words, and pictograms for talents. */
export const icons = { ...signs, ...pictograms };

export type IconName = keyof typeof icons;
