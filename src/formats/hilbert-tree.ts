/**
 * The index of a FlatGeobuf file: a packed R-tree over features in the order of a Hilbert curve, so that readers fetch only
 * what lies in a rectangle (flatgeobuf.org, packedrtree.h). The library `flatgeobuf` writes none.
 */

/** West, south, east, north, in the unit of the file. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Children of a node, as GDAL has it. */
export const NODE_SIZE = 16;
/** A rectangle of four doubles, and an offset. */
const NODE_LENGTH = 40;
/** Cells along a side of the curve's square. */
const CELLS = 2 ** 16 - 1;

export function joinBoxes(boxes: readonly Box[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}

/** Numbers of the boxes in the order of the curve, so that neighbours in space are neighbours in the file. */
export function hilbertOrder(boxes: readonly Box[]): readonly number[] {
  const [west, south, east, north] = joinBoxes(boxes);
  const cell = (middle: number, from: number, to: number) =>
    to > from ? Math.floor((CELLS * (middle - from)) / (to - from)) : 0;
  const values = boxes.map((box) =>
    hilbertValue(cell((box[0] + box[2]) / 2, west, east), cell((box[1] + box[3]) / 2, south, north)),
  );
  return boxes.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

/** Distance along the curve of a cell of a square of 2¹⁶ by 2¹⁶, bit by bit from the largest quarter to the smallest. */
function hilbertValue(column: number, row: number): number {
  let [x, y, distance] = [column, row, 0];
  for (let side = 2 ** 15; side >= 1; side /= 2) {
    const [right, upper] = [(x & side) > 0 ? 1 : 0, (y & side) > 0 ? 1 : 0];
    distance += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) [x, y] = [CELLS - x, CELLS - y];
      [x, y] = [y, x];
    }
  }
  return distance;
}

/** The tree, its root first and the boxes last; `offsets` are the features' places from where the first begins. */
export function packTree(boxes: readonly Box[], offsets: readonly number[]): Uint8Array {
  const levels = levelsOf(boxes);
  const starts = startsOf(levels);
  const nodes = levels.reduce((sum, { length }) => sum + length, 0);
  const view = new DataView(new ArrayBuffer(nodes * NODE_LENGTH));
  levels.forEach((level, height) => {
    level.forEach((box, index) => {
      const at = ((starts[height] ?? 0) + index) * NODE_LENGTH;
      box.forEach((side, place) => {
        view.setFloat64(at + 8 * place, side, true);
      });
      // Of a leaf its feature's place, of another node the number of its first child.
      const offset = height === 0 ? (offsets[index] ?? 0) : (starts[height - 1] ?? 0) + index * NODE_SIZE;
      view.setBigUint64(at + 32, BigInt(offset), true);
    });
  });
  return new Uint8Array(view.buffer);
}

/** The boxes, and above them levels of ever fewer, up to the root; one box still has a root above it. */
function levelsOf(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const levels: (readonly Box[])[] = [boxes];
  for (let level = boxes; levels.length === 1 || level.length > 1; ) {
    const above: Box[] = [];
    for (let at = 0; at < level.length; at += NODE_SIZE)
      above.push(joinBoxes(level.slice(at, at + NODE_SIZE)));
    levels.push(above);
    level = above;
  }
  return levels;
}

/** Number of each level's first node: the root's level is the last of the list, and first in the file. */
function startsOf(levels: readonly (readonly Box[])[]): readonly number[] {
  return levels.map((_, height) => levels.slice(height + 1).reduce((sum, { length }) => sum + length, 0));
}
