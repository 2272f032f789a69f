// Draws the PNG icons from public/icons/samenspel.svg with the Chromium that the tests use.
// Run `npm run icons` after changing the drawing, and commit the PNGs.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const folder = new URL('../public/icons/', import.meta.url);
const svg = readFileSync(new URL('samenspel.svg', folder), 'utf8');
const icons = [
  { file: 'samenspel-192.png', px: 192, share: 1, background: 'transparent' },
  { file: 'samenspel-512.png', px: 512, share: 1, background: 'transparent' },
  // Maskable: the system cuts up to a fifth off at the edges.
  { file: 'samenspel-mask-512.png', px: 512, share: 0.8, background: '#0b4f57' },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { file, px, share, background } of icons) {
  const page = await browser.newPage({ viewport: { width: px, height: px } });
  await page.setContent(
    `<style>html,body{margin:0;height:100%;background:${background};display:grid;place-items:center}svg{width:${px * share}px}</style>${svg}`,
  );
  await page.screenshot({ path: new URL(file, folder).pathname, omitBackground: true });
  await page.close();
}
await browser.close();
