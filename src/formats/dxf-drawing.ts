/** A drawing while it is read: its blocks, its layers with their features, and what of it was not read. */
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import { BlockDrawer, type DxfBlock, type PlacedShape } from './dxf-blocks.js';
import { type DxfEntity, numberOf, textOf } from './dxf-groups.js';
import { pointOf } from './dxf-shapes.js';
import { plainText } from './dxf-text.js';
import { layerName } from './layer-name.js';
import type { RawFeature, RawLayer, RawValue } from './raw-layer.js';
import type { ReadWatch } from './read-watch.js';

/** Layers that become one of their own; the features of further ones come together. */
const MOST_LAYERS = 1_000;

interface OpenLayer {
  readonly name: string;
  readonly features: RawFeature[];
  readonly problems: ProblemList;
}

export class Drawing {
  readonly #file: string;
  readonly #watch: ReadWatch;
  readonly #layers = new Map<string, OpenLayer>();
  readonly #blocks = new Map<string, DxfBlock>();
  readonly #drawer = new BlockDrawer(this.#blocks);
  readonly #notRead = new Map<string, number>();
  #block: DxfBlock | undefined;
  #units = 0;

  constructor(file: string, watch: ReadWatch) {
    this.#file = file;
    this.#watch = watch;
  }

  get empty(): boolean {
    return this.#layers.size === 0;
  }

  set(name: string, value: string): void {
    if (name === '$INSUNITS') this.#units = Number.parseInt(value, 10);
  }

  beginBlock(entity: DxfEntity): void {
    this.#block = { base: pointOf(entity, 10), entities: [] };
    this.#blocks.set((textOf(entity, 2) ?? '').toUpperCase(), this.#block);
  }

  addToBlock(entity: DxfEntity): void {
    this.#block?.entities.push(entity);
  }

  /** Shapes of the model; sheets of paper are left out. */
  *draw(entity: DxfEntity): Iterable<PlacedShape> {
    if (numberOf(entity, 67) === 1) return;
    yield* this.#drawer.draw(entity);
    if (entity.type !== 'INSERT' || entity.children.length === 0) return;
    const layer = textOf(entity, 8) ?? '0';
    const block = textOf(entity, 2) ?? '';
    yield { entity, geometry: { type: 'Point', coordinates: pointOf(entity, 10) }, layer, block };
  }

  add(shape: PlacedShape): void {
    const { entity, geometry } = shape;
    if (geometry === undefined) this.#notRead.set(entity.type, (this.#notRead.get(entity.type) ?? 0) + 1);
    else {
      const layer = this.#layerOf(shape.layer);
      layer.features.push(this.#watch.build({ geometry, values: valuesOf(shape) }, layer.problems));
    }
  }

  #layerOf(given: string): OpenLayer {
    const name = this.#layers.has(given) || this.#layers.size < MOST_LAYERS ? given : layerName(this.#file);
    let layer = this.#layers.get(name);
    if (!layer) {
      layer = { name, features: [], problems: createProblemList({ file: this.#file }) };
      this.#layers.set(name, layer);
    }
    return layer;
  }

  layers(): readonly RawLayer[] {
    return [...this.#layers.values()].map(({ name, features, problems }) => ({
      name,
      features,
      problems: problems.problems(),
    }));
  }

  findings() {
    const { missing, exhausted } = this.#drawer;
    return { units: this.#units, notRead: this.#notRead, missingBlocks: missing, exhausted };
  }
}

/** The name of the DXF layer and type, then text, block, attributes and what applications noted. */
function valuesOf({ entity, layer, block }: PlacedShape): readonly (readonly [string, RawValue])[] {
  const values: [string, RawValue][] = [
    ['layer', layer],
    ['entity', entity.type],
  ];
  if (block !== undefined) values.push(['block', block]);
  if (entity.type === 'TEXT' || entity.type === 'ATTRIB')
    values.push(['text', plainText(textOf(entity, 1) ?? '')]);
  if (entity.type === 'MTEXT') {
    const parts = entity.groups.filter(([code]) => code === 1 || code === 3);
    values.push(['text', plainText(parts.map(([, value]) => value).join(''))]);
  }
  for (const child of entity.type === 'INSERT' ? entity.children : []) {
    values.push([textOf(child, 2) ?? 'attribute', plainText(textOf(child, 1) ?? '')]);
  }
  return [...values, ...notesOf(entity)];
}

/** Texts that applications attach (codes 1001 and 1000), under the application's name: survey codes, for example. */
function notesOf({ groups }: DxfEntity): readonly (readonly [string, RawValue])[] {
  const notes = new Map<string, string>();
  let application: string | undefined;
  for (const [code, value] of groups) {
    if (code === 1001) application = value;
    if (code !== 1000 || application === undefined) continue;
    const before = notes.get(application);
    notes.set(application, before === undefined ? plainText(value) : `${before}; ${plainText(value)}`);
  }
  return [...notes];
}
