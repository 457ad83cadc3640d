/** What the search looks through, and what it finds, as plain data. Loaded with the first letter typed. */
import type { Geometry } from 'geojson';
import { type CoordinateReading, looksLikeCoordinates, parseCoordinates } from '../../domain/coordinates.js';
import type { AtlasFeature, Edition, Layer } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import {
  buildSearchIndex,
  type Reader,
  type SearchEntry,
  type SearchIndex,
  search,
} from '../../domain/search.js';

export type Found =
  | { readonly type: 'feature'; readonly name: string; readonly feature: AtlasFeature; readonly layer: Layer }
  | { readonly type: 'locality'; readonly name: string; readonly locality: Locality }
  | { readonly type: 'commitment'; readonly name: string; readonly id: string }
  | {
      readonly type: 'coordinate';
      readonly name: string;
      readonly geometry: Geometry;
      readonly reading: CoordinateReading;
    };

/** Everything that can be found by name, by the key that is its id in the index. */
export interface SearchSource {
  readonly index: SearchIndex;
  readonly found: ReadonlyMap<string, (language: Language) => Found>;
}

/** The source of an edition and its named places; with a reader it knows pinyin. */
export function buildSource(edition: Edition, localities: readonly Locality[], read?: Reader): SearchSource {
  const found = new Map<string, (language: Language) => Found>();
  const entries: SearchEntry[] = [];
  const add = (entry: SearchEntry, make: (language: Language) => Found) => {
    entries.push(entry);
    found.set(entry.id, make);
  };
  for (const layer of edition.layers) {
    for (const feature of layer.features) {
      const keywords = `${layer.title.zh} ${layer.title.en} ${textsOf(feature, layer)}`;
      const { id } = feature.properties;
      add(
        { id: `f:${id}`, type: 'feature', zh: nameOf(feature, 'zh'), en: nameOf(feature, 'en'), keywords },
        (language) => ({ type: 'feature', name: nameOf(feature, language), feature, layer }),
      );
    }
  }
  for (const locality of localities) {
    add({ id: locality.id, type: 'locality', ...locality.name }, (language) => ({
      type: 'locality',
      name: localize(locality.name, language),
      locality,
    }));
  }
  for (const { id, metric, quote } of edition.ledger.commitments) {
    add({ id: `c:${id}`, type: 'commitment', ...metric, keywords: quote }, (language) => ({
      type: 'commitment',
      name: localize(metric, language),
      id,
    }));
  }
  return { index: buildSearchIndex(entries, read), found };
}

/** What the query finds: coordinates when it is a pair of them, else what it names, grouped by type with the best type first. */
export async function find(
  { index, found }: SearchSource,
  query: string,
  { language, edition }: { readonly language: Language; readonly edition: Edition },
): Promise<readonly Found[]> {
  if (looksLikeCoordinates(query)) {
    const readings = await parseCoordinates(query, edition.manifest.extent);
    if (readings.length > 0) return readings.map(toCoordinate);
  }
  const hits = search(index, query, 24).flatMap(({ entry }) => found.get(entry.id)?.(language) ?? []);
  const types = [...new Set(hits.map(({ type }) => type))];
  return types.flatMap((type) => hits.filter((hit) => hit.type === type));
}

function toCoordinate(reading: CoordinateReading): Found {
  const { lng, lat } = reading;
  const name = `${lat.toFixed(5)}°, ${lng.toFixed(5)}°`;
  return { type: 'coordinate', name, geometry: { type: 'Point', coordinates: [lng, lat] }, reading };
}

/** Texts of the layer's own fields, which may name streets and former owners. */
function textsOf({ properties }: AtlasFeature, layer: Layer): string {
  return layer.fields
    .filter((field) => field.type === 'string')
    .map((field) => properties[field.name])
    .filter((value) => typeof value === 'string')
    .join(' ');
}
