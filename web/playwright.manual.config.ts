import { defineConfig } from '@playwright/test';

/** The pictures of the manual, taken of the running app: `./dev manual` runs them. */
export default defineConfig({ testDir: 'e2e/manual', testMatch: '*.pictures.ts', timeout: 120_000, workers: 1, reporter: [['list']] });
