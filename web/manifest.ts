import type { ManifestOptions } from 'vite-plugin-pwa';

/** What the tablet shows once the app is on its home screen. */
export const manifest: Partial<ManifestOptions> = {
  name: 'Samenspel',
  short_name: 'Samenspel',
  description: 'Vrijwilligers en organisaties vinden elkaar, ook zonder netwerk.',
  lang: 'nl',
  dir: 'ltr',
  id: '/app/',
  start_url: '/app/',
  scope: '/app/',
  display: 'standalone',
  orientation: 'any',
  background_color: '#faf7f2',
  theme_color: '#0b4f57',
  icons: [
    { src: 'icons/samenspel.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icons/samenspel-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/samenspel-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/samenspel-mask-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};
