/**
 * The same article with the same map, four times: as our snippet, as MapLibre loaded at once with our style and with a style as its
 * users write one, and as Leaflet. All from one server; data, camera and box are the same.
 */
import { readFile } from 'node:fs/promises';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import sharp from 'sharp';
import { type LoadedEdition, loadEditionFolder } from '../../../src/build/load-edition-folder.js';
import { writeSnippet } from '../../../src/domain/embed-snippet.js';
import { DEFAULT_VIEW } from '../../../src/domain/view.js';
import { layerColour } from '../../../src/map/layer-style.js';
import { buildStyle } from '../../../src/map/style.js';
import { buildStyleImage, IMAGE_PIXEL_RATIO } from '../../../src/map/style-image.js';
import { THEMES } from '../../../src/map/theme.js';
import { viewEdition } from '../../../src/pages/picture-views.js';

export const CONTENDERS = ['ours', 'maplibre', 'maplibre-plain', 'leaflet'] as const;
export type Contender = (typeof CONTENDERS)[number];

const EDITION = 'geodata/shibei-2024/';
const POSTER = 'dist/posters/shibei-2024/edition.zh.light.svg';

export interface BenchPages {
  readonly pages: Readonly<Record<string, string | Buffer>>;
  readonly mounts: Readonly<Record<string, string>>;
}

/** Documents by path, and the folders behind them. Throws when the site is not built. */
export async function buildPages(origin: string): Promise<BenchPages> {
  const loaded = await loadEditionFolder(EDITION);
  const poster = await readFile(POSTER, 'utf8');
  const own = buildStyle({
    edition: loaded.edition,
    baseUrl: `${origin}atlas/${EDITION}`,
    view: DEFAULT_VIEW,
    language: 'zh',
    theme: 'light',
    // Ours adds them once it stands.
    halos: new Map(),
  });
  const sprite = await buildSprite(own);
  const box = sizeOf(poster);
  return {
    mounts: { '/atlas/': 'dist', '/npm/': 'node_modules' },
    pages: {
      '/ours.html': article(ourFigure(origin, loaded, poster), ''),
      '/maplibre.html': article(emptyFigure(box), maplibreHead('own.json', loaded)),
      '/maplibre-plain.html': article(emptyFigure(box), maplibreHead('plain.json', loaded)),
      '/leaflet.html': article(emptyFigure(box), leafletHead(loaded)),
      '/own.json': JSON.stringify({ ...own, sprite: `${origin}sprite` }),
      '/plain.json': JSON.stringify(plainStyle(loaded, origin)),
      '/sprite.json': sprite.index,
      '/sprite@2x.json': sprite.index,
      '/sprite.png': sprite.png,
      '/sprite@2x.png': sprite.png,
    },
  };
}

