import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const room = resolve(import.meta.dirname, 'kiosk-ui');

/**
 * Builds the screen into dist/kiosk-ui, or with `--mode gallery` the gallery of all screens into
 * dist/kiosk-ui-gallery. Nothing is inlined: the host's content security policy allows files of its own origin only.
 */
export default defineConfig(({ mode }) => {
  const gallery = mode === 'gallery';
  return {
    root: gallery ? resolve(room, 'gallery') : room,
    publicDir: false,
    plugins: [preact({ devToolsEnabled: false, reactAliasesEnabled: false })],
    build: {
      outDir: resolve(import.meta.dirname, 'dist', gallery ? 'kiosk-ui-gallery' : 'kiosk-ui'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'chrome120',
      chunkSizeWarningLimit: 2_000,
    },
  };
});
