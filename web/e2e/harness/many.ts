import type { Page } from '@playwright/test';

interface WithCore extends Window {
  core: Worker;
}

/** As after a busy day: appointments that are asked of the core as the form asks for them. To be called before the app is opened. */
export async function noteMany(page: Page): Promise<(count: number, codes: string[], remark?: string) => Promise<void>> {
  await page.addInitScript(() => {
    const Real = Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name === 'core') (window as unknown as WithCore).core = this;
      }
    };
  });
  return (count, codes, remark = '') =>
    page.evaluate(async ([count, codes, remark]) => {
      const { core } = window as unknown as WithCore;
      const firstId = 1_000_000;
      for (let n = 0; n < count; n++) {
        await new Promise<void>((noted, failed) => {
          const hear = ({ data }: MessageEvent<{ kind: string; id?: number; error?: unknown }>) => {
            if (data.id !== firstId + n) return;
            core.removeEventListener('message', hear);
            if (data.kind === 'answer') noted();
            else failed(new Error(JSON.stringify(data)));
          };
          core.addEventListener('message', hear);
          const form = { booklet: codes[n % codes.length], task: 'other', date: '2030-01-01', time: '10:00', remark: `Nummer ${n}. ${remark}` };
          core.postMessage({ kind: 'call', id: firstId + n, name: 'save_appointment', args: [undefined, form] });
        });
      }
    }, [count, codes, remark] as const);
}
