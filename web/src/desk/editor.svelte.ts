import { answerIn } from '../conflict/answer.svelte';
import type { Edit } from '../core/api';
import { core } from '../core/core';
import { againMs } from '../core/drafts';
import { type CoreError, asCoreError } from '../core/failure';
import type { DocRecord, Edited, Input, Kind } from '../core/generated';
import type { LinkEvent } from '../core/link';
import { type Register, fieldOf, textOf } from '../core/record';
import { markUnfinished } from '../unfinished.svelte';
import { type Held, draftOf, leftIn } from './held';

type Of<T> = { [register in Register]?: T };

const idleMs = 600;

/**
 * One open document. What a person types goes to a draft on disk at every stroke and into the document after a pause;
 * what the core refuses stays in the field, and in the draft, until it is right. Every save says on which version it
 * builds: what another device wrote meanwhile in the same field is asked about and not overwritten.
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
  /** The fields a person is in, or left with words that are not in the document. */
  #held = $state<Of<Held>>({});
  #in: Register | null = null;
  /** The newest version of which nothing waited to be sent. */
  #sent: string | undefined;
  #timers: Of<ReturnType<typeof setTimeout>> = {};
  #isClosed = false;
  /** One save after the other: the second builds on the first. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #draftKey: string;

  constructor(readonly kind: Kind, readonly id: string) {
    this.#draftKey = `${kind}:${id}`;
  }

  /** Reads the document and finishes what an earlier visit could not. */
  async open(): Promise<void> {
    await this.refresh();
    if (this.missing) return;
    for (const [key, held] of Object.entries(leftIn(await core.draft(this.#draftKey))) as [Register, Held][]) {
      if (fieldOf(this.kind, key) === null || this.typed[key] !== undefined) continue;
      this.#held[key] = held;
      // Of an earlier visit: the version that it names may be gone.
      this.#learn(key, this.#held[key]);
      this.typed[key] = held.shown;
      await this.save(key);
    }
  }

  async refresh(): Promise<void> {
    try {
      const record = await core.record(this.id);
      this.missing = record.kind !== this.kind;
      if (!this.missing) this.#show(record);
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
    else if (event.record.id === this.id) this.#show(event.record);
  }

  /** A newer version of it. */
  #show(record: DocRecord): void {
    this.record = record;
    if (!record.waiting) this.#sent = record.version;
    for (const [key, held] of entries(this.#held)) this.#learn(key, held);
  }

  /**
   * Where a field still holds what its person knows, they have seen the newest version too. Where it holds something else and nobody
   * is asked, their own last words may be gone: refused, or written anew. A save then builds on what the centre surely has, and
   * asks about what came after; it overwrites nothing.
   */
  #learn(key: Register, held: Held): void {
    if (!this.record || this.isAsked(key)) return;
    const now = textOf(this.record, key);
    if (now !== held.known && now !== held.shown) held.since = held.sent ?? held.since;
    else Object.assign(held, { known: now, since: this.record.version, sent: this.record.waiting ? held.sent : this.record.version });
  }

  /** Nothing of the document stays on the screen, nor in a field that would be saved. */
  #close(): void {
    this.gone ||= this.missing && this.record !== null;
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    if (this.gone) for (const [key] of entries(this.typed)) markUnfinished(this.id, key, false);
    this.typed = {};
    this.#held = {};
    this.record = null;
  }

  /** What the field shows. While a person is in it, news from elsewhere does not move the text under the fingers. */
  text(key: Register): string {
    return this.typed[key] ?? this.#held[key]?.shown ?? answerIn(this.record, key) ?? textOf(this.record, key);
  }

  /** Another device wrote this while the person was in the field. Where both wrote, the question tells more. */
  elsewhere(key: Register): string | null {
    const held = this.#held[key];
    const now = textOf(this.record, key);
    return !held || !this.record || this.isAsked(key) || now === held.known || now === this.text(key) ? null : now;
  }

  /** Do devices say different things here, so that somebody must choose? */
  isAsked(key: Register): boolean {
    return this.record?.conflicts.some((conflict) => conflict.key === key) ?? false;
  }

  /** And nobody did so here? */
  isOpen(key: Register): boolean {
    return this.isAsked(key) && answerIn(this.record, key) === null;
  }

  takeElsewhere(key: Register): void {
    delete this.typed[key];
    delete this.errors[key];
    clearTimeout(this.#timers[key]);
    delete this.#held[key];
    this.#mark(key);
    this.enter(key);
    void this.#keepDraft();
  }

  enter(key: Register): void {
    this.#in = key;
    this.#hold(key);
  }

  #hold(key: Register): void {
    this.#held[key] ??= { shown: this.text(key), known: textOf(this.record, key), since: this.record?.version ?? '', sent: this.#sent };
  }

  async leave(key: Register): Promise<void> {
    if (this.#in === key) this.#in = null;
    await this.save(key);
    if (this.typed[key] === undefined && this.#in !== key) delete this.#held[key];
  }

  type(key: Register, text: string): void {
    this.#hold(key);
    this.typed[key] = text;
    this.saved[key] = false;
    this.#keepDraft().catch((error: unknown) => (this.errors[key] = asCoreError(error)));
    clearTimeout(this.#timers[key]);
    this.#timers[key] = setTimeout(() => void this.save(key), idleMs);
  }

  save(key: Register): Promise<void> {
    clearTimeout(this.#timers[key]);
    return this.#next(() => this.#write(key));
  }

  async #write(key: Register): Promise<void> {
    const text = this.typed[key];
    // Saved while it waited for its turn, or the sheet closed.
    if (text === undefined) return;
    const edited = await this.#edit(key, { [key]: text }, this.#held[key]?.since);
    this.#mark(key);
    if (!edited) return this.#tryAgain(key);
    // The core may have tidied it ("0470/12" is "0470 12"): the person sees that when they leave the field.
    const known = this.isAsked(key) ? text : textOf(edited.record, key);
    if (this.#held[key]) this.#held[key] = { shown: text, known, since: edited.version, sent: this.#held[key].sent };
    this.#show(edited.record);
    if (this.typed[key] === text) delete this.typed[key];
    if (this.typed[key] === undefined && this.#in !== key) delete this.#held[key];
    await this.#keepDraft().catch(() => {});
  }

  /** A tablet that is full has room again when somebody made some: nobody has to come back to each field for that. */
  #tryAgain(key: Register): void {
    if (this.#isClosed || this.errors[key]?.code !== 'storage-full') return;
    clearTimeout(this.#timers[key]);
    this.#timers[key] = setTimeout(() => void this.save(key), againMs);
  }

  /** Nobody is in the field any more and what stands there was refused: that must not be forgotten. */
  #mark(key: Register): void {
    markUnfinished(this.id, key, this.#in !== key && this.errors[key] !== undefined && this.typed[key] !== undefined);
  }

  /** What is typed and refused. */
  get refused(): Register[] {
    return entries(this.typed).map(([key]) => key).filter((key) => this.errors[key] !== undefined);
  }

  /** The screen closes: the person is in no field any more. */
  close(): void {
    this.#in = null;
    this.#isClosed = true;
    this.saveAll();
  }

  /** The screen closes or the tablet is put away: nothing waits for the pause. */
  saveAll(): void {
    for (const [key] of entries(this.typed)) void this.save(key);
  }

  /** A text, a consent, a flag, a number. */
  give(key: Register, input: Input): Promise<void> {
    return this.#next(async () => void (await this.#edit(key, { [key]: input })));
  }

  /** Several registers that belong together; a refusal stands at the first. */
  giveAll(key: Register, edit: Edit): Promise<void> {
    return this.#next(async () => void (await this.#edit(key, edit)));
  }

  /** One choice of a set. */
  toggle(key: Register, choice: string, on: boolean): Promise<void> {
    return this.#next(async () => void (await this.#edit(key, { [`${key}/${choice}`]: on })));
  }

  bind(codeOrQr: string): Promise<boolean> {
    return this.#next(async () => (await this.#apply('booklet', () => core.bind_booklet(this.id, codeOrQr), (record) => record)) !== null);
  }

  unbind(code: string): Promise<boolean> {
    return this.#next(async () => (await this.#apply('booklet', () => core.unbind_booklet(this.id, code), (record) => record)) !== null);
  }

  /** Without `since`: on what is on the screen when it is done. */
  #edit(key: Register, edit: Edit, since = this.record?.version ?? ''): Promise<Edited | null> {
    return this.#apply(key, () => core.edit_since(this.id, since, edit), (edited) => edited.record);
  }

  #next<T>(save: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(save);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** One change: its answer is the document as it is now, its refusal belongs to the field. */
  async #apply<T>(key: Register, change: () => Promise<T>, recordOf: (answer: T) => DocRecord): Promise<T | null> {
    try {
      const answer = await change();
      this.#show(recordOf(answer));
      delete this.errors[key];
      this.saved[key] = true;
      return answer;
    } catch (error) {
      this.errors[key] = asCoreError(error);
      this.saved[key] = false;
      return null;
    }
  }

  #keepDraft(): Promise<void> {
    const typed = $state.snapshot(this.typed);
    if (Object.keys(typed).length === 0) return core.clear_draft(this.#draftKey);
    return core.put_draft(this.#draftKey, draftOf(typed, $state.snapshot(this.#held)));
  }
}

const entries = <T>(of: Of<T>): [Register, T][] => Object.entries(of) as [Register, T][];
