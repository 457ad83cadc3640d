/** Parcels as a planning office would hand them over: with numbers, uses and years, around the district of the first edition. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Feature, Polygon, Position } from 'geojson';
import { createRandom } from '../seeded.js';
import { createParcels } from './parcels.js';

const USES = [
  '居住用地',
  '商业服务业用地',
  '工业用地',
  '公共管理与公共服务用地',
  '绿地与广场用地',
  '道路与交通设施用地',
];
const ROADS = [
  '辽宁路',
  '台东一路',
  '登州路',
  '延安路',
  '威海路',
  '人民路',
  '嘉定路',
  '山东路',
  '兴隆路',
  '宁化路',
];
/** Middle of the district, in degrees. */
const MIDDLE: Position = [120.37, 36.11];

/** The same parcels for the same count, about 410 bytes of GeoJSON each. */
export function createPlanningParcels(count: number): readonly Feature<Polygon>[] {
  const random = createRandom(20260101);
  const { features } = createParcels(count);
  const [west, south, east, north] = boundsOf(features);
  const [shiftX, shiftY] = [(MIDDLE[0] ?? 0) - (west + east) / 2, (MIDDLE[1] ?? 0) - (south + north) / 2];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return features.map((feature, index) => ({
    type: 'Feature',
    properties: {
      地块编号: `SB-${String(index + 1).padStart(6, '0')}`,
      坐落: `${pick(ROADS)}${1 + Math.floor(random() * 400)}号`,
      用地性质: pick(USES),
      容积率: Math.round(random() * 500) / 100,
      建成年份: 1950 + Math.floor(random() * 75),
    },
    geometry: {
      type: 'Polygon',
      coordinates: feature.geometry.coordinates.map((ring) =>
        ring.map(([x = 0, y = 0]) => [rounded(x + shiftX), rounded(y + shiftY)]),
      ),
    },
  }));
}

/** Writes them as one GeoJSON file. */
export async function writeGeoJson(path: string, features: readonly Feature[]): Promise<void> {
  const out = createWriteStream(path);
  out.write('{"type":"FeatureCollection","features":[\n');
  for (const [index, feature] of features.entries())
    if (!out.write(`${index > 0 ? ',\n' : ''}${JSON.stringify(feature)}`)) await once(out, 'drain');
  out.end('\n]}\n');
  await once(out, 'finish');
}

function boundsOf(features: readonly Feature<Polygon>[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features)
    for (const [x = 0, y = 0] of geometry.coordinates[0] ?? []) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  return [west, south, east, north];
}

/** To 0.1 mm, as files have it. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}
