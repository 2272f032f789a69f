import { describe, expect, it } from 'vitest';
import { type Seen, Sight } from './sight';

const seen = (...codes: string[]): Seen[] => codes.map((code) => ({ booklet: { code, display: code }, text: `SS1:${code}` }));

/** What each of these pictures gives, as quick after each other as a camera that hurries. */
function looks(...pictures: Seen[][]): string[] {
  const sight = new Sight();
  let now = 0;
  return pictures.map((picture) => sight.add(picture, (now += 60)).map(({ booklet }) => booklet.code).join(' '));
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

  it('is not mixed with what lay there before the camera rested', () => {
    const sight = new Sight();
    expect(sight.add(seen('A'), 1_000)).toEqual([]);
    expect(sight.add(seen('B'), 61_000)).toEqual([]);
    expect(sight.add(seen('B'), 61_060)).toEqual(seen('B'));
  });

  it('is taken on a device whose pictures lie far apart', () => {
    const sight = new Sight();
    expect(sight.add(seen('A'), 1_000)).toEqual([]);
    expect(sight.add(seen('A'), 3_000)).toEqual(seen('A'));
  });

  it('waits for the next picture only while that one decides', () => {
    const sight = new Sight();
    const waits = [[], seen('A'), seen('A'), []].map((picture, place) => [sight.add(picture, place * 60), sight.isUndecided][1]);
    expect(waits).toEqual([false, true, false, false]);
  });
});
