import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';

const folder = new URL('../../../docs/handleiding/beelden/', import.meta.url).pathname;
/** Every picture is as large, so that a page knows its room before they are there. */
const size = { width: 960, height: 680 };

/** Sets a page to the size of the manual's pictures, and takes care that none differs for no reason. */
export async function poseFor(page: Page): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
}

/** Takes one, as WebP, with the part that it is about in sight. */
export async function take(page: Page, name: string, about?: Locator): Promise<void> {
  await about?.evaluate((part) => part.scrollIntoView({ block: 'center' }));
  await page.evaluate(() => document.fonts.ready);
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  await cdp.detach();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
}
