/** For pages without a bundler: where in `node_modules` what the package imports lies. Tested with such a page. */

const FILES: Readonly<Record<string, string>> = {
  'renewal-atlas': 'renewal-atlas/dist/lib/index.js',
  'renewal-atlas/': 'renewal-atlas/dist/lib/',
  'maplibre-gl': 'maplibre-gl/dist/maplibre-gl.mjs',
  lit: 'lit/index.js',
  'lit/': 'lit/',
  'lit-html': 'lit-html/lit-html.js',
  'lit-html/': 'lit-html/',
  'lit-element/': 'lit-element/',
  '@lit/reactive-element': '@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '@lit/reactive-element/',
  'clipper2-ts': 'clipper2-ts/dist/index.js',
  flatbush: 'flatbush/index.js',
  flatqueue: 'flatqueue/index.js',
  polylabel: 'polylabel/polylabel.js',
  tinyqueue: 'tinyqueue/index.js',
};

/** `folder` is the address of `node_modules`, with a slash at the end. */
export function buildImportMap(folder: string): { readonly imports: Readonly<Record<string, string>> } {
  const entries = Object.entries(FILES).map(([name, file]) => [name, folder + file]);
  return { imports: Object.fromEntries(entries) };
}
