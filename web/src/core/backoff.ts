const firstMs = 500;
const maxMs = 30_000;

/** Doubling pauses with jitter, so that twenty tablets do not come back in the same second. */
export class Backoff {
  #failures = 0;

  constructor(private readonly random: () => number = Math.random) {}

  get failures(): number {
    return this.#failures;
  }

  /** Never shorter than the server asked for, never longer than half a minute. */
  nextMs(askedMs = 0): number {
    const ceiling = Math.min(maxMs, firstMs * 2 ** this.#failures);
    this.#failures += 1;
    const pause = Math.round(ceiling / 2 + (this.random() * ceiling) / 2);
    return Math.min(maxMs, Math.max(pause, askedMs));
  }

  reset(): void {
    this.#failures = 0;
  }
}
