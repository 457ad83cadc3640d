/** Whether a tile matrix set of a WMTS is the Web Mercator grid that the map draws, and how it names its zooms. */
import { textOf, type XmlElement } from './xml-element.js';

export interface MercatorGrid {
  /** What stands before the zoom in the name of a matrix, such as `EPSG:3857:`. */
  readonly prefix: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly tileSize: number;
}

/** `not-mercator`: another projection; `other-grid`: its scales or its corner are not those of the map's tiles; `odd-names`: zooms that are not numbered. */
export type RefusedGrid = 'not-mercator' | 'other-grid' | 'odd-names';

/** Denominator of zoom 0 with tiles of 256 px of 0.28 mm, and half the side of the square world in metres. */
const ZOOM_0 = 559_082_264.028_717_8;
const HALF_WORLD = 20_037_508.342_789_2;

const MERCATOR = /(^|\D)(3857|900913|102100|102113)$/;
const MOST_MATRICES = 40;

export function readMercatorGrid(set: XmlElement): MercatorGrid | RefusedGrid {
  if (!MERCATOR.test(textOf(set, 'SupportedCRS'))) return 'not-mercator';
  const matrices = set.children.filter(({ name }) => name === 'TileMatrix').slice(0, MOST_MATRICES);
  const sizes = new Set(matrices.map((matrix) => Number(textOf(matrix, 'TileWidth'))));
  const [tileSize = 0] = sizes;
  if (matrices.length === 0 || sizes.size !== 1 || !(tileSize >= 64 && tileSize <= 4096)) return 'other-grid';
  const zooms: number[] = [];
  const prefixes = new Set<string>();
  for (const matrix of matrices) {
    const zoom = zoomOf(matrix, tileSize);
    if (zoom === undefined) return 'other-grid';
    const [, prefix = '', number] = /^(.*?)0*(\d+)$/.exec(textOf(matrix, 'Identifier')) ?? [];
    if (number === undefined || Number(number) !== zoom) return 'odd-names';
    zooms.push(zoom);
    prefixes.add(prefix);
  }
  const [prefix = ''] = prefixes;
  if (prefixes.size !== 1) return 'odd-names';
  return { prefix, minZoom: Math.min(...zooms), maxZoom: Math.max(...zooms), tileSize };
}

/** The zoom whose tiles are those of the matrix; undefined when there is none. */
function zoomOf(matrix: XmlElement, tileSize: number): number | undefined {
  const denominator = Number(textOf(matrix, 'ScaleDenominator'));
  const exact = Math.log2((ZOOM_0 * 256) / denominator / tileSize);
  const zoom = Math.round(exact);
  const corner = textOf(matrix, 'TopLeftCorner')
    .split(/\s+/)
    .map((text) => Math.abs(Number(text)));
  const isWorld = corner.length === 2 && corner.every((side) => Math.abs(side - HALF_WORLD) < 1);
  return isWorld && Math.abs(exact - zoom) < 1e-3 && zoom >= 0 && zoom <= 24 ? zoom : undefined;
}
