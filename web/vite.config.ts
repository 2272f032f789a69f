import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { type Plugin, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './manifest.ts';

const wasmGlue = fileURLToPath(new URL('./src/core/pkg/samenspel_web.js', import.meta.url));

/** The server embeds what is built here, so the dashboard's one package comes along; no tablet loads it. */
const forTheDashboard: Plugin = {
  name: 'for-the-dashboard',
  generateBundle() {
    const source = readFileSync(fileURLToPath(import.meta.resolve('idiomorph/dist/idiomorph.min.js')), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'dashboard/idiomorph.js', source });
  },
};

export default defineConfig({
  base: '/app/',
  plugins: [
    svelte(),
    forTheDashboard,
    VitePWA({
      // The person decides when the new version starts: never in the middle of a sheet.
      registerType: 'prompt',
      manifest,
      workbox: {
        globIgnores: ['dashboard/**'],
        globPatterns: ['**/*.{js,css,html,wasm,woff2,svg,png,webp,webmanifest}'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        navigateFallback: '/app/index.html',
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  // Built by `./dev wasm`; the alias lets the tablet app be typed and tested without it.
  resolve: { alias: { 'samenspel-wasm': wasmGlue } },
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: { '/sync': { target: 'http://127.0.0.1:8787', ws: true }, '/pair': 'http://127.0.0.1:8787' } },
});
