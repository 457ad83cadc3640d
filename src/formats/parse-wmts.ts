/** Capabilities of a WMTS (OGC 07-057r7): its layers, and which of them can be drawn as Web Mercator tiles. */
import { TileFault } from '../domain/tile-sources/tile-fault.js';
import type { TileSet } from '../domain/tile-sources/tile-source.js';
import { checkTileUrl } from '../domain/tile-sources/tile-url.js';
import { type MercatorGrid, type RefusedGrid, readMercatorGrid } from './wmts-grid.js';
import { childOf, takeElement, textOf, type XmlElement } from './xml-element.js';
import { readAttributes, xmlEvents } from './xml-events.js';

const MOST_LAYERS = 500;
const DEEPEST = 24;

export interface WmtsLayer {
  readonly id: string;
  readonly title: string;
  /** Absent when it cannot be drawn; `refused` then says why. */
  readonly set?: TileSet;
  readonly refused?: RefusedGrid | 'shifted' | 'no-address';
}

export interface WmtsService {
  readonly title: string;
  readonly layers: readonly WmtsLayer[];
  /** Keys that stood in the addresses. */
  readonly secret: string;
}

/** The service that the text describes; throws a TileFault for what is no capabilities of a WMTS. */
export function parseWmts(text: string): WmtsService {
  const root = readRoot(text);
  const contents = root && childOf(root, 'Contents');
  if (root?.name !== 'Capabilities' || !contents) throw new TileFault('wrong-content', 'WMTS');
  const grids = new Map(
    childrenOf(contents, 'TileMatrixSet').map((set) => [textOf(set, 'Identifier'), readMercatorGrid(set)]),
  );
  const about = childOf(root, 'ServiceIdentification');
  const provider = childOf(root, 'ServiceProvider');
  const title = about ? textOf(about, 'Title') : '';
  const credit = (provider ? textOf(provider, 'ProviderName') : '') || title;
  const secrets: string[] = [];
  const layers = childrenOf(contents, 'Layer')
    .slice(0, MOST_LAYERS)
    .map((layer) => readLayer(layer, { grids, service: tileService(root), credit, secrets }));
  return { title: title.slice(0, 200), layers, secret: secrets.find((one) => one !== '') ?? '' };
}

function readRoot(text: string): XmlElement | undefined {
  const events = xmlEvents(text, DEEPEST);
  for (let next = events.next(); !next.done; next = events.next()) {
    const event = next.value;
    if (event.type === 'open') return takeElement(events, event, () => undefined);
    if (event.type === 'fault') return undefined;
  }
  return undefined;
}

interface Context {
  readonly grids: ReadonlyMap<string, MercatorGrid | RefusedGrid>;
  /** Where tiles are asked for by parameters; absent when only templates are served. */
  readonly service: string | undefined;
  readonly credit: string;
  readonly secrets: string[];
}

function readLayer(layer: XmlElement, context: Context): WmtsLayer {
  const id = textOf(layer, 'Identifier').slice(0, 200);
  const named = { id, title: textOf(layer, 'Title').slice(0, 200) || id };
  const links = childrenOf(layer, 'TileMatrixSetLink').map((link) => textOf(link, 'TileMatrixSet'));
  const found = links.map((name) => ({ name, grid: context.grids.get(name) ?? ('not-mercator' as const) }));
  const usable = found.find(({ grid }) => typeof grid === 'object');
  if (!usable || typeof usable.grid !== 'object') {
    const reasons = found.map(({ grid }) => grid).filter((grid) => typeof grid === 'string');
    return { ...named, refused: reasons.find((reason) => reason !== 'not-mercator') ?? 'not-mercator' };
  }
  const template = templateOf(layer, { id, set: usable.name, grid: usable.grid, service: context.service });
  const checked = template === undefined ? 'not-an-address' : checkTileUrl(template);
  if (checked === 'gcj-02') return { ...named, refused: 'shifted' };
  if (typeof checked === 'string') return { ...named, refused: 'no-address' };
  context.secrets.push(checked.secret);
  const { grid } = usable;
  return {
    ...named,
    set: {
      address: { type: 'template', tiles: [checked.url] },
      format: 'raster',
      minZoom: grid.minZoom,
      maxZoom: grid.maxZoom,
      ...boundsOf(layer),
      tileSize: grid.tileSize,
      credits: context.credit === '' ? [] : [{ text: context.credit.slice(0, 200) }],
      parts: [],
    },
  };
}

