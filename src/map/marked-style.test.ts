import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { changeView, DEFAULT_VIEW } from '../domain/view.js';
import {
  MARK_STYLES,
  MARKED,
  MARKS,
  type MarkedShape,
  markedLabelLayers,
  markedLayers,
  markedSource,
} from './marked-style.js';
import { THEME_NAMES, THEMES } from './theme.js';
import { marksOf } from './view-marks.js';

const POINT: Geometry = { type: 'Point', coordinates: [120, 36] };

function marksFor(change: Parameters<typeof changeView>[1]): readonly MarkedShape[] {
  return marksOf(changeView(DEFAULT_VIEW, change));
}

describe('marksOf', () => {
  it('marks nothing in a plain view', () => {
    expect(marksOf(DEFAULT_VIEW)).toEqual([]);
  });

  it('marks a place and the ground within the distance of it', () => {
    const marks = marksFor({ near: { center: [120, 36], metres: 500 } });
    expect(marks.map(({ mark, geometry }) => [mark, geometry.type])).toEqual([
      ['near', 'Polygon'],
      ['place', 'Point'],
    ]);
  });

  it('marks only the place of a locality: distances are from the whole of it', () => {
    const marks = marksFor({ near: { center: [120, 36], metres: 500, locality: 'street:a' } });
    expect(marks.map(({ mark }) => mark)).toEqual(['place']);
  });

  it('marks the outline of a filter, closed', () => {
    const [mark] = marksFor({
      filter: {
        polygon: [
          [0, 0],
          [1, 0],
          [0, 1],
        ],
      },
    });
    expect(mark).toEqual({
      mark: 'drawn',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ],
      },
    });
  });
});

describe('the style of marks', () => {
  it.each(THEME_NAMES)('is valid by the specification, for every mark (%s)', (theme) => {
    const style = {
      version: 8 as const,
      sources: { [MARKED]: markedSource(MARKS.map((mark) => ({ mark, geometry: POINT }))) },
      layers: [...markedLayers(THEMES[theme]), ...markedLabelLayers(THEMES[theme], 'zh')],
    };
    expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
  });

  it('gives each mark its own colour in the map', () => {
    const [fill] = markedLayers(THEMES.light);
    const text = JSON.stringify(fill?.paint);
    for (const mark of MARKS) expect(text).toContain(MARK_STYLES[mark].colour(THEMES.light));
  });

  it('tells what was removed from what was added by its dash, too', () => {
    const dashes = (['added', 'removed', 'changed'] as const).map((mark) => MARK_STYLES[mark].dash.join());
    expect(new Set(dashes).size).toBe(3);
  });

  it('tells where an import would lie from where else it might by fill and dash, too', () => {
    const { placed, alternative } = MARK_STYLES;
    expect(alternative.fillOpacity).toBe(0);
    expect(placed.fillOpacity).toBeGreaterThan(0.2);
    expect(placed.dash.join()).not.toBe(alternative.dash.join());
  });

  it('gives an arrow a head at its end and its words in the middle', () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [2, 4],
      ],
    };
    const { data } = markedSource([{ mark: 'shift', geometry: line, bearing: 30, label: '462 m' }]);
    const features = typeof data === 'object' && data.type === 'FeatureCollection' ? data.features : [];
    expect(features.map(({ geometry, properties }) => [geometry, properties])).toEqual([
      [line, { mark: 'shift' }],
      [
        { type: 'Point', coordinates: [2, 4] },
        { mark: 'shift', part: true, bearing: 30 },
      ],
      [
        { type: 'Point', coordinates: [1, 2] },
        { mark: 'shift', part: true, label: '462 m', anchor: 'left' },
      ],
    ]);
  });
});
