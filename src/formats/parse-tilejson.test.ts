import { describe, expect, it } from 'vitest';
import { parseCredits } from './parse-credits.js';
import { parseTileJson } from './parse-tilejson.js';

const AT = 'https://tiles.example/martin/parcels';

describe('TileJSON', () => {
  it('gives addresses, zooms, bounds, layers and credits', () => {
    const document = {
      tilejson: '3.0.0',
      name: 'Parcels',
      tiles: ['parcels/{z}/{x}/{y}?token=secret'],
      minzoom: 5,
      maxzoom: 14,
      bounds: [120, 36, 121, 37],
      attribution: '© <a href="https://osm.example/copyright">OSM</a> &amp; others',
      vector_layers: [{ id: 'parcels', fields: { use: 'text' } }, { id: 'parcels' }, 5],
    };
    expect(parseTileJson(document, AT)).toEqual({
      title: 'Parcels',
      secret: 'token=secret',
      set: {
        address: { type: 'template', tiles: ['https://tiles.example/martin/parcels/{z}/{x}/{y}'] },
        format: 'vector',
        minZoom: 5,
        maxZoom: 14,
        bounds: [120, 36, 121, 37],
        tileSize: 256,
        credits: [
          { text: '©' },
          { text: 'OSM', href: 'https://osm.example/copyright' },
          { text: '& others' },
        ],
        parts: [{ id: 'parcels', fields: ['use'] }],
      },
    });
  });

  it('of pictures, with rows from the south and impossible numbers, is read as far as it makes sense', () => {
    const { set } = parseTileJson(
      { tiles: [`${AT}/{z}/{x}/{y}.png`], scheme: 'tms', minzoom: -5, maxzoom: 1e9, bounds: [200, 0, 0, 0] },
      AT,
    );
    expect(set).toMatchObject({ format: 'raster', minZoom: 0, maxZoom: 24, address: { scheme: 'tms' } });
    expect(set.bounds).toBeUndefined();
  });

  it.each([
    [null],
    [[]],
    [{}],
    [{ tiles: 'x' }],
    [{ tiles: ['javascript:alert({z},{x},{y})'] }],
    [{ tiles: ['https://webst01.is.autonavi.com/{z}/{x}/{y}'] }],
  ])('%j is refused', (document) => {
    expect(() => parseTileJson(document, AT)).toThrow(/wrong-content|shifted/);
  });

  it('cannot make lists longer than a reader can look at', () => {
    const vector_layers = Array.from({ length: 100_000 }, (_, index) => ({ id: `l${index}`, fields: {} }));
    const { set } = parseTileJson({ tiles: [`${AT}/{z}/{x}/{y}`], vector_layers }, AT);
    expect(set.parts).toHaveLength(200);
  });
});

describe('credits', () => {
  it('keep texts and safe links, whatever stands around them', () => {
    expect(parseCredits('<a href="javascript:alert(1)">one</a> | <img src=x onerror=alert(1)>two')).toEqual([
      { text: 'one' },
      { text: 'two' },
    ]);
    expect(parseCredits('<script>alert(1)</script>three<script>')).toEqual([{ text: 'three' }]);
    expect(parseCredits('&lt;b&gt;four')).toEqual([{ text: '<b>four' }]);
    expect(parseCredits(5)).toEqual([]);
  });

  it('are bounded', () => {
    const many = parseCredits(`${'<b>x</b>'.repeat(5000)}`);
    expect(many.length).toBeLessThanOrEqual(12);
    expect(parseCredits('y'.repeat(5000))[0]?.text).toHaveLength(200);
  });
});
