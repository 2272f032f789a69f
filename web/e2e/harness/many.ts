import type { Page } from '@playwright/test';

interface WithCore extends Window {
  core: Worker;
}

/** What is asked of the core by its name, with what it is given. */
export type Call = [name: string, ...args: unknown[]];

/** Asks the core one thing after the other, as the screens do, and says how many milliseconds each took and what the last one answered. */
export type Ask = (calls: Call[]) => Promise<{ took: number[]; last: unknown }>;

/** To be called before the app is opened. */
export async function askCore(page: Page): Promise<Ask> {
  await page.addInitScript(() => {
    const Real = Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name === 'core') (window as unknown as WithCore).core = this;
      }
    };
  });
  return (calls) =>
    page.evaluate(async (calls) => {
      const { core } = window as unknown as WithCore;
      const firstId = 1_000_000;
      const took: number[] = [];
      let last: unknown;
      for (const [n, [name, ...args]] of calls.entries()) {
        const asked = performance.now();
        last = await new Promise<unknown>((answered, failed) => {
          const hear = ({ data }: MessageEvent<{ kind: string; id?: number; value?: unknown }>) => {
            if (data.id !== firstId + n) return;
            core.removeEventListener('message', hear);
            if (data.kind === 'answer') answered(data.value);
            else failed(new Error(JSON.stringify(data)));
          };
          core.addEventListener('message', hear);
          core.postMessage({ kind: 'call', id: firstId + n, name, args });
        });
        took.push(performance.now() - asked);
      }
      return { took, last };
    }, calls);
}

/** As after a busy day: appointments that are asked of the core as the form asks for them. To be called before the app is opened. */
export async function noteMany(page: Page): Promise<(count: number, codes: string[], remark?: string) => Promise<void>> {
  const ask = await askCore(page);
  return async (count, codes, remark = '') => {
    const form = (n: number) => ({ booklet: codes[n % codes.length], task: 'other', date: '2030-01-01', time: '10:00', remark: `Nummer ${n}. ${remark}` });
    await ask(Array.from({ length: count }, (_, n): Call => ['save_appointment', undefined, form(n)]));
  };
}
