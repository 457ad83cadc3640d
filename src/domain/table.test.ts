import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { areaOf } from './area.js';
import { buildColumns, buildRows, type Column, cellOf, sortRows } from './table.js';
import { DEFAULT_VIEW } from './view.js';

const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [120, 36],
      [120.01, 36],
      [120.01, 36.01],
      [120, 36.01],
      [120, 36],
    ],
  ],
};
const edition = createEdition([
  createLayer(
    'parcels',
    [
      createAtlasFeature({ id: 'b', name: '重庆', mu: 20, basis: 'illustrative' }),
      createAtlasFeature({ id: 'a', name: '安阳', mu: 3 }, SQUARE),
      createAtlasFeature({ id: 'c', name: '青岛' }),
    ],
    { fields: [{ name: 'mu', title: { zh: '亩', en: 'mu' }, type: 'number' }] },
  ),
  createLayer('hidden', [createAtlasFeature({ id: 'd' })], { visible: false }),
]);
const columns = buildColumns(edition, DEFAULT_VIEW);
const column = (key: string): Column => {
  const found = columns.find((candidate) => candidate.key === key);
  if (!found) throw new Error(key);
  return found;
};
const rows = buildRows(edition, DEFAULT_VIEW);
const order = (key: string, descending = false) =>
  sortRows(rows, { column: column(key), descending, language: 'zh' }).map(
    ({ feature }) => feature.properties.id,
  );

describe('the attribute table', () => {
  it('has the rows of what is shown, or of one layer', () => {
    expect(rows.map(({ feature }) => feature.properties.id)).toEqual(['b', 'a', 'c']);
    expect(buildRows(edition, { ...DEFAULT_VIEW, basis: 'located' })).toHaveLength(2);
    expect(buildRows(edition, DEFAULT_VIEW, 'hidden').map(({ feature }) => feature.properties.id)).toEqual([
      'd',
    ]);
  });

  it('has the fields of the layers shown', () => {
    expect(columns.map(({ key }) => key)).toContain('parcels.mu');
    expect(buildColumns(edition, DEFAULT_VIEW, 'hidden').map(({ key }) => key)).not.toContain('parcels.mu');
  });

  it('measures areas, and has nothing where there is nothing', () => {
    const [first, second] = rows;
    if (!first || !second) throw new Error('rows');
    expect(cellOf(column('area'), first, 'zh')).toBeUndefined();
    expect(cellOf(column('area'), second, 'zh')).toBe(areaOf(SQUARE));
  });

  it('sorts names by pinyin, numbers by size, empty cells last either way', () => {
    // ān yáng, chóng qìng, qīng dǎo: the collation of the platform knows 重 as zhòng, which comes after q.
    expect(order('name')[0]).toBe('a');
    expect(order('parcels.mu')).toEqual(['a', 'b', 'c']);
    expect(order('parcels.mu', true)).toEqual(['b', 'a', 'c']);
  });
});
