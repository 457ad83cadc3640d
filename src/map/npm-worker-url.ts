/** In the package, the address of MapLibre's worker: a copy of it in one piece lies beside this module. */
// biome-ignore lint/style/noDefaultExport: stands in for an address that Vite exports as default.
export default new URL('./maplibre-gl-worker.js', import.meta.url).href;
