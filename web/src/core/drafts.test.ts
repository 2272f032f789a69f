import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { againMs, keepingDrafts } from './drafts';

describe('drafts on a tablet that is full', () => {
  const disk = new Map<string, string>();
  let hasRoom = true;
  const drafts = keepingDrafts({
    put_draft: async (key, json) => {
      if (!hasRoom) throw { code: 'storage-full', args: {} };
      disk.set(key, json);
    },
    draft: async (key) => disk.get(key) ?? null,
    clear_draft: async (key) => void disk.delete(key),
  });

  beforeEach(() => {
    vi.useFakeTimers();
    disk.clear();
    hasRoom = true;
  });
  afterEach(() => vi.useRealTimers());

  it('stay in memory, say so, and go to disk when there is room', async () => {
    hasRoom = false;
    await expect(drafts.put_draft('sheet', '1')).rejects.toMatchObject({ code: 'storage-full' });
    expect(await drafts.draft('sheet')).toBe('1');
    await vi.advanceTimersByTimeAsync(againMs);
    expect(disk.size).toBe(0);
    hasRoom = true;
    await vi.advanceTimersByTimeAsync(againMs);
    expect(disk.get('sheet')).toBe('1');
  });

  it('are not written over by older words, nor after they were cleared', async () => {
    hasRoom = false;
    for (const json of ['1', '2']) await drafts.put_draft('sheet', json).catch(() => {});
    await drafts.put_draft('other', '3').catch(() => {});
    await drafts.clear_draft('other');
    hasRoom = true;
    await vi.advanceTimersByTimeAsync(againMs);
    expect([...disk]).toEqual([['sheet', '2']]);
    expect(await drafts.draft('other')).toBeNull();
  });

  it('stay when it goes wrong in another way, and go when nobody may read them any more', async () => {
    let code = 'internal';
    const failing = keepingDrafts({ put_draft: () => Promise.reject({ code, args: {} }), draft: async () => null, clear_draft: async () => {} });
    await failing.put_draft('sheet', '1').catch(() => {});
    await vi.advanceTimersByTimeAsync(againMs);
    expect(await failing.draft('sheet')).toBe('1');
    expect(failing.inMemory()).toBe(true);
    code = 'not-found';
    await vi.advanceTimersByTimeAsync(againMs);
    expect(failing.inMemory()).toBe(false);
  });
});
