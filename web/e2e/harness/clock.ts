import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const channel = 'clock-of-the-story';

/** The tablet's clock in the hands of the story, in the page and in the worker of the core. To be called before the app is opened. */
export async function takeClock(page: Page, starts = new Date()): Promise<(at: Date) => Promise<void>> {
  await page.clock.install({ time: starts });
  await page.addInitScript(([channel, shift]) => {
    const Real = Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        const turned = `import '${url}'; const real = Date.now; let shift = ${shift}; Date.now = () => real() + shift;
          new BroadcastChannel('${channel}').onmessage = ({ data }) => { shift = data; };`;
        super(URL.createObjectURL(new Blob([turned], { type: 'text/javascript' })), options);
      }
    };
  }, [channel, starts.getTime() - Date.now()] as const);
  return async (at) => {
    await page.clock.setSystemTime(at);
    await page.evaluate(([channel, shift]) => new BroadcastChannel(channel).postMessage(shift), [channel, at.getTime() - Date.now()] as const);
    // The screens look at the clock now and then.
    await page.clock.fastForward(30_000);
  };
}

/** A time of day in Brussels, so many days from now. */
export function inBrussels(days: number, time: string): Date {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(new Date(Date.now() + days * 86_400_000));
  const utc = new Date(`${date}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short' }).format(utc);
  return new Date(utc.getTime() - (new Date(`${shown.replace(' ', 'T')}:00Z`).getTime() - utc.getTime()));
}

/** Its day, as fields of a form hold it. */
export const dayOf = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels' }).format(at);

/** What the clocks of a centre's programs show in a story that takes days; its browsers follow by `takeClock`. */
export class CentreClock {
  #aheadMs = 0;

  private constructor(private readonly folder: string, private readonly library: string) {}

  static async at(moment: Date): Promise<CentreClock> {
    const places = process.env.FAKETIME ? [process.env.FAKETIME] : ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`);
    const found = await Promise.all(places.map((place) => access(place).then(() => place, () => null)));
    const library = found.find((place) => place !== null);
    if (!library) throw new Error('libfaketime is missing: ./dev installs it');
    const clock = new CentreClock(await mkdtemp(join(tmpdir(), 'samenspel-clock-')), library);
    await clock.set(moment);
    return clock;
  }

  get now(): Date {
    return new Date(Date.now() + this.#aheadMs);
  }

  /** For a program that goes by this clock; how long something takes it measures by the true one. */
  get env(): Record<string, string> {
    return {
      LD_PRELOAD: this.library, FAKETIME_TIMESTAMP_FILE: join(this.folder, 'clock'), FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1',
    };
  }

  async set(moment: Date): Promise<void> {
    this.#aheadMs = moment.getTime() - Date.now();
    const seconds = Math.round(this.#aheadMs / 1000);
    await writeFile(join(this.folder, 'clock'), `${seconds < 0 ? '' : '+'}${seconds}\n`);
  }

  async stop(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
