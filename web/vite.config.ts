import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifest } from './manifest.ts';

const wasmGlue = fileURLToPath(new URL('./src/core/pkg/samenspel_web.js', import.meta.url));

export default defineConfig({
  base: '/app/',
  plugins: [
    svelte(),
    VitePWA({
      // The person decides when the new version starts: never in the middle of a sheet.
      registerType: 'prompt',
      manifest,
      workbox: {
        globPatterns: ['**/*.{js,css,html,wasm,woff2,svg,png,webmanifest}'],
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
