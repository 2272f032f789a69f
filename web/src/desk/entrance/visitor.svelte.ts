import { core } from '../../core/core';
import type { BookletCode, DocRecord, VisitorGroup } from '../../core/generated';
import { choicesOf } from '../../core/record';
import { type Locale, locale, t } from '../../i18n';
import { go, goInstead } from '../../route.svelte';
import { offerUndo } from '../../state.svelte';
import { visitorsLanguage } from '../intake/visitor.svelte';
import type { EntranceScreen } from '../place';
import { firstName } from '../words';

interface Visitor {
  /** None for who comes without one. */
  booklet: BookletCode | null;
  /** The signed text of it, when that was read: the core wants it. */
  scanned: string;
  /** Whose the booklet is, as this tablet knew when it was read: of more than one, somebody is told. */
  holders: DocRecord[];
  groups: VisitorGroup[];
  sheet: DocRecord | null;
  group: VisitorGroup | null;
  talents: string[];
  /** The language in which this visitor looks along. */
  code: Locale;
}

const somebody = (): Visitor => ({ booklet: null, scanned: '', holders: [], groups: [], sheet: null, group: null, talents: [], code: locale.code });

/** Who stands at the entrance now. On this screen only: of a visitor without a name nothing is kept. */
export const visitor = $state<Visitor>(somebody());

/** What lasts from one visitor to the next: a class comes in together, and a booklet may still lie before the camera. */
export const before = $state<{ group: VisitorGroup | null; code: string }>({ group: null, code: '' });

export const toScreen = (screen: EntranceScreen): void => go('entrance', ...(screen === 'scan' ? [] : [screen]));

/** A booklet was read: to the choice, or straight on when it is known for whom it is. */
export async function arrive(booklet: BookletCode, scanned: string): Promise<void> {
  const [holders, groups] = await Promise.all([core.holders_of_booklet(booklet.code), core.groups_of_booklet(booklet.code)]);
  Object.assign(visitor, somebody(), { booklet, scanned, holders, groups });
  const [holder, ...others] = holders;
  const [group, ...further] = groups;
  if (holder && others.length === 0 && !group) goOnWith(holder);
  else if (group && further.length === 0 && !holder) goOnWithGroup(group);
  else toScreen('choose');
}

export function withoutBooklet(): void {
  Object.assign(visitor, somebody());
  toScreen('talents');
}

/** The sheet's talents are where it begins. */
export function know(sheet: DocRecord): void {
  Object.assign(visitor, { sheet, group: null, talents: choicesOf(sheet, 'talent'), code: visitorsLanguage(sheet) });
}

/** It says more by now: a name that was just typed, or what another tablet wrote. What was chosen here stays. */
export async function lookAgain(): Promise<void> {
  const id = visitor.sheet?.id;
  if (id === undefined) return;
  const sheet = await core.record(id).catch(() => null);
  if (visitor.sheet?.id === id) visitor.sheet = sheet;
}

export function goOnWith(sheet: DocRecord): void {
  know(sheet);
  toScreen('talents');
}

export function goOnWithGroup(group: VisitorGroup): void {
  Object.assign(visitor, { sheet: null, group });
  before.group = group;
  toScreen('talents');
}

export function goOnUnnamed(): void {
  Object.assign(visitor, { sheet: null, group: null });
  toScreen('talents');
}

/** Somebody else gave the booklet away since it was read: told, as when it is read then. */
async function isTakenSince(booklet: BookletCode): Promise<boolean> {
  const [holders, groups] = await Promise.all([core.holders_of_booklet(booklet.code), core.groups_of_booklet(booklet.code)]);
  const known = visitor.holders.length + visitor.groups.length;
  if (holders.length + groups.length <= known) return false;
  await arrive(booklet, visitor.scanned);
  return true;
}

/** The booklet of who stands here is this person's from now on. */
export async function giveTo(id: string): Promise<void> {
  const { booklet, scanned } = visitor;
  if (!booklet) return;
  if (await isTakenSince(booklet)) return;
  const sheet = await core.bind_booklet(id, scanned);
  goOnWith(sheet);
  offerUndo(t('entrance-given', { code: booklet.display, name: firstName(sheet) }), async () => {
    await core.unbind_booklet(id, booklet.code);
    await arrive(booklet, scanned);
  });
}

/** Or it belongs to this group. */
export async function giveToGroup(group: VisitorGroup): Promise<void> {
  const { booklet, scanned } = visitor;
  if (!booklet) return;
  if (await isTakenSince(booklet)) return;
  await core.bind_to_group(group.referrer, group.id, scanned);
  goOnWithGroup(group);
  offerUndo(t('entrance-group-given', { code: booklet.display, group: group.name }), async () => {
    await core.unbind_from_group(group.referrer, group.id, booklet.code);
    await arrive(booklet, scanned);
  });
}

/** A new sheet was made: it is on disk, and its booklet too unless that is refused, which the next screen shows. */
export async function registered(id: string): Promise<void> {
  const { booklet, scanned } = visitor;
  if (booklet) await core.bind_booklet(id, scanned).catch(() => {});
  know(await core.record(id));
  // In place of the consent: "back" must not make a second sheet.
  goInstead('entrance', 'who');
}

export function next(): void {
  before.code = visitor.booklet?.code ?? '';
  Object.assign(visitor, somebody());
  toScreen('scan');
}
