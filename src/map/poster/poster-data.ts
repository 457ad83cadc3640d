/** The data of a poster's sources, cut to its frame once; light and dark, Chinese and English share it. */
import type { Feature } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { Basemap, Edition } from '../../domain/edition.js';
import { basemapSourceId } from '../basemap-style.js';
import { dataSourceId } from '../data-style.js';
import { HALOS } from '../overlay-style.js';
import type { Point } from './clip.js';
import { joinFeatures } from './join-lines.js';
import { type Fineness, type Frame, frameGeometry, linesPath, ringsPath } from './poster-frame.js';

export interface FramedFeature {
  readonly feature: Feature;
  readonly points: readonly Point[];
  /** Lines, or the rings of an area, as path data; empty for points. */
  readonly path: string;
  readonly lines: readonly (readonly Point[])[];
  readonly rings: readonly (readonly Point[])[];
  /** What a stroke follows: the lines, or the edges of an area. */
  readonly outline: string;
  /** Of the box around it, square px: what is larger lies below. */
  readonly extent: number;
}

/** Features in the frame by id of their source. */
export type FramedSources = ReadonlyMap<string, readonly FramedFeature[]>;

/** The edition's own files. */
export function frameSources(edition: Edition, basemaps: readonly Basemap[], frame: Frame): FramedSources {
  return new Map([
    ...basemaps.map((file) => {
      const features = joinedOf(file);
      return [basemapSourceId(file), frameFeatures(features, frame, frame.fineness.ground)] as const;
    }),
    ...edition.layers.map((layer) => {
      return [dataSourceId(layer.id), frameFeatures(layer.features, frame, frame.fineness.data)] as const;
    }),
  ]);
}

/** Joining takes as long as drawing, and comes out the same for every frame. */
const joined = new WeakMap<Basemap, readonly Feature[]>();

function joinedOf(file: Basemap): readonly Feature[] {
  const features = joined.get(file) ?? joinFeatures(file.data.features);
  joined.set(file, features);
  return features;
}

/** A source whose data stands in the style itself; empty when it is a URL. */
export function frameInline(
  id: string,
  { data }: GeoJSONSourceSpecification,
  frame: Frame,
): readonly FramedFeature[] {
  const fineness = id === HALOS ? frame.fineness.halo : frame.fineness.data;
  return typeof data === 'object' && 'type' in data && data.type === 'FeatureCollection'
    ? frameFeatures(data.features, frame, fineness)
    : [];
}

function frameFeatures(
  features: readonly Feature[],
  frame: Frame,
  fineness: Fineness,
): readonly FramedFeature[] {
  return features.flatMap((feature) => {
    const { points, lines, rings, outlines } = frameGeometry(feature.geometry, frame, fineness);
    if (points.length + lines.length + rings.length === 0) return [];
    const path = rings.length > 0 ? ringsPath(rings) : linesPath(lines);
    const outline = frame.cut && rings.length > 0 ? linesPath(outlines) : path;
    return [{ feature, points, lines, rings, path, outline, extent: extentOf(rings.flat()) }];
  });
}

function extentOf(points: readonly Point[]): number {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return points.length === 0 ? 0 : (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}