/** A newspaper's page: the map comes first, so that it is all on a phone's first screen. */
function article(figure: string, head: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title>
<style>body{margin:0 auto;max-width:720px;font:16px/1.6 sans-serif}figure{margin:0}#map{width:100%}p{margin:12px}</style>${head}</head>
<body>${figure}<p>${'老企业搬走以后，这些地方要变成什么，报告一一写了。'.repeat(12)}</p></body></html>`;
}

function ourFigure(origin: string, { edition }: LoadedEdition, poster: string): string {
  const { width, height } = sizeOf(poster);
  return writeSnippet('script', {
    site: `${origin}atlas/`,
    edition: `${EDITION}edition.json`,
    view: DEFAULT_VIEW,
    layers: edition.layers.filter(({ visible }) => visible).map(({ id }) => id),
    title: edition.manifest.title.zh,
    caption: '',
    credits: '',
    languageTag: 'zh-CN',
    width,
    height,
    poster,
    plain: false,
  });
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** A poster's own size, its legend included. */
function sizeOf(poster: string): Box {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(poster) ?? [];
  if (width === undefined || height === undefined) throw new Error('The poster has no viewBox');
  return { width: Number(width), height: Number(height) };
}

/** Reserved by whoever writes the page with care. */
function emptyFigure({ width, height }: Box): string {
  return `<figure><div id="map" style="aspect-ratio:${width}/${height}"></div></figure>`;
}

/** Zoom and centre for a box as wide as the script finds it. */
function cameraScript({ edition }: LoadedEdition): string {
  const { view, width } = viewEdition(edition);
  if (!view.camera) throw new Error('The edition has no camera');
  const { center, zoom } = view.camera;
  return `const center=${JSON.stringify(center)},zoom=${zoom}+Math.log2(document.getElementById('map').clientWidth/${width});`;
}

/** When each of them says that it stands. */
const STANDS = 'window.standsAt=performance.now()';

function maplibreHead(style: string, loaded: LoadedEdition): string {
  return `<link rel="stylesheet" href="npm/maplibre-gl/dist/maplibre-gl.css"><script type="module">
import{Map,NavigationControl}from'./npm/maplibre-gl/dist/maplibre-gl.mjs';
${cameraScript(loaded)}
const map=new Map({container:'map',style:'${style}',center,zoom,cooperativeGestures:true});
map.addControl(new NavigationControl());
map.once('idle',()=>{${STANDS}});
</script>`;
}

/** As its users write it: a layer for each file, popups, and the files that a tile server would have drawn below. */
function leafletHead(loaded: LoadedEdition): string {
  const { manifest, layers } = loaded.edition;
  const theme = THEMES.light;
  const files = [
    ...manifest.basemap.map(({ file }) => ({ file, colour: theme.roadCasing, popup: false })),
    ...layers
      .filter(({ visible }) => visible)
      .map((layer) => ({
        file: layer.file,
        colour: layerColour(layer, manifest.themes, theme),
        popup: true,
      })),
  ];
  return `<link rel="stylesheet" href="npm/leaflet/dist/leaflet.css"><script defer src="npm/leaflet/dist/leaflet.js"></script>
<script type="module">
${cameraScript(loaded)}
const map=L.map('map',{zoomSnap:0}).setView([center[1],center[0]],zoom+1);
const files=${JSON.stringify(files)};
await Promise.all(files.map(async({file,colour,popup})=>{
const data=await(await fetch('atlas/${EDITION}'+file)).json();
L.geoJSON(data,{style:{color:colour,weight:popup?2:1,fillOpacity:popup?.3:.1},interactive:popup,pointToLayer:(_,at)=>L.circleMarker(at,{radius:popup?5:2,color:colour}),
onEachFeature:(feature,shape)=>{if(popup)shape.bindPopup(feature.properties.name_zh??feature.properties.name)}}).addTo(map);}));
requestAnimationFrame(()=>setTimeout(()=>{${STANDS}}));
</script>`;
}

/** A fill, a line, a circle and a name for each file. */
function plainStyle({ edition: { manifest, layers } }: LoadedEdition, origin: string): StyleSpecification {
  const theme = THEMES.light;
  const files = [
    ...manifest.basemap.map(({ file }) => ({
      file,
      colour: theme.roadCasing,
      named: file.includes('labels'),
    })),
    ...layers
      .filter(({ visible }) => visible)
      .map((layer) => ({
        file: layer.file,
        colour: layerColour(layer, manifest.themes, theme),
        named: true,
      })),
  ];
  return {
    version: 8,
    sources: Object.fromEntries(
      files.map(({ file }) => [file, { type: 'geojson', data: `${origin}atlas/${EDITION}${file}` } as const]),
    ),
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': theme.sea } },
      ...files.flatMap(({ file, colour, named }): LayerSpecification[] => [
        {
          id: `${file}-fill`,
          type: 'fill',
          source: file,
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-color': colour, 'fill-opacity': 0.3 },
        },
        {
          id: `${file}-line`,
          type: 'line',
          source: file,
          paint: { 'line-color': colour, 'line-width': 1.5 },
        },
        {
          id: `${file}-circle`,
          type: 'circle',
          source: file,
          filter: ['==', ['geometry-type'], 'Point'],
          paint: { 'circle-color': colour, 'circle-radius': 5 },
        },
        ...(named
          ? ([
              {
                id: `${file}-name`,
                type: 'symbol',
                source: file,
                layout: {
                  'text-field': ['coalesce', ['get', 'name_zh'], ['get', 'name']],
                  'text-font': ['Noto Sans CJK SC', 'sans-serif'],
                  'text-size': 13,
                },
              },
            ] satisfies LayerSpecification[])
          : []),
      ]),
    ],
  };
}

interface Sprite {
  readonly index: string;
  readonly png: Buffer;
}

/** All images that the style names, side by side, as its users would ship them. */
async function buildSprite(style: StyleSpecification): Promise<Sprite> {
  const ids = new Set(JSON.stringify(style).match(/(?<=")(?:marker|hatch)\/[^"]*(?=")/g));
  const images = [...ids].flatMap((id) => {
    const image = buildStyleImage(id);
    return image ? [{ id, image }] : [];
  });
  const height = Math.max(...images.map(({ image }) => image.height));
  let x = 0;
  const placed = images.map(({ id, image }) => {
    const left = x;
    x += image.width;
    return { id, image, left };
  });
  const png = await sharp({ create: { width: x, height, channels: 4, background: '#0000' } })
    .composite(
      placed.map(({ image: { data, width, height: tall }, left }) => ({
        input: Buffer.from(data),
        raw: { width, height: tall, channels: 4 },
        left,
        top: 0,
      })),
    )
    .png({ palette: true })
    .toBuffer();
  const index = Object.fromEntries(
    placed.map(({ id, image: { width, height: tall }, left }) => [
      id,
      { x: left, y: 0, width, height: tall, pixelRatio: IMAGE_PIXEL_RATIO },
    ]),
  );
  return { index: JSON.stringify(index), png };
}
