/** An import as it goes on in the worker: the files that were read, where their layers lie, what was mended. */
import type { Geometry, Position } from 'geojson';
import {
  type Converter,
  convertGeometry,
  createConverter,
  type Place,
  swapAxes,
} from '../domain/coordinate-systems/convert.js';
import { convertLayer } from '../domain/coordinate-systems/convert-layer.js';
import { guessSystems } from '../domain/coordinate-systems/guess-system.js';
import { readStatedSystem } from '../domain/coordinate-systems/read-stated-system.js';
import { type CoordinateSystem, findSystem, SYSTEMS } from '../domain/coordinate-systems/systems.js';
import { checkMapping } from '../domain/import/check-mapping.js';
import type { Extent, IncomingFeature } from '../domain/import/incoming-feature.js';
import { inspectLayer } from '../domain/import/inspect-layer.js';
import { mendLayer } from '../domain/import/mend-layer.js';
import { toAtlasFeatures } from '../domain/import/to-atlas-features.js';
import type { Problem } from '../domain/result.js';
import type { RawFeature, ReadOptions } from '../formats/raw-layer.js';
import { type FileBytes, type FileLayer, readFiles } from '../formats/read-files.js';
import type {
  ImportCall,
  ImportResults,
  PlacedLayer,
  Placing,
  Placings,
  ReadLayer,
} from './import-messages.js';

/** Rows of the table that the page shows. */
const ROWS = 6;
/** Features that are drawn to try a coordinate system, and their positions. */
const OUTLINED = 300;
const OUTLINED_POSITIONS = 20_000;
/** Positions that a system is guessed from. */
const SAMPLED = 2000;

interface Open {
  readonly file: string;
  readonly read: FileLayer;
  /** In WGS-84; absent until a system was chosen. */
  placed?: readonly IncomingFeature[];
}

type Progress = (done: number) => void;

export class ImportSession {
  #files: readonly FileBytes[] = [];
  readonly #layers = new Map<number, Open>();
  /** A system that only this file states, such as a city's plane. */
  readonly #stated = new Map<number, CoordinateSystem>();
  #numbers = 0;

  /** Does what was asked; rejects with a sentence for people. */
  async answer(call: ImportCall, onProgress: Progress): Promise<ImportResults[ImportCall['type']]> {
    switch (call.type) {
      case 'read':
        return this.#read(call.files, { onProgress });
      case 'reread':
        return this.#reread(call.layer, call);
      case 'placings':
        return this.#placings(call.layer, call);
      case 'place':
        return this.#place(call.layer, call, onProgress);
      case 'mend':
        return this.#mend(call.layer, call, onProgress);
      case 'check':
        return checkMapping(this.#placedOf(call.layer), call.mapping);
      case 'take':
        return toAtlasFeatures(this.#placedOf(call.layer), call.settings);
    }
  }

  async #read(files: readonly FileBytes[], options: ReadOptions): Promise<ImportResults['read']> {
    this.#files = files;
    const { layers, problems } = await readFiles(files, options);
    const found = layers.map((read) => {
      const number = ++this.#numbers;
      this.#layers.set(number, { file: read.file, read });
      return summaryOf(number, read);
    });
    return { layers: found, problems };
  }

  /** Once more with another encoding or other columns; the layer keeps its number. */
  async #reread(
    number: number,
    options: Pick<ReadOptions, 'encoding' | 'mapping'>,
  ): Promise<ImportResults['reread']> {
    const { file, read } = this.#layerOf(number);
    const { layers, problems } = await readFiles(this.#files, options);
    const again =
      layers.find((layer) => layer.file === file && layer.name === read.name) ??
      layers.find((layer) => layer.file === file);
    if (!again) return { layers: [], problems };
    this.#layers.set(number, { file, read: again });
    return { layers: [summaryOf(number, again)], problems };
  }

  async #placings(
    number: number,
    { extent, streets }: { readonly extent: Extent; readonly streets: readonly (readonly Position[])[] },
  ): Promise<Placings> {
    const { read } = this.#layerOf(number);
    const sample = samplePositions(read.features);
    const stated = read.system && (await readStatedSystem(read.system));
    if (stated) this.#stated.set(number, stated);
    const { guesses, sure } = await guessSystems(sample, { extent, lines: streets });
    const placings: Placing[] = [];
    if (stated)
      placings.push(await this.#describe(number, { system: stated, swapped: false, stated: true, extent }));
    for (const guess of guesses)
      if (guess.system.id !== stated?.id || guess.swapped) {
        const placing = await this.#describe(number, { ...guess, stated: false, extent });
        placings.push(guess.shift ? { ...placing, shift: guess.shift } : placing);
      }
    return {
      placings,
      sure: stated ? (placings[0]?.inside ?? 0) > 0 : sure,
      systems: SYSTEMS.map(({ id, title }) => ({ key: keyOf(id, false), title })),
    };
  }

  async #describe(
    number: number,
    {
      system,
      swapped,
      stated,
      extent,
    }: {
      readonly system: CoordinateSystem;
      readonly swapped: boolean;
      readonly stated: boolean;
      readonly extent: Extent;
    },
  ): Promise<Placing> {
    const converter = await converterOf(system, swapped);
    const { read } = this.#layerOf(number);
    const places = samplePositions(read.features).map(([x = Number.NaN, y = Number.NaN]) =>
      converter.toWgs84([x, y]),
    );
    const inside = places.filter(
      ([x, y]) => x >= extent[0] && x <= extent[2] && y >= extent[1] && y <= extent[3],
    ).length;
    const outline = outlineOf(read.features, converter);
    return {
      key: keyOf(system.id, swapped),
      title: system.title,
      swapped,
      stated,
      inside: places.length === 0 ? 0 : inside / places.length,
      ...(outline ? { outline } : {}),
    };
  }

