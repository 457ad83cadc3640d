import { describe, expect, it } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import { createPoints, createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import type { Drawing } from '../drawing.js';
import { parseWorkspace } from './parse-workspace.js';
import { serializeWorkspace } from './serialize-workspace.js';

const DRAWINGS: readonly Drawing[] = [
  { id: 'd1', kind: 'circle', positions: [[120, 36]], metres: 500, name: 'Around' },
  { id: 'd2', kind: 'line', positions: [[120, 36], [120.1, 36]] }, // biome-ignore format: one line reads better
];

const full = createTestWorkspace(
  [
    createUserLayer(
      'parks',
      [
        createAtlasFeature({ id: 'a', floors: 3, ground: 'sand', note: '记' }),
        createAtlasFeature({ id: 'b', extra: { z: [1, { b: 2, a: 1 }] } }),
      ],
      {
        fields: [
          {
            name: 'ground',
            title: { zh: '地面', en: '' },
            type: 'enum',
            values: [{ value: 'sand', title: { zh: '沙', en: 'Sand' } }],
          },
          { name: 'floors', title: { zh: '', en: 'Floors' }, type: 'number', unit: 'm' },
        ],
        accent: 'plum',
        marker: 'star',
        description: { zh: '', en: 'Parks' },
        origin: {
          file: '公园.shp',
          format: 'shapefile',
          system: 'EPSG:4549',
          imported: '2024-03-01T01:02:03Z',
          sha256: 'a'.repeat(64),
        },
      },
    ),
    createUserLayer('roads', createPoints(2)),
  ],
  { drawings: DRAWINGS, view: 'v=1&on=parks' },
);

/** The plain JSON of the workspace, to be broken. */
function raw(): ReturnType<typeof JSON.parse> {
  return JSON.parse(serializeWorkspace(full));
}

function codesOf(input: unknown): readonly string[] {
  return parseWorkspace(input).problems.map(({ code }) => code);
}

describe('a workspace as a file', () => {
  it('is read back as it was', () => {
    const result = parseWorkspace(raw());
    expect(result).toEqual({ ok: true, value: full, problems: [] });
  });

  it('is the same text whatever order the members were made in, a feature a line', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, member]) => [key, turned(member)]),
            )
          : value;
    const text = serializeWorkspace(full);
    expect(serializeWorkspace(turned(full) as typeof full)).toBe(text);
    expect(text.split('\n').filter((line) => line.startsWith('{"type":"Feature"'))).toHaveLength(4);
  });

  it('keeps a property named __proto__ as a name', () => {
    const feature = createAtlasFeature({ id: 'a', ['__proto__']: 'harmless' });
    const text = serializeWorkspace(createTestWorkspace([createUserLayer('l', [feature])]));
    const result = parseWorkspace(JSON.parse(text));
    const properties = result.ok ? result.value.layers[0]?.features[0]?.properties : undefined;
    expect(properties && Object.getOwnPropertyDescriptor(properties, '__proto__')?.value).toBe('harmless');
    expect(properties && Object.getPrototypeOf(properties)).toBe(Object.prototype);
  });
});

