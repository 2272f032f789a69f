import type { Voice } from './core/types';

/** Two remarks can stand together, one a line; two names or numbers cannot. Null when there is nothing to join. */
export function bothValues(field: string, voices: Voice[]): string | null {
  if (field !== 'remark') return null;
  const values = [...new Set(voices.map((voice) => voice.value).filter((value) => value !== ''))];
  return values.length > 1 ? values.join('\n') : null;
}
