import type { BookletCode } from '../core/generated';

export interface Seen {
  booklet: BookletCode;
  text: string;
}

/** After so many pictures without it, a booklet that was seen once is taken all the same: each picture is looked at in another way. */
const picturesMax = 3;

/** After so long without a picture the camera rested or the phone was locked: another visitor may stand there. */
const goneMs = 1_000;

/** What lay before the camera in the pictures that follow each other. */
export class Sight {
  #seen: Seen[] = [];
  #left = 0;
  #at = 0;

  /** Does the next picture decide? */
  get isUndecided(): boolean {
    return this.#seen.length > 0;
  }

  /**
   * With the booklets of one more picture: none while it is not certain, one that another picture agreed to, or several that lay
   * there together. A second one that is hard to read may show in the next picture only.
   */
  add(picture: Seen[], now: number): Seen[] {
    const has = (known: Seen): boolean => picture.some((one) => one.booklet.code === known.booklet.code);
    // On a slow device pictures may lie that far apart: what lies there still is no other visitor's.
    if (now - this.#at >= goneMs) this.#seen = this.#seen.filter(has);
    this.#at = now;
    const knows = (one: Seen): boolean => this.#seen.some((known) => known.booklet.code === one.booklet.code);
    const again = picture.some(knows);
    const isFirst = this.#seen.length === 0;
    this.#seen.push(...picture.filter((one) => !knows(one)));
    if (this.#seen.length === 0) return [];
    if (isFirst) this.#left = picturesMax;
    else this.#left -= 1;
    const isCertain = this.#seen.length > 1 || again || this.#left === 0;
    return isCertain ? this.#seen.splice(0) : [];
  }

  /** What was seen is dealt with. */
  forget(): void {
    this.#seen = [];
  }
}
