import { readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

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

/** What embed.html and maps in other people's pages load, in a folder of its own beside the loader. */
const EMBED_ENTRIES = { 'embed/page': 'src/app/embed-page.ts', 'embed/engine': 'src/app/embed-engine.ts' };

/** The engine of embedded maps as the build before has named it, for the loader; throws when there was none. */
function builtEngine(): string {
  const engine = readdirSync('dist/embed').find((file) => /^engine-.*\.js$/.test(file));
  if (engine === undefined)
    throw new Error('dist/embed has no engine: run `vite build` before `vite build --mode loader`');
  return `./${engine}`;
}

/** Pasted into articles: one file, and a name that stays. */
const loader: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { input: { 'renewal-map': 'src/embed.ts' }, output: { entryFileNames: '[name].js' } },
  },
};

/** `vite build` makes the site, `vite build --mode loader` the script of embedded maps, `vite build --mode lib` the modules for Node and other bundlers. */
export default defineConfig(({ mode }) =>
  mode === 'loader'
    ? { ...loader, define: { __ENGINE_FILE__: JSON.stringify(builtEngine()) } }
    : mode === 'lib'
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
            // Only the explorer's own page is told to fetch ahead: the engine must write nothing into other people's.
            modulePreload: {
              resolveDependencies: (_file, dependencies, { hostId }) =>
                /(^|\/)index[^/]*$/.test(hostId) ? dependencies : [],
            },
            rolldownOptions: {
              external: UNUSED_BY_JSPDF,
              input: { index: 'index.html', ...EMBED_ENTRIES },
              preserveEntrySignatures: 'exports-only',
              output: {
                entryFileNames: ({ name }) =>
                  name === 'embed/page'
                    ? '[name].js'
                    : name.startsWith('embed/')
                      ? '[name]-[hash].js'
                      : 'assets/[name]-[hash].js',
              },
            },
          },
          worker: { format: 'es' },
          optimizeDeps: { exclude: ['maplibre-gl'] },
        },
);
