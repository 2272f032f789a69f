import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { CentreClock } from './clock';

export interface Booklet {
  code: string;
  display: string;
  qr: string;
}

/** The line that `samenspel demo --json` prints when it is ready. */
export interface Ready {
  dashboard: string;
  tablet: string;
  pair: Record<string, string>;
  coordinator: { name: string; password: string };
  booklets: Booklet[];
}

/** The program under test. */
export const program = process.env.SAMENSPEL_BIN ?? new URL('../../../target/debug/samenspel', import.meta.url).pathname;

/** What `gate-seeds` prints: candidates by id, and how many documents there are of each kind. */
export interface Sown {
  candidates: string[];
  docs: Record<string, number>;
}

/** The real server with its invented centre, in a folder of its own. */
export class Server {
  #child: ChildProcess | null = null;
  #ready: Ready | null = null;
  #port = 0;

  private constructor(private readonly folder: string, private readonly clock: CentreClock | null) {}

  static async start(clock: CentreClock | null = null): Promise<Server> {
    const server = new Server(await mkdtemp(join(tmpdir(), 'samenspel-e2e-')), clock);
    await server.#run();
    return server;
  }

  get ready(): Ready {
    if (!this.#ready) throw new Error('the server is not running');
    return this.#ready;
  }

  /** Also after it was killed: then nobody answers there. */
  get port(): number {
    return this.#port;
  }

  /** As when the power goes. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** On the same data; the port may be another one. */
  async startAgain(): Promise<void> {
    await this.#run();
  }

  /** On the same data as a centre that has a mail server. */
  async startWithMail(port: number): Promise<void> {
    const before = this.ready;
    await this.#end('SIGTERM');
    const mail = ['--smtp', `smtp://127.0.0.1:${port}`, '--mail-from', 'centrum@samenspel.example'];
    const child = spawn(program, ['serve', '--data', this.folder, '--listen', '127.0.0.1:0', ...mail], { stdio: ['ignore', 'pipe', 'inherit'], env: this.#env });
    this.#child = child;
    const dashboard = await new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`samenspel ended with ${code}`)));
      createInterface({ input: child.stdout! }).on('line', (line) => {
        const address = /^Dashboard\s+(\S+)/.exec(line)?.[1];
        if (address) resolve(address);
      });
    });
    this.#ready = { ...before, dashboard };
    this.#port = Number(new URL(dashboard).port);
  }

  /** Puts into the database all that the gate admits of its hostile inputs; the server must not run. */
  async sowGateSeeds(): Promise<Sown> {
    const { stdout } = await promisify(execFile)(join(dirname(program), 'gate-seeds'), [this.folder]);
    return JSON.parse(stdout) as Sown;
  }

  /** So many invented people or tasks more, and the server starts again on them. */
  async startAmong(what: 'sheets' | 'tasks' | 'wordy', count: number): Promise<void> {
    await this.kill();
    await promisify(execFile)(join(dirname(program), 'crowd'), [this.folder, what, `${count}`]);
    await this.startAgain();
  }

  async remove(): Promise<void> {
    await this.#end('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }

  async #run(): Promise<void> {
    const child = spawn(program, ['demo', '--port', '0', '--data', this.folder, '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: this.#env,
    });
    this.#child = child;
    let complaints = '';
    child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
    this.#ready = await new Promise<Ready>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`samenspel ended with ${code}: ${complaints}`)));
      createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as Ready));
    });
    this.#port = Number(new URL(this.#ready.dashboard).port);
  }

  get #env(): NodeJS.ProcessEnv {
    return { ...process.env, ...this.clock?.env };
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#ready = null;
    if (!child || child.exitCode !== null) return;
    await new Promise((ended) => {
      child.once('exit', ended);
      child.kill(signal);
    });
  }
}
