import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { AtlasFeature } from '../edition.js';
import { FINEST_ZOOM, TILE_STEPS } from './tile-address.js';
import { TilePacker, textAt } from './tile-features.js';
import { TileLayer } from './tile-layer.js';

/** Tile 0/0/0 is the whole world: a degree of longitude is 8192 / 360 = 22.76 steps of it. */
const WORLD = { z: 0, x: 0, y: 0 };
/** North-west of where the equator meets the zero meridian: its corner at the bottom right is the origin of degrees. */
const NORTH_WEST = { z: 1, x: 0, y: 0 };

function createFeature(geometry: Geometry, id = 'a'): AtlasFeature {
  return {
    type: 'Feature',
    geometry,
    properties: {
      id,
      name: `Name of ${id}`,
      status: 'started',
      commitments: [],
      basis: 'derived',
      uncertainty_m: 0,
      source: '',
    },
  };
}

function createLayer(...geometries: readonly Geometry[]): TileLayer {
  const packer = new TilePacker();
  for (const [index, geometry] of geometries.entries()) packer.add(createFeature(geometry, `f${index}`));
  return new TileLayer(packer.finish());
}

function square(west: number, south: number, size: number): Position[] {
  return [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
}

const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });

/** Positive for clockwise on the screen. */
function twiceArea(ring: readonly number[]): number {
  let twice = 0;
  for (let at = 0; at + 3 < ring.length; at += 2)
    twice += (ring[at] ?? 0) * (ring[at + 3] ?? 0) - (ring[at + 2] ?? 0) * (ring[at + 1] ?? 0);
  return twice;
}

describe('a layer cut into tiles', () => {
  it('has its shapes in steps from the north-western corner', () => {
    // 90° west to 0°, the equator to 66.51326° north (a quarter of the square): 2048 steps each, up from the middle.
    const layer = createLayer(
      polygon([
        [-90, 0],
        [0, 0],
        [0, 66.51326],
        [-90, 66.51326],
        [-90, 0],
      ]),
    );
    const [figure] = layer.cut(WORLD);
    expect(figure?.paths[0]?.slice(0, -2)).toHaveLength(8);
    const corners = new Set<string>();
    for (let at = 0; at < 8; at += 2) corners.add(`${figure?.paths[0]?.[at]},${figure?.paths[0]?.[at + 1]}`);
    expect(corners).toEqual(new Set(['2048,4096', '4096,4096', '4096,2048', '2048,2048']));
  });

  it('has nothing of a shape elsewhere', () => {
    expect(createLayer(polygon(square(10, -20, 5))).cut(NORTH_WEST)).toEqual([]);
  });

  it('cuts an area a little beyond the edge of the tile', () => {
    const [figure] = createLayer(polygon(square(-10, -10, 20))).cut(NORTH_WEST);
    // 16 px of 512, in 8192 steps.
    expect(Math.max(...(figure?.paths[0] ?? []))).toBe(TILE_STEPS + 256);
  });

  it('parts a line that leaves the tile and comes back', () => {
    const [figure] = createLayer({
      type: 'LineString',
      coordinates: [
        [-10, 10],
        [30, 10],
        [30, 20],
        [-10, 20],
      ],
    }).cut(NORTH_WEST);
    expect(figure?.paths).toHaveLength(2);
  });

  it('keeps shells clockwise and holes counterclockwise however they were wound, each polygon by itself', () => {
    const hole = square(-15, 15, 5);
    const layer = createLayer({
      type: 'MultiPolygon',
      coordinates: [[square(-20, 10, 15), hole], [square(-40, 10, 15).reverse()]],
    });
    const turns = layer.cut(NORTH_WEST).map(({ paths }) => paths.map((path) => Math.sign(twiceArea(path))));
    expect(turns).toEqual([[1, -1], [1]]);
  });

  it('draws one of the shapes smaller than a pixel for each pixel, at street level all of them', () => {
    // At zoom 0 a pixel is 0.7°: ten squares of 0.01° beside each other lie in one.
    const geometries = Array.from({ length: 10 }, (_, index) => polygon(square(10 + 0.02 * index, 10, 0.01)));
    const layer = createLayer(...geometries);
    expect(layer.cut(WORLD)).toHaveLength(1);
    const scale = 2 ** FINEST_ZOOM;
    const x = Math.floor((10.005 / 360 + 0.5) * scale);
    const y = Math.floor(
      (0.5 - Math.log(Math.tan(Math.PI / 4 + (10.005 * Math.PI) / 360)) / (2 * Math.PI)) * scale,
    );
    // A tile of that zoom is 0.0055° wide: of the ten, the one that it lies in.
    expect(layer.cut({ z: FINEST_ZOOM, x, y }).map(({ feature }) => feature)).toEqual([0]);
  });

  it('leaves a corner out that is nearer than half a pixel to the line without it', () => {
    const line = (off: number): Geometry => ({
      type: 'LineString',
      coordinates: [
        [-60, 10],
        [-30, 10 + off],
        [-1, 10],
      ],
    });
    const [straight, bent] = [createLayer(line(0.05)), createLayer(line(1))].map((layer) =>
      layer.cut(NORTH_WEST),
    );
    expect(straight?.[0]?.paths[0]).toHaveLength(4);
    expect(bent?.[0]?.paths[0]).toHaveLength(6);
  });

  it('holds only the features whose bit is set', () => {
    const layer = createLayer(...[0, 20, 40].map((west) => polygon(square(west, 10, 10))));
    expect(layer.cut(WORLD, Uint8Array.of(0b101)).map(({ feature }) => feature)).toEqual([0, 2]);
  });

  it('takes what cannot be drawn as nothing, and goes on', () => {
    const broken = { type: 'Polygon', coordinates: [[[0, Number.NaN]]] } as Geometry;
    const layer = createLayer(broken, polygon(square(10, 10, 10)), { type: 'MultiPoint', coordinates: [] });
    expect(layer.cut(WORLD).map(({ feature }) => feature)).toEqual([1]);
  });
});

describe('packed features', () => {
  it('carry the names of points and lines, not those of areas', () => {
    const packer = new TilePacker();
    packer.add(createFeature({ type: 'Point', coordinates: [0, 0] }, '一'));
    packer.add(createFeature(polygon(square(0, 0, 1)), '二'));
    const { ids, names } = packer.finish();
    expect([textAt(ids, 0), textAt(ids, 1)]).toEqual(['一', '二']);
    expect(names.name && [textAt(names.name, 0), textAt(names.name, 1)]).toEqual(['Name of 一', '']);
    expect(names.name_en).toBeUndefined();
  });
});
