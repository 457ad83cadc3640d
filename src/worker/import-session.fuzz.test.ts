/**
 * Spoilt files of every format through a whole import, as the page asks for it: read, placed, checked, mended, taken over.
 * With text-readers.fuzz and binary-readers.fuzz, more than 10,000 files.
 */
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kind, mutateFile } from '../../test/mutate-file.js';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { createRandom } from '../../test/seeded.js';
import { MEND_IDS } from '../domain/import/findings.js';
import { planColumns } from '../domain/import/plan-columns.js';
import type { Problem } from '../domain/result.js';
import type { FormatId } from '../formats/recognise-format.js';
import type { ImportResults } from './import-messages.js';
import { ImportSession } from './import-session.js';

const FILES = 250;
/** One in so many also asks how its coordinates can be understood, which is the slowest step. */
const PLACED_BY_GUESS = 10;
/** Of processor time, which other work on the machine does not lengthen. */
const MOST_SECONDS = 5;

const EXTENT = [120.2, 36, 120.5, 36.2] as const;

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
  /** Where its numbers lie on the earth. */
  readonly system: 'wgs84' | 'gk3:120' | 'gk3-zone:40';
}

const text = (name: string, content: string, system: Seed['system'] = 'wgs84'): Seed => ({
  name,
  bytes: new TextEncoder().encode(content),
  kind: 'text',
  system,
});
const fixture = (name: string, kind: Kind, system: Seed['system'] = 'gk3:120'): Seed => ({
  name,
  bytes: readImportFixture(name).bytes,
  kind,
  system,
});

/** The parts of a Shapefile in an archive, as people send them. */
function shapefile(name: string, system: Seed['system']): Seed {
  const { bytes, beside } = readImportFixture(`${name}.shp`);
  const parts = [...beside].map(([ending, part]) => [`${name}.${ending}`, part] as const);
  return {
    name: `${name}.zip`,
    bytes: zipSync(Object.fromEntries([[`${name}.shp`, bytes], ...parts])),
    kind: 'archive',
    system,
  };
}

const SEEDS: Record<FormatId, readonly Seed[]> = {
  geojson: [fixture('parcels-4549.geojson', 'text')],
  'geojson-seq': [fixture('parcels-rs.geojsons', 'text')],
  topojson: [
    text(
      'a.topojson',
      '{"type":"Topology","transform":{"scale":[0.001,0.001],"translate":[120.3,36.1]},"arcs":[[[0,0],[5,0],[0,5],[-5,0],[0,-5]],[[9,9],[1,1]]],"objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]],"properties":{"name":"a","use":"homes"}},{"type":"LineString","arcs":[1]}]}}}',
    ),
  ],
  shapefile: [
    shapefile('parcels-4528-gbk', 'gk3-zone:40'),
    shapefile('points-4549-utf8', 'gk3:120'),
    shapefile('lines-zm', 'gk3:120'),
  ],
  kml: [fixture('parcels.kml', 'text', 'wgs84')],
  kmz: [fixture('parcels.kmz', 'archive', 'wgs84')],
  gpx: [fixture('points.gpx', 'text', 'wgs84')],
  csv: [
    fixture('parcels-wkt.csv', 'text'),
    text('a.csv', 'name,lng,lat,area\na,120.3,36.1,5\n"b, c",120.4,36.1,\n'),
  ],
  xlsx: [fixture('parcels.xlsx', 'archive')],
  wkt: [
    text(
      'a.wkt',
      'SRID=4549;POLYGON ((534200 3995500, 534300 3995500, 534200 3995600, 534200 3995500))\nMULTIPOINT (534200 3995500, 534300 3995500)',
      'gk3:120',
    ),
  ],
  flatgeobuf: [fixture('parcels-4528.fgb', 'binary', 'gk3-zone:40'), fixture('mixed.fgb', 'binary', 'wgs84')],
  geopackage: [fixture('survey.gpkg', 'binary', 'gk3-zone:40')],
  dxf: [fixture('plan-r2000-gbk.dxf', 'text'), fixture('lines.dxf', 'text')],
  geoparquet: [
    fixture('parcels-4528.parquet', 'binary', 'gk3-zone:40'),
    fixture('mixed.parquet', 'binary', 'wgs84'),
  ],
};

/** What a whole import came to. */
interface Outcome {
  readonly problems: readonly Problem[];
  readonly added: number;
}

async function bringIn(seed: Seed, bytes: Uint8Array, guesses: boolean): Promise<Outcome> {
  const session = new ImportSession();
  // Safe: a session answers a call of a type with the result of that type.
  const ask = async <T extends keyof ImportResults>(call: { readonly type: T } & Record<string, unknown>) =>
    (await session.answer(call as never, () => {})) as ImportResults[T];
  const { layers, problems } = await ask({ type: 'read', files: [{ name: seed.name, bytes }] });
  let added = 0;
  for (const { layer, shapes } of layers.slice(0, 4)) {
    if (shapes === 0) continue;
    const key = guesses
      ? (await ask({ type: 'placings', layer, extent: EXTENT, streets: [] })).placings[0]?.key
      : seed.system;
    await ask({ type: 'place', layer, key: key ?? 'gk3:120', extent: EXTENT });
    const { report } = await ask({ type: 'mend', layer, mends: MEND_IDS, extent: EXTENT });
    const { inferred } = planColumns({ columns: report.fields, choices: new Map() });
    await ask({ type: 'check', layer, mapping: inferred });
    const settings = {
      ...inferred,
      layer: 'user-a',
      uncertaintyMetres: 20,
      source: 'a',
      status: 'ongoing',
      takenIds: [],
    };
    const { features } = await ask({ type: 'take', layer, settings });
    for (const { properties, geometry } of features) {
      expect(properties.id).not.toBe('');
      expect(JSON.stringify(geometry)).not.toMatch(/null/);
    }
    added += features.length;
  }
  return { problems: [...problems, ...layers.flatMap((layer) => layer.problems)], added };
}

const rejections: unknown[] = [];
const note = (cause: unknown) => void rejections.push(cause);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
});

describe.each(Object.keys(SEEDS) as FormatId[])('an import of %s', (format) => {
  it(`ends for each of ${FILES} spoilt files, with features or with problems that name the file`, async () => {
    const random = createRandom(17);
    let [whole, slowest] = [0, 0];
    for (let index = 0; index < FILES; index++) {
      const seed = SEEDS[format][index % SEEDS[format].length];
      if (!seed) continue;
      const bytes = mutateFile(seed.bytes, seed.kind, random);
      const before = process.cpuUsage();
      const { problems, added } = await bringIn(seed, bytes, index % PLACED_BY_GUESS === 0);
      const { user, system } = process.cpuUsage(before);
      slowest = Math.max(slowest, (user + system) / 1e6);
      if (added > 0) whole++;
      expect(problems.map(({ code }) => code)).not.toContain('not-read');
      for (const { code, message, file } of problems) {
        expect(code === '' || message === '').toBe(false);
        expect(file ?? '').toContain(seed.name);
      }
    }
    expect(slowest).toBeLessThan(MOST_SECONDS);
    // Spoilt so little that much can still be read: else the later steps would never be tried.
    expect(whole).toBeGreaterThan(FILES / 20);
  }, 120_000);
});
