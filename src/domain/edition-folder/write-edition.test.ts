import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import { parseLedger } from '../parse-ledger.js';
import { parseManifest } from '../parse-manifest.js';
import { writeLayerFile, writeLedger, writeManifest } from './write-edition.js';

const FOLDER = 'geodata/shibei-2024';
const read = (path: string) => readFileSync(`${FOLDER}/${path}`, 'utf8');

describe('an edition written as it was read', () => {
  it('has the same edition.json, byte by byte', () => {
    const parsed = parseManifest(JSON.parse(read('edition.json')));
    expect(parsed.ok && writeManifest(parsed.value)).toBe(read('edition.json'));
  });

  it('has the same ledger', () => {
    const parsed = parseLedger(JSON.parse(read('commitments.json')));
    expect(parsed.ok && writeLedger(parsed.value)).toBe(read('commitments.json'));
  });

  it('has the same layers', () => {
    for (const layer of ['land-parcels', 'congestion-spots', 'relocation-zones']) {
      const text = read(`layers/${layer}.geojson`);
      expect(writeLayerFile(JSON.parse(text).features)).toBe(text);
    }
  });
});

describe('an edition from scratch', () => {
  it('has an empty ledger and an empty layer that are read again', () => {
    expect(parseLedger(JSON.parse(writeLedger({ themes: [], commitments: [] }))).ok).toBe(true);
    expect(JSON.parse(writeLayerFile([])).features).toEqual([]);
  });

  it('writes a feature without what else its source had', () => {
    const feature = { ...createAtlasFeature({ id: 'a' }), id: 7, bbox: [0, 0, 1, 1] } as const;
    expect(Object.keys(JSON.parse(writeLayerFile([feature as never])).features[0])).toEqual([
      'type',
      'properties',
      'geometry',
    ]);
  });
});
