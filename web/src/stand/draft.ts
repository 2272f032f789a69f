import { core } from '../core/core';
import type { AppointmentDraft, AppointmentRow, BookletCode } from '../core/types';

/** The form as it stands, also half filled: kept on every keystroke, so that a killed browser loses nothing. */
export interface StandForm {
  booklet: BookletCode;
  draft: AppointmentDraft;
  /** The earlier appointment that this form changes, for undo. */
  earlier: AppointmentRow | null;
}

/** The task's id for "something else"; an empty one means that nothing is chosen yet. */
export const otherTask = 'other';

/** A stand has one visitor at a time. */
const key = 'stand-form';

export function emptyForm(booklet: BookletCode): StandForm {
  return {
    booklet,
    draft: { booklet: booklet.code, task: '', date: '', time: '', place: '', contact: '', remark: '' },
    earlier: null,
  };
}

export function formOf(booklet: BookletCode, row: AppointmentRow): StandForm {
  return { booklet, draft: draftOf(row), earlier: row };
}

export function draftOf(row: AppointmentRow): AppointmentDraft {
  const { id, booklet, task, date, time, place, contact, remark, withdrawn } = row;
  return { id, booklet, task, date, time, place, contact, remark, withdrawn };
}

export function keepForm(form: StandForm): Promise<void> {
  return core.put_draft(key, JSON.stringify(form));
}

export async function keptForm(): Promise<StandForm | null> {
  const json = await core.draft(key);
  return json === null ? null : (JSON.parse(json) as StandForm);
}

export function dropForm(): Promise<void> {
  return core.clear_draft(key);
}
