import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { placeSymbols, TakenGround } from './place-labels.js';
import type { FramedFeature } from './poster-data.js';
import { readLayer } from './read-style.js';

function point(name: string, x: number, y: number): FramedFeature {
  const feature = {
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates: [] },
  } as const;
  return {
    feature: { ...feature, geometry: { type: 'Point', coordinates: [0, 0] } },
    points: [[x, y]],
    lines: [],
    path: '',
    outline: '',
    rings: [],
    extent: 0,
  };
}

function names(layout: object): NonNullable<ReturnType<typeof readLayer>> {
  const layer = {
    id: 'names',
    type: 'symbol',
    source: 's',
    layout: { 'text-field': ['get', 'name'], 'text-size': 10, 'text-padding': 0, ...layout },
  } as LayerSpecification;
  const read = readLayer(layer, 12);
  if (!read) throw new Error('The layer is hidden');
  return read;
}

describe('placeSymbols', () => {
  it('writes no name over another and none beyond the frame', () => {
    const ground = new TakenGround([0, 0, 200, 100]);
    // Both names are 20 px wide; the second's middle is 5 px away; the third would stick out.
    const features = [point('港口', 50, 50), point('码头', 55, 50), point('海湾', 195, 50)];
    const { texts } = placeSymbols(names({}), features, ground);
    expect(texts.map(({ lines }) => lines.join(''))).toEqual(['港口']);
  });

  it('goes around the point where the style says so', () => {
    const ground = new TakenGround([0, 0, 200, 100]);
    ground.take([50, 40, 100, 60]);
    const anchors = { 'text-variable-anchor': ['left', 'right'], 'text-radial-offset': 1 };
    const { texts } = placeSymbols(names(anchors), [point('港口', 50, 50)], ground);
    // To the left of the point: 10 px away, and half of 20 px to the middle.
    expect(texts[0]?.center).toEqual([30, 50]);
  });

  it('turns a name along its line, never upside down', () => {
    const ground = new TakenGround([0, 0, 200, 200]);
    const line = [
      [100, 180],
      [100, 20],
    ] as const;
    const road: FramedFeature = {
      feature: {
        type: 'Feature',
        properties: { name: '长安路' },
        geometry: { type: 'LineString', coordinates: [] },
      },
      points: [],
      lines: [line],
      path: '',
      outline: '',
      rings: [],
      extent: 0,
    };
    const { texts } = placeSymbols(
      names({ 'symbol-placement': 'line', 'symbol-spacing': 400 }),
      [road],
      ground,
    );
    expect(texts).toHaveLength(1);
    expect(texts[0]?.angle).toBe(-90);
  });
});
