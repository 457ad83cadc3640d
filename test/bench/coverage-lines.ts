/** What part of a zone lies within a distance of lines. */
import { buffer } from '@turf/buffer';
import { featureCollection } from '@turf/helpers';
import type { Feature, LineString, Polygon } from 'geojson';
import type { Metres } from '../../src/domain/units.js';
import { compareAnswers, type Timed } from './compare.js';
import { coveredAtOnce, coveredOf, prepare } from './engine.js';
import { coveredByPeer } from './peer.js';
import type { GeosPeer } from './peer-geos.js';
import { TURF } from './peer-turf.js';
import { createLines, createWideZone, LINES_CENTRE } from './places.js';
import { createLocalPlane } from './planes.js';

const ROUNDS = 3;
const QUADRANT_STEPS = 32;
/** As many as Turf does in some seconds. */
const FEW_LINES = 200;
const MANY_LINES = 5000;

/** Against GEOS, and Turf for few lines; for 1,000 in full. */
export function benchLines(geos: GeosPeer, full: boolean): void {
  const few = benchBuffers(geos, { count: FEW_LINES, bufferMetres: 500, withTurf: true });
  benchBuffers(geos, { count: 1000, bufferMetres: 100, withTurf: full });
  benchBuffers(geos, { count: MANY_LINES, bufferMetres: 500, withTurf: false });
  const seconds = ((few.at(-1)?.medianMs ?? Number.NaN) / 1000) * (MANY_LINES / FEW_LINES);
  console.log(
    `\nTurf is not run with ${MANY_LINES} lines: at its rate with ${FEW_LINES} they would take ${seconds.toFixed(0)} s, if it did not slow down.`,
  );
}

interface BufferBench {
  readonly count: number;
  readonly bufferMetres: Metres;
  readonly withTurf: boolean;
}

function benchBuffers(geos: GeosPeer, { count, bufferMetres, withTurf }: BufferBench): readonly Timed[] {
  const zone = createWideZone();
  const inPlane = geos.inPlane(createLocalPlane(LINES_CENTRE));
  const lines = createLines(count);
  const prepared = prepare(lines, bufferMetres);
  coveredOf(prepared, zone);
  return compareAnswers(
    `${count.toLocaleString('en')} lines, ${bufferMetres} m around, in 20 × 20 km`,
    [
      { name: 'ours, from GeoJSON', run: () => coveredAtOnce(zone, lines, bufferMetres) },
      { name: 'ours, the same zone again', run: () => coveredOf(prepared, zone) },
      {
        name: 'geos-wasm, 32 steps a quarter, each line and then all',
        run: () => coveredByGeos(inPlane, lines, { zone, bufferMetres }),
      },
      ...(withTurf
        ? [
            {
              name: '@turf/buffer, union, intersect',
              run: () => coveredByTurf(lines, { zone, bufferMetres }),
              rounds: 1,
            },
          ]
        : []),
    ],
    ROUNDS,
  );
}

interface Question {
  readonly zone: Feature<Polygon>;
  readonly bufferMetres: Metres;
}

export function coveredByGeos(
  geos: GeosPeer,
  lines: readonly Feature<LineString>[],
  { zone, bufferMetres }: Question,
): number {
  const united = geos.uniteBuffers(lines, bufferMetres);
  const covered = geos.coveredOf(united, zone);
  geos.free(united);
  return covered;
}

function coveredByTurf(lines: readonly Feature<LineString>[], { zone, bufferMetres }: Question): number {
  const buffered = buffer(featureCollection([...lines]), bufferMetres, {
    units: 'meters',
    steps: QUADRANT_STEPS,
  });
  const polygons = (buffered?.features ?? []).flatMap((feature): Feature<Polygon>[] =>
    feature.geometry.type === 'Polygon' ? [{ ...feature, geometry: feature.geometry }] : [],
  );
  return coveredByPeer(TURF, polygons, zone);
}
