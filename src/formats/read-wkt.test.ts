import { expect, it } from 'vitest';
import { readWkt } from './read-wkt.js';

async function readLayer(text: string) {
  const result = await readWkt({ name: 'a.wkt', bytes: new TextEncoder().encode(text), beside: new Map() });
  const [layer] = result.ok ? result.value : [];
  if (!layer) throw new Error(JSON.stringify(result.problems));
  return layer;
}

it('readWkt loses only the geometry whose brackets are not closed', async () => {
  const layer = await readLayer('POLYGON ((0 0, 1 0, 0 1, 0 0)\nPOINT (1 2)\nPOINT Z (3 4 5)\n');
  expect(layer.features.map(({ geometry }) => geometry)).toEqual([
    { type: 'Point', coordinates: [1, 2] },
    { type: 'Point', coordinates: [3, 4, 5] },
  ]);
  expect(layer.problems.map(({ code, path }) => [code, path])).toEqual([['not-wkt', 'geometries[0]']]);
});

it('readWkt reads a collection with a line for each member', async () => {
  const layer = await readLayer('GEOMETRYCOLLECTION (\nPOINT (1 2),\nLINESTRING (0 0, 1 1))');
  expect(layer.features.map(({ geometry }) => geometry?.type)).toEqual(['GeometryCollection']);
});

it('readWkt says that a file states several systems', async () => {
  const layer = await readLayer('SRID=4549;POINT (1 2)\nSRID=4528;POINT (1 2)\n');
  expect(layer.system).toEqual({ type: 'epsg', code: 4549 });
  expect(layer.problems.map(({ code }) => code)).toEqual(['systems-differ']);
});

it('readWkt leaves out collections within collections without end', async () => {
  const layer = await readLayer(`${'GEOMETRYCOLLECTION ('.repeat(5000)}POINT (1 2)${')'.repeat(5000)}`);
  expect(layer.features).toEqual([]);
  expect(layer.problems.map(({ code }) => code)).toEqual(['not-wkt']);
});
