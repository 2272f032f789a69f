import type { ManualPage } from '../core/generated';
import { type Values, itemsOf } from '../core/record';

/** What the centre adds to a page; empty when it adds nothing, or nothing is known of it. */
export const additionTo = (centre: Values | null, page: ManualPage): string => itemsOf(centre, 'manual').get(page)?.texts.text ?? '';
