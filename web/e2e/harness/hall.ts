import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { type Interface, createInterface } from 'node:readline';
import type { CentreClock } from './clock';
import { program } from './server';

/** What a phone or a tablet does that no browser plays; `tests/bin/hall.rs` is the other side. */
export type Does =
  | { pair: { link: string } }
  | { note: { booklet: string; date: string; time: string } }
  | { count: { market: string; visitors: number } }
  | { group: { booklet: string; name: string } }
  | 'send';

/** Phones and tablets with the real core and no screen, on the centre's clock. */
export class Hall {
  readonly #answers: Interface;
  readonly #waiting: { done: () => void; failed: (error: Error) => void }[] = [];

  private constructor(private readonly child: ChildProcess) {
    this.#answers = createInterface({ input: child.stdout! });
    this.#answers.on('line', () => this.#waiting.shift()?.done());
    child.on('exit', (code) => {
      for (const { failed } of this.#waiting.splice(0)) failed(new Error(`the hall ended with ${code}`));
    });
  }

  static open(clock: CentreClock): Hall {
    return new Hall(spawn(join(dirname(program), 'hall'), { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...clock.env } }));
  }

  /** One after the other, in the order in which they are asked. */
  let(device: string, does: Does): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ done, failed });
      this.child.stdin!.write(`${JSON.stringify({ device, does })}\n`);
    });
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null) return;
    await new Promise((ended) => {
      this.child.once('exit', ended);
      this.child.stdin!.end();
    });
  }
}
