import { expect, it } from 'vitest';
import { blocksOf, inlinesOf, isFound } from './page';
import { pages, pictureOf } from './pages';

it('reads steps that go on after a picture, names of the screen, links to pages', () => {
  expect(blocksOf('# Titel\n\n1. Tik op [Klaar](scherm:x).\n2. Zie [Oefenen](pagina:practice).\n\n![Beeld](beelden/a.webp)\n\n3. Nog **iets**.\n\n- punt')).toEqual([
    { is: 'steps', start: 1, lines: [
      [{ is: 'text', text: 'Tik op ' }, { is: 'named', text: 'Klaar' }, { is: 'text', text: '.' }],
      [{ is: 'text', text: 'Zie ' }, { is: 'page', text: 'Oefenen', page: 'practice' }, { is: 'text', text: '.' }],
    ] },
    { is: 'picture', file: 'beelden/a.webp', about: 'Beeld' },
    { is: 'steps', start: 3, lines: [[{ is: 'text', text: 'Nog ' }, { is: 'strong', text: 'iets' }, { is: 'text', text: '.' }]] },
    { is: 'points', lines: [[{ is: 'text', text: 'punt' }]] },
  ]);
});

it('leaves no mark of how pages are written on the screen', () => {
  const shown = pages.flatMap((page) => page.blocks).flatMap((block) => ('lines' in block ? block.lines.flat() : 'line' in block ? block.line : []));
  expect(shown.filter(({ text }) => /[[\]*#]|\w+:\w/.test(text))).toEqual([]);
});

it('has every page, with numbered steps and its pictures', () => {
  for (const page of pages) {
    expect(page.title, page.id).not.toBe('');
    expect(page.blocks.some((block) => block.is === 'steps' || block.is === 'points'), page.id).toBe(true);
    for (const block of page.blocks) if (block.is === 'picture') expect(pictureOf(block.file), block.file).toBeDefined();
  }
});

it('finds words without their accents and not the ids behind them', () => {
  expect(isFound('coordinator TABLET', ['De coördinator koppelt een tablet'])).toBe(true);
  expect(isFound('scherm:desk', ['[Klaar](scherm:desk-done)'])).toBe(false);
  expect(inlinesOf('*jansens* vindt')).toEqual([{ is: 'em', text: 'jansens' }, { is: 'text', text: ' vindt' }]);
});
