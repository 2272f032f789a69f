import type {
  AppointmentDraft, AppointmentRow, AttentionItem, BookletCode, CandidateEdit, CandidateRow, CandidateView,
  Device, Effects, Organisation, SyncState, Task, Topic, VoiceField, WaitingItem,
} from './types';

/** What screens may ask. Synchronous inside the worker, promises for the screens. */
export interface CoreCalls {
  device(): Device;
  sync_state(): SyncState;
  candidates(query: string, limit: number): CandidateRow[];
  candidate(id: string): CandidateView;
  register_candidate(consent: { store: boolean; forward: boolean }): string;
  edit_candidate(id: string, edit: CandidateEdit): CandidateView;
  choose_value(id: string, field: VoiceField, value: string): CandidateView;
  bind_booklet(id: string, codeOrQr: string): CandidateView;
  unbind_booklet(id: string, code: string): CandidateView;
  read_booklet(codeOrQr: string): BookletCode;
  scan(luma: Uint8Array, width: number, height: number): string[];
  organisations(): Organisation[];
  own_tasks(): Task[];
  appointments(): AppointmentRow[];
  appointments_of_booklet(code: string): AppointmentRow[];
  save_appointment(draft: AppointmentDraft): AppointmentRow;
  put_draft(key: string, json: string): void;
  draft(key: string): string | null;
  clear_draft(key: string): void;
  attention(): AttentionItem[];
  waiting(): WaitingItem[];
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

/** The class that wasm-bindgen exports. */
export type WasmCore = CoreCalls & SyncCalls & PairingCalls;

/** `pair` is one step for the screens: request, post, response. */
export interface AsyncExtras {
  pair(link: string): Promise<Device>;
}

export type AsyncCore = {
  [K in keyof CoreCalls]: (...args: Parameters<CoreCalls[K]>) => Promise<ReturnType<CoreCalls[K]>>;
} & AsyncExtras;

export type CallName = keyof AsyncCore;

/** Calls that save something: what the lists show next, and that there is something to send. */
export const savingCalls: ReadonlyMap<string, Topic[]> = new Map<CallName, Topic[]>([
  ['register_candidate', ['candidates', 'sync']],
  ['edit_candidate', ['candidates', 'sync']],
  ['choose_value', ['candidates', 'sync']],
  ['bind_booklet', ['candidates', 'sync']],
  ['unbind_booklet', ['candidates', 'sync']],
  ['save_appointment', ['appointments', 'sync']],
]);
