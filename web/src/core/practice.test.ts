import { expect, test } from 'vitest';

const files = import.meta.glob<string>('./*.ts', { query: '?raw', import: 'default', eager: true });

/** What runs of a file when it is loaded: itself and all that it imports for more than types, in this folder. */
function loaded(file: string, known = new Map<string, string>()): Map<string, string> {
  const text = files[file] ?? '';
  known.set(file, text);
  for (const [, names = '', from = ''] of text.matchAll(/^import ([^;]*?) from '(\.[^']*)'/gm)) {
    const isTypes = names.startsWith('type ') || /^\{( type \w+,?)+ \}$/.test(names);
    if (!isTypes && !known.has(`${from}.ts`)) loaded(`${from}.ts`, known);
  }
  return known;
}

const ways = ['fetch(', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'WebTransport', 'sendBeacon', 'BroadcastChannel', 'getDirectory', 'indexedDB', 'caches', 'import('];
const waysOf = (worker: string): string[] => {
  const text = [...loaded(worker).values()].join('\n');
  return ways.filter((way) => text.includes(way));
};

test('the worker of practice loads no way to a server, to a file or to another tab', () => {
  expect(waysOf('./practice.worker.ts')).toEqual([]);
  expect([...loaded('./practice.worker.ts').keys()].sort()).toEqual(['./api.ts', './failure.ts', './page.ts', './practice.worker.ts']);
});

test('the same reading finds the ways of the real worker', () => {
  expect(waysOf('./core.worker.ts')).toEqual(expect.arrayContaining(['fetch(', 'WebSocket', 'getDirectory']));
});
