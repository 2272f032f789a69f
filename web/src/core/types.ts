/** What the Rust core promises the screens. Mirrors `ffi/web`; rules live there, never here. */

export type Locale = 'nl' | 'fr' | 'en';
export type Topic = 'candidates' | 'appointments' | 'catalogue' | 'sync' | 'device';
export type RefusedWhy = 'revoked' | 'ended' | 'unknown-device' | 'version-too-old' | 'cloned';
export type VoiceField = 'name' | 'phone' | 'mail' | 'remark';

/** Shown as the Fluent message `error-<code>`. */
export interface CoreError {
  code: string;
  args: Record<string, string | number>;
  field?: string;
}

export interface Device {
  paired: boolean;
  role: 'desk' | 'stand' | null;
  label: string;
  centre: string;
  /** Six digits that both screens show after pairing. */
  digits: string;
  organisation: { id: string; name: string } | null;
  market: { id: string; name: string; date: string } | null;
  ends_ms: number | null;
  /** Server minus device. */
  clock_offset_ms: number;
  refused: RefusedWhy | null;
}

export interface SyncState {
  waiting: number;
  waiting_since_ms: number | null;
  attention: number;
  /** Documents of which something came that this version cannot read; it is kept and tried again. */
  unreadable: number;
  connected: boolean;
  refused: RefusedWhy | null;
  /** Not connected for too long: people's data stays shut until it is again. */
  lease_over: boolean;
}

export interface Voice {
  value: string;
  author: string;
  at_ms: number;
}

/** `voices` is empty without a conflict, else holds every concurrent value. */
export interface VoicedText {
  value: string;
  voices: Voice[];
}

export interface CandidateRow {
  id: string;
  name: string;
  phone: string;
  mail: string;
  languages: string[];
  talents: string[];
  booklets: string[];
  conflict: boolean;
  waiting: boolean;
  updated_ms: number;
}

export interface CandidateView {
  id: string;
  name: VoicedText;
  phone: VoicedText;
  mail: VoicedText;
  remark: VoicedText;
  /** Moments of consent; 0 = not given. */
  consent: { store: number; forward: number };
  languages: string[];
  talents: string[];
  booklets: string[];
  appointments: AppointmentRow[];
  waiting: boolean;
  updated_ms: number;
}

/** Only what the user changed. */
export interface CandidateEdit {
  name?: string;
  phone?: string;
  mail?: string;
  remark?: string;
  languages?: Record<string, boolean>;
  talents?: Record<string, boolean>;
  consent?: { store?: boolean; forward?: boolean };
}

export interface AppointmentRow {
  id: string;
  organisation: string;
  organisation_name: string;
  booklet: string;
  /** A task of the organisation; one that it does not have has no title. */
  task: string;
  task_title: string;
  /** 2026-11-24 */
  date: string;
  /** 10:00 */
  time: string;
  place: string;
  contact: string;
  remark: string;
  withdrawn: boolean;
  waiting: boolean;
  noted_ms: number;
}

export interface AppointmentDraft {
  /** Set to edit an earlier one. */
  id?: string;
  booklet: string;
  task: string;
  date: string;
  time: string;
  place: string;
  contact: string;
  remark: string;
  withdrawn?: boolean;
}

export interface Task {
  id: string;
  organisation: string;
  title: string;
  about: string;
  place: string;
  contact: string;
  talents: string[];
}

export interface Organisation {
  id: string;
  name: string;
  about: string;
  place: string;
  contact: string;
  stand: string;
  tasks: Task[];
}

export interface AttentionItem {
  kind: 'conflict' | 'refused';
  id: string;
  noun: 'candidate' | 'appointment';
  title: string;
  field: string;
  voices: Voice[];
  reason: string;
  at_ms: number;
}

export interface WaitingItem {
  id: string;
  noun: 'candidate' | 'appointment';
  title: string;
  since_ms: number;
}

export interface BookletCode {
  /** 48273108 */
  code: string;
  /** 4827 3108, with a space that does not break */
  display: string;
}

/** What the core wants done with the connection; JavaScript owns the socket. */
export interface Effects {
  send: Uint8Array[];
  close: boolean;
  wake_in_ms: number | null;
  changed: Topic[];
}
