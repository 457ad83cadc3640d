/** Puts rings that neither cross nor overlap together to polygons. */
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import type { Rings } from '../geometries.js';
import { ringContains } from '../ring-crossings.js';
import { windingOf } from './clean-path.js';

type Ring = readonly Position[];

/** Each counter-clockwise ring is a shell; each other one a hole of the smallest shell around it, left out where there is none. */
export function nestRings(rings: readonly Ring[]): readonly Rings[] {
  const shells = rings.filter((ring) => windingOf(ring) > 0);
  const holes = rings.filter((ring) => windingOf(ring) < 0);
  const parts = shells.map((shell) => [shell]);
  if (holes.length === 0) return parts;
  const index = indexRings(shells);
  for (const hole of holes) {
    const point = middleOfFirstEdge(hole);
    const [x = 0, y = 0] = point;
    const around = index.search(x, y, x, y).filter((shell) => ringContains(shells[shell] ?? [], point));
    const [smallest] = around.sort((a, b) => windingOf(shells[a] ?? []) - windingOf(shells[b] ?? []));
    if (smallest !== undefined) parts[smallest]?.push(hole);
  }
  return parts;
}

/** Bounds of the rings, by their place in the list. */
export function indexRings(rings: readonly Ring[]): Flatbush {
  const index = new Flatbush(Math.max(1, rings.length));
  for (const ring of rings) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x = 0, y = 0] of ring) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
    index.add(west, south, east, north);
  }
  // The index must hold something.
  if (rings.length === 0) index.add(Infinity, Infinity, -Infinity, -Infinity);
  index.finish();
  return index;
}

/** A corner may touch another ring; the middle of an edge does not, as no rings share an edge here. */
export function middleOfFirstEdge(ring: Ring): Position {
  const [x1 = 0, y1 = 0] = ring[0] ?? [];
  const [x2 = 0, y2 = 0] = ring[1] ?? [];
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}
