import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../core/api';
import type { DocRecord } from '../core/generated';

const fatima = 'a1';
let asked: string[] = [];
let sheet: DocRecord;
let drafts: Record<string, string> = {};
/** What one save was told: on which version it builds, and what it writes. */
let builtOn: [string, Edit][] = [];

/** A core with one sheet. Its versions are numbers; a save on an old one leaves both values, as the real core does. */
const core = {
  record: async () => (asked.push('record'), sheet),
  edit_since: async (_id: string, since: string, edit: Edit) => {
    asked.push('edit_since');
    builtOn.push([since, edit]);
    if (Object.values(edit).includes('geen nummer')) throw { code: 'phone-invalid', field: 'phone', args: {} };
    const mine = `${since}+`;
    for (const [key, value] of Object.entries(edit)) {
      const other = sheet.texts[key] ?? '';
      const isBeside = since !== sheet.version && other !== value && sheet.conflicts.every((conflict) => conflict.key !== key);
      if (isBeside) sheet = { ...sheet, conflicts: [{ key, voices: [voice('Balie 2', other), voice('Balie 1', String(value))] }] };
      else sheet = { ...sheet, texts: { ...sheet.texts, [key]: String(value) } };
    }
    const isNewest = since === sheet.version;
    sheet = { ...sheet, waiting: true, version: isNewest ? mine : `${sheet.version}|${mine}` };
    return { record: sheet, version: mine };
  },
  draft: async (key: string) => drafts[key] ?? null,
  put_draft: async (key: string, json: string) => void (drafts[key] = json),
  clear_draft: async (key: string) => void delete drafts[key],
};
const voice = (author: string, value: string) => ({ author, value, at_ms: 1 });

/** The centre has everything, or refused what was not to be kept: the sheet is as it says, and nothing waits. */
function centreSays(editor: InstanceType<typeof Editor>, version: string, texts: Record<string, string>): void {
  sheet = { ...sheet, texts, version, waiting: false };
  editor.heard({ kind: 'changed', topics: ['candidate', 'sync'], record: sheet });
}

/** Another device writes, and the news is here. */
function janWrites(editor: InstanceType<typeof Editor>, texts: Record<string, string>): void {
  sheet = { ...sheet, texts: { ...sheet.texts, ...texts }, version: `${sheet.version}j` };
  editor.heard({ kind: 'changed', topics: ['candidate', 'sync'], record: sheet });
}

vi.mock('../core/core', () => ({ core }));
const { Editor } = await import('./editor.svelte');

