import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Page, expect } from '@playwright/test';
import { open } from './dashboard';

const run = promisify(execFile);

/** Makes a batch, for the next market or for all year, and gives the address of its page. */
export async function order(page: Page, count: number, { language = 'nl', allYear = false } = {}): Promise<string> {
  await open(page, '/booklets');
  if (allYear) await page.getByLabel('Waarvoor?').selectOption({ label: 'Het hele jaar' });
  await page.getByLabel('Hoeveel boekjes?').selectOption(`${count}`);
  await page.getByLabel('In welke taal?').selectOption(language);
  await page.getByRole('button', { name: 'Maak de boekjes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${count} boekjes` })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** What comes out of the printer. */
export async function printed(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ preferCSSPageSize: true });
}

/** What zbar reads on each sheet of paper at 150 dots an inch, as a cheap scanner sees it. */
export async function readCodes(pdf: Buffer): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-paper-'));
  try {
    await writeFile(join(folder, 'paper.pdf'), pdf);
    await run('pdftoppm', ['-r', '150', '-gray', join(folder, 'paper.pdf'), join(folder, 'sheet')]);
    const sheets = (await readdir(folder)).filter((name) => name.startsWith('sheet')).sort();
    const codes: string[][] = [];
    for (const sheet of sheets) {
      // Four: no code on it.
      const read = await run('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', join(folder, sheet)]).catch((error: { code: number; stdout: string }) => {
        if (error.code !== 4) throw error;
        return { stdout: '' };
      });
      codes.push(read.stdout.split('\n').filter((line) => line !== ''));
    }
    return codes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Texts and lines that stand outside of the room of their A6 page, or on the page's number. */
export async function cutOff(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const cut = await page.locator('.a6').evaluateAll((pages) => pages.flatMap((each) => {
    const [room, margin] = [each.getBoundingClientRect(), 12];
    const number = each.querySelector('.number')?.getBoundingClientRect().top ?? Infinity;
    const bottom = Math.min(room.bottom - margin, number);
    const isOut = (box: DOMRect) => box.left < room.left + margin || box.right > room.right - margin || box.top < room.top + margin || box.bottom > bottom;
    const parts = document.createNodeIterator(each, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const out: string[] = [];
    for (let part = parts.nextNode(); part; part = parts.nextNode()) {
      if (part.childNodes.length > 0 || part.parentElement?.className === 'number' || part instanceof SVGPathElement) continue;
      const range = document.createRange();
      range.selectNode(part);
      if ([...range.getClientRects()].some(isOut)) out.push(`${part.parentElement?.className} ${part.textContent?.slice(0, 60)}`);
    }
    return out;
  }));
  await page.emulateMedia({ media: null });
  return cut;
}
