import { core } from '../core/core';
import type { DocRecord } from '../core/generated';
import { numberOf } from '../core/record';
import { t } from '../i18n';
import { go } from '../route.svelte';
import { offerUndo } from '../state.svelte';

/** Given up here; written only when the undo has gone by, so that its consent is never withdrawn by mistake. */
let given = $state.raw<string[]>([]);

/** A sheet that nobody goes on with: it has no name, and may not be kept. The coordinator sees it and erases it. */
export const isGivenUp = (row: DocRecord): boolean =>
  given.includes(row.id) || (row.title === '' && numberOf(row, 'consent/store') < 0);

export function giveUp({ id, version }: DocRecord): void {
  given = [...given, id];
  go();
  offerUndo(
    t('desk-given-up'),
    () => {
      forget(id);
      go('candidates', id);
    },
    async () => {
      // Erased meanwhile, the device is full, or somebody wrote on it: then it is listed as it is.
      const isAsItWas = await core.record(id).then((record) => record.version === version, () => false);
      if (isAsItWas) await core.edit_since(id, version, { 'consent/store': false }).catch(() => {});
      forget(id);
    },
  );
}

function forget(id: string): void {
  given = given.filter((each) => each !== id);
}
