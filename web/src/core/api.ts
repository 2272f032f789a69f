import type {
  AppointmentRow, AttentionItem, BookletCode, CardRow, Device, DocRecord, Doubts, Edited, Effect, EntryRow, Facet, FollowCounts, FollowList,
  FreeSlot, Input, Matches, Method, OrganisationRow, PastAppointment, RotaWeek, RouteStop, SilentPerson, StandPresence, Suggestions, SyncState, TaskRow, Team,
  Topic, VisitorGroup, WaitingItem,
} from './generated';
import type { Values } from './record';

/** Only what the person changed, by register: `{ name: 'Amina', 'talent/cooking': true }`. */
export type Edit = { [register: string]: Input };

/** What screens may ask. Synchronous inside the worker, promises for the screens. */
export interface CoreCalls {
  device(): Device;
  sync_state(): SyncState;
  candidates(query: string, limit: number): DocRecord[];
  record(id: string): DocRecord;
  register_candidate(given: Edit): string;
  edit(id: string, edit: Edit): DocRecord;
  /** The same of a form that was opened on this version: where others changed a field too, somebody is asked. */
  edit_since(id: string, version: string, edit: Edit): Edited;
  /**
   * Settles a conflict as this version asks about it: one of the values, or all of them joined by line ends where they may stay
   * together. Refused when the question is another one by now.
   */
  choose(id: string, version: string, register: string, value: string): DocRecord;
  /** By their own name or a companion's; without a search the last changed first. */
  referrers(query: string, limit: number): DocRecord[];
  /** A companion more, by the fields of a companion, under the id that its form drew; answers its id. */
  add_companion(referrer: string, drawn: string, given: Edit): string;
  appointments_of_candidate(id: string): AppointmentRow[];
  bind_booklet(id: string, codeOrQr: string): DocRecord;
  unbind_booklet(id: string, code: string): DocRecord;
  /** Whose booklet it is, as far as this tablet knows: of more than one, somebody is asked. */
  holders_of_booklet(code: string): DocRecord[];
  read_booklet(codeOrQr: string): BookletCode;
  /** Gives a booklet for one that was lost: what was noted with the one is the other's as well. */
  replace_booklet(lost: string, codeOrQr: string): string;
  take_back_booklet(lost: string, given: string): string;
  /** What is dialled for a phone number as it is kept; null when that is not known. */
  dialled(phone: string): string | null;
  /** `aim`: how far from the middle of the picture, in its pixels, what is aimed at may lie. The nearest comes first. `picture` counts them: they are not all looked at in the same way. */
  scan(luma: Uint8Array, width: number, height: number, aim: number, picture: number): string[];
  /** A new entry, or more of the one with this id; what follows from its way and result is filled in. */
  save_entry(id: string | undefined, given: Edit): EntryRow;
  /** The newest first. */
  entries_of_candidate(id: string): EntryRow[];
  entries_of_organisation(id: string): EntryRow[];
  follow_counts(): FollowCounts;
  follow_up(list: FollowList, limit: number): EntryRow[];
  /** The calls that somebody is making now, and those of today without a result. */
  calls(): EntryRow[];
  past_appointments(limit: number): PastAppointment[];
  to_reconfirm(limit: number): SilentPerson[];
  centre(): DocRecord | null;
  organisations(): OrganisationRow[];
  /** Every open task, the best first, for what somebody said; `sheet` is whose it is, when it is anybody's. */
  matches(wishes: Values, sheet: string | undefined, first: number): Matches;
  /** The one thing that, said otherwise, would bring this task furthest up; null when none would. */
  what_would_change(wishes: Values, sheet: string | undefined, organisation: string, task: string): Effect | null;
  /** The open tasks for what somebody looks for: of each facet one of the choices. */
  orientation(asked: { [facet in Facet]?: string[] }): Suggestions;
  /** The cards in which what was typed stands, in any language; all of them in their order when nothing was. */
  cards(query: string): CardRow[];
  /** The open tasks that a stand offers where it stands; a stand names no organisation. `kept` is the task that an appointment has already. */
  tasks_at(organisation: string | undefined, market: string | undefined, kept: string): TaskRow[];
  /** The centre's day by the server's clock, `YYYY-MM-DD`. */
  centre_day(): string;
  appointments(): AppointmentRow[];
  appointments_of_booklet(code: string): AppointmentRow[];
  /** A new one under the `id` that its form drew, or what the form shows otherwise than the one that has it. */
  save_appointment(id: string | undefined, form: Edit): AppointmentRow;
  /** The same for any organisation, as a desk may: at a market, or all year round. */
  save_appointment_at(id: string | undefined, organisation: string, market: string | undefined, form: Edit): AppointmentRow;
  /** The next times at which a stand can see the bearer of a booklet; a stand names no organisation. None where it does so at any time. */
  free_slots(organisation: string | undefined, market: string | undefined, booklet: string, limit: number): FreeSlot[];
  /** Did the stand say when it sees people? */
  has_slots(organisation: string | undefined, market: string | undefined): boolean;
  /** What should be asked before an appointment is noted as a form says it; `id` is the appointment itself. */
  doubts(id: string | undefined, organisation: string | undefined, market: string | undefined, form: Values): Doubts;
  /** The appointments that cannot stay where they are. */
  clashes(limit: number): AppointmentRow[];
  /** `busy`, `pause`, `lunch`, or empty: visitors can come. */
  set_presence(state: string, note: string): DocRecord;
  presences(): StandPresence[];
  /** This device's market, or else today's, the next, the last one. */
  market_now(): DocRecord | null;
  /** The market whose stubs are typed: today's, or else the last one that has been. */
  last_market(): DocRecord | null;
  count_visitors(market: string, more: number): DocRecord;
  /** How many visitors all devices counted, as far as this one knows. */
  visitors(market: string): number;
  /** How many of them were counted on this device. */
  visitors_here(market: string): number;
  /** The groups that referrers send, by their referrer's name and their own. */
  visitor_groups(): VisitorGroup[];
  /** The groups to which a booklet was given: of more than one, somebody is told. */
  groups_of_booklet(code: string): VisitorGroup[];
  bind_to_group(referrer: string, group: string, codeOrQr: string): DocRecord;
  unbind_from_group(referrer: string, group: string, code: string): DocRecord;
  /** Every stand of a market: first those with a task for what somebody said, and those that cannot receive visitors now after the others. */
  route(market: string, wishes: Values, sheet: string | undefined, booklet: string): RouteStop[];
  /** The volunteers of the desk, and who is behind this tablet. A stand has none. */
  team(): Team;
  /** This week's turns and those of five ahead, none that has been. */
  rota(): RotaWeek[];
  /** `slot` such as `2026-12-01-morning`. */
  set_turn(volunteer: string, slot: string, comes: boolean): DocRecord;
  /** Empty where no PIN is asked for: one tap on a tablet that is open. */
  sign_in(volunteer: string, pin: string): Team;
  sign_out(): Team;
  /** When whoever is behind the tablet has a PIN. */
  lock(): Team;
  /** `proof`: the PIN of whoever is behind the tablet, empty while they have none. */
  choose_pin(volunteer: string, proof: string, pin: string): DocRecord;
  put_draft(key: string, json: string): void;
  draft(key: string): string | null;
  clear_draft(key: string): void;
  attention(): AttentionItem[];
  waiting(): WaitingItem[];
}

