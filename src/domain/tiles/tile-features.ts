/** Features as a tile cutter wants them: shapes as numbers, and of the properties only what a map draws by. */
import { type AtlasFeature, BASES, STATUSES } from '../edition.js';
import { type PackedShapes, Packer } from '../sweep/pack.js';

/** Texts one behind the other: one long text crosses into a worker at once, many short ones take it a while. */
export interface TextColumn {
  readonly text: string;
  /** Where each text ends, counted in letters of `text`. */
  readonly ends: Uint32Array;
}

/** Properties with names; only points and lines carry theirs, names of areas are drawn from elsewhere. */
export const NAME_COLUMNS = ['name', 'name_zh', 'name_en'] as const;
export type NameColumn = (typeof NAME_COLUMNS)[number];

export interface TileFeatures {
  readonly shapes: PackedShapes;
  readonly ids: TextColumn;
  /** Places in BASES and STATUSES. */
  readonly bases: Uint8Array;
  readonly statuses: Uint8Array;
  /** Empty texts where there is none; absent when no feature has one to draw. */
  readonly names: Readonly<Partial<Record<NameColumn, TextColumn>>>;
}

/** Packs features one by one, so that a long list can be packed in slices. */
export class TilePacker {
  readonly #shapes = new Packer();
  readonly #ids = new TextList();
  readonly #bases: number[] = [];
  readonly #statuses: number[] = [];
  readonly #names = NAME_COLUMNS.map((column) => ({ column, list: new TextList() }));

  add({ geometry, properties }: AtlasFeature): void {
    this.#shapes.add({ geometry });
    this.#ids.add(properties.id);
    this.#bases.push(Math.max(0, BASES.indexOf(properties.basis)));
    this.#statuses.push(Math.max(0, STATUSES.indexOf(properties.status)));
    const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    for (const { column, list } of this.#names) list.add((isArea ? undefined : properties[column]) ?? '');
  }

  finish(): TileFeatures {
    const { shapes } = this.#shapes.finish();
    const names = this.#names.filter(({ list }) => list.holdsText);
    return {
      shapes,
      ids: this.#ids.finish(),
      bases: Uint8Array.from(this.#bases),
      statuses: Uint8Array.from(this.#statuses),
      names: Object.fromEntries(names.map(({ column, list }) => [column, list.finish()])),
    };
  }
}

class TextList {
  #parts: string[] = [];
  readonly #joined: string[] = [];
  readonly #ends: number[] = [];
  #length = 0;

  add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#ends.push(this.#length);
    // Joined now and then: all at the end would take long.
    if (this.#parts.length < 4096) return;
    this.#joined.push(this.#parts.join(''));
    this.#parts = [];
  }

  get holdsText(): boolean {
    return this.#length > 0;
  }

  finish(): TextColumn {
    return { text: [...this.#joined, ...this.#parts].join(''), ends: Uint32Array.from(this.#ends) };
  }
}

/** The text at the place. */
export function textAt({ text, ends }: TextColumn, index: number): string {
  return text.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
}
