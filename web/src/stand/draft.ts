import { grouped } from '../booklet/code';
import type { Edit } from '../core/api';
import { core } from '../core/core';
import type { AppointmentRow, BookletCode, DocRecord, TaskRow } from '../core/generated';
import { type FieldKey, textOf } from '../core/record';
import { leftMax } from '../ui/asked';
import type { StandAt } from './at';

/** What the form asks. */
export const formFields = ['task', 'date', 'time', 'place', 'contact', 'remark'] as const satisfies FieldKey<'appointment'>[];
export type FormField = (typeof formFields)[number];
export type FormTexts = { [field in FormField]: string };

/** The form as it stands, also half filled: kept on every keystroke, so that a killed browser loses nothing. */
export interface StandForm {
  /** Of the appointment that a new form becomes: saved again after a crash, it is still that one. */
  id?: string;
  booklet: BookletCode;
  /** For whom a desk notes it; a stand notes its own. */
  at?: StandAt | undefined;
  texts: FormTexts;
  /** The earlier appointment that this form changes, as it was when the form was opened. */
  earlier: AppointmentRow | null;
}

/** The task's id for "something else"; an empty one means that nothing is chosen yet. */
export const otherTask = 'other';

/** A stand has one visitor at a time; a desk notes for several, and each has forms of its own. */
const keyOf = (at: StandAt | undefined): string =>
  at ? `stand-form-${at.organisation}-${at.appointment ?? (at.stubs ? 'stubs' : 'note')}` : 'stand-form';

/** Forms that made place for another visitor's: each by itself, so that an erasure takes its own along and no other. */
const leftKey = (at: StandAt | undefined, place: number): string => `${keyOf(at)}-left-${place}`;
const leftCountKey = (at: StandAt | undefined): string => (at ? `${keyOf(at)}-lefts` : 'stand-forms-left');

export function emptyForm(booklet: BookletCode, at?: StandAt): StandForm {
  return { id: crypto.randomUUID().replaceAll('-', ''), booklet, at, texts: textsOf(null), earlier: null };
}

/** What is noted already keeps its booklet, also when that is read no more. */
export const bookletOf = (row: AppointmentRow): BookletCode => ({ code: textOf(row, 'booklet'), display: grouped(textOf(row, 'booklet')) });

export function formOf(booklet: BookletCode, earlier: AppointmentRow, at?: StandAt): StandForm {
  return { booklet, at, texts: textsOf(earlier), earlier };
}

export function textsOf(record: DocRecord | null): FormTexts {
  return Object.fromEntries(formFields.map((field) => [field, textOf(record, field)])) as FormTexts;
}

/** What makes the one out of the other. */
export function changesOf(from: FormTexts, to: FormTexts): Edit {
  return Object.fromEntries(formFields.filter((field) => from[field] !== to[field]).map((field) => [field, to[field]]));
}

/** Notes the appointment, or changes the earlier one by what the person changed: what others wrote meanwhile stays. */
export async function saveForm({ id, booklet, at, texts, earlier }: StandForm, tasks: TaskRow[]): Promise<AppointmentRow> {
  const given = { booklet: booklet.code, ...changesOf(textsOf(null), texts) };
  if (!earlier && at) return core.save_appointment_at(id, at.organisation, at.market ?? undefined, at.stubs ? { ...given, stub: true } : given);
  if (!earlier) return core.save_appointment(id, given);
  const { record, version } = await core.edit_since(earlier.id, earlier.version, changesOf(textsOf(earlier), texts));
  const task = tasks.find((each) => each.id === textOf(record, 'task'));
  // Taking it back builds on what was written here, and not on what came meanwhile.
  return { ...earlier, ...record, version, task_title: textOf(task ?? null, 'title') };
}

export function keepForm(form: StandForm): Promise<void> {
  return core.put_draft(keyOf(form.at), JSON.stringify(form));
}

export const keptForm = (at: StandAt | undefined): Promise<StandForm | null> => readForm(keyOf(at));

async function readForm(key: string): Promise<StandForm | null> {
  const json = await core.draft(key);
  if (json === null) return null;
  const form = JSON.parse(json) as StandForm;
  const texts = Object.fromEntries(Object.entries(form.texts).map(([field, text]) => [field, text.slice(0, leftMax)]));
  return { ...form, texts: texts as FormTexts };
}

export function dropForm(at: StandAt | undefined): Promise<void> {
  return core.clear_draft(keyOf(at));
}

/** Of one appointment. */
export const isSameForm = (one: StandForm, other: StandForm): boolean => (one.id ?? one.earlier?.id) === (other.id ?? other.earlier?.id);

const leftCount = async (at: StandAt | undefined): Promise<number> => Number((await core.draft(leftCountKey(at))) ?? 0);

export async function leftForms(at: StandAt | undefined): Promise<StandForm[]> {
  const places = Array.from({ length: await leftCount(at) }, (_, place) => readForm(leftKey(at, place)));
  return (await Promise.all(places)).filter((form) => form !== null);
}

/** A battery that dies in between leaves one twice rather than none: new ones come last. */
export async function keepLeftForms(at: StandAt | undefined, forms: StandForm[]): Promise<void> {
  const before = await leftCount(at);
  for (const [place, form] of forms.entries()) await core.put_draft(leftKey(at, place), JSON.stringify(form));
  for (let place = forms.length; place < before; place += 1) await core.clear_draft(leftKey(at, place));
  if (forms.length !== before) await core.put_draft(leftCountKey(at), String(forms.length));
}

/** What is offered there: by a stand itself, or by the one that a desk notes for; with the task that the appointment has already. */
export const tasksOf = (at: StandAt | undefined, kept: string): Promise<TaskRow[]> => core.tasks_at(at?.organisation, at?.market ?? undefined, kept);
