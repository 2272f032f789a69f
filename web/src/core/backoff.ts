const firstMs = 500;
const maxMs = 30_000;

/** Doubling pauses with jitter, so that twenty tablets do not come back in the same second. */
export class Backoff {
  #failures = 0;

  constructor(private readonly random: () => number = Math.random) {}

  get failures(): number {
    return this.#failures;
  }

  nextMs(): number {
    const ceiling = Math.min(maxMs, firstMs * 2 ** this.#failures);
    this.#failures += 1;
    return Math.round(ceiling / 2 + (this.random() * ceiling) / 2);
  }

  reset(): void {
    this.#failures = 0;
  }
}
