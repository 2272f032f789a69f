import type { Edit } from '../core/api';
import { core } from '../core/core';
import { type CoreError, asCoreError } from '../core/failure';
import { type DocRecord, type Input, type Kind, fields } from '../core/generated';
import type { LinkEvent } from '../core/link';
import { type FieldKey, textOf } from '../core/record';

type Of<T> = { [key in FieldKey]?: T };

const idleMs = 600;

/**
 * One open document. What a person types goes to a draft on disk at every stroke and into the document after a pause;
 * what the core refuses stays in the field, and in the draft, until it is right.
 */
export class Editor {
  record = $state.raw<DocRecord | null>(null);
  missing = $state(false);
  /** It was on the screen and is erased now. */
  gone = $state(false);
  /** In a field, not yet in the document. */
  typed = $state<Of<string>>({});
  errors = $state<Of<CoreError>>({});
  saved = $state<Of<boolean>>({});
  /** The fields a person is in: the text they see, and what the document held at that moment. */
  #held = $state<Of<{ shown: string; known: string }>>({});
  #timers: Of<ReturnType<typeof setTimeout>> = {};
  readonly #draftKey: string;

  constructor(readonly kind: Kind, readonly id: string) {
    this.#draftKey = `${kind}:${id}`;
  }

  /** Reads the document and finishes what an earlier visit could not. */
  async open(): Promise<void> {
    await this.refresh();
    if (this.missing) return;
    const left = parse(await core.draft(this.#draftKey));
    for (const [key, text] of entries(left)) {
      if (!(key in fields[this.kind]) || this.typed[key] !== undefined) continue;
      this.typed[key] = text;
      await this.save(key);
    }
  }

  async refresh(): Promise<void> {
    try {
      const record = await core.record(this.id);
      this.missing = record.kind !== this.kind;
      if (!this.missing) this.record = record;
    } catch (error) {
      const { code } = asCoreError(error);
      if (code === 'not-found') this.missing = true;
      if (code === 'not-found' || code === 'lease-over') this.#close();
    }
  }

  /** News from the worker. A save on this page brings the saved document along, so only other news is asked for. */
  heard(event: LinkEvent): void {
    if (event.kind === 'ready') void this.refresh();
    if (event.kind !== 'changed' || !event.topics.includes(this.kind)) return;
    if (!event.record) void this.refresh();
    else if (event.record.id === this.id) this.record = event.record;
  }

  /** Nothing of the document stays on the screen, nor in a field that would be saved. */
  #close(): void {
    this.gone ||= this.missing && this.record !== null;
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    this.typed = {};
    this.#held = {};
    this.record = null;
  }

  /** What the field shows. While a person is in it, news from elsewhere does not move the text under the fingers. */
  text(key: FieldKey): string {
    return this.typed[key] ?? this.#held[key]?.shown ?? textOf(this.record, key);
  }

  /** Another device wrote this while the person was in the field. */
  elsewhere(key: FieldKey): string | null {
    const held = this.#held[key];
    const now = textOf(this.record, key);
    return !held || !this.record || now === held.known || now === this.text(key) ? null : now;
  }

  takeElsewhere(key: FieldKey): void {
    delete this.typed[key];
    delete this.errors[key];
    clearTimeout(this.#timers[key]);
    delete this.#held[key];
    this.enter(key);
    void this.#keepDraft();
  }

  enter(key: FieldKey): void {
    this.#held[key] ??= { shown: this.text(key), known: textOf(this.record, key) };
  }

  async leave(key: FieldKey): Promise<void> {
    await this.save(key);
    if (this.typed[key] === undefined) delete this.#held[key];
  }

  type(key: FieldKey, text: string): void {
    this.typed[key] = text;
    this.saved[key] = false;
    this.#keepDraft().catch((error: unknown) => (this.errors[key] = asCoreError(error)));
    clearTimeout(this.#timers[key]);
    this.#timers[key] = setTimeout(() => void this.save(key), idleMs);
  }

  async save(key: FieldKey): Promise<void> {
    clearTimeout(this.#timers[key]);
    const text = this.typed[key];
    if (text === undefined) return;
    const done = await this.give(key, text);
    if (!done || this.typed[key] !== text) return;
    delete this.typed[key];
    // The core may have tidied it ("0470/12" is "0470 12"): the person sees that when they leave the field.
    if (this.#held[key]) this.#held[key] = { shown: text, known: this.record ? textOf(this.record, key) : text };
    await this.#keepDraft().catch(() => {});
  }

  /** The screen closes or the tablet is put away: nothing waits for the pause. */
  saveAll(): void {
    for (const [key] of entries(this.typed)) void this.save(key);
  }

  /** A text, a consent, a flag, a number. */
  give(key: FieldKey, input: Input): Promise<boolean> {
    return this.#edit(key, { [key]: input });
  }

  /** One choice of a set. */
  toggle(key: FieldKey, choice: string, on: boolean): Promise<boolean> {
    return this.#edit(key, { [`${key}/${choice}`]: on });
  }

  bind(codeOrQr: string): Promise<boolean> {
    return this.#apply('booklet', () => core.bind_booklet(this.id, codeOrQr));
  }

  unbind(code: string): Promise<boolean> {
    return this.#apply('booklet', () => core.unbind_booklet(this.id, code));
  }

  #edit(key: FieldKey, edit: Edit): Promise<boolean> {
    return this.#apply(key, () => core.edit(this.id, edit));
  }

  /** One change: its answer is the document as it is now, its refusal belongs to the field. */
  async #apply(key: FieldKey, change: () => Promise<DocRecord>): Promise<boolean> {
    try {
      this.record = await change();
      delete this.errors[key];
      this.saved[key] = true;
      return true;
    } catch (error) {
      this.errors[key] = asCoreError(error);
      this.saved[key] = false;
      return false;
    }
  }

  #keepDraft(): Promise<void> {
    const typed = $state.snapshot(this.typed);
    if (Object.keys(typed).length === 0) return core.clear_draft(this.#draftKey);
    return core.put_draft(this.#draftKey, JSON.stringify(typed));
  }
}

function parse(json: string | null): Of<string> {
  try {
    const left: unknown = JSON.parse(json ?? '{}');
    return typeof left === 'object' && left !== null ? left : {};
  } catch {
    return {};
  }
}

const entries = <T>(of: Of<T>): [FieldKey, T][] => Object.entries(of) as [FieldKey, T][];
