import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { program } from './server';

/** `samenspel serve` on a folder with nothing in it, as somebody starts it who just got the program. */
export class EmptyServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly dashboard: string,
    readonly setupLink: string,
  ) {}

  static async start(): Promise<EmptyServer> {
    const folder = await mkdtemp(join(tmpdir(), 'samenspel-empty-'));
    const child = spawn(program, ['serve', '--data', join(folder, 'data'), '--listen', '127.0.0.1:0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [dashboard, setupLink] = await new Promise<[string, string]>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`samenspel ended with ${code}`)));
      let address = '';
      createInterface({ input: child.stdout! }).on('line', (line) => {
        address ||= /^Dashboard\s+(\S+)/.exec(line)?.[1] ?? '';
        const link = /https?:\S+\/setup\?code=\S+/.exec(line)?.[0];
        if (link) resolve([address, link]);
      });
    });
    return new EmptyServer(child, folder, dashboard, setupLink);
  }

  get port(): number {
    return Number(new URL(this.dashboard).port);
  }

  async remove(): Promise<void> {
    await new Promise((ended) => {
      this.child.once('exit', ended);
      this.child.kill('SIGTERM');
    });
    await rm(this.folder, { recursive: true, force: true });
  }
}
