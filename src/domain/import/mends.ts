/** Mends of a layer by id: each takes away one kind of finding and nothing else. */
import type { Geometry, Position } from 'geojson';
import type { Rings, SimpleGeometry } from '../geometries.js';
import { findAreaFaults } from './area-faults.js';
import {
  cleanRing,
  closeRing,
  isNearlyClosed,
  isPointLike,
  withoutRepeatsInLine,
  withoutRepeatsInRing,
} from './clean-path.js';
import { boundsOf, isSwapped } from './feature-bounds.js';
import { type AreaGeometry, isEmptyFigure, isReckonable, mapFigures, partsOf } from './figures.js';
import type { MendId } from './findings.js';
import type { Extent } from './incoming-feature.js';
import { isWrongWay } from './inspect-geometry.js';
import { type Engine, type Untangled, untangle } from './untangle.js';

/** Why a shape could not be mended. */
export type Refusal = Exclude<Untangled['type'], 'untangled' | 'sound'>;

export interface MendTools {
  /** The edition's. */
  readonly extent: Extent;
  /** Needed to untangle only. */
  readonly engine?: Engine;
  readonly refuse: (reason: Refusal) => void;
}

/** The geometry mended, the same object when there is nothing to mend; null when nothing is left of it. */
export type MendGeometry = (geometry: Geometry, tools: MendTools) => Geometry | null;

/** A mend of shapes, or one that leaves features out. */
export type Mend =
  | { readonly type: 'shape'; readonly mend: MendGeometry }
  | { readonly type: 'drop'; readonly drop: 'empty' | 'duplicate-feature' | 'duplicate-geometry' };

/** In the order in which they are made. */
export const MENDS: Record<MendId, Mend> = {
  'swap-axes': { type: 'shape', mend: swapAxes },
  'close-rings': { type: 'shape', mend: (geometry) => mapRings(geometry, closeRing) },
  'drop-repeated-vertices': { type: 'shape', mend: dropRepeats },
  'remove-spikes': { type: 'shape', mend: (geometry) => mapRings(geometry, withoutSpikes) },
  'drop-flat': { type: 'shape', mend: dropFlat },
  untangle: { type: 'shape', mend: untangleAreas },
  'rewind-rings': { type: 'shape', mend: rewindRings },
  'close-lines': {
    type: 'shape',
    mend: (geometry) => mapLines(geometry, (line) => (isNearlyClosed(line) ? closeRing(line) : line)),
  },
  'drop-empty': { type: 'drop', drop: 'empty' },
  'drop-duplicates': { type: 'drop', drop: 'duplicate-feature' },
  'drop-repeated-shapes': { type: 'drop', drop: 'duplicate-geometry' },
};

type ChangePath = (path: readonly Position[]) => readonly Position[];

function swapAxes(geometry: Geometry, { extent }: MendTools): Geometry | null {
  if (!isSwapped(boundsOf(geometry), extent)) return geometry;
  return mapFigures(geometry, swapFigure);
}

function swapFigure(figure: SimpleGeometry): SimpleGeometry {
  const swap = ([x = Number.NaN, y = Number.NaN, ...rest]: Position): Position => [y, x, ...rest];
  switch (figure.type) {
    case 'Point':
      return figure.coordinates.length === 0
        ? figure
        : { type: figure.type, coordinates: swap(figure.coordinates) };
    case 'MultiPoint':
    case 'LineString':
      return { type: figure.type, coordinates: figure.coordinates.map(swap) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: figure.type, coordinates: figure.coordinates.map((path) => path.map(swap)) };
    case 'MultiPolygon':
      return {
        type: figure.type,
        coordinates: figure.coordinates.map((rings) => rings.map((ring) => ring.map(swap))),
      };
  }
}

function dropRepeats(geometry: Geometry): Geometry | null {
  const rings = mapRings(geometry, (ring) => {
    const closed = closeRing(ring);
    const kept = withoutRepeatsInRing(closed);
    return kept === closed ? ring : kept;
  });
  return rings && mapLines(rings, (line) => (isPointLike(line) ? line : withoutRepeatsInLine(line)));
}

function withoutSpikes(ring: readonly Position[]): readonly Position[] {
  const { ring: clean, spikes, flat } = cleanRing(ring);
  return flat || spikes.length === 0 ? ring : clean;
}

