import { core } from '../core/core';
import type { DocRecord } from '../core/generated';
import { itemsOf, textOf } from '../core/record';

/** As many as the core gives at most. */
const most = 1_000;

/** Who sends visitors, as far as this tablet knows: a stand knows none. */
let rows = $state.raw<DocRecord[]>([]);

export async function refreshReferrers(): Promise<void> {
  rows = await core.referrers('', most).catch(() => []);
}

/** Null for one that is not there any more. */
export const referrerName = (id: string): string | null => rows.find((row) => row.id === id)?.title ?? null;

/** The ids of companions are unlike those of all others: of any referrer, or only of this one. */
export function companionName(id: string, referrer?: string): string | null {
  for (const row of rows) {
    if (referrer !== undefined && row.id !== referrer) continue;
    const companion = itemsOf(row, 'companion').get(id);
    if (companion) return textOf(companion, 'name');
  }
  return null;
}
