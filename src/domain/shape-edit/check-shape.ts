/** Whether an edited shape can be kept: the checks and mends of imported layers, for one geometry. */
import type { Geometry, Position } from 'geojson';
import { FINDINGS, type FindingCode, MEND_IDS } from '../import/findings.js';
import { inspectGeometry } from '../import/inspect-geometry.js';
import { MENDS, type Refusal } from '../import/mends.js';
import type { Engine } from '../import/untangle.js';
import type { Severity } from '../result.js';

export interface ShapeFault {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
  /** Where, as far as it is at a place; the first few only. */
  readonly places: readonly Position[];
  readonly mendable: boolean;
}

/** Not worth a word to somebody who draws: direction is set right, and a line may well end near its beginning. */
const PASSED_OVER: ReadonlySet<FindingCode> = new Set([
  'ring-winding',
  'nearly-closed-line',
  'many-vertices',
]);
const MOST_PLACES = 20;

/** What is wrong with the geometry, by kind, errors first; nothing when it is sound. */
export function checkShape(geometry: Geometry): readonly ShapeFault[] {
  const found = new Map<FindingCode, { count: number; places: Position[] }>();
  inspectGeometry(geometry, (code, vertex) => {
    if (PASSED_OVER.has(code)) return;
    const entry = found.get(code) ?? { count: 0, places: [] };
    found.set(code, entry);
    entry.count += 1;
    if (vertex && entry.places.length < MOST_PLACES) entry.places.push(vertex);
  });
  const faults = [...found].map(
    ([code, { count, places }]): ShapeFault => ({
      code,
      severity: FINDINGS[code].severity,
      count,
      places,
      mendable: FINDINGS[code].mend !== undefined,
    }),
  );
  return faults.sort((one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'));
}

export type ShapeMended =
  | { readonly type: 'mended'; readonly geometry: Geometry }
  /** Nothing would be left of it, or it is too tangled to be worked out. */
  | { readonly type: 'refused'; readonly reason: Refusal };

/** The geometry with all of these faults mended that can be; the same object when there was nothing to mend. */
export function mendShape(
  geometry: Geometry,
  { faults, engine }: { readonly faults: readonly ShapeFault[]; readonly engine: Engine },
): ShapeMended {
  const wanted = new Set(faults.map(({ code }) => FINDINGS[code].mend));
  const refusals: Refusal[] = [];
  const tools = { extent: EVERYWHERE, engine, refuse: (reason: Refusal) => refusals.push(reason) };
  let mended: Geometry | null = geometry;
  for (const id of MEND_IDS) {
    const mend = MENDS[id];
    // Axes are for files; a shape on the map lies where it was put.
    if (wanted.has(id) && mend.type === 'shape' && id !== 'swap-axes' && mended)
      mended = mend.mend(mended, tools);
  }
  const [reason] = refusals;
  if (reason) return { type: 'refused', reason };
  return mended ? { type: 'mended', geometry: mended } : { type: 'refused', reason: 'nothing-left' };
}

/** The geometry with shells counter-clockwise and holes clockwise, as RFC 7946 has it: the same ground. */
export function rewindShape(geometry: Geometry): Geometry {
  const mend = MENDS['rewind-rings'];
  if (mend.type !== 'shape') return geometry;
  return mend.mend(geometry, { extent: EVERYWHERE, refuse: () => {} }) ?? geometry;
}

const EVERYWHERE = [-180, -90, 180, 90] as const;
