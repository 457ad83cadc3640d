import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { chosenArea, listAreas, shownEdition, withoutFeature } from './area-choices.js';
import type { Drawing } from './drawing.js';
import { changeView, DEFAULT_VIEW } from './view.js';

const SQUARE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [120, 36],
      [120.01, 36],
      [120.01, 36.01],
      [120, 36],
    ],
  ],
};
const ZONE = createAtlasFeature({ id: 'zone' }, SQUARE);
const STOP = createAtlasFeature({ id: 'stop' });
const EDITION = createEdition([createLayer('zones', [ZONE]), createLayer('stops', [STOP])]);
const DRAWINGS: readonly Drawing[] = [
  { id: 'd1', kind: 'circle', positions: [[120, 36]], metres: 100 },
  { id: 'd2', kind: 'point', positions: [[120, 36]] },
];

describe('listAreas', () => {
  it('lists what encloses ground', () => {
    const areas = listAreas(EDITION, DRAWINGS, ZONE);
    expect(areas.drawings.map(({ id }) => id)).toEqual(['d1']);
    expect(areas.selected).toBe(ZONE);
    expect(areas.layers.map(({ layer }) => layer.id)).toEqual(['zones']);
    expect(listAreas(EDITION, [], STOP).selected).toBeUndefined();
  });

  it('stops at 300 of a layer', () => {
    const many = Array.from({ length: 400 }, (_, index) => createAtlasFeature({ id: `z${index}` }, SQUARE));
    expect(listAreas(createEdition([createLayer('z', many)]), [], undefined).layers[0]?.features.length).toBe(
      300,
    );
  });
});

describe('chosenArea', () => {
  it('is a drawing or a feature with a polygon', () => {
    expect(chosenArea({ type: 'features', ids: ['zone'] }, EDITION, [])?.id).toBe('zone');
    expect(chosenArea({ type: 'drawings', ids: ['d1'] }, EDITION, DRAWINGS)?.geometry.type).toBe('Polygon');
  });

  it('is nothing for what encloses nothing, or is not there', () => {
    expect(chosenArea({ type: 'features', ids: ['stop'] }, EDITION, [])).toBeUndefined();
    expect(chosenArea({ type: 'drawings', ids: ['d2'] }, EDITION, DRAWINGS)).toBeUndefined();
    expect(chosenArea({ type: 'features', ids: ['gone'] }, EDITION, [])).toBeUndefined();
    expect(chosenArea(undefined, EDITION, DRAWINGS)).toBeUndefined();
  });
});

describe('shownEdition', () => {
  it('holds the layers that are on, without illustrative shapes when those are hidden', () => {
    const edition = createEdition([
      createLayer('on', [ZONE, createAtlasFeature({ id: 'drawn', basis: 'illustrative' })]),
      createLayer('off', [STOP], { visible: false }),
    ]);
    const ids = (basis: 'all' | 'located') =>
      shownEdition(edition, changeView(DEFAULT_VIEW, { basis })).layers.map(({ features }) =>
        features.map(({ properties }) => properties.id),
      );
    expect(ids('all')).toEqual([['zone', 'drawn']]);
    expect(ids('located')).toEqual([['zone']]);
  });

  it('can be had without one feature', () => {
    expect(withoutFeature(EDITION, 'zone').layers.map(({ features }) => features.length)).toEqual([0, 1]);
    expect(withoutFeature(EDITION, undefined)).toBe(EDITION);
  });
});
