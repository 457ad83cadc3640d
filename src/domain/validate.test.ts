import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createRandom, createStar } from '../../test/seeded.js';
import {
  createBox,
  createBoxRing,
  createCollection,
  createFeature,
  createPoint,
  deepFreeze,
} from '../../test/shapes.js';
import { validate } from './validate.js';

const codesOf = (input: unknown) => validate(input).problems.map((problem) => problem.code);
const polygon = (...coordinates: Position[][]) => ({ type: 'Polygon', coordinates });
const line = (...coordinates: unknown[]) => ({ type: 'LineString', coordinates });
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

describe('validate on sound input', () => {
  it('gives the same document back and finds nothing', () => {
    const input = deepFreeze(createCollection(createBox(120, 36, 120.1, 36.1, 'a'), createPoint(120, 36)));
    expect(validate(input)).toEqual({ problems: [], geojson: input });
    expect(validate(input).geojson).toBe(input);
  });

  it.each(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'])(
    'accepts a %s',
    (type) => {
      const ring = createBoxRing(0, 0, 1, 1);
      const shapes: Record<string, unknown> = {
        Point: [0, 0, 12.5],
        MultiPoint: [[0, 0]],
        LineString: ring,
        MultiLineString: [ring],
        Polygon: [ring],
        MultiPolygon: [[ring]],
      };
      expect(codesOf({ type, coordinates: shapes[type] })).toEqual([]);
    },
  );

  it('accepts a collection of geometries, a line that crosses itself and a hole that touches its shell', () => {
    const eight = line([0, 0], [1, 1], [1, 0], [0, 1]);
    const hole = [
      [0, 2],
      [1, 2.5],
      [1, 1.5],
      [0, 2],
    ];
    expect(
      codesOf({ type: 'GeometryCollection', geometries: [eight, polygon(createBoxRing(0, 0, 4, 4), hole)] }),
    ).toEqual([]);
  });
});

describe('validate on structure', () => {
  it.each([
    [null, 'not-an-object'],
    [undefined, 'not-an-object'],
    [[[]], 'not-an-object'],
    [Symbol('x'), 'not-an-object'],
    [10n, 'not-an-object'],
    [{}, 'unknown-type'],
    [{ type: '__proto__', coordinates: [] }, 'unknown-type'],
    [{ type: 'constructor', coordinates: [] }, 'unknown-type'],
    [{ type: 'hasOwnProperty' }, 'unknown-type'],
    [Object.create({ type: 'Point', coordinates: [0, 0] }), 'unknown-type'],
    [{ type: 'Point' }, 'bad-position'],
    [{ type: 'Point', coordinates: [] }, 'empty-geometry'],
    [{ type: 'Point', coordinates: [1] }, 'bad-position'],
    [{ type: 'Point', coordinates: ['120', '36'] }, 'bad-position'],
    [{ type: 'Point', coordinates: [Number.NaN, 0] }, 'bad-position'],
    [{ type: 'Point', coordinates: [Number.POSITIVE_INFINITY, 0] }, 'bad-position'],
    [line(null, [0, 0]), 'bad-position'],
    [line([0, 0]), 'too-few-positions'],
    [line(), 'empty-geometry'],
    [{ type: 'Polygon', coordinates: [[]] }, 'empty-geometry'],
    [{ type: 'Polygon', coordinates: [] }, 'empty-geometry'],
    [{ type: 'Polygon', coordinates: [0, 0] }, 'not-a-list'],
    [{ type: 'MultiPolygon', coordinates: 'x' }, 'not-a-list'],
    [{ type: 'GeometryCollection' }, 'not-a-list'],
    [{ type: 'GeometryCollection', geometries: [] }, 'empty-geometry'],
    [{ type: 'GeometryCollection', geometries: [null] }, 'not-a-geometry'],
    [{ type: 'FeatureCollection' }, 'not-a-list'],
    [collection(null), 'not-a-feature'],
    [collection({ type: 'Point', coordinates: [0, 0] }), 'not-a-feature'],
    [{ type: 'Feature', properties: {} }, 'missing-member'],
    [{ type: 'Feature', geometry: null }, 'missing-member'],
    [{ type: 'Feature', properties: 5, geometry: null }, 'bad-properties'],
    [{ type: 'Feature', id: {}, properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } }, 'bad-id'],
    [{ type: 'Feature', properties: {}, geometry: { type: '__proto__' } }, 'unknown-type'],
  ])('%# finds what is wrong and gives nothing back', (input, code) => {
    expect(codesOf(input)).toContain(code);
    const { geojson } = validate(input);
    expect(geojson === undefined || geojson.type === 'FeatureCollection').toBe(true);
  });

  it('names the path of a bad position', () => {
    const [problem] = validate(
      collection(createFeature({ type: 'LineString', coordinates: [[0, 0], [1]] }, 'road')),
    ).problems;
    expect(problem).toMatchObject({
      path: 'features[0].geometry.coordinates[1]',
      feature: 'road',
      severity: 'error',
    });
    expect(problem?.message).toContain('[1]');
  });

  it('asks geojson-validation too, and says what rule it names', () => {
    const { problems } = validate({ ...createPoint(0, 0), bbox: [1, 2, 3] });
    expect(problems).toMatchObject([{ code: 'geojson-rule', message: expect.stringContaining('bbox') }]);
  });

  it('warns of a feature without geometry, which RFC 7946 allows', () => {
    const input = collection({ type: 'Feature', properties: {}, geometry: null });
    expect(validate(input)).toMatchObject({
      problems: [{ code: 'empty-geometry', severity: 'warning' }],
      geojson: input,
    });
  });

  it('warns of another coordinate system than WGS-84', () => {
    const crs = (name: string) => ({ ...createCollection(), crs: { type: 'name', properties: { name } } });
    expect(codesOf(crs('urn:ogc:def:crs:EPSG::4549'))).toEqual(['foreign-coordinate-system']);
    expect(codesOf(crs('urn:ogc:def:crs:OGC:1.3:CRS84'))).toEqual([]);
  });
});

