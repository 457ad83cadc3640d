/** The quick way to see that a geometry is sound: a fifth of the time of the checks that say in words what is wrong. */
import type { Geometry } from 'geojson';
import { isPlainObject, ownMember } from '../plain-object.js';

/** Lists between `coordinates` and its positions, and the fewest positions in the innermost of them. */
const SHAPES: ReadonlyMap<unknown, readonly [lists: number, atLeast: number]> = new Map([
  ['Point', [0, 1]],
  ['MultiPoint', [1, 1]],
  ['LineString', [1, 2]],
  ['MultiLineString', [2, 2]],
  ['Polygon', [2, 4]],
  ['MultiPolygon', [3, 4]],
]);

/** Whether the value is a geometry in degrees. False may only mean that the thorough checks must look: collections. */
export function isSoundGeometry(value: unknown): value is Geometry {
  if (!isPlainObject(value)) return false;
  const shape = SHAPES.get(ownMember(value, 'type'));
  return shape !== undefined && isSoundList(ownMember(value, 'coordinates'), shape[0], shape[1]);
}

/** Three numbers and no object: it is called for each position of a file. */
function isSoundList(value: unknown, lists: number, atLeast: number): boolean {
  if (!Array.isArray(value)) return false;
  if (lists === 0) return isSoundPosition(value);
  if (value.length < (lists === 1 ? atLeast : 1)) return false;
  for (let at = 0; at < value.length; at++) if (!isSoundList(value[at], lists - 1, atLeast)) return false;
  return true;
}

function isSoundPosition(position: readonly unknown[]): boolean {
  if (position.length < 2) return false;
  for (let at = 0; at < position.length; at++) if (!Number.isFinite(position[at])) return false;
  // Finite numbers, as was just seen.
  return Math.abs(position[0] as number) <= 180 && Math.abs(position[1] as number) <= 90;
}
