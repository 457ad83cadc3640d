import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_FLAGS, findBrowser } from './test/browser/find-browser.js';

const executablePath = findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['src/elements/**', 'test/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        optimizeDeps: {
          exclude: ['maplibre-gl'],
          include: [
            'axe-core',
            'lit',
            'lit/decorators.js',
            'lit/directives/guard.js',
            'lit/directives/style-map.js',
            'polylabel',
            'geojson-validation',
            'pinyin-pro',
            'proj4',
            'uqr',
            'jspdf',
            'terra-draw',
            'terra-draw-maplibre-gl-adapter',
            '@tanstack/virtual-core',
            'flatbush',
            'clipper2-ts',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'geographiclib-geodesic',
            'idb',
            'fflate',
            'betterknown',
            'papaparse',
            'topojson-client',
          ],
        },
        test: {
          name: 'elements',
          include: ['src/elements/**/*.test.ts'],
          testTimeout: 30_000,
          // On a busy machine a frame may take a second.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: BROWSER_FLAGS },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 900, height: 700 } }],
          },
        },
      },
      {
        test: {
          name: 'site',
          environment: 'node',
          // What a page does to a click takes longer where two cores also draw its map.
          expect: { poll: { timeout: 10_000 } },
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
