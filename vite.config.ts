import { cp } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vite';

/** Copies the editions beside the built site; the development server serves them from where they are. */
function copyEditions(): Plugin {
  return {
    name: 'copy-editions',
    apply: 'build',
    async closeBundle() {
      await cp('geodata', 'dist/geodata', { recursive: true, filter: (path) => !path.endsWith('.ts') });
    },
  };
}

/** jsPDF asks for these only to draw HTML and SVG, which we never have it do: they are left out of the site. */
const UNUSED_BY_JSPDF = ['html2canvas', 'canvg', 'dompurify'];

/** `vite build` makes the site, `vite build --mode lib` the modules for Node and other bundlers. */
export default defineConfig(({ mode }) =>
  mode === 'lib'
    ? {
        publicDir: false,
        build: {
          outDir: 'dist/lib',
          emptyOutDir: false,
          target: 'es2022',
          minify: false,
          lib: { entry: { analysis: 'src/analysis.ts' }, formats: ['es'] },
        },
      }
    : {
        // Relative addresses: the site works from any sub-path of any static host.
        base: './',
        plugins: [copyEditions()],
        build: {
          target: 'es2022',
          chunkSizeWarningLimit: 1200,
          rolldownOptions: { external: UNUSED_BY_JSPDF },
        },
        worker: { format: 'es' },
        optimizeDeps: { exclude: ['maplibre-gl'] },
      },
);
