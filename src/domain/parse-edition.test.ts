import { describe, expect, it } from 'vitest';
import { readHarbour } from '../../test/read-fixture.js';
import { parseEdition, parseParts } from './parse-edition.js';

type Change = (value: unknown) => void;

/** Changes a member deep inside a JSON value; undefined takes it out. */
function set(path: string, value: unknown): Change {
  return (root) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    // Tests know their fixture; every step is an object or a list.
    const holder = keys.reduce(
      (at, key) => at[key] as Record<string, unknown>,
      root as Record<string, unknown>,
    );
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  };
}

async function problemsAfter(file: string, change: Change) {
  return parseEdition(await readHarbour(file, change)).problems;
}

const PUMPS = 'layers/pumps.geojson';
const GARDENS = 'layers/gardens.geojson';
const FIRST = 'features.0.properties';

describe('parseEdition', () => {
  it('reads the second edition without a problem', async () => {
    const result = parseEdition(await readHarbour());
    expect(result.problems).toEqual([]);
    if (!result.ok) throw new Error('refused');
    expect(result.value.layers.map((layer) => [layer.id, layer.features.length])).toEqual([
      ['quays', 3],
      ['tram', 2],
      ['pumps', 2],
      ['gardens', 2],
    ]);
    expect(result.value.ledger.commitments).toHaveLength(6);
  });

  it('says which file is missing', async () => {
    expect(parseEdition(new Map())).toMatchObject({
      ok: false,
      problems: [{ code: 'file-missing', file: 'edition.json' }],
    });
    const files = await readHarbour();
    files.delete(PUMPS);
    expect(parseEdition(files).problems).toContainEqual(
      expect.objectContaining({ code: 'file-missing', file: PUMPS }),
    );
  });

  it('collects the problems of all files and keeps the good layers', async () => {
    const files = await readHarbour(PUMPS, set(`${FIRST}.source`, ''));
    files.set('layers/tram.geojson', { type: 'Polygon' });
    const { parts, problems } = parseParts(files);
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([PUMPS, 'layers/tram.geojson']));
    expect(parts?.layers.map((layer) => layer.id)).toEqual(['quays', 'gardens']);
  });

  it.each([null, [], 'x', 5, { format: 1 }])('refuses %j as a manifest without throwing', (manifest) => {
    expect(parseEdition(new Map([['edition.json', manifest]])).ok).toBe(false);
  });
});

describe('edition.json', () => {
  it.each([
    ['format', 2, 'unsupported-format'],
    ['id', 'a b', 'bad-id'],
    ['title', 'text', 'wrong-type'],
    ['title.en', '', 'wrong-type'],
    ['summary', undefined, 'missing-member'],
    ['languages', ['fr'], 'unknown-value'],
    ['languages', [], 'missing-member'],
    ['report.date', '2031-13', 'bad-date'],
    ['report.url', 'javascript:alert(1)', 'bad-address'],
    ['extent', [3.2, 54.9, 2.9, 55.1], 'bad-extent'],
    ['extent', [1, 2, 3], 'bad-extent'],
    ['view.center', [55.0, 3.05], 'bad-view'],
    ['view.zoom', 99, 'bad-view'],
    ['mapApprovalNumber', undefined, 'missing-member'],
    ['updated', '2026-11', 'bad-date'],
    ['corrections', 'javascript:alert(1)', 'bad-address'],
    ['corrections', 'http://example.org/errors', 'bad-address'],
    ['corrections', 'https://', 'bad-address'],
    ['corrections', 'mailto:nobody', 'bad-address'],
    ['corrections', '', 'wrong-type'],
    ['themes.0.accent', 'red', 'unknown-value'],
    ['themes.1.id', 'water', 'duplicate-id'],
    ['basemap.0.role', 'lands', 'unknown-value'],
    ['commitments', '../commitments.json', 'unsafe-path'],
    ['layers.0.file', '/etc/passwd', 'unsafe-path'],
    ['layers.0.file', 'layers/../../x.geojson', 'unsafe-path'],
    ['layers.0.file', 'https://example.org/x.geojson', 'unsafe-path'],
    ['layers.0.file', 'layers/%2e%2e/x.geojson', 'unsafe-path'],
    ['layers.0.file', 'layers\\x.geojson', 'unsafe-path'],
    ['layers.0.id', 'tram', 'duplicate-id'],
    ['layers.0.theme', 'towns', 'unknown-theme'],
    ['layers.0.kind', 'quay', 'unknown-value'],
    ['layers.0.visible', 'yes', 'wrong-type'],
    ['layers.2.fields.0.name', 'basis', 'reserved-field'],
    ['layers.1.fields.0.values', undefined, 'bad-field'],
    ['layers.2.fields.0.type', 'integer', 'unknown-value'],
  ])('with %s = %j gives %s', async (path, value, code) => {
    const problems = await problemsAfter('edition.json', set(path, value));
    expect(problems).toContainEqual(
      expect.objectContaining({ code, severity: 'error', file: 'edition.json', fix: expect.any(String) }),
    );
  });

  it.each([
    'mailto:map@example.org',
    'mailto:map@example.org?cc=a@example.org',
    'https://example.org/errors',
  ])('takes %s as the address for corrections', async (address) => {
    const result = parseEdition(await readHarbour('edition.json', set('corrections', address)));
    expect(result.problems).toEqual([]);
    expect(result.ok && result.value.manifest.corrections).toBe(address);
  });

  it('warns of unknown keys and suggests the nearest', async () => {
    const problems = await problemsAfter('edition.json', set('layers.0.markr', 'star'));
    expect(problems).toMatchObject([
      { code: 'unknown-key', severity: 'warning', path: 'layers[0].markr', fix: 'Did you mean "marker"?' },
    ]);
  });

  it('asks for texts in the languages of the edition only', async () => {
    const files = await readHarbour('edition.json', set('languages', ['en']));
    set('title.zh', '')(files.get('edition.json'));
    expect(parseEdition(files).problems).toEqual([]);
  });
});

