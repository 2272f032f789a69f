import type { Edit } from '../core/api';
import { core } from '../core/core';
import type { AppointmentRow, BookletCode, DocRecord, TaskRow } from '../core/generated';
import { type FieldKey, textOf } from '../core/record';
import { leftMax } from '../ui/asked';

/** What the form asks. */
export const formFields = ['task', 'date', 'time', 'place', 'contact', 'remark'] as const satisfies FieldKey<'appointment'>[];
export type FormField = (typeof formFields)[number];
export type FormTexts = { [field in FormField]: string };

/** The form as it stands, also half filled: kept on every keystroke, so that a killed browser loses nothing. */
export interface StandForm {
  /** Of the appointment that a new form becomes: saved again after a crash, it is still that one. */
  id?: string;
  booklet: BookletCode;
  texts: FormTexts;
  /** The earlier appointment that this form changes, as it was when the form was opened. */
  earlier: AppointmentRow | null;
}

/** The task's id for "something else"; an empty one means that nothing is chosen yet. */
export const otherTask = 'other';

/** A stand has one visitor at a time. */
const key = 'stand-form';

export function emptyForm(booklet: BookletCode): StandForm {
  return { id: crypto.randomUUID().replaceAll('-', ''), booklet, texts: textsOf(null), earlier: null };
}

export function formOf(booklet: BookletCode, earlier: AppointmentRow): StandForm {
  return { booklet, texts: textsOf(earlier), earlier };
}

export function textsOf(record: DocRecord | null): FormTexts {
  return Object.fromEntries(formFields.map((field) => [field, textOf(record, field)])) as FormTexts;
}

/** What makes the one out of the other. */
export function changesOf(from: FormTexts, to: FormTexts): Edit {
  return Object.fromEntries(formFields.filter((field) => from[field] !== to[field]).map((field) => [field, to[field]]));
}

/** Notes the appointment, or changes the earlier one by what the person changed: what others wrote meanwhile stays. */
export async function saveForm({ id, booklet, texts, earlier }: StandForm, tasks: TaskRow[]): Promise<AppointmentRow> {
  if (!earlier) return core.save_appointment(id, { booklet: booklet.code, ...changesOf(textsOf(null), texts) });
  const { record, version } = await core.edit_since(earlier.id, earlier.version, changesOf(textsOf(earlier), texts));
  const task = tasks.find((each) => each.id === textOf(record, 'task'));
  // Taking it back builds on what was written here, and not on what came meanwhile.
  return { ...earlier, ...record, version, task_title: textOf(task ?? null, 'title') };
}

export function keepForm(form: StandForm): Promise<void> {
  return core.put_draft(key, JSON.stringify(form));
}

export async function keptForm(): Promise<StandForm | null> {
  const json = await core.draft(key);
  if (json === null) return null;
  const form = JSON.parse(json) as StandForm;
  const texts = Object.fromEntries(Object.entries(form.texts).map(([field, text]) => [field, text.slice(0, leftMax)]));
  return { ...form, texts: texts as FormTexts };
}

export function dropForm(): Promise<void> {
  return core.clear_draft(key);
}
