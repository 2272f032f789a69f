import { core } from '../../core/core';

/** The sheet on this tablet that has the booklet. */
export async function ownerOf(code: string): Promise<string | null> {
  const rows = await core.candidates(code, 10);
  return rows.find((row) => row.booklets.includes(code))?.id ?? null;
}
