import { describe, expect, it } from 'vitest';
import { type Seen, Sight } from './sight';

const seen = (...codes: string[]): Seen[] => codes.map((code) => ({ booklet: { code, display: code }, text: `SS1:${code}` }));

/** What each of these pictures gives. */
function looks(...pictures: Seen[][]): string[] {
  const sight = new Sight();
  return pictures.map((picture) => sight.add(picture).map(({ booklet }) => booklet.code).join(' '));
}

describe('what the camera sees', () => {
  it('is taken when the next picture agrees', () => expect(looks([], seen('A'), seen('A'))).toEqual(['', '', 'A']));

  it('is asked about when two lie in one picture, or a second one shows in the next', () => {
    expect(looks(seen('A', 'B'))).toEqual(['A B']);
    expect(looks(seen('A'), seen('B'))).toEqual(['', 'A B']);
    expect(looks(seen('A'), [], seen('A', 'B'))).toEqual(['', '', 'A B']);
  });

  it('is taken after all ways to look, although only one of them reads it', () => {
    expect(looks(seen('A'), [], [], [])).toEqual(['', '', '', 'A']);
    expect(looks(seen('A'), [], [], seen('B'))).toEqual(['', '', '', 'A B']);
  });

  it('begins anew with what comes after', () => expect(looks(seen('A'), seen('A'), seen('B'), seen('B'))).toEqual(['', 'A', '', 'B']));
});