/** The address with {z}, {x}, {y}; undefined when there is none, or something in it stays open. */
function templateOf(
  layer: XmlElement,
  {
    id,
    set,
    grid,
    service,
  }: {
    readonly id: string;
    readonly set: string;
    readonly grid: MercatorGrid;
    readonly service: string | undefined;
  },
): string | undefined {
  const style = styleOf(layer);
  const matrix = `${grid.prefix}{z}`;
  const resource = childrenOf(layer, 'ResourceURL')
    .map(({ attributes }) => readAttributes(attributes))
    .find((attributes) => attributes.get('resourceType') === 'tile');
  const template = resource?.get('template');
  if (template) {
    const values = new Map([
      ['style', style],
      ['tilematrixset', set],
      ['tilematrix', matrix],
      ['tilerow', '{y}'],
      ['tilecol', '{x}'],
      ...childrenOf(layer, 'Dimension').map((dimension): [string, string] => [
        textOf(dimension, 'Identifier').toLowerCase(),
        textOf(dimension, 'Default'),
      ]),
    ]);
    const filled = template.replaceAll(
      /\{([^{}]*)\}/g,
      (open, name: string) => values.get(name.toLowerCase()) ?? open,
    );
    return /\{(?![zxy]\})/.test(filled) ? undefined : filled;
  }
  if (service === undefined) return undefined;
  const part = encodeURIComponent;
  const parameters = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${part(id)}&STYLE=${part(style)}&TILEMATRIXSET=${part(set)}&FORMAT=${part(formatOf(layer))}&TILEMATRIX=${grid.prefix === '' ? '' : part(grid.prefix)}{z}&TILEROW={y}&TILECOL={x}`;
  return `${service}${service.includes('?') ? (/[?&]$/.test(service) ? '' : '&') : '?'}${parameters}`;
}

function styleOf(layer: XmlElement): string {
  const styles = childrenOf(layer, 'Style');
  const usual =
    styles.find(({ attributes }) => readAttributes(attributes).get('isDefault') === 'true') ?? styles[0];
  return (usual && textOf(usual, 'Identifier')) || 'default';
}

function formatOf(layer: XmlElement): string {
  const formats = childrenOf(layer, 'Format').map(({ text }) => text.trim());
  return formats.find((format) => /png|jpe?g|webp/.test(format)) ?? formats[0] ?? 'image/png';
}

/** Where GetTile is asked for by GET. */
function tileService(root: XmlElement): string | undefined {
  const operations = childOf(root, 'OperationsMetadata');
  const operation =
    operations &&
    childrenOf(operations, 'Operation').find(
      ({ attributes }) => readAttributes(attributes).get('name') === 'GetTile',
    );
  const http = childrenOf(operation && childOf(operation, 'DCP'), 'HTTP')[0];
  const get = http && childOf(http, 'Get');
  return get && readAttributes(get.attributes).get('href');
}

function boundsOf(layer: XmlElement): { readonly bounds?: [number, number, number, number] } {
  const box = childOf(layer, 'WGS84BoundingBox');
  const [west = Number.NaN, south = Number.NaN] = numbers(box && textOf(box, 'LowerCorner'));
  const [east = Number.NaN, north = Number.NaN] = numbers(box && textOf(box, 'UpperCorner'));
  const sound = west >= -180 && west < east && east <= 180 && south >= -90 && south < north && north <= 90;
  return sound ? { bounds: [west, south, east, north] } : {};
}

function numbers(text: string | undefined): readonly number[] {
  return (text ?? '').split(/\s+/).filter(Boolean).map(Number);
}

function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}