  async #place(
    number: number,
    { key, extent }: { readonly key: string; readonly extent: Extent },
    onProgress: Progress,
  ): Promise<PlacedLayer> {
    const open = this.#layerOf(number);
    const [id = '', swapped] = key.split('~');
    const system = id === this.#stated.get(number)?.id ? this.#stated.get(number) : findSystem(id);
    if (!system) throw new Error(`There is no coordinate system «${id}»`);
    const { toWgs84 } = await converterOf(system, swapped === 'swapped');
    const { features, problems } = await convertLayer(open.read.features, { convert: toWgs84, onProgress });
    open.placed = features;
    const report = await inspectLayer(features, { extent, onProgress });
    return { report, problems: [...accuracyProblem(system), ...problems] };
  }

  async #mend(
    number: number,
    { mends, extent }: Extract<ImportCall, { type: 'mend' }>,
    onProgress: Progress,
  ): Promise<PlacedLayer> {
    const open = this.#layerOf(number);
    const { features, changes, problems } = await mendLayer(this.#placedOf(number), {
      mends,
      extent,
      onProgress,
    });
    open.placed = features;
    const report = await inspectLayer(features, { extent });
    return { report, problems, changed: new Set(changes.map(({ feature }) => feature)).size };
  }

  #layerOf(number: number): Open {
    const open = this.#layers.get(number);
    if (!open) throw new Error('The layer is not open any more: read the file again');
    return open;
  }

  #placedOf(number: number): readonly IncomingFeature[] {
    const { placed } = this.#layerOf(number);
    if (!placed) throw new Error('The layer has no coordinate system yet');
    return placed;
  }
}

async function converterOf(system: CoordinateSystem, swapped: boolean): Promise<Converter> {
  const converter = await createConverter(system);
  return swapped ? swapAxes(converter) : converter;
}

function keyOf(id: string, swapped: boolean): string {
  return swapped ? `${id}~swapped` : id;
}

function summaryOf(layer: number, read: FileLayer): ReadLayer {
  const { name, file, format, features, encoding, columns, problems } = read;
  return {
    layer,
    name,
    file,
    format,
    features: features.length,
    shapes: features.filter(({ geometry }) => geometry !== null).length,
    ...(encoding ? { encoding } : {}),
    ...(columns ? { columns } : {}),
    rows: features.slice(0, ROWS).map(({ properties }) => properties),
    problems,
  };
}

/** The older datums are off by an unpublished amount: that is said, not hidden. */
function accuracyProblem({ title, accuracyMetres }: CoordinateSystem): readonly Problem[] {
  if (accuracyMetres === undefined) return [];
  return [
    {
      code: 'datum-shift-unknown',
      message: `The shift between ${title.en} and WGS-84 is not published: places may be off by up to ${accuracyMetres} m.`,
      path: '',
      severity: 'warning',
      fix: 'Convert the data to CGCS2000 where the local parameters are known, or state the uncertainty.',
    },
  ];
}

/** First positions of features spread over the layer. */
function samplePositions(features: readonly RawFeature[]): readonly Position[] {
  const step = Math.max(1, Math.floor(features.length / SAMPLED));
  const positions: Position[] = [];
  for (let at = 0; at < features.length; at += step) {
    const first = firstPosition(features[at]?.geometry ?? null);
    if (first) positions.push(first);
  }
  return positions;
}

function firstPosition(geometry: Geometry | null): Position | undefined {
  if (!geometry) return undefined;
  if (geometry.type === 'GeometryCollection') return firstPosition(geometry.geometries[0] ?? null);
  let at: unknown = geometry.coordinates;
  // Safe: coordinates are lists in lists that end in numbers.
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) && typeof at[0] === 'number' ? at : undefined;
}

/** Some features spread over the layer, as they would lie; undefined when none has a place on the earth. */
function outlineOf(features: readonly RawFeature[], { toWgs84 }: Converter): Geometry | undefined {
  const step = Math.max(1, Math.floor(features.length / OUTLINED));
  const geometries: Geometry[] = [];
  let [positions, earthly] = [0, true];
  const convert = (place: Place): Place => {
    const [x, y] = toWgs84(place);
    positions++;
    earthly &&= Math.abs(x) <= 180 && Math.abs(y) <= 90;
    return [x, y];
  };
  for (let at = 0; at < features.length && positions < OUTLINED_POSITIONS; at += step) {
    earthly = true;
    const geometry = convertGeometry(features[at]?.geometry ?? null, convert);
    if (geometry && earthly) geometries.push(geometry);
  }
  return geometries.length === 0 ? undefined : { type: 'GeometryCollection', geometries };
}
