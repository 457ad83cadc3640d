import { createExpression, featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../test/create-edition.js';
import type { Commitment } from '../domain/commitment.js';
import { BASEMAP_ROLES, BASES, type Edition, KINDS, STATUSES } from '../domain/edition.js';
import { LANGUAGES } from '../domain/language.js';
import { BASIS_CHOICES, DEFAULT_VIEW } from '../domain/view.js';
import { MARKED } from './marked-style.js';
import { AREA_NAMES, PICKED } from './overlay-style.js';
import { buildStyle, type StyleInput } from './style.js';
import { THEME_NAMES } from './theme.js';
import { marksOf } from './view-marks.js';

const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [120, 36],
      [120.01, 36],
      [120.01, 36.01],
      [120, 36.01],
      [120, 36],
    ],
  ],
} as const;
const LINE = {
  type: 'LineString',
  coordinates: [
    [120, 36],
    [120.01, 36.01],
  ],
} as const;

/** One layer of each kind, each with an area, a line and a point on each basis and status. */
function createFullEdition(): Edition {
  const layers = KINDS.map((kind) =>
    createLayer(
      kind,
      BASES.flatMap((basis, index) =>
        [SQUARE, LINE, { type: 'Point', coordinates: [120, 36] } as const].map((geometry, part) =>
          createAtlasFeature(
            { id: `${kind}-${basis}-${part}`, basis, status: STATUSES[index % STATUSES.length] ?? 'planned' },
            JSON.parse(JSON.stringify(geometry)),
          ),
        ),
      ),
      { kind },
    ),
  );
  const edition = createEdition(layers);
  const basemap = BASEMAP_ROLES.map((role) => ({ role, file: `basemap/${role}.geojson` }));
  return { ...edition, manifest: { ...edition.manifest, basemap } };
}

function createInput(changes: Partial<StyleInput> = {}): StyleInput {
  return {
    edition: createFullEdition(),
    baseUrl: 'https://atlas.example/geodata/somewhere/',
    view: DEFAULT_VIEW,
    language: 'zh',
    theme: 'light',
    halos: new Map(),
    ...changes,
  };
}

