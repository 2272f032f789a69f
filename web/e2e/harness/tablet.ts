import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Locator, type Page, expect } from '@playwright/test';
import { KillableBrowser } from './browser';
import { type Shown, writeCameraVideo } from './camera';
import { Network } from './network';

/** A tablet in somebody's hands: a browser profile, its own network, maybe a camera that looks at something. */
export class Tablet {
  #browser: KillableBrowser | null = null;
  #page: Page | null = null;

  private constructor(
    private readonly folder: string,
    private readonly camera: string | null,
    readonly network: Network,
  ) {}

  static async of(server: { readonly port: number }, seen: Shown[] = []): Promise<Tablet> {
    const folder = await mkdtemp(join(tmpdir(), 'samenspel-tablet-'));
    const camera = seen.length > 0 ? await writeCameraVideo(folder, seen) : null;
    const tablet = new Tablet(folder, camera, await Network.open(() => server.port));
    await tablet.switchOn();
    return tablet;
  }

  get page(): Page {
    if (!this.#page) throw new Error('this tablet is off');
    return this.#page;
  }

  get savedLine(): Locator {
    return this.page.getByTestId('saved-line');
  }

  async switchOn(): Promise<void> {
    this.#browser = await KillableBrowser.start(join(this.folder, 'profile'), this.camera);
    this.#page = await this.#browser.context.newPage();
  }

  /** Nothing gets the time to finish. */
  async batteryDies(): Promise<void> {
    await this.#browser?.kill();
    this.#browser = null;
    this.#page = null;
  }

  async secondTab(): Promise<Page> {
    const page = await this.page.context().newPage();
    await page.goto(`${this.network.origin}/app/`);
    return page;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.network.origin}/app/`);
  }

  /** Follows a link of the coordinator's screen. */
  async follow(link: string): Promise<void> {
    await this.page.goto(this.network.via(link));
  }

  async pair(link: string): Promise<void> {
    await this.follow(link);
    await this.page.getByRole('button', { name: 'De cijfers zijn gelijk' }).click();
    await expect(this.savedLine).toContainText('Alles is bewaard en verstuurd');
  }

  /** The network is there again, and the browser says so, as it does when somebody switches it on. */
  async networkReturns(): Promise<void> {
    this.network.restore();
    await this.page.evaluate(() => dispatchEvent(new Event('online')));
  }

  /** The next start needs no network: the service worker has everything. */
  async isReadyForOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      if (!registration.active) throw new Error('no active service worker');
    });
  }

  /** The files of the browser's profile in which one of these words stands, as it writes texts: in eight or in sixteen bits. */
  async filesWith(words: string[]): Promise<string[]> {
    const needles = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
    const profile = join(this.folder, 'profile');
    const files = (await readdir(profile, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    const found: string[] = [];
    for (const file of files) {
      const bytes = await readFile(join(file.parentPath, file.name));
      if (needles.some((needle) => bytes.includes(needle))) found.push(join(file.parentPath, file.name).slice(profile.length));
    }
    return found;
  }

  async takeAway(): Promise<void> {
    await this.batteryDies();
    await this.network.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
