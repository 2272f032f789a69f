import { core } from '../../core/core';
import { choicesOf } from '../../core/record';

/** The sheet on this tablet that has the booklet. */
export async function ownerOf(code: string): Promise<string | null> {
  const rows = await core.candidates(code, 10);
  return rows.find((row) => choicesOf(row, 'booklet').includes(code))?.id ?? null;
}
