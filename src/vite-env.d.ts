/// <reference types="vite/client" />

declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url' {
  const url: string;
  // The shape Vite gives such an import.
  // biome-ignore lint/style/noDefaultExport: not ours to name
  export default url;
}