describe('the ledger', () => {
  const FIRST_COMMITMENT = 'commitments.0';
  it.each([
    ['quote', '', 'missing-quote'],
    ['quote', undefined, 'missing-quote'],
    ['locator', ' ', 'missing-locator'],
    ['id', 'quay-count', 'duplicate-id'],
    ['theme', 'ports', 'unknown-theme'],
    ['metric', null, 'wrong-type'],
    ['target', undefined, 'missing-member'],
    ['target.value', '30', 'wrong-type'],
    ['target.value', -1, 'bad-target'],
    ['target.unit', 'acre', 'unknown-value'],
    ['target.comparator', '>=', 'unknown-value'],
    ['action', 'finish', 'unknown-value'],
    ['year', 31, 'bad-date'],
    ['location', 'somewhere', 'unknown-value'],
    ['measure.layer', 'quay', 'unknown-layer'],
    ['measure.figure', 'length', 'measure-unit-mismatch'],
    ['measure.figure', 'volume', 'unknown-value'],
    ['measure.figure', 'share', 'bad-measure'],
    ['measure.of', 'tram', 'bad-measure'],
    ['measure.filter', { gauge: 'standard' }, 'unknown-field'],
    ['measure.filter', { status: {} }, 'bad-measure'],
    ['measure.filter', [], 'wrong-type'],
  ])('with %s = %j gives %s', async (path, value, code) => {
    const problems = await problemsAfter('commitments.json', set(`${FIRST_COMMITMENT}.${path}`, value));
    expect(problems).toContainEqual(
      expect.objectContaining({ code, severity: 'error', file: 'commitments.json' }),
    );
  });

  it.each([
    ['commitments.2.measure.filter.gauge', 'broad', 'unknown-value'],
    ['commitments.3.measure.field', 'opened', 'unknown-field'],
    ['commitments.3.target.unit', 'km', 'measure-unit-mismatch'],
    ['commitments.4.measure.of', 'quayside', 'unknown-layer'],
  ])('with %s = %j gives %s', async (path, value, code) => {
    expect(await problemsAfter('commitments.json', set(path, value))).toContainEqual(
      expect.objectContaining({ code }),
    );
  });

  it('warns of a measure that the geometry can never fill', async () => {
    const problems = await problemsAfter('commitments.json', set('commitments.0.measure.layer', 'tram'));
    expect(problems).toMatchObject([
      { code: 'measure-finds-nothing', severity: 'warning', feature: 'quay-area' },
    ]);
  });
});