describe('an open sheet', () => {
  beforeEach(() => {
    asked = [];
    drafts = {};
    builtOn = [];
    sheet = {
      id: fatima, kind: 'candidate', title: 'Amina', texts: { name: 'Amina' }, choices: {}, numbers: {}, conflicts: [], waiting: false,
      updated_ms: 1, version: 'v0',
    };
  });

  async function opened() {
    const editor = new Editor('candidate', fatima);
    await editor.open();
    asked = [];
    return editor;
  }

  it('does not ask for what it has just saved', async () => {
    const editor = await opened();
    editor.type('name', 'Amina Diallo');
    await editor.save('name');
    editor.heard({ kind: 'changed', topics: ['candidate', 'sync'], record: sheet });
    expect(asked).toEqual(['edit_since']);
    expect(editor.text('name')).toBe('Amina Diallo');
  });

  it('shows what another part of the page saved of it, and leaves other sheets alone', async () => {
    const editor = await opened();
    editor.heard({ kind: 'changed', topics: ['candidate', 'sync'], record: { ...sheet, id: 'b2', texts: { name: 'Omar' } } });
    expect(editor.text('name')).toBe('Amina');
    editor.heard({ kind: 'changed', topics: ['candidate', 'sync'], record: { ...sheet, texts: { name: 'Amina Diallo' } } });
    expect(editor.text('name')).toBe('Amina Diallo');
    expect(asked).toEqual([]);
  });

  it('asks again when news came from the centre, or when the core started anew', async () => {
    const editor = await opened();
    editor.heard({ kind: 'changed', topics: ['appointment', 'sync'] });
    expect(asked).toEqual([]);
    editor.heard({ kind: 'changed', topics: ['candidate'] });
    editor.heard({ kind: 'ready' });
    expect(asked).toEqual(['record', 'record']);
  });

  it('is missing when the address names a document of another kind', async () => {
    sheet = { ...sheet, kind: 'appointment' };
    expect((await opened()).missing).toBe(true);
  });

  it('builds on what the person saw when they came into the field, not on what came meanwhile', async () => {
    const editor = await opened();
    editor.enter('name');
    janWrites(editor, { name: 'Aminata' });
    expect(editor.text('name')).toBe('Amina');
    expect(editor.elsewhere('name')).toBe('Aminata');
    editor.type('name', 'Amina Diallo');
    await editor.leave('name');
    expect(builtOn).toEqual([['v0', { name: 'Amina Diallo' }]]);
    expect(editor.isAsked('name')).toBe(true);
  });

  it('knows what came in other fields, and asks nothing about it', async () => {
    const editor = await opened();
    editor.enter('name');
    editor.type('name', 'Amina D');
    janWrites(editor, { phone: '0470 00 00 01' });
    expect(editor.text('name')).toBe('Amina D');
    await editor.save('name');
    expect(builtOn).toEqual([['v0j', { name: 'Amina D' }]]);
    expect(editor.isAsked('name')).toBe(false);
  });

  it('goes on with its own words beside a question, and settles nothing by typing', async () => {
    const editor = await opened();
    editor.enter('name');
    editor.type('name', 'Amina D');
    janWrites(editor, { name: 'Aminata' });
    await editor.save('name');
    expect(editor.elsewhere('name')).toBeNull();
    editor.type('name', 'Amina Diallo');
    await editor.save('name');
    expect(builtOn.map(([since]) => since)).toEqual(['v0', 'v0+']);
    expect(editor.text('name')).toBe('Amina Diallo');
  });

  it('does not build on its own words that the centre refused', async () => {
    const editor = await opened();
    editor.enter('name');
    editor.type('name', 'Amina D');
    await editor.save('name');
    centreSays(editor, 'v0', { name: 'Amina' });
    editor.type('name', 'Amina Diallo');
    await editor.save('name');
    expect(builtOn.at(-1)).toEqual(['v0', { name: 'Amina Diallo' }]);
    expect(editor.isAsked('name')).toBe(false);
  });

  it('asks about what came in the place of its own refused words', async () => {
    const editor = await opened();
    editor.enter('name');
    editor.type('name', 'Amina D');
    await editor.save('name');
    centreSays(editor, 'v0j', { name: 'Aminata' });
    editor.type('name', 'Amina Diallo');
    await editor.save('name');
    expect(builtOn.at(-1)).toEqual(['v0', { name: 'Amina Diallo' }]);
    expect(editor.isAsked('name')).toBe(true);
  });

  it('builds on its own words where they were written anew', async () => {
    const editor = await opened();
    editor.enter('name');
    editor.type('name', 'Amina D');
    await editor.save('name');
    centreSays(editor, 'v0n', { name: 'Amina D' });
    editor.type('name', 'Amina Diallo');
    await editor.save('name');
    expect(builtOn.at(-1)).toEqual(['v0n', { name: 'Amina Diallo' }]);
    expect(editor.isAsked('name')).toBe(false);
  });

  it('builds an earlier visit’s words on the newest version where nobody else wrote', async () => {
    drafts[`candidate:${fatima}`] = JSON.stringify({ name: { shown: 'Amina Diallo', known: 'Amina', since: 'gone' } });
    await opened();
    expect(builtOn).toEqual([['v0', { name: 'Amina Diallo' }]]);
  });

  it('takes over what another device wrote when the person says so', async () => {
    const editor = await opened();
    editor.enter('name');
    editor.type('name', 'Amina D');
    janWrites(editor, { name: 'Aminata' });
    editor.takeElsewhere('name');
    await editor.leave('name');
    expect(builtOn).toEqual([]);
    expect(editor.text('name')).toBe('Aminata');
  });

  it('builds a second save on the first, however fast they come', async () => {
    const editor = await opened();
    await Promise.all([editor.give('consent/forward', true), editor.give('consent/forward', false), editor.toggle('talent', 'cooking', true)]);
    expect(builtOn.map(([since]) => since)).toEqual(['v0', 'v0+', 'v0++']);
    editor.type('name', 'Amina D');
    await Promise.all([editor.save('name'), editor.leave('name'), editor.save('name')]);
    expect(builtOn.slice(3)).toEqual([['v0+++', { name: 'Amina D' }]]);
  });

  it('keeps refused words on disk with the version they build on, also over a restart', async () => {
    const first = await opened();
    first.enter('phone');
    first.type('phone', 'geen nummer');
    await first.leave('phone');
    sheet = { ...sheet, texts: { ...sheet.texts, phone: '0485 22 22 22' }, version: 'v1' };

    const editor = await opened();
    expect(editor.text('phone')).toBe('geen nummer');
    expect(editor.errors.phone?.code).toBe('phone-invalid');
    editor.enter('phone');
    editor.type('phone', '0470 11 11 11');
    await editor.leave('phone');
    expect(builtOn.at(-1)).toEqual(['v0', { phone: '0470 11 11 11' }]);
    expect(drafts).toEqual({});
  });

  it('holds the answers to own questions like every other field', async () => {
    const editor = await opened();
    editor.enter('own/q1/text');
    editor.type('own/q1/text', 'Ja, een tas');
    await editor.leave('own/q1/text');
    expect(sheet.texts['own/q1/text']).toBe('Ja, een tas');
    expect(editor.saved['own/q1/text']).toBe(true);
  });
});
