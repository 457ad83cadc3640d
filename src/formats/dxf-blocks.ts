/** Blocks of a drawing: drawn once, inserted many times, moved, turned and scaled; blocks may hold inserted blocks. */
import type { Geometry, Position } from 'geojson';
import { type DxfEntity, numberOf, textOf } from './dxf-groups.js';
import { pointOf, readDxfShape } from './dxf-shapes.js';

export interface DxfBlock {
  readonly base: Position;
  readonly entities: DxfEntity[];
}

export interface PlacedShape {
  readonly entity: DxfEntity;
  /** Undefined for a type that is not read. */
  readonly geometry: Geometry | null | undefined;
  readonly layer: string;
  /** Name of the outermost block it comes from. */
  readonly block?: string;
}

/** Blocks within blocks that are followed. */
const MOST_DEPTH = 16;

/** Rows times columns of one insert that are drawn. */
const MOST_COPIES = 10_000;

/** Entities and positions that inserted blocks may come to, in the whole drawing: a small file could hold billions. */
const MOST_PLACED = 5_000_000;

/** The layer whose entities take the one of the insert. */
const LAYER_OF_INSERT = '0';

export class BlockDrawer {
  readonly #blocks: ReadonlyMap<string, DxfBlock>;
  #placed = 0;
  /** Blocks that are inserted, but not there. */
  readonly missing = new Set<string>();

  constructor(blocks: ReadonlyMap<string, DxfBlock>) {
    this.#blocks = blocks;
  }

  /** Whether there was more than could be drawn. */
  get exhausted(): boolean {
    return this.#placed > MOST_PLACED;
  }

  /** The entity's own shape, or those of the block that it inserts. */
  *draw(entity: DxfEntity): Iterable<PlacedShape> {
    const layer = textOf(entity, 8) ?? LAYER_OF_INSERT;
    if (entity.type !== 'INSERT') yield { entity, geometry: readDxfShape(entity), layer };
    else yield* this.#drawInsert(entity, { layer, depth: 0, transform: SAME });
  }

  *#drawInsert(insert: DxfEntity, place: Place): Iterable<PlacedShape> {
    const name = textOf(insert, 2) ?? '';
    const block = this.#blocks.get(name.toUpperCase());
    if (!block) this.missing.add(name);
    if (!block || place.depth >= MOST_DEPTH) return;
    for (const transform of copiesOf(insert, block.base)) {
      const whole = combine(place.transform, transform);
      for (const entity of block.entities) {
        this.#placed++;
        if (this.exhausted) return;
        const own = textOf(entity, 8) ?? LAYER_OF_INSERT;
        const layer = own === LAYER_OF_INSERT ? place.layer : own;
        const inner = { layer, depth: place.depth + 1, transform: whole, block: place.block ?? name };
        if (entity.type === 'INSERT') {
          yield* this.#drawInsert(entity, inner);
          continue;
        }
        const geometry = moveShape(readDxfShape(entity), whole);
        this.#placed += countPositions(geometry);
        yield { entity, geometry, layer, block: inner.block };
      }
    }
  }
}

interface Place {
  readonly layer: string;
  readonly depth: number;
  readonly transform: Transform;
  readonly block?: string;
}

/** x' = a·x + c·y + e, y' = b·x + d·y + f, z' = z + h. */
interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly h: number;
}

const SAME: Transform = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0, h: 0 };

/** One transform for each copy in rows and columns. */
function* copiesOf(insert: DxfEntity, [baseX = 0, baseY = 0, baseZ = 0]: Position): Iterable<Transform> {
  const angle = (numberOf(insert, 50) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [scaleX, scaleY] = [numberOf(insert, 41, 1), numberOf(insert, 42, 1)];
  const mirrored = numberOf(insert, 230, 1) < 0 ? -1 : 1;
  const [a, b, c, d] = [cos * scaleX * mirrored, sin * scaleX, -sin * scaleY * mirrored, cos * scaleY];
  const [x = 0, y = 0, z = 0] = pointOf(insert, 10);
  const columns = Math.max(1, numberOf(insert, 70, 1));
  const rows = Math.max(1, numberOf(insert, 71, 1));
  if (columns * rows > MOST_COPIES) return;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [u, v] = [column * numberOf(insert, 44), row * numberOf(insert, 45)];
      const e = (x + cos * u - sin * v) * mirrored - a * baseX - c * baseY;
      const f = y + sin * u + cos * v - b * baseX - d * baseY;
      yield { a, b, c, d, e, f, h: z - baseZ };
    }
  }
}

/** First the inner, then the outer. */
function combine(outer: Transform, inner: Transform): Transform {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
    h: outer.h + inner.h,
  };
}

function countPositions(geometry: Geometry | null | undefined): number {
  if (geometry?.type === 'LineString') return geometry.coordinates.length;
  return geometry?.type === 'Polygon' ? (geometry.coordinates[0]?.length ?? 0) : 1;
}

/** Shapes of drawings are points, lines and areas of one ring. */
function moveShape(geometry: Geometry | null | undefined, transform: Transform): Geometry | null | undefined {
  const move = ([x = 0, y = 0, z]: Position): Position => {
    const { a, b, c, d, e, f, h } = transform;
    const moved = [a * x + c * y + e, b * x + d * y + f];
    return z === undefined && h === 0 ? moved : [...moved, (z ?? 0) + h];
  };
  switch (geometry?.type) {
    case 'Point':
      return { ...geometry, coordinates: move(geometry.coordinates) };
    case 'LineString':
      return { ...geometry, coordinates: geometry.coordinates.map(move) };
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(move)) };
    default:
      return geometry;
  }
}