describe('a layer', () => {
  it.each([
    ['id', undefined, 'missing-id'],
    ['name', '', 'missing-name'],
    ['name', 5, 'wrong-property'],
    ['name_zh', undefined, 'missing-translation'],
    ['status', undefined, 'missing-status'],
    ['status', 'done', 'unknown-status'],
    ['commitments', undefined, 'missing-commitments'],
    ['commitments', 'pump-capacity', 'wrong-property'],
    ['commitments', ['pump-capacty'], 'unknown-commitment'],
    ['basis', undefined, 'missing-basis'],
    ['basis', 'guess', 'unknown-basis'],
    ['uncertainty_m', undefined, 'missing-uncertainty'],
    ['uncertainty_m', '30', 'wrong-property'],
    ['uncertainty_m', -1, 'wrong-property'],
    ['uncertainty_m', 2001, 'pin-too-uncertain'],
    ['source', undefined, 'missing-source'],
    ['capacity', undefined, 'missing-property'],
    ['capacity', '25', 'wrong-property'],
    ['opened', '2029-6', 'wrong-property'],
    ['colour', 'red', 'unknown-property'],
    // Only texts stand in several languages; a number does not.
    ['capacity_en', 25, 'unknown-property'],
    ['id', 'quay-east', 'duplicate-id'],
  ])('with %s = %j gives %s', async (key, value, code) => {
    const problems = await problemsAfter(PUMPS, set(`${FIRST}.${key}`, value));
    expect(problems).toContainEqual(
      expect.objectContaining({ code, severity: 'error', file: PUMPS, fix: expect.any(String) }),
    );
  });

  it('accepts a pin of 2,000 m and a polygon of more', async () => {
    expect(await problemsAfter(PUMPS, set(`${FIRST}.uncertainty_m`, 2000))).toEqual([]);
    expect(await problemsAfter(GARDENS, set(`${FIRST}.uncertainty_m`, 9000))).toEqual([]);
  });

  it('refuses values outside an enum', async () => {
    const problems = await problemsAfter('layers/tram.geojson', set(`${FIRST}.gauge`, 'broad'));
    expect(problems).toMatchObject([
      { code: 'unknown-value', feature: 'tram-main', path: 'features[0].properties.gauge' },
    ]);
  });

  it('refuses illustrative features whose note does not say so', async () => {
    expect(await problemsAfter(GARDENS, set(`${FIRST}.note`, 'A garden.'))).toMatchObject([
      { code: 'illustrative-unmarked' },
    ]);
    expect(await problemsAfter(GARDENS, set(`${FIRST}.note_zh`, '花园'))).toMatchObject([
      { code: 'illustrative-unmarked' },
    ]);
    expect(await problemsAfter(GARDENS, set(`${FIRST}.note_zh`, undefined))).toMatchObject([
      { code: 'missing-note', severity: 'warning' },
    ]);
  });

  it('refuses features outside the extent and sees swapped axes', async () => {
    const outside = await problemsAfter(PUMPS, set('features.0.geometry.coordinates', [4, 55]));
    expect(outside).toMatchObject([{ code: 'outside-extent', feature: 'pump-north', vertex: [4, 55] }]);
    const swapped = await problemsAfter(PUMPS, set('features.0.geometry.coordinates', [55.02, 3.05]));
    expect(swapped[0]?.fix).toContain('swapped');
  });

  it('refuses features without geometry', async () => {
    const problems = await problemsAfter(PUMPS, set('features.0.geometry', null));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'empty-geometry', severity: 'error' }));
  });

  it('refuses anything but a FeatureCollection', async () => {
    const files = await readHarbour();
    files.set(PUMPS, { type: 'Point', coordinates: [3, 55] });
    expect(parseEdition(files).problems).toContainEqual(
      expect.objectContaining({ code: 'not-a-collection', file: PUMPS }),
    );
  });

  it('warns of a perfect position that nobody surveyed', async () => {
    expect(await problemsAfter(PUMPS, set(`${FIRST}.uncertainty_m`, 0))).toMatchObject([
      { code: 'no-uncertainty', severity: 'warning' },
    ]);
  });
});

describe('the base map', () => {
  it('is checked when its files are there', async () => {
    const problems = await problemsAfter(
      'basemap/label.geojson',
      set('features.0.geometry', {
        type: 'LineString',
        coordinates: [
          [3, 55],
          [3.1, 55],
        ],
      }),
    );
    expect(problems).toMatchObject([
      { code: 'unseen-geometry', severity: 'warning', file: 'basemap/label.geojson' },
    ]);
    expect(await problemsAfter('basemap/land.geojson', set('type', 'Land'))).toContainEqual(
      expect.objectContaining({ code: 'unknown-type' }),
    );
  });
});