function dropFlat(geometry: Geometry): Geometry | null {
  return mapFigures(geometry, (figure) => {
    if (isEmptyFigure(figure)) return geometry.type === 'GeometryCollection' ? null : figure;
    if (!isReckonable(figure)) return figure;
    switch (figure.type) {
      case 'Point':
      case 'MultiPoint':
        return figure;
      case 'LineString':
        return isPointLike(figure.coordinates) ? null : figure;
      case 'MultiLineString': {
        const lines = figure.coordinates.filter((line) => !isPointLike(line));
        if (lines.length === figure.coordinates.length) return figure;
        return lines.length === 0 ? null : { type: figure.type, coordinates: lines };
      }
      case 'Polygon':
      case 'MultiPolygon':
        return dropFlatRings(figure);
    }
  });
}

/** Even-odd keeps its ground: a hole whose shell is flat becomes the shell. */
function dropFlatRings(area: AreaGeometry): AreaGeometry | null {
  const parts = partsOf(area);
  const left = parts
    .map((rings) => rings.filter((ring) => !cleanRing(ring).flat))
    .filter((rings) => rings.length > 0);
  if (left.flat().length === parts.flat().length && left.length === parts.length) return area;
  const [first] = left;
  if (!first) return null;
  if (area.type === 'Polygon') return { type: 'Polygon', coordinates: toMutable(first) };
  return { type: 'MultiPolygon', coordinates: left.map(toMutable) };
}

function untangleAreas(geometry: Geometry, { engine, refuse }: MendTools): Geometry | null {
  return mapFigures(geometry, (figure) => {
    if (!engine || !isArea(figure) || !isReckonable(figure)) return figure;
    const result = untangle(figure, engine);
    switch (result.type) {
      case 'untangled':
        return result.area;
      case 'sound':
        return figure;
      case 'nothing-left':
      case 'too-tangled':
        refuse(result.type);
        return figure;
    }
  });
}

function rewindRings(geometry: Geometry): Geometry | null {
  return mapFigures(geometry, (figure) => {
    if (!isArea(figure) || !isReckonable(figure)) return figure;
    const turned = mapPolygonRings(figure, (ring, index) =>
      isWrongWay(ring, index) && !cleanRing(ring).flat ? [...ring].reverse() : ring,
    );
    // Rings that cross themselves run both ways; the costly question is asked last.
    return turned === figure || !findAreaFaults(partsOf(figure)).simple ? figure : turned;
  });
}

/** The rings of all areas changed, closed or not; positions that cannot be reckoned with are left alone. */
function mapRings(geometry: Geometry, change: ChangePath): Geometry | null {
  return mapFigures(geometry, (figure) =>
    isArea(figure) && isReckonable(figure) ? mapPolygonRings(figure, change) : figure,
  );
}

function mapPolygonRings(
  area: AreaGeometry,
  change: (ring: readonly Position[], index: number) => readonly Position[],
): AreaGeometry {
  const parts = partsOf(area);
  const changed = parts.map((rings) => rings.map(change));
  const same = changed.every((rings, part) => rings.every((ring, index) => ring === parts[part]?.[index]));
  if (same) return area;
  const coordinates = changed.map(toMutable);
  if (area.type === 'MultiPolygon') return { type: 'MultiPolygon', coordinates };
  return { type: 'Polygon', coordinates: coordinates[0] ?? [] };
}

function mapLines(geometry: Geometry, change: ChangePath): Geometry | null {
  return mapFigures(geometry, (figure) => {
    if (!isReckonable(figure)) return figure;
    if (figure.type === 'LineString') {
      const line = change(figure.coordinates);
      return line === figure.coordinates ? figure : { type: figure.type, coordinates: [...line] };
    }
    if (figure.type !== 'MultiLineString') return figure;
    const lines = figure.coordinates.map(change);
    if (lines.every((line, index) => line === figure.coordinates[index])) return figure;
    return { type: figure.type, coordinates: lines.map((line) => [...line]) };
  });
}

/** Lists of their own, as the types of GeoJSON ask for; the positions are shared and never written to. */
function toMutable(rings: Rings): Position[][] {
  return rings.map((ring) => [...ring]);
}

function isArea(figure: SimpleGeometry): figure is AreaGeometry {
  return figure.type === 'Polygon' || figure.type === 'MultiPolygon';
}
