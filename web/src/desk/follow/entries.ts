import type { Edit } from '../../core/api';
import { core } from '../../core/core';
import { type CoreError, asCoreError } from '../../core/failure';
import type { EntryRow, Way } from '../../core/generated';
import { numberOf, textOf } from '../../core/record';
import { t } from '../../i18n';
import { dayInWords, hourOf } from '../../moment';
import { offerUndo } from '../../state.svelte';
import { today } from '../../today.svelte';
import { choiceName } from '../../ui/choiceWords';
import type { IconName } from '../../ui/icons';

const icons: { readonly [way in Way]: IconName } = {
  call: 'phone', mail: 'envelope-simple', message: 'chat-text', visit: 'user', note: 'note-pencil', talk: 'storefront', proposal: 'handshake', appointment: 'calendar-blank',
};

export const iconOf = (entry: EntryRow): IconName => icons[textOf(entry, 'way') as Way] ?? 'note-pencil';

/** What may be noted by hand; a proposal and an appointment have places of their own. */
export const ways = ['call', 'mail', 'message', 'visit', 'note', 'talk'] as const satisfies readonly Way[];
export const iconOfWay = (way: Way): IconName => icons[way];

/** Is something waited for? */
export const isOpen = (entry: EntryRow): boolean => textOf(entry, 'by') !== '' && textOf(entry, 'outcome') === '';
/** And its day has passed? */
export const isSilent = (entry: EntryRow): boolean => isOpen(entry) && textOf(entry, 'by') < today.day;
export const isDeclined = (entry: EntryRow): boolean => textOf(entry, 'result').startsWith('declined-');

/** "Balie 2 belt sinds 10.12 uur"; null when nobody is calling and every call has its result. */
export function callInWords(entry: EntryRow): string | null {
  if (entry.call === null) return null;
  const args = { who: entry.author, hour: hourOf(numberOf(entry, 'at')) };
  return t(entry.call === 'now' ? 'follow-call-now' : 'follow-call-unsaid', args);
}

/** Whom is waited for and until when. */
export function waitsInWords(entry: EntryRow): string {
  const [by, whom] = [textOf(entry, 'by'), textOf(entry, 'waits-for') || 'desk'];
  return t(`follow-waits-${whom}`, { day: dayInWords(by), when: by < today.day ? 'late' : by === today.day ? 'today' : 'later' });
}

/** What of it is the choice of a moment, and comes back when that is taken back. */
const undone = ['result', 'reason', 'outcome', 'why', 'waits-for', 'by'] as const;

/** Notes a new entry; the undo takes it back. Gives the entry, or what the core refused. */
export async function note(given: Edit, said = t('follow-noted')): Promise<EntryRow | CoreError> {
  try {
    const entry = await core.save_entry(undefined, given);
    offerUndo(said, async () => void (await core.edit(entry.id, { withdrawn: true }).catch(() => {})));
    return entry;
  } catch (error) {
    return asCoreError(error);
  }
}

/** Adds to an entry: what came of it, an outcome, a next step. The undo puts back what stood there. */
export async function add(entry: EntryRow, given: Edit, said = t('follow-noted')): Promise<EntryRow | CoreError> {
  try {
    const now = await core.save_entry(entry.id, given);
    // Only what was changed here, and as it was read here: what another tablet writes meanwhile is asked about.
    const changed = undone.filter((key) => textOf(entry, key) !== textOf(now, key));
    const before = Object.fromEntries(changed.map((key) => [key, textOf(entry, key)]));
    offerUndo(said, async () => void (await core.edit_since(entry.id, now.version, before)));
    return now;
  } catch (error) {
    return asCoreError(error);
  }
}

/** Notes what became of an appointment, for whoever it is about; what others told of it stands. */
export const tell = (about: { candidate: string | null; organisation: string | null; appointment: string; task: string }, given: { outcome: string; why?: string }): Promise<EntryRow | CoreError> => {
  const known = Object.entries(about).filter((part): part is [string, string] => part[1] !== null && part[1] !== '');
  return note({ ...Object.fromEntries(known), way: 'appointment', ...given });
};

export const isRefused = (answer: EntryRow | CoreError): answer is CoreError => 'code' in answer;

/** What an entry says in a few words: how, and what came of it. */
export function whatInWords(entry: EntryRow): string[] {
  const said = (['way', 'result', 'reason'] as const).map((key) => [key, textOf(entry, key)] as const);
  return said.filter(([, id]) => id !== '').map(([key, id]) => choiceName(key, id));
}
