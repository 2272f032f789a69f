import { defineConfig } from '@playwright/test';

/** Stories start their own server and browsers (see e2e/harness); nothing is shared between files. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
});
