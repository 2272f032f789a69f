import type { Page } from '@playwright/test';

const channel = 'clock-of-the-story';

/** The tablet's clock in the hands of the story, in the page and in the worker of the core. To be called before the app is opened. */
export async function takeClock(page: Page): Promise<(at: Date) => Promise<void>> {
  await page.clock.install();
  await page.addInitScript((channel) => {
    const Real = Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        const turned = `import '${url}'; const real = Date.now; let shift = 0; Date.now = () => real() + shift;
          new BroadcastChannel('${channel}').onmessage = ({ data }) => { shift = data; };`;
        super(URL.createObjectURL(new Blob([turned], { type: 'text/javascript' })), options);
      }
    };
  }, channel);
  return async (at) => {
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
