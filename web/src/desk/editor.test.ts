import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '../core/api';
import type { DocRecord } from '../core/generated';

const fatima = 'a1';
let asked: string[] = [];
let sheet: DocRecord;

/** A core with one sheet. */
const core = {
  record: async () => (asked.push('record'), sheet),
  edit: async (_id: string, edit: Edit) => {
    asked.push('edit');
    sheet = { ...sheet, texts: { ...sheet.texts, ...(edit as Record<string, string>) } };
    return sheet;
  },
  draft: async () => null,
  put_draft: async () => {},
  clear_draft: async () => {},
};
vi.mock('../core/core', () => ({ core }));
const { Editor } = await import('./editor.svelte');

describe('an open sheet', () => {
  beforeEach(() => {
    asked = [];
    sheet = {
      id: fatima, kind: 'candidate', title: 'Amina', texts: { name: 'Amina' }, choices: {}, numbers: {}, conflicts: [], waiting: false,
      updated_ms: 1, version: '',
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
    expect(asked).toEqual(['edit']);
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
});