/** What the core wants done with the connection; JavaScript owns the socket. */
export interface Effects {
  send: Uint8Array[];
  close: boolean;
  wake_in_ms: number | null;
  changed: Topic[];
}

/** The part of the core that the worker drives itself: pairing and the connection. */
export interface SyncCalls {
  connected(): Effects;
  frame(bytes: Uint8Array): Effects;
  flush(): Effects;
  tick(): Effects;
  disconnected(): Effects;
}

export interface PairingCalls {
  pairing_request(link: string): { url: string; body: Uint8Array };
  pairing_response(status: number, body: Uint8Array): Device;
}

type AllCalls = CoreCalls & SyncCalls & PairingCalls;

/** The class that wasm-bindgen exports. A method that only one side knows does not compile. */
export type WasmCore = { [method in Method]: AllCalls[method] };

/** `pair` is one step for the screens: request, post, response. */
export interface AsyncExtras {
  pair(link: string): Promise<Device>;
}

export type AsyncCore = {
  [K in keyof CoreCalls]: (...args: Parameters<WasmCore[K]>) => Promise<ReturnType<WasmCore[K]>>;
} & AsyncExtras;

export type CallName = keyof AsyncCore;

/** Calls that save something. They answer the document as it is now; a new sheet or companion only its id. */
export const savingCalls: ReadonlySet<CallName> = new Set<CallName>([
  'register_candidate', 'edit', 'edit_since', 'choose', 'bind_booklet', 'unbind_booklet', 'save_appointment', 'save_appointment_at', 'save_entry', 'add_companion', 'set_turn',
  'choose_pin', 'set_presence', 'count_visitors', 'bind_to_group', 'unbind_from_group',
  'replace_booklet', 'take_back_booklet',
]);

/** What a save changed: its topics, and the document when it is at hand. */
export interface Change {
  topics: Topic[];
  record?: DocRecord;
}

export function changeOf(answer: DocRecord | Edited | string): Change {
  if (typeof answer === 'string') return { topics: ['candidate', 'referrer', 'sync'] };
  const record = 'record' in answer ? answer.record : answer;
  return { topics: [record.kind, 'sync'], record };
}