describe('validate on places', () => {
  it.each([
    [[36.09, 120.38], 'swapped'],
    [[534223.3, 3995595.9], 'projected metres'],
    [[1e308, 0], 'projected metres'],
    [[181, 0], '180th meridian'],
  ])('says how to mend %j', (coordinates, hint) => {
    const [problem] = validate({ type: 'Point', coordinates }).problems;
    expect(problem).toMatchObject({ code: 'out-of-bounds', vertex: coordinates });
    expect(problem?.fix).toContain(hint);
  });

  it('warns of an edge around the earth', () => {
    expect(codesOf(line([179, 0], [-179, 0]))).toEqual(['crosses-antimeridian']);
  });

  it('warns of repeated positions', () => {
    const { problems } = validate(
      polygon([
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
    );
    expect(problems).toMatchObject([
      { code: 'duplicate-vertex', path: 'coordinates[0][2]', vertex: [1, 0], severity: 'warning' },
    ]);
  });

  it('refuses ids that come twice and keeps the first', () => {
    const input = createCollection(
      createBox(0, 0, 1, 1, 'a'),
      createBox(2, 0, 3, 1, 'a'),
      createBox(4, 0, 5, 1, 'b'),
    );
    const { problems, geojson } = validate(input);
    expect(problems).toMatchObject([{ code: 'duplicate-id', feature: 'a', path: 'features[1]' }]);
    expect(geojson).toEqual(createCollection(createBox(0, 0, 1, 1, 'a'), createBox(4, 0, 5, 1, 'b')));
  });
});

describe('validate on rings', () => {
  it('names the end of a ring that is not closed', () => {
    const { problems } = validate(
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
    );
    expect(problems).toMatchObject([{ code: 'ring-not-closed', vertex: [0, 1], path: 'coordinates[0][3]' }]);
  });

  it('counts the positions of a ring', () => {
    expect(
      codesOf(
        polygon([
          [0, 0],
          [1, 0],
          [0, 0],
        ]),
      ),
    ).toContain('too-few-positions');
  });

  it('warns of winding against RFC 7946, shell and hole', () => {
    const wrong = polygon(createBoxRing(0, 0, 4, 4).reverse(), createBoxRing(1, 1, 2, 2));
    expect(validate(wrong).problems).toMatchObject([
      { code: 'ring-winding', path: 'coordinates[0]', severity: 'warning' },
      { code: 'ring-winding', path: 'coordinates[1]', severity: 'warning' },
    ]);
  });

  it('names the vertex where a bow-tie crosses', () => {
    // The diagonals (0,0)–(1,1) and (1,0)–(0,1) cross in the middle.
    const { problems, geojson } = validate(
      polygon([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    );
    expect(problems).toMatchObject([{ code: 'self-intersection', vertex: [0.5, 0.5], severity: 'error' }]);
    expect(geojson).toBeUndefined();
  });

  it('refuses an 8 that crosses in a position of its own, but only warns of a touch', () => {
    const eight = polygon([
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ]);
    const touch = polygon([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
      [0, 0],
    ]);
    expect(validate(eight).problems).toMatchObject([{ code: 'self-intersection', vertex: [1, 1] }]);
    expect(validate(touch).problems).toMatchObject([
      { code: 'ring-touches-itself', vertex: [2, 0], severity: 'warning' },
    ]);
  });

  it('refuses edges that run along each other', () => {
    const folded = polygon([
      [0, 0],
      [4, 0],
      [4, 2],
      [1, 2],
      [1, 0],
      [3, 0],
      [3, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(codesOf(folded)).toContain('self-intersection');
  });

  it('warns of spikes', () => {
    expect(
      codesOf(
        polygon([
          [0, 0],
          [2, 0],
          [2, 1],
          [1, 1],
          [1, 3],
          [1, 1],
          [0, 1],
          [0, 0],
        ]),
      ),
    ).toContain('spike');
  });

  it('refuses rings without area', () => {
    expect(
      codesOf(
        polygon([
          [0, 0],
          [1, 1],
          [2, 2],
          [0, 0],
        ]),
      ),
    ).toContain('zero-area');
    expect(
      codesOf(
        polygon([
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toContain('zero-area');
  });

  it('refuses holes outside the shell or across it', () => {
    const shell = createBoxRing(0, 0, 4, 4);
    expect(codesOf(polygon(shell, createBoxRing(5, 5, 6, 6).reverse()))).toEqual(['hole-outside']);
    expect(new Set(codesOf(polygon(shell, createBoxRing(1, 1, 2, 6).reverse())))).toEqual(
      new Set(['rings-cross']),
    );
  });
});

describe('validate never hangs', () => {
  const bend = (count: number) =>
    Array.from({ length: count + 1 }, (_, i): Position => {
      const angle = (2 * Math.PI * (i % count)) / count;
      return [Math.cos(angle), Math.sin(angle)];
    });

  it.each([20_000, 5_000_000])('on lists nested %i deep', (depth) => {
    const deep: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(codesOf(deep)).toEqual(['not-an-object']);
    expect(codesOf({ type: 'Polygon', coordinates: deep })).toEqual(['nested-too-deep']);
    const good = createPoint(0, 0);
    const bad = { ...good, properties: { deep } };
    expect(validate(collection(good, bad))).toMatchObject({
      problems: [
        { code: 'nested-too-deep', path: expect.stringMatching(/^features\[1\]\.properties\.deep/) },
      ],
      geojson: { features: [good] },
    });
  });

  it('on collections in collections and on circles', () => {
    let deep: unknown = { type: 'Point', coordinates: [0, 0] };
    for (let i = 0; i < 20_000; i++) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect(codesOf(deep)).toEqual(['nested-too-deep']);
    const circle: Record<string, unknown> = { type: 'Feature', properties: {} };
    circle.geometry = circle;
    expect(codesOf(circle)).toEqual(['nested-too-deep']);
  });

  it('on rings of 100,000 positions: round, starred, tangled', () => {
    const started = performance.now();
    const round = bend(100_000);
    expect(codesOf(polygon(round))).toEqual([]);
    expect(
      codesOf(createStar(createRandom(1), { center: [120, 36], radius: 5_000, corners: 100_000 })),
    ).toEqual([]);
    const [a, b] = [round[500] ?? [], round[501] ?? []];
    round.splice(500, 2, b, a);
    expect(codesOf(polygon(round))).toEqual(['self-intersection']);
    const random = createRandom(3);
    const tangle = Array.from({ length: 100_000 }, (): Position => [random(), random()]);
    expect(codesOf(polygon([...tangle, tangle[0] ?? []]))).toContain('more-crossings');
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);

  it('on 50,000 bad features, and keeps 100 problems of a kind', () => {
    const bad = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0] } };
    const { problems } = validate(collection(...Array.from({ length: 50_000 }, () => bad)));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({
      code: 'bad-position',
      message: 'and 49900 more problems of this kind.',
    });
  });
});
