import { readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { listAtlasFiles } from './src/build/atlas-files.js';
import { quietLit } from './src/build/quiet-lit-plugin.js';
import { staticSite } from './src/build/static-site-plugin.js';

/** Copies the editions beside the built site; the development server serves them from where they are. */
function copyEditions(): Plugin {
  return {
    name: 'copy-editions',
    apply: 'build',
    async closeBundle() {
      await cp('geodata', 'dist/geodata', {
        recursive: true,
        filter: (path) => !path.endsWith('.ts') && !path.endsWith('versions-state.json'),
      });
    },
  };
}

/** jsPDF asks for these only to draw HTML and SVG, which we never have it do: they are left out of the site. */
const UNUSED_BY_JSPDF = ['html2canvas', 'canvg', 'dompurify'];

/** What embed.html and other people's pages load by name, in a folder of its own beside the loader. */
const EMBED_ENTRIES: Record<string, string> = {
  'embed/check': 'src/app/embed-check.ts',
  'embed/page': 'src/app/embed-page.ts',
  'embed/renewal-quotes': 'src/app/embed-quotes.ts',
  'docs/page': 'src/app/docs-page.ts',
};

/** What makes live maps of such pages. */
const LIVE_ENTRIES: Record<string, string> = {
  'embed/engine': 'src/elements/embedded-map/start-engine.ts',
  'embed/renewal-story': 'src/app/embed-story.ts',
};

/** The development server has no built scripts: where a page asks for one by name it answers with the source. */
function serveEmbedEntries(): Plugin {
  return {
    name: 'serve-embed-entries',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const name = /^\/((?:embed|docs)\/[\w-]+)\.js$/.exec(request.url ?? '')?.[1] ?? '';
        const source = { ...EMBED_ENTRIES, ...LIVE_ENTRIES }[name];
        if (source) request.url = `/${source}`;
        next();
      });
    },
  };
}

/** The engine of embedded maps as the build before has named it, for the loader; throws when there was none. */
function builtEngine(): string {
  const engine = readdirSync('dist/embed').find((file) => /^engine-.*\.js$/.test(file));
  if (engine === undefined)
    throw new Error(
      'dist/embed has no engine: run `vite build --mode engine` before `vite build --mode loader`',
    );
  return `./${engine}`;
}

