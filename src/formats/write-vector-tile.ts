/** Writes a Mapbox Vector Tile, version 2.1 (https://github.com/mapbox/vector-tile-spec/tree/master/2.1). */
import { BASES, STATUSES } from '../domain/edition.js';
import { AREA, PATHS, POINTS } from '../domain/sweep/pack.js';
import { TILE_LAYER_NAME, TILE_STEPS } from '../domain/tiles/tile-address.js';
import { NAME_COLUMNS, type TileFeatures, textAt } from '../domain/tiles/tile-features.js';
import type { TileFigure } from '../domain/tiles/tile-layer.js';
import { ProtobufWriter } from './protobuf-writer.js';

/** Numbers of the fields in the tile's Protocol Buffers. */
const TILE = { layers: 3 } as const;
const LAYER = { name: 1, features: 2, keys: 3, values: 4, extent: 5, version: 15 } as const;
const FEATURE = { tags: 2, type: 3, geometry: 4 } as const;
const VALUE = { text: 1 } as const;

const TYPES = { [POINTS]: 1, [PATHS]: 2, [AREA]: 3 } as const;
const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;

/** The figures as a tile with one layer; their properties are those that a map draws by. */
export function writeVectorTile(
  figures: readonly TileFigure[],
  features: TileFeatures,
): Uint8Array<ArrayBuffer> {
  const layer = new ProtobufWriter();
  const properties = new Properties(features);
  layer.writeText(LAYER.name, TILE_LAYER_NAME);
  for (const { feature, kind, paths } of figures) {
    layer.writeMessage(LAYER.features, () => {
      layer.writePacked(FEATURE.tags, properties.tagsOf(feature));
      layer.writeNumber(FEATURE.type, TYPES[kind]);
      layer.writePacked(FEATURE.geometry, kind === POINTS ? pointCommands(paths) : pathCommands(paths, kind));
    });
  }
  for (const key of properties.keys) layer.writeText(LAYER.keys, key);
  for (const value of properties.values)
    layer.writeMessage(LAYER.values, () => layer.writeText(VALUE.text, value));
  layer.writeNumber(LAYER.extent, TILE_STEPS);
  layer.writeNumber(LAYER.version, 2);
  const tile = new ProtobufWriter();
  tile.writeBytes(TILE.layers, layer.finish());
  return tile.finish();
}

/** Keys and values of a layer, each of them written once. */
class Properties {
  readonly keys = ['id', 'basis', 'status', ...NAME_COLUMNS];
  readonly values: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #features: TileFeatures;

  constructor(features: TileFeatures) {
    this.#features = features;
  }

  tagsOf(feature: number): readonly number[] {
    const { ids, bases, statuses, names } = this.#features;
    const tags = [
      ...[0, this.#placeOf(textAt(ids, feature))],
      ...[1, this.#placeOf(BASES[bases[feature] ?? 0] ?? BASES[0])],
      ...[2, this.#placeOf(STATUSES[statuses[feature] ?? 0] ?? STATUSES[0])],
    ];
    for (const [index, column] of NAME_COLUMNS.entries()) {
      const texts = names[column];
      const text = texts ? textAt(texts, feature) : '';
      if (text !== '') tags.push(3 + index, this.#placeOf(text));
    }
    return tags;
  }

  #placeOf(value: string): number {
    let place = this.#places.get(value);
    if (place === undefined) {
      place = this.values.push(value) - 1;
      this.#places.set(value, place);
    }
    return place;
  }
}

function pointCommands(paths: readonly (readonly number[])[]): readonly number[] {
  const points = paths.flat();
  const commands = [command(MOVE_TO, points.length / 2)];
  let [x, y] = [0, 0];
  for (let at = 0; at < points.length; at += 2) {
    commands.push(zigzag((points[at] as number) - x), zigzag((points[at + 1] as number) - y));
    [x, y] = [points[at] as number, points[at + 1] as number];
  }
  return commands;
}

function pathCommands(
  paths: readonly (readonly number[])[],
  kind: typeof PATHS | typeof AREA,
): readonly number[] {
  const commands: number[] = [];
  let [x, y] = [0, 0];
  for (const path of paths) {
    // The last position of a ring is not written: closing it leads there.
    const end = kind === AREA ? path.length - 2 : path.length;
    for (let at = 0; at < end; at += 2) {
      if (at === 0) commands.push(command(MOVE_TO, 1));
      else if (at === 2) commands.push(command(LINE_TO, end / 2 - 1));
      commands.push(zigzag((path[at] as number) - x), zigzag((path[at + 1] as number) - y));
      [x, y] = [path[at] as number, path[at + 1] as number];
    }
    if (kind === AREA) commands.push(command(CLOSE_PATH, 1));
  }
  return commands;
}

function command(id: number, count: number): number {
  return (id & 7) | (count << 3);
}

function zigzag(value: number): number {
  return (value << 1) ^ (value >> 31);
}
