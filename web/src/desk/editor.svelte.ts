import { core } from '../core/core';
import { asCoreError } from '../core/failure';
import type { CandidateEdit, CandidateView, CoreError, VoiceField } from '../core/types';

export type Part = VoiceField | 'languages' | 'talents' | 'booklets' | 'consent';
type Typed = Partial<Record<VoiceField, string>>;

const voiceFields: VoiceField[] = ['name', 'phone', 'mail', 'remark'];
const idleMs = 600;

/**
 * One open sheet. What a person types goes to a draft on disk at every stroke and into the sheet after a pause;
 * what the core refuses stays in the field, and in the draft, until it is right.
 */
export class Editor {
  view = $state.raw<CandidateView | null>(null);
  missing = $state(false);
  /** It was on the screen and is erased now. */
  gone = $state(false);
  /** In a field, not yet in the sheet. */
  typed = $state<Typed>({});
  errors = $state<Partial<Record<Part, CoreError>>>({});
  saved = $state<Partial<Record<Part, boolean>>>({});
  /** The fields a person is in: the text they see, and what the sheet held at that moment. */
  #held = $state<Partial<Record<VoiceField, { shown: string; known: string }>>>({});
  #timers: Partial<Record<VoiceField, ReturnType<typeof setTimeout>>> = {};
  readonly #draftKey: string;

  constructor(readonly id: string) {
    this.#draftKey = `candidate:${id}`;
  }

  /** Reads the sheet and finishes what an earlier visit could not. */
  async open(): Promise<void> {
    await this.refresh();
    if (this.missing) return;
    const left = parse(await core.draft(this.#draftKey));
    for (const field of voiceFields) {
      const text = left[field];
      if (text === undefined || this.typed[field] !== undefined) continue;
      this.typed[field] = text;
      await this.save(field);
    }
  }

  async refresh(): Promise<void> {
    try {
      this.view = await core.candidate(this.id);
      this.missing = false;
    } catch (error) {
      const { code } = asCoreError(error);
      if (code === 'not-found') this.missing = true;
      if (code === 'not-found' || code === 'lease-over') this.#close();
    }
  }

  /** Nothing of the sheet stays on the screen, nor in a field that would be saved. */
  #close(): void {
    this.gone ||= this.missing && this.view !== null;
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    this.typed = {};
    this.#held = {};
    this.view = null;
  }

  /** What the field shows. While a person is in it, news from elsewhere does not move the text under the fingers. */
  text(field: VoiceField): string {
    return this.typed[field] ?? this.#held[field]?.shown ?? this.view?.[field].value ?? '';
  }

  /** Another device wrote this while the person was in the field. */
  elsewhere(field: VoiceField): string | null {
    const held = this.#held[field];
    const now = this.view?.[field].value;
    return !held || now === undefined || now === held.known || now === this.text(field) ? null : now;
  }

  takeElsewhere(field: VoiceField): void {
    delete this.typed[field];
    delete this.errors[field];
    clearTimeout(this.#timers[field]);
    delete this.#held[field];
    this.enter(field);
    void this.#keepDraft();
  }

  enter(field: VoiceField): void {
    const known = this.view?.[field].value ?? '';
    this.#held[field] ??= { shown: this.text(field), known };
  }

  async leave(field: VoiceField): Promise<void> {
    await this.save(field);
    if (this.typed[field] === undefined) delete this.#held[field];
  }

  type(field: VoiceField, text: string): void {
    this.typed[field] = text;
    this.saved[field] = false;
    this.#keepDraft().catch((error: unknown) => (this.errors[field] = asCoreError(error)));
    clearTimeout(this.#timers[field]);
    this.#timers[field] = setTimeout(() => void this.save(field), idleMs);
  }

  async save(field: VoiceField): Promise<void> {
    clearTimeout(this.#timers[field]);
    const text = this.typed[field];
    if (text === undefined) return;
    const done = await this.#edit(field, { [field]: text });
    if (!done || this.typed[field] !== text) return;
    delete this.typed[field];
    // The core may have tidied it ("0470/12" is "0470 12"): the person sees that when they leave the field.
    if (this.#held[field]) this.#held[field] = { shown: text, known: this.view?.[field].value ?? text };
    await this.#keepDraft().catch(() => {});
  }

  /** The screen closes or the tablet is put away: nothing waits for the pause. */
  saveAll(): void {
    for (const field of voiceFields) void this.save(field);
  }

  toggle(part: 'languages' | 'talents', id: string, on: boolean): Promise<boolean> {
    return this.#edit(part, { [part]: { [id]: on } });
  }

  consent(edit: { forward: boolean }): Promise<boolean> {
    return this.#edit('consent', { consent: edit });
  }

  choose(field: VoiceField, value: string): Promise<boolean> {
    return this.apply(field, () => core.choose_value(this.id, field, value));
  }

  bind(codeOrQr: string): Promise<boolean> {
    return this.apply('booklets', () => core.bind_booklet(this.id, codeOrQr));
  }

  unbind(code: string): Promise<boolean> {
    return this.apply('booklets', () => core.unbind_booklet(this.id, code));
  }

  #edit(part: Part, edit: CandidateEdit): Promise<boolean> {
    return this.apply(part, () => core.edit_candidate(this.id, edit));
  }

  /** One change: its answer is the new sheet, its refusal belongs to `part`. */
  private async apply(part: Part, change: () => Promise<CandidateView>): Promise<boolean> {
    try {
      this.view = await change();
      delete this.errors[part];
      this.saved[part] = true;
      return true;
    } catch (error) {
      this.errors[part] = asCoreError(error);
      this.saved[part] = false;
      return false;
    }
  }

  #keepDraft(): Promise<void> {
    const typed = $state.snapshot(this.typed);
    if (Object.keys(typed).length === 0) return core.clear_draft(this.#draftKey);
    return core.put_draft(this.#draftKey, JSON.stringify(typed));
  }
}

function parse(json: string | null): Typed {
  try {
    const left: unknown = JSON.parse(json ?? '{}');
    return typeof left === 'object' && left !== null ? (left as Typed) : {};
  } catch {
    return {};
  }
}