describe('parseWorkspace', () => {
  it.each([[null], [7], ['text'], [[]], [{}], [{ format: 1 }], [Object.create(null)]])(
    'refuses %j and says why',
    (input) => {
      const result = parseWorkspace(input, 'mine.atlas.json');
      expect(result.ok).toBe(false);
      expect(result.problems.length).toBeGreaterThan(0);
      expect(
        result.problems.every(({ message, fix, file }) => message && fix && file === 'mine.atlas.json'),
      ).toBe(true);
    },
  );

  it('refuses another format, and a newer one with the advice to reload', () => {
    const [problem] = parseWorkspace({ ...raw(), format: 2 }).problems;
    expect([problem?.code, problem?.fix?.includes('reload')]).toEqual(['unsupported-format', true]);
  });

  it('refuses lists that lie in each other endlessly, also in a circle', () => {
    const circle: { me?: unknown } = {};
    circle.me = circle;
    expect(codesOf({ ...raw(), view: circle })).toEqual(['nested-too-deep']);
  });

  it('leaves out features that cannot be drawn and keeps the others', () => {
    const input = raw();
    const [good] = input.layers[0].features;
    const at = (coordinates: unknown, id: string) => ({
      ...good,
      properties: { ...good.properties, id },
      geometry: { type: 'Point', coordinates },
    });
    input.layers[0].features = [
      at([1e308, 0], 'far'),
      good,
      at([null, 1], 'null'),
      null,
      { ...good, geometry: null },
    ];
    const result = parseWorkspace(input);
    expect(result.ok && result.value.layers[0]?.features.map(({ properties }) => properties.id)).toEqual([
      'a',
    ]);
    const left = result.problems.filter(({ code }) => code === 'feature-left-out');
    expect(left.map(({ path }) => path)).toEqual([
      'layers[0].features[0].geometry.coordinates',
      'layers[0].features[2].geometry.coordinates',
      'layers[0].features[3]',
      'layers[0].features[4].geometry',
    ]);
    expect(left[0]?.message).toContain('1e+308');
    expect(result.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it('leaves out features without a sound status', () => {
    const input = raw();
    input.layers[0].features[0].properties.status = 'constructor';
    const result = parseWorkspace(input);
    expect(result.ok && result.value.layers[0]?.features).toHaveLength(1);
    expect(result.problems[0]?.message).toContain('"constructor" is not a status');
  });

  it('keeps a shape that crosses itself, with a warning', () => {
    const input = raw();
    const ring = [[120, 36], [120.01, 36.01], [120.01, 36], [120, 36.01], [120, 36]]; // biome-ignore format: a ring
    input.layers[0].features[0].geometry = { type: 'Polygon', coordinates: [ring] };
    const result = parseWorkspace(input);
    expect(result.ok && result.value.layers[0]?.features).toHaveLength(2);
    expect(result.problems.length).toBeGreaterThan(0);
    expect(result.problems[0]?.path.startsWith('layers[0].features[0].geometry')).toBe(true);
  });

  it('keeps the layer when some of its fields are unsound', () => {
    const input = raw();
    const [ground] = input.layers[0].fields;
    input.layers[0].fields = [{ ...ground, name: 'status' }, ground, ground, { name: 'x' }, 5];
    const result = parseWorkspace(input);
    expect(result.ok && result.value.layers[0]?.fields.map(({ name }) => name)).toEqual(['ground']);
    expect(result.problems.map(({ code }) => code)).toContain('field-left-out');
  });

  it('leaves out a layer that is none and keeps the next', () => {
    const input = raw();
    input.layers[0].kind = '__proto__';
    input.layers.push('layer');
    const result = parseWorkspace(input);
    expect(result.ok && result.value.layers.map(({ id }) => id)).toEqual(['roads']);
    expect(result.problems.map(({ code, path }) => [code, path])).toEqual([
      ['layer-left-out', 'layers[0]'],
      ['layer-left-out', 'layers[2]'],
    ]);
  });

  it('gives ids that come twice a number', () => {
    const input = raw();
    input.layers[1].id = 'parks';
    input.layers[1].features[0].properties.id = 'a';
    const result = parseWorkspace(input);
    expect(result.ok && result.value.layers.map(({ id, file }) => [id, file])).toEqual([
      ['parks', 'layers/parks.geojson'],
      ['parks-2', 'layers/parks-2.geojson'],
    ]);
    expect(result.ok && result.value.layers[1]?.features[0]?.properties.id).toBe('a-2');
    expect(result.problems.map(({ code }) => code)).toEqual(['duplicate-id']);
  });

  it.each([
    [{ id: 'd', kind: 'toString', positions: [[0, 0]] }],
    [{ id: 'd', kind: 'point', positions: [[181, 0]] }],
    [{ id: 'd', kind: 'point', positions: [[0, Number.NaN]] }],
    [{ id: 'd', kind: 'line', positions: [[0, 0]] }],
    [{ id: 'd', kind: 'circle', positions: [[0, 0]], metres: Number.POSITIVE_INFINITY }],
    [{ id: '', kind: 'point', positions: [[0, 0]] }],
    [null],
  ])('leaves out the drawing %j', (drawing) => {
    const result = parseWorkspace({ ...raw(), drawings: [drawing, ...DRAWINGS] });
    expect(result.ok && result.value.drawings).toEqual(DRAWINGS);
    expect(result.problems.map(({ code }) => code)).toEqual(['drawing-left-out']);
  });

  it.each([['layers'], ['drawings'], ['view'], ['title']])(
    'reads the rest when %s is no such thing',
    (key) => {
      const result = parseWorkspace({ ...raw(), [key]: 5 });
      expect(result.ok).toBe(true);
      expect(result.problems.map(({ code }) => code)).toEqual([`${key}-left-out`]);
    },
  );
});
