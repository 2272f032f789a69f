import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';

const quiet = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--window-size=1280,800', '--lang=nl',
  // Chromium follows no more links of a page that opens two hundred addresses in ten seconds: no hand does, the figures do.
  '--disable-ipc-flooding-protection',
];

/** A Chromium that can be killed like a tablet whose battery dies: its profile stays on disk. */
export class KillableBrowser {
  private constructor(private readonly child: ChildProcess, private readonly browser: Browser) {}

  static async start(profile: string, camera: string | null): Promise<KillableBrowser> {
    const cameraArgs = camera
      ? ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${camera}`]
      : ['--deny-permission-prompts'];
    const child = spawn(
      process.env.CHROMIUM ?? '/usr/bin/chromium',
      [...quiet, ...cameraArgs, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
      // On the clock of the centre, wherever the test runs.
      { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'Europe/Brussels' } },
    );
    const address = await new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}`)));
      createInterface({ input: child.stderr }).on('line', (line) => {
        const found = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found) resolve(found);
      });
    });
    return new KillableBrowser(child, await chromium.connectOverCDP(address));
  }

  get context(): BrowserContext {
    return this.browser.contexts()[0] as BrowserContext;
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    await new Promise((ended) => {
      this.child.once('exit', ended);
      this.child.kill('SIGKILL');
    });
  }
}
