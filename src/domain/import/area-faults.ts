/** Where the rings of a Polygon or MultiPolygon cross, and which of them lie in the wrong place. */
import type { Position } from 'geojson';
import type { Rings } from '../geometries.js';
import { type Crossing, findCrossings, ringContains } from '../ring-crossings.js';
import { isSurelySimple } from '../simple-ring.js';
import { type CleanRing, cleanRing } from './clean-path.js';
import type { FindingCode } from './findings.js';
import { indexRings, middleOfFirstEdge } from './nest-rings.js';

export type AreaFault = Extract<
  FindingCode,
  'self-intersection' | 'rings-cross' | 'ring-touches-itself' | 'hole-outside' | 'nested-rings'
>;

export interface FaultPlace {
  readonly code: AreaFault;
  readonly vertex: readonly [number, number];
}

export interface AreaFaults {
  readonly places: readonly FaultPlace[];
  /** Whether no two edges cross or run along each other, so that each ring has an inside. */
  readonly simple: boolean;
  /** False when the area is too tangled or too large to be looked at whole. */
  readonly complete: boolean;
}

/** A ring that encloses something, clean, with the polygon it belongs to. */
interface SoundRing {
  readonly ring: readonly Position[];
  readonly part: number;
  readonly hole: boolean;
}

const NONE: AreaFaults = { places: [], simple: true, complete: true };

/** Rings with more positions than this, all together, are not searched for crossings: it would take minutes. */
const MOST_POSITIONS = 2_000_000;

/** Faults of the area's polygons, taken together; rings without area are left out, repeats and spikes overlooked. */
export function findAreaFaults(parts: readonly Rings[]): AreaFaults {
  return findCleanFaults(parts.map((rings) => rings.map(cleanRing)));
}

/** The same for rings that are clean already. */
export function findCleanFaults(parts: readonly (readonly CleanRing[])[]): AreaFaults {
  const { rings, cut } = soundRingsOf(parts);
  const faults = findFaults(rings);
  if (!cut || faults.places.length === 0) return faults;
  // A spike meets the ring it stands on: what is wrong beside it shows when it is cut off.
  const withoutSpikes = findFaults(cut);
  return isTangled(faults) || !isTangled(withoutSpikes) ? withoutSpikes : faults;
}

function findFaults(rings: readonly SoundRing[]): AreaFaults {
  const [only] = rings;
  if (!only) return NONE;
  const alone = rings.length === 1 && !only.hole;
  if (alone && isSurelySimple(only.ring)) return NONE;
  const positions = rings.reduce((sum, { ring }) => sum + ring.length, 0);
  if (positions > MOST_POSITIONS) return { ...NONE, complete: false };
  const { found, complete } = findCrossings(rings.map(({ ring }) => ring));
  const places = found.map(placeOf);
  if (found.some(({ type }) => type !== 'touch')) return { places, simple: false, complete };
  if (alone) return { places, simple: true, complete };
  const nesting = findMisplaced(rings);
  return {
    places: [...places, ...nesting.places],
    simple: true,
    complete: complete && nesting.complete,
  };
}

/** Faults that untangling takes away. */
export function isTangled({ places }: AreaFaults): boolean {
  return places.some(({ code }) => code !== 'ring-touches-itself');
}

interface SoundRings {
  readonly rings: readonly SoundRing[];
  /** The same without their spikes; absent when there are none. */
  readonly cut?: readonly SoundRing[];
}

function soundRingsOf(parts: readonly (readonly CleanRing[])[]): SoundRings {
  const rings: SoundRing[] = [];
  const cut: SoundRing[] = [];
  let spikes = 0;
  for (const [part, list] of parts.entries()) {
    for (const [index, clean] of list.entries()) {
      if (clean.flat) continue;
      spikes += clean.spikes.length;
      rings.push({ ring: clean.spiky, part, hole: index > 0 });
      cut.push({ ring: clean.ring, part, hole: index > 0 });
    }
  }
  return spikes > 0 ? { rings, cut } : { rings };
}

function placeOf({ type, at, first, second }: Crossing): FaultPlace {
  if (type === 'touch') return { code: 'ring-touches-itself', vertex: at };
  return { code: first.ring === second.ring ? 'self-intersection' : 'rings-cross', vertex: at };
}

/** Edges compared with points to see what lies in what; about a second. */
const MOST_WORK = 200_000_000;

/** Holes outside their shell, and rings that lie in an odd place: a shell on ground that is taken, a hole in a hole. */
function findMisplaced(rings: readonly SoundRing[]): Pick<AreaFaults, 'places' | 'complete'> {
  const places: FaultPlace[] = [];
  const index = indexRings(rings.map(({ ring }) => ring));
  const shells = new Map(rings.flatMap((ring) => (ring.hole ? [] : [[ring.part, ring] as const])));
  let work = 0;
  for (const [number, ring] of rings.entries()) {
    const point = middleOfFirstEdge(ring.ring);
    const [x = 0, y = 0] = point;
    const around = index
      .search(x, y, x, y)
      .filter((other) => other !== number)
      .flatMap((other) => rings[other] ?? [])
      .filter((other) => {
        work += other.ring.length;
        return work <= MOST_WORK && ringContains(other.ring, point);
      });
    if (work > MOST_WORK) return { places, complete: false };
    const [cornerX = 0, cornerY = 0] = ring.ring[0] ?? [];
    if (ring.hole && !around.includes(shells.get(ring.part) ?? ring))
      places.push({ code: 'hole-outside', vertex: [cornerX, cornerY] });
    else if ((around.length % 2 === 1) !== ring.hole)
      places.push({ code: 'nested-rings', vertex: [cornerX, cornerY] });
  }
  return { places, complete: true };
}
