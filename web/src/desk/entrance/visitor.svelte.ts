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
  sheet: DocRecord | null;
  group: VisitorGroup | null;
  talents: string[];
  /** The language in which this visitor looks along. */
  code: Locale;
}

const somebody = (): Visitor => ({ booklet: null, scanned: '', sheet: null, group: null, talents: [], code: locale.code });

/** Who stands at the entrance now. On this screen only: of a visitor without a name nothing is kept. */
export const visitor = $state<Visitor>(somebody());

/** What lasts from one visitor to the next: a class comes in together, and a booklet may still lie before the camera. */
export const before = $state<{ group: VisitorGroup | null; code: string }>({ group: null, code: '' });

export const toScreen = (screen: EntranceScreen): void => go('entrance', ...(screen === 'scan' ? [] : [screen]));

/** Whose a booklet is, as far as this tablet knows: one that was given away twice has several bearers. */
export interface Bearers {
  holders: DocRecord[];
  groups: VisitorGroup[];
}

export async function bearersOf(code: string): Promise<Bearers> {
  const [holders, groups] = await Promise.all([core.holders_of_booklet(code), core.groups_of_booklet(code)]);
  return { holders, groups };
}

/** A booklet was read: to the choice, or straight on when it is known for whom it is. */
export async function arrive(booklet: BookletCode, scanned: string): Promise<void> {
  const { holders, groups } = await bearersOf(booklet.code);
  Object.assign(visitor, somebody(), { booklet, scanned });
  const [holder] = holders;
  const [group] = groups;
  if (holders.length + groups.length !== 1) toScreen('choose');
  else if (holder) goOnWith(holder);
  else if (group) goOnWithGroup(group);
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

/** Given away already, maybe elsewhere and a moment ago: that is told, and nothing is given twice. */
async function isTaken(booklet: BookletCode): Promise<boolean> {
  const { holders, groups } = await bearersOf(booklet.code);
  if (holders.length + groups.length === 0) return false;
  toScreen('choose');
  return true;
}

/** Offers to take it back; who stands here then is asked again, another visitor is not disturbed. */
function offerBack(words: string, booklet: BookletCode, scanned: string, takeBack: () => Promise<unknown>): void {
  offerUndo(words, async () => {
    await takeBack();
    if (visitor.booklet?.code === booklet.code) await arrive(booklet, scanned);
  });
}

/** The booklet of who stands here is this person's from now on. */
export async function giveTo(id: string): Promise<void> {
  const { booklet, scanned } = visitor;
  if (!booklet || (await isTaken(booklet))) return;
  const sheet = await core.bind_booklet(id, scanned);
  goOnWith(sheet);
  offerBack(t('entrance-given', { code: booklet.display, name: firstName(sheet) }), booklet, scanned, () => core.unbind_booklet(id, booklet.code));
}

/** Or it belongs to this group. */
export async function giveToGroup(group: VisitorGroup): Promise<void> {
  const { booklet, scanned } = visitor;
  if (!booklet || (await isTaken(booklet))) return;
  await core.bind_to_group(group.referrer, group.id, scanned);
  goOnWithGroup(group);
  offerBack(t('entrance-group-given', { code: booklet.display, group: group.name }), booklet, scanned, () => core.unbind_from_group(group.referrer, group.id, booklet.code));
}

/** It is not this person's, or not only. */
export async function takeFrom(sheet: DocRecord): Promise<void> {
  const { booklet, scanned } = visitor;
  if (!booklet) return;
  await core.unbind_booklet(sheet.id, booklet.code);
  await arrive(booklet, scanned);
  offerBack(t('desk-booklet-unbound', { code: booklet.display }), booklet, scanned, () => core.bind_booklet(sheet.id, scanned));
}

export async function takeFromGroup(group: VisitorGroup): Promise<void> {
  const { booklet, scanned } = visitor;
  if (!booklet) return;
  await core.unbind_from_group(group.referrer, group.id, booklet.code);
  await arrive(booklet, scanned);
  offerBack(t('entrance-taken-off', { code: booklet.display, group: group.name }), booklet, scanned, () => core.bind_to_group(group.referrer, group.id, scanned));
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
