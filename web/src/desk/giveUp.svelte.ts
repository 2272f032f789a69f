import { core } from '../core/core';
import { asCoreError, type CoreError } from '../core/failure';
import type { DocRecord } from '../core/generated';
import { isOn, type Values } from '../core/record';
import { t } from '../i18n';
import { go } from '../route.svelte';
import { offerUndo } from '../state.svelte';

/**
 * Nothing is said on it but what may be done with it: no name, nothing to reach or to know anybody by, no booklet with appointments.
 */
export const isBlank = ({ texts, choices, numbers }: Values): boolean =>
  Object.keys(choices).length === 0
  && [...Object.keys(texts), ...Object.keys(numbers)].every((key) => key === 'given-up' || /^(consent|asked)\//.test(key));

/** The core lists it no more, the coordinator erases it; whatever is written on it takes it up again. */
export const isGivenUp = (row: Values): boolean => isBlank(row) && isOn(row, 'given-up');

/**
 * Nobody goes on with this sheet. It is written at once, for the undo takes all of it back: whoever puts the tablet away or goes
 * on in another tab meanwhile has lost nothing. Gives what the core refused.
 */
export async function giveUp({ id }: DocRecord): Promise<CoreError | null> {
  try {
    await core.edit(id, { 'given-up': true });
  } catch (error) {
    return asCoreError(error);
  }
  go();
  offerUndo(t('desk-given-up'), async () => {
    // Erased meanwhile: the sheet says so.
    await core.edit(id, { 'given-up': false }).catch(() => {});
    go('candidates', id);
  });
  return null;
}
