/** The base map as map layers: the ground below the data, the names above it. */
import type { LayerSpecification } from 'maplibre-gl';
import type { BasemapManifest, BasemapRole, EditionManifest } from '../domain/edition.js';
import type { Language } from '../domain/language.js';
import { GROUND } from './basemap-ground.js';
import { NAMES, type NameContext } from './basemap-names.js';
import type { Theme } from './theme.js';

/** Id of the source of a base map file; its place in the edition makes it unique. */
export function basemapSourceId(file: BasemapManifest): string {
  return `base:${file.file}`;
}

/** Layers below the data, then those above it (names). */
export function buildBasemapLayers(
  manifest: EditionManifest,
  { theme, language }: { readonly theme: Theme; readonly language: Language },
): { readonly below: LayerSpecification[]; readonly above: LayerSpecification[] } {
  const draw = (builders: Partial<Record<BasemapRole, (context: NameContext) => LayerSpecification[]>>) =>
    manifest.basemap.flatMap(
      (file) => builders[file.role]?.({ source: basemapSourceId(file), theme, language }) ?? [],
    );
  return {
    below: [
      { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
      ...draw(GROUND).sort(fromBelow),
    ],
    above: draw(NAMES),
  };
}

/** What lies on what, whatever the order of the files; matched against the start of a layer's id. */
const DRAWING_ORDER = [
  'land',
  'shore',
  'district-ground',
  'park',
  'water',
  'river',
  'road-4',
  'road-3',
  'road-2-casing',
  'road-1-casing',
  'road-2-fill',
  'road-1-fill',
  'railway',
  'metro-line',
  'subdistrict',
  'neighbour',
  'district-glow',
  'district-limit',
  'metro-station',
];

function fromBelow(a: LayerSpecification, b: LayerSpecification): number {
  return rank(a.id) - rank(b.id);
}

function rank(id: string): number {
  return DRAWING_ORDER.findIndex((start) => id.startsWith(start));
}
