/** What the search looks through, and what it finds, as plain data. Loaded with the first letter typed. */
import type { Geometry } from 'geojson';
import { type CoordinateReading, looksLikeCoordinates, parseCoordinates } from '../../domain/coordinates.js';
import type { AtlasFeature, Edition, Layer } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { Reader, Reading } from '../../domain/reading.js';
import {
  addReadings,
  buildSearchIndex,
  type SearchEntry,
  type SearchIndex,
  search,
} from '../../domain/search.js';
import { type MatchRange, matchRanges } from '../../domain/search-match.js';

interface Shown {
  /** The same for the same thing in every list of results. */
  readonly key: string;
  readonly name: string;
  /** Parts of the name that were asked for. */
  readonly marks: readonly MatchRange[];
}

interface FoundFeature {
  readonly type: 'feature';
  readonly feature: AtlasFeature;
  readonly layer: Layer;
}
interface FoundLocality {
  readonly type: 'locality';
  readonly locality: Locality;
}
interface FoundCommitment {
  readonly type: 'commitment';
  readonly id: string;
}
interface FoundCoordinate {
  readonly type: 'coordinate';
  readonly geometry: Geometry;
  readonly reading: CoordinateReading;
}

type Named = FoundFeature | FoundLocality | FoundCommitment;
export type Found = Shown & (Named | FoundCoordinate);

/** Everything that can be found by name, and the index that finds its key. */
export interface SearchSource {
  readonly edition: Edition;
  readonly index: SearchIndex;
  readonly named: ReadonlyMap<string, Named>;
  /** Absent until pinyin is known. */
  readonly read?: Reader;
}

/** The source of an edition and its named places; it does not know pinyin. */
export function buildSource(edition: Edition, localities: readonly Locality[]): SearchSource {
  const pairs: readonly (readonly [SearchEntry, Named])[] = [
    ...edition.layers.flatMap((layer) => layer.features.map((feature) => entryOf(feature, layer))),
    ...localities.map((locality): [SearchEntry, Named] => [
      { id: locality.id, type: 'locality', ...locality.name },
      { type: 'locality', locality },
    ]),
    ...edition.ledger.commitments.map(({ id, metric, quote }): [SearchEntry, Named] => [
      { id: `commitment:${id}`, type: 'commitment', ...metric, keywords: quote },
      { type: 'commitment', id },
    ]),
  ];
  return {
    edition,
    index: buildSearchIndex(pairs.map(([entry]) => entry)),
    named: new Map(pairs.map(([{ id }, named]) => [id, named])),
  };
}

function entryOf(feature: AtlasFeature, layer: Layer): [SearchEntry, Named] {
  const keywords = `${layer.title.zh} ${layer.title.en} ${textsOf(feature, layer)}`;
  const [zh, en] = [nameOf(feature, 'zh'), nameOf(feature, 'en')];
  return [
    { id: `feature:${feature.properties.id}`, type: 'feature', zh, en, keywords },
    { type: 'feature', feature, layer },
  ];
}

/** How many names are read at a time: some 10 ms of work. */
const SLICE = 1_000;

/** The source with pinyin; many names are read in slices, so that typing goes on meanwhile. */
export async function addPinyin(source: SearchSource, read: Reader): Promise<SearchSource> {
  const { entries } = source.index;
  const readings: (readonly Reading[])[] = [];
  for (let start = 0; start < entries.length; start += SLICE) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const { zh } of entries.slice(start, start + SLICE)) readings.push(read(zh));
  }
  return { ...source, index: addReadings(source.index, readings), read };
}

/** What the query finds: coordinates when it is a pair of them, else what it names, grouped by type with the best type first. */
export async function find(
  { edition, index, named, read }: SearchSource,
  query: string,
  language: Language,
): Promise<readonly Found[]> {
  if (looksLikeCoordinates(query)) {
    const readings = await parseCoordinates(query, edition.manifest.extent);
    if (readings.length > 0) return readings.map(toCoordinate);
  }
  const found = search(index, query, 24).flatMap(({ entry }): Found[] => {
    const thing = named.get(entry.id);
    if (!thing) return [];
    const name = shownName(thing, entry, language);
    return [{ ...thing, key: entry.id, name, marks: matchRanges(name, query, read) }];
  });
  const types = [...new Set(found.map(({ type }) => type))];
  return types.flatMap((type) => found.filter((one) => one.type === type));
}

function shownName(thing: Named, { zh, en }: SearchEntry, language: Language): string {
  return thing.type === 'feature' ? nameOf(thing.feature, language) : localize({ zh, en }, language);
}

function toCoordinate(reading: CoordinateReading): Found {
  const { lng, lat } = reading;
  const name = `${lat.toFixed(5)}°, ${lng.toFixed(5)}°`;
  const geometry: Geometry = { type: 'Point', coordinates: [lng, lat] };
  return { type: 'coordinate', key: `coordinate:${name}`, name, marks: [], geometry, reading };
}

/** Texts of the layer's own fields, which may name streets and former owners. */
function textsOf({ properties }: AtlasFeature, layer: Layer): string {
  return layer.fields
    .filter((field) => field.type === 'string')
    .map((field) => properties[field.name])
    .filter((value) => typeof value === 'string')
    .join(' ');
}
