import type { Reason } from '../../core/generated';
import { isolate } from '../../bidi';
import { type Locale, directionOf, tIn } from '../../i18n';
import { listedIn, wordsOf } from '../orientation/words';

/** What says what a reason is about: its words are those of the orientation tool's facets. */
const about = {
  talents: 'talent', interests: 'category', languages: 'language', 'half-days': 'when', distance: 'municipality', access: 'access',
} as const;

/** Why a task stands where it stands, in the language of who reads it. */
export function reasonIn(code: Locale, { criterion, verdict, about: ids }: Reason): string {
  const facet = criterion in about ? about[criterion as keyof typeof about] : null;
  const words = ids.map((id) => String(isolate(facet === null ? id : wordsOf(code, facet, id), directionOf(code))));
  return tIn(code, `match-${criterion}-${verdict}`, { what: listedIn(code, words) });
}
