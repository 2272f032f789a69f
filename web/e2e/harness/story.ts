import AxeBuilder from '@axe-core/playwright';
import { type Browser, type Page, test as base, chromium, expect } from '@playwright/test';
import type { Shown } from './camera';
import { logIn } from './dashboard';
import { Post } from './post';
import { Server } from './server';
import { Tablet } from './tablet';

interface Actors {
  /** A demo centre of this story alone: pairing links work once. */
  server: Server;
  /** Hands out tablets that are taken back at the end. */
  tablet: (seen?: Shown[]) => Promise<Tablet>;
  computer: Browser;
  /** The mail server of the centre's provider. */
  post: Post;
  /** The coordinator on her own computer, logged in on the dashboard. */
  coordinator: Page;
}

export const story = base.extend<Actors>({
  server: async ({}, use) => {
    const server = await Server.start();
    await use(server);
    await server.remove();
  },

  computer: async ({}, use) => {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    await use(browser);
    await browser.close();
  },

  tablet: async ({ server }, use) => {
    const given: Tablet[] = [];
    await use(async (seen) => {
      const tablet = await Tablet.of(server, seen);
      given.push(tablet);
      return tablet;
    });
    for (const tablet of given) await tablet.takeAway();
  },

  post: async ({}, use) => {
    const post = await Post.open();
    await use(post);
    await post.close();
  },

  coordinator: async ({ server, computer }, use) => {
    const context = await computer.newContext({ locale: 'nl-BE' });
    const page = await context.newPage();
    await logIn(page, server.ready);
    await use(page);
    await context.close();
  },
});

export { expect };

/** No barrier on this screen, as far as a program can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
