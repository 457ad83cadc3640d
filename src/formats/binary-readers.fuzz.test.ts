/** Spoilt files of the binary formats: whatever is in them, a reader gives layers or problems, and ends. */
import { describe, expect, it } from 'vitest';
import { mutateBytes } from '../../test/mutate-bytes.js';
import { readImportFixture } from '../../test/read-import-fixture.js';
import { createRandom, type Random } from '../../test/seeded.js';
import type { ReadFile, ReadSource } from './raw-layer.js';
import { readDxf } from './read-dxf.js';
import { readFlatGeobuf } from './read-flatgeobuf.js';
import { readGeoPackage } from './read-geopackage.js';
import { readGeoParquet } from './read-geoparquet.js';
import { readShapefile } from './read-shapefile.js';

const MUTATIONS = 1_000;

const FORMATS: readonly { readonly read: ReadFile; readonly names: readonly string[] }[] = [
  {
    read: readShapefile,
    names: ['parcels-4528-gbk.shp', 'points-4549-utf8.shp', 'lines-zm.shp', 'lines-m.shp'],
  },
  { read: readFlatGeobuf, names: ['parcels-4528.fgb', 'points-4549.fgb', 'mixed.fgb'] },
  { read: readGeoPackage, names: ['survey.gpkg', 'hostile-view.gpkg'] },
  { read: readDxf, names: ['plan-r2000-gbk.dxf', 'lines.dxf'] },
  {
    read: readGeoParquet,
    names: [
      'parcels-4528',
      'parcels-4528-zstd',
      'parcels-4528-brotli',
      'points-4549',
      'native-line',
      'mixed',
    ].map((name) => `${name}.parquet`),
  },
];

/** The file or one of those beside it spoilt; of a Parquet file, as often its data alone, so that its plan stands. */
function spoil(source: ReadSource, random: Random): ReadSource {
  const endings = [...source.beside.keys()];
  const ending = endings[Math.floor(random() * endings.length * 2)];
  if (ending !== undefined) {
    const bytes = mutateBytes(source.beside.get(ending) ?? new Uint8Array(), random);
    return { ...source, beside: new Map([...source.beside, [ending, bytes]]) };
  }
  if (!source.name.endsWith('.parquet') || random() < 0.5)
    return { ...source, bytes: mutateBytes(source.bytes, random) };
  const { length } = source.bytes;
  const plan = length - 8 - new DataView(source.bytes.buffer).getUint32(length - 8, true);
  const bytes = source.bytes.slice();
  bytes.set(mutateBytes(bytes.slice(0, plan), random).subarray(0, plan));
  return { ...source, bytes };
}

describe.each(FORMATS)('$read.name', ({ read, names }) => {
  it(`gives layers or problems for ${MUTATIONS} spoilt files`, async () => {
    const random = createRandom(5);
    const sources = names.map(readImportFixture);
    let readable = 0;
    for (let index = 0; index < MUTATIONS; index++) {
      const source = sources[index % sources.length];
      if (!source) continue;
      const result = await read(spoil(source, random));
      if (result.ok) readable++;
      else expect(result.problems.length).toBeGreaterThan(0);
      const layers = result.ok ? result.value : [];
      const problems = [...result.problems, ...layers.flatMap(({ problems }) => problems)];
      expect(problems.every(({ code, message }) => code !== '' && message !== '')).toBe(true);
      if (result.ok) expect(result.problems.every(({ severity }) => severity === 'warning')).toBe(true);
      // No number in the shapes that JSON could not hold.
      expect(
        JSON.stringify(layers.map(({ features }) => features.map(({ geometry }) => geometry))),
      ).not.toMatch(/[[,]null[,\]]\s*[-\d]/);
    }
    expect(readable).toBeGreaterThan(MUTATIONS / 10);
  }, 120_000);
});
