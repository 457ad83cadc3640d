import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBox } from '../../test/shapes.js';
import type { AnalysisFeature } from './choose-features.js';
import { ATLAS_VERSION, hashInput } from './provenance.js';

const feature = (id: string, east: number): AnalysisFeature => ({
  id,
  name: { zh: id, en: id },
  geometry: createBox(120, 36, east, 36.01).geometry,
  basis: 'sourced',
  uncertaintyMetres: 0,
});
const INPUT = { zones: [feature('z', 120.02)], covers: [feature('a', 120.01)], bufferMetres: 300 };

test('the version is the package’s', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(ATLAS_VERSION);
});

test('the hash is of the shapes, not of their names or language', async () => {
  const hash = await hashInput(INPUT);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const renamed = { ...INPUT, zones: [{ ...feature('z', 120.02), name: { zh: '别名', en: 'other' } }] };
  expect(await hashInput(renamed)).toBe(hash);
});

test.each([
  ['another buffer', { ...INPUT, bufferMetres: 301 }],
  ['a moved cover', { ...INPUT, covers: [feature('a', 120.010001)] }],
  ['another basis', { ...INPUT, covers: [{ ...feature('a', 120.01), basis: 'illustrative' as const }] }],
  ['zones and covers changed over', { ...INPUT, zones: INPUT.covers, covers: INPUT.zones }],
])('the hash differs for %s', async (_, other) => {
  expect(await hashInput(other)).not.toBe(await hashInput(INPUT));
});