/** Takes blanks that mean nothing out of the loader's style sheet, which no minifier sees in its string. */
function squeezeStyles(): Plugin {
  return {
    name: 'squeeze-styles',
    renderChunk: (code) =>
      code.replace(/`\s*:host [^`]*`/, (styles) =>
        styles
          .replace(/\s*\n\s*/g, ' ')
          .replace(/\s*([{};,>!])\s*|(?<=:)\s+/g, '$1')
          .replace(/;}/g, '}'),
      ),
  };
}

/**
 * The live map of other people's pages, apart from the site: a few files that are asked for side by side. As parts shared with
 * the site there were seventy, one naming the next, and a slow line spent seconds on the way.
 */
const engine: UserConfig = {
  base: './',
  publicDir: false,
  plugins: [quietLit()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsDir: 'embed/engine',
    target: 'es2022',
    // It must write nothing into other people's pages.
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
    license: { fileName: 'embed/licences.md' },
    lib: { entry: LIVE_ENTRIES, formats: ['es'] },
    rolldownOptions: {
      output: {
        // A library's build leaves blanks in; this one is nobody's to read.
        minify: true,
        entryFileNames: ({ name }) => (name === 'embed/engine' ? '[name]-[hash].js' : '[name].js'),
        chunkFileNames: 'embed/engine/[name]-[hash].js',
        codeSplitting: {
          groups: [
            { name: 'worker', test: /\?worker&url$|src\/map\/worker-text\./, priority: 1 },
            { name: 'maplibre', test: /node_modules\/maplibre-gl\/|src\/map\/worker-url\./ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
};

/** Pasted into articles: one file, and a name that stays. */
const loader: UserConfig = {
  publicDir: false,
  plugins: [squeezeStyles()],
  build: {
    outDir: 'dist/embed',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: { input: { 'renewal-map': 'src/embed.ts' }, output: { entryFileNames: '[name].js' } },
  },
};

/** Figures without a map, in one piece: it works wherever it is put. */
const analysis: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist/lib',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    lib: { entry: { analysis: 'src/analysis.ts' }, formats: ['es'] },
  },
};

/**
 * What the package holds itself: what the compiler adds is nobody's dependency, MapLibre's style sheet is a text here,
 * and these two are no modules that a browser could load without a bundler.
 */
const TAKEN_ALONG = /^@oxc-project\/|^maplibre-gl\/dist\/|^(geographiclib-geodesic|geojson-validation)($|\/)/;

/** The elements as the modules they are written as, for other people's bundlers: what they import from packages stays an import. */
const elements: UserConfig = {
  publicDir: false,
  plugins: [shipWorker(), shipLicences()],
  build: {
    outDir: 'dist/lib',
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        story: 'src/story.ts',
        quotes: 'src/quotes.ts',
        classes: 'src/classes.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: (id) => /^[a-z@]/.test(id) && !TAKEN_ALONG.test(id),
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // A folder called node_modules would be left out of the package.
        entryFileNames: ({ name }) => `${name.replace(/node_modules/g, 'vendor')}.js`,
      },
    },
  },
};

/** Other people's work that the package holds goes with its licence. */
function shipLicences(): Plugin {
  return {
    name: 'ship-licences',
    async closeBundle() {
      for (const name of ['geographiclib-geodesic', 'geojson-validation', 'maplibre-gl'])
        await cp(`node_modules/${name}/LICENSE.txt`, `dist/lib/vendor/${name}/LICENSE.txt`);
    },
  };
}

/** MapLibre's worker in one piece, as the site's build has bundled it, beside the module that names it. */
function shipWorker(): Plugin {
  return {
    name: 'ship-worker',
    enforce: 'pre',
    resolveId: (id) =>
      id.endsWith('maplibre-gl-worker.mjs?worker&url') ? resolve('src/map/npm-worker-url.ts') : null,
    // Bundlers know the pattern only as it is written in the source; the build in between puts a string before it.
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk')
          output.code = output.code.replaceAll('"" + import.meta.url', 'import.meta.url');
    },
    async closeBundle() {
      const worker = readdirSync('dist/assets').find((file) => /^maplibre-gl-worker-.*\.js$/.test(file));
      if (worker === undefined)
        throw new Error('dist/assets has no worker: run `vite build` before `vite build --mode elements`');
      await cp(`dist/assets/${worker}`, 'dist/lib/map/maplibre-gl-worker.js');
    },
  };
}

/** The atlas in one piece, for the file that a reader saves: the worker's text stands in that file. */
const offline: UserConfig = {
  publicDir: false,
  plugins: [
    {
      name: 'offline-worker',
      enforce: 'pre',
      resolveId: (id) =>
        id.endsWith('maplibre-gl-worker.mjs?worker&url') ? resolve('src/map/offline-worker-url.ts') : null,
    },
  ],
  build: {
    outDir: 'dist/offline',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: { atlas: 'src/app/offline-page.ts' },
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
};

/** The site's service worker, in one piece and under a name that stays; it knows every file of this build. */
const serviceWorker: UserConfig = {
  publicDir: false,
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      input: { 'service-worker': 'src/app/service-worker.ts' },
      output: { entryFileNames: '[name].js', format: 'iife' },
    },
  },
};

const site: UserConfig = {
  // Relative addresses: the site works from any sub-path of any static host.
  base: './',
  plugins: [copyEditions(), serveEmbedEntries(), staticSite({ geodata: 'geodata' })],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    // What others have written and let us use, LGPL among it: their terms go with it.
    license: { fileName: 'licences.md' },
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
          /^(embed|docs)\//.test(name) ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
};

/**
 * One build each: `vite build` the site, then `--mode offline`, `engine`, `loader`, `service-worker`, `elements`, `analysis`,
 * which stand on it.
 */
export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'engine':
      return engine;
    case 'loader':
      return { ...loader, define: { __ENGINE_FILE__: JSON.stringify(builtEngine()) } };
    case 'service-worker':
      return { ...serviceWorker, define: { __ATLAS_FILES__: JSON.stringify(listAtlasFiles('dist')) } };
    case 'elements':
      return elements;
    case 'analysis':
      return analysis;
    case 'offline':
      return offline;
    default:
      return site;
  }
});
