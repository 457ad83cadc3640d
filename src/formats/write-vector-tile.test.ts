import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { AtlasFeature } from '../domain/edition.js';
import { AREA, PATHS, POINTS } from '../domain/sweep/pack.js';
import { TilePacker } from '../domain/tiles/tile-features.js';
import type { TileFigure } from '../domain/tiles/tile-layer.js';
import { writeVectorTile } from './write-vector-tile.js';

/** A feature of which only the properties matter here. */
function createFeature(id: string): AtlasFeature {
  const geometry: Geometry = { type: 'Point', coordinates: [0, 0] };
  const properties = {
    id,
    name: '',
    status: 'completed',
    basis: 'surveyed',
    commitments: [],
    uncertainty_m: 0,
    source: '',
  } as const;
  return { type: 'Feature', geometry, properties };
}

function write(figures: readonly TileFigure[], ids: readonly string[] = ['甲']): Uint8Array {
  const packer = new TilePacker();
  for (const id of ids) packer.add(createFeature(id));
  return writeVectorTile(figures, packer.finish());
}

const includes = (bytes: Uint8Array, part: readonly number[]) =>
  [...bytes].join(' ').includes(part.join(' '));

describe('a vector tile', () => {
  it('has the commands of the specification for points, lines and areas', () => {
    // Example 4.3.5.1 of the specification: a point at 25,17.
    expect(includes(write([{ feature: 0, kind: POINTS, paths: [[25, 17]] }]), [9, 50, 34])).toBe(true);
    // 4.3.5.3: a line 2,2 → 2,10 → 10,10.
    expect(
      includes(
        write([{ feature: 0, kind: PATHS, paths: [[2, 2, 2, 10, 10, 10]] }]),
        [9, 4, 4, 18, 0, 16, 16, 0],
      ),
    ).toBe(true);
    // 4.3.5.5: an area 3,6 → 8,12 → 20,34 and back.
    expect(
      includes(
        write([{ feature: 0, kind: AREA, paths: [[3, 6, 8, 12, 20, 34, 3, 6]] }]),
        [9, 6, 12, 18, 10, 12, 24, 44, 15],
      ),
    ).toBe(true);
  });

  it('writes each value once, in UTF-8, with its length', () => {
    const tile = write([
      { feature: 0, kind: POINTS, paths: [[1, 1]] },
      { feature: 0, kind: POINTS, paths: [[2, 2]] },
    ]);
    // Field 1, three bytes: 甲.
    const text = [10, 3, 0xe7, 0x94, 0xb2];
    expect([...tile].join(' ').split(text.join(' '))).toHaveLength(2);
  });

  it('is told to be as long as it is, however much is in it', () => {
    const figures = Array.from(
      { length: 3000 },
      (_, feature): TileFigure => ({ feature, kind: POINTS, paths: [[feature, 7]] }),
    );
    const tile = write(
      figures,
      figures.map(({ feature }) => `parcel-${feature}`),
    );
    // Field 3, length-delimited; the length as a varint of three bytes.
    const [tag, a = 0, b = 0, c = 0] = tile;
    expect([tag, (a & 0x7f) + ((b & 0x7f) << 7) + (c << 14)]).toEqual([0x1a, tile.length - 4]);
  });
});
