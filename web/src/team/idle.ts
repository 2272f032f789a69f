/** So long nobody touches a tablet that somebody walked away from. */
const afterMs = 3 * 60_000;
const remembered = 'samenspel-touched';
const touches = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel'] as const;

/** Since when nobody touched the screen, by a clock that goes on while the tablet sleeps. */
export class Idle {
  #last: number;

  /** `last`: the last touch, when that is known. */
  constructor(private readonly now: () => number, private readonly after: number, last: number | null) {
    this.#last = last ?? -Infinity;
  }

  get last(): number {
    return this.#last;
  }

  touched(): void {
    this.#last = this.now();
  }

  /** A clock that was put back counts from where it stands. */
  leftMs(): number {
    const now = this.now();
    if (this.#last > now) this.#last = now;
    return Math.max(this.#last + this.after - now, 0);
  }

  isOver(): boolean {
    return this.leftMs() === 0;
  }
}

const known = (text: string | null): number | null => (text === null ? null : Number(text));

/** Of this tablet. Only a reload keeps the last touch: a tablet that was switched off begins as one that nobody touched. */
export const idle = new Idle(() => Date.now(), afterMs, known(globalThis.sessionStorage?.getItem(remembered) ?? null));

/** Calls `over` when nobody touched the screen for so long. A touch that comes later, as after a sleep, finds it over. */
export function watchIdle(over: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  function look(): void {
    clearTimeout(timer);
    const isOver = idle.isOver();
    if (isOver) over();
    timer = setTimeout(look, isOver ? afterMs : idle.leftMs());
  }
  function touch(): void {
    const wasOver = idle.isOver();
    if (wasOver) over();
    idle.touched();
    if (wasOver) look();
  }
  const keep = () => sessionStorage.setItem(remembered, String(idle.last));
  for (const kind of touches) addEventListener(kind, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', keep);
  look();
  return () => {
    clearTimeout(timer);
    for (const kind of touches) removeEventListener(kind, touch, { capture: true });
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pagehide', keep);
  };
}
