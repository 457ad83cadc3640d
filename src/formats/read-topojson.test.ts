import { expect, it } from 'vitest';
import { readTopoJson } from './read-topojson.js';

const read = (topology: unknown) =>
  readTopoJson({
    name: 'a.topojson',
    bytes: new TextEncoder().encode(JSON.stringify(topology)),
    beside: new Map(),
  });

it('readTopoJson puts shared and reversed arcs together, quantized ones too', async () => {
  const result = await read({
    type: 'Topology',
    // Each step is 0.5 from (100, 30).
    transform: { scale: [0.5, 0.5], translate: [100, 30] },
    arcs: [
      [
        [0, 0],
        [2, 0],
      ],
    ],
    objects: {
      lines: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'LineString', arcs: [0], properties: { way: 'there' } },
          { type: 'LineString', arcs: [-1], id: 'b' },
        ],
      },
    },
  });
  const [layer] = result.ok ? result.value : [];
  expect(layer?.name).toBe('lines');
  expect(layer?.features).toEqual([
    {
      type: 'Feature',
      properties: { way: 'there' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [100, 30],
          [101, 30],
        ],
      },
    },
    {
      type: 'Feature',
      id: 'b',
      properties: {},
      geometry: {
        type: 'LineString',
        coordinates: [
          [101, 30],
          [100, 30],
        ],
      },
    },
  ]);
});

it('readTopoJson loses only the shape whose arcs are missing', async () => {
  const geometries = [
    { type: 'LineString', arcs: [9] },
    { type: 'Point', coordinates: [1, 2] },
  ];
  const result = await read({
    type: 'Topology',
    arcs: [],
    objects: { a: { type: 'GeometryCollection', geometries } },
  });
  const [layer] = result.ok ? result.value : [];
  expect(layer?.features.length).toBe(1);
  expect(layer?.problems.map(({ code, path }) => [code, path])).toEqual([['not-topojson', 'objects.a']]);
});

it('readTopoJson refuses arcs that are asked for too often', async () => {
  const arc = Array.from({ length: 1000 }, () => [0, 0]);
  const object = { type: 'MultiLineString', arcs: Array.from({ length: 60_000 }, () => [0]) };
  const result = await read({ type: 'Topology', arcs: [arc], objects: { a: object } });
  expect(result.problems.map(({ code }) => code)).toEqual(['too-large']);
});
