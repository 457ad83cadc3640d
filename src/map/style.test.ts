import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
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
import { AREA_NAMES, PICKED } from './overlay-style.js';
import { buildStyle, type StyleInput } from './style.js';
import { THEME_NAMES } from './theme.js';

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
