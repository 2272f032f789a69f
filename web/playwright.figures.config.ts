import { defineConfig } from '@playwright/test';

/** Figures of the tablet app, printed and not judged: `./dev bench` runs them. */
export default defineConfig({ testDir: 'e2e/figures', testMatch: '*.figure.ts', timeout: 120_000, workers: 1, reporter: [['line']] });
