import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: { setupFiles: ['vitest.setup.ts'], include: ['src/**/*.test.ts'], environment: 'node' },
});
