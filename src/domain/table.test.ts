import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { areaOf } from './area.js';
import { buildColumns, buildRows, type Column, cellOf } from './table.js';
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

  it('takes an empty text for no value', () => {
    const [first] = rows;
    if (!first) throw new Error('rows');
    expect(first.feature.properties.commitments).toEqual([]);
    expect(cellOf(column('commitments'), first, 'zh')).toBeUndefined();
  });

  it('names a layer in the other language when it has no title in this one', () => {
    const layer = createLayer('x', [createAtlasFeature({ id: 'x' })], { title: { zh: '仅中文', en: '' } });
    const [row] = buildRows(createEdition([layer]), DEFAULT_VIEW);
    if (!row) throw new Error('rows');
    expect(cellOf(column('layer'), row, 'en')).toBe('仅中文');
  });
});