describe('buildStyle', () => {
  for (const theme of THEME_NAMES) {
    for (const basis of BASIS_CHOICES) {
      for (const language of LANGUAGES) {
        it(`is valid by the specification: ${theme}, ${basis}, ${language}`, () => {
          const style = buildStyle(
            createInput({ theme, language, view: { ...DEFAULT_VIEW, basis, selected: 'zone-derived-0' } }),
          );
          expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
        });
      }
    }
  }

  it('has no layer id twice', () => {
    const ids = buildStyle(createInput()).layers.map((layer) => layer.id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('takes every file from the edition’s folder', () => {
    const { sources } = buildStyle(createInput());
    const urls = Object.values(sources).flatMap((source) =>
      source.type === 'geojson' && typeof source.data === 'string' ? [source.data] : [],
    );
    expect(urls.length).toBe(KINDS.length + BASEMAP_ROLES.length);
    expect(urls.every((url) => url.startsWith('https://atlas.example/geodata/somewhere/'))).toBe(true);
  });

  it('hides a layer that is off and keeps it in the style', () => {
    const off = buildStyle(createInput({ view: { ...DEFAULT_VIEW, layers: ['road'] } })).layers;
    const visibility = (id: string) => off.find((layer) => layer.id === id)?.layout?.visibility ?? 'visible';
    expect(visibility('data:zone:fill')).toBe('none');
    expect(visibility('data:road:line')).toBe('visible');
  });

  it('leaves illustrative features out when only located ones are asked for', () => {
    const filterOf = (basis: 'all' | 'located') => {
      const layer = buildStyle(createInput({ view: { ...DEFAULT_VIEW, basis } })).layers.find(
        ({ id }) => id === 'data:zone:fill',
      );
      return JSON.stringify(layer && 'filter' in layer ? layer.filter : undefined);
    };
    expect(filterOf('all')).not.toContain('illustrative');
    expect(filterOf('located')).toContain('"!=",["get","basis"],"illustrative"');
  });

  it('names an illustrative area only at street level, and says that it is illustrative', () => {
    const layer = buildStyle(createInput()).layers.find(({ id }) => id === `${AREA_NAMES}:zone`);
    const compiled = createExpression(
      layer?.layout && 'text-field' in layer.layout ? layer.layout['text-field'] : '',
      'layout.text-field',
    );
    const label = (zoom: number, name: string, basis: string) =>
      compiled.result === 'success'
        ? compiled.value.evaluate({ zoom }, { type: 'Point', properties: { name, basis } })
        : compiled.value;
    expect(label(12, '旧厂', 'derived')).toBe('旧厂');
    expect(label(12, '旧厂', 'illustrative')).toBe('');
    expect(label(15, '旧厂', 'illustrative')).toBe('旧厂（示意）');
    expect(label(15, '示意地块', 'illustrative')).toBe('示意地块');
  });

  it('draws the selected feature over the rest', () => {
    const source = buildStyle(createInput({ view: { ...DEFAULT_VIEW, selected: 'road-sourced-1' } })).sources[
      PICKED
    ];
    expect(JSON.stringify(source)).toContain('"role":"selected"');
  });
});

describe('a commitment that is lit up', () => {
  const commitment = createCommitment({
    id: 'promise',
    measure: { layer: 'road', figure: 'count', filter: { basis: 'sourced' } },
  });
  const litUp = (commitments: readonly Commitment[]) => {
    const { layers } = createFullEdition();
    const edition = createEdition(layers, commitments);
    const source = buildStyle(createInput({ edition, view: { ...DEFAULT_VIEW, commitment: 'promise' } }))
      .sources[PICKED];
    return JSON.stringify(source).match(/"role":"lit"/g)?.length ?? 0;
  };

  it('shows what its measure counts: the three sourced features of the layer', () => {
    expect(litUp([commitment])).toBe(3);
  });

  it('shows nothing when the ledger does not have it', () => {
    expect(litUp([])).toBe(0);
  });
});

describe('the base map', () => {
  it('lies below the data, land under parks under roads under limits, whatever the order of the files', () => {
    const edition = createFullEdition();
    const basemap = [...edition.manifest.basemap].reverse();
    const ids = buildStyle(
      createInput({ edition: { ...edition, manifest: { ...edition.manifest, basemap } } }),
    ).layers.map(({ id }) => id);
    const order = [
      'sea',
      'land',
      'district-ground',
      'park',
      'road-4',
      'road-1-fill',
      'district-limit',
      'data:zone:fill',
      'place-name',
    ];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
  });
});

describe('what the reader sets', () => {
  const errorsOf = (changes: Partial<StyleInput>) =>
    validateStyleMin(buildStyle(createInput(changes))).map((error) => error.message);
  const edition = createFullEdition();
  const keep = (passes: (id: string) => boolean): Edition => ({
    ...edition,
    layers: edition.layers.map((layer) => ({
      ...layer,
      features: layer.features.filter(({ properties }) => passes(properties.id)),
    })),
  });
  const layerOf = (id: string, changes: Partial<StyleInput>) =>
    buildStyle(createInput({ edition, ...changes })).layers.find((layer) => layer.id === id);
  /** Whether the layer of the style draws the feature, by its filter. */
  const draws = (layer: ReturnType<typeof layerOf>, properties: Record<string, string>) => {
    const filter = layer && 'filter' in layer ? layer.filter : undefined;
    const geometry = { type: 'Polygon' as const };
    return (
      layer !== undefined &&
      featureFilter(filter, 'filter').filter({ zoom: 14 }, { ...geometry, properties, type: 3 })
    );
  };

  it.each(THEME_NAMES)('keeps the style valid: faded, reordered, filtered and marked (%s)', (theme) => {
    const opacity = Object.fromEntries(KINDS.map((kind) => [kind, 0.4]));
    const near = { center: [120, 36], metres: 500 } as const;
    const filtered = keep((id) => id.includes('sourced'));
    expect(errorsOf({ theme, view: { ...DEFAULT_VIEW, opacity } })).toEqual([]);
    expect(errorsOf({ theme, view: { ...DEFAULT_VIEW, order: [...KINDS].reverse() } })).toEqual([]);
    expect(errorsOf({ theme, edition, filtered, view: { ...DEFAULT_VIEW, basis: 'located' } })).toEqual([]);
    expect(errorsOf({ theme, edition, filtered: keep(() => false) })).toEqual([]);
    expect(
      errorsOf({
        theme,
        view: { ...DEFAULT_VIEW, near },
        marks: [{ mark: 'added', geometry: { type: 'Point', coordinates: [120, 36] } }],
      }),
    ).toEqual([]);
  });

  it('fades each drawing of a layer and no other', () => {
    const faded = { ...DEFAULT_VIEW, opacity: { zone: 0.5 } };
    const paint = (id: string, view = DEFAULT_VIEW) => JSON.stringify(layerOf(id, { view })?.paint);
    expect(paint('data:zone:fill', faded)).toContain('0.5');
    expect(paint('data:zone:fill', faded)).not.toBe(paint('data:zone:fill'));
    expect(paint('data:road:line', faded)).toBe(paint('data:road:line'));
  });

  it('draws only what passes the filter', () => {
    const filtered = keep((id) => id === 'zone-sourced-0');
    const zone = layerOf('data:zone:fill', { filtered });
    expect(draws(zone, { id: 'zone-sourced-0', basis: 'sourced' })).toBe(true);
    expect(draws(zone, { id: 'zone-derived-0', basis: 'derived' })).toBe(false);
    expect(draws(layerOf('data:zone:fill', {}), { id: 'zone-derived-0', basis: 'derived' })).toBe(true);
  });

  it('draws nothing illustrative that passes the filter when only located places are asked for', () => {
    const filtered = keep((id) => id.includes('illustrative') || id.includes('sourced'));
    const zone = layerOf('data:zone:fill', { filtered, view: { ...DEFAULT_VIEW, basis: 'located' } });
    expect(draws(zone, { id: 'zone-illustrative-0', basis: 'illustrative' })).toBe(false);
    expect(draws(zone, { id: 'zone-sourced-0', basis: 'sourced' })).toBe(true);
  });

  it('draws layers in the reader’s order, all of one before all of the next', () => {
    const view = { ...DEFAULT_VIEW, order: ['zone', 'site', 'road'] };
    const ids = buildStyle(createInput({ edition, view })).layers.map(({ id }) => id);
    const first = (kind: string) => ids.findIndex((id) => id.startsWith(`data:${kind}:`));
    const last = (kind: string) =>
      ids.findLastIndex((id) => id.startsWith(`data:${kind}:`) && !id.endsWith(':line-name'));
    expect(last('road')).toBeLessThan(first('site'));
    expect(last('site')).toBeLessThan(first('zone'));
    expect(last('hotspot')).toBeLessThan(first('road'));
  });

  it('draws points over lines and lines over areas as long as the reader has no order', () => {
    const ids = buildStyle(createInput({ edition })).layers.map(({ id }) => id);
    expect(ids.indexOf('data:site:fill')).toBeLessThan(ids.indexOf('data:corridor:line'));
  });

  it('marks the outline of the filter over the data', () => {
    const polygon = [
      [120, 36],
      [120.01, 36],
      [120, 36.01],
    ] as const;
    const { sources, layers } = buildStyle(
      createInput({ edition, marks: marksOf({ ...DEFAULT_VIEW, filter: { polygon } }) }),
    );
    expect(JSON.stringify(sources[MARKED])).toContain('"mark":"drawn"');
    const ids = layers.map(({ id }) => id);
    expect(ids.indexOf(`${MARKED}:line`)).toBeGreaterThan(ids.indexOf('data:zone:fill'));
  });
});

describe('a layer so large that it comes as tiles', () => {
  function createTiledInput(changes: Partial<StyleInput> = {}): StyleInput {
    const input = createInput(changes);
    const [first, ...others] = input.edition.layers;
    if (!first) throw new Error('The edition has layers');
    const layers = [{ ...first, file: 'renewal-tiles://7/{z}/{x}/{y}' }, ...others];
    return { ...input, edition: { ...input.edition, layers } };
  }
  const source = `data:${createFullEdition().layers[0]?.id}`;

  it('is valid by the specification, with the layer of the tiles named', () => {
    const style = buildStyle(createTiledInput());
    expect(validateStyleMin(style)).toEqual([]);
    const within = style.layers.filter((layer) => 'source' in layer && layer.source === source);
    expect(within.length).toBeGreaterThan(0);
    expect(within.map((layer) => 'source-layer' in layer && layer['source-layer'])).toEqual(
      within.map(() => 'features'),
    );
  });

  it('has what passes the filter in the address of its tiles, not in a list of ids', () => {
    const input = createTiledInput();
    const [first, ...others] = input.edition.layers;
    if (!first) throw new Error('The edition has layers');
    const filtered = {
      ...input.edition,
      layers: [{ ...first, features: first.features.slice(0, 2) }, ...others],
    };
    const tiles = new Map([[first.id, 'renewal-tiles://7-9/{z}/{x}/{y}']]);
    const style = buildStyle({ ...input, filtered, tiles });
    expect(style.sources[source]).toMatchObject({
      type: 'vector',
      tiles: ['renewal-tiles://7-9/{z}/{x}/{y}'],
    });
    const within = style.layers.filter((layer) => 'source' in layer && layer.source === source);
    expect(JSON.stringify(within)).not.toContain(first.features[0]?.properties.id);
  });
});
