import { getContext, setContext } from 'svelte';

const key = Symbol('answering');

/**
 * One question whose answers are being saved. Until the last of them is, its choices stay as the person left them: the answer to an
 * earlier tap does not take back a later one for a moment, nor lead astray who goes through them with the arrow keys.
 */
export class Answering {
  waiting = $state(0);

  async until(saved: unknown): Promise<void> {
    this.waiting += 1;
    try {
      await saved;
    } finally {
      this.waiting -= 1;
    }
  }
}

/** For the choices of the question that asks for it. */
export const holdAnswers = (): Answering => setContext(key, new Answering());

export const answering = (): Answering => getContext<Answering>(key);
