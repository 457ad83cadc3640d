/** A small made-up edition for tests of the domain. */
import type { Geometry } from 'geojson';
import type { Commitment, Target } from '../src/domain/commitment.js';
import type {
  AtlasFeature,
  Edition,
  EditionManifest,
  FeatureProperties,
  Layer,
} from '../src/domain/edition.js';

const POINT: Geometry = { type: 'Point', coordinates: [120, 36] };

export function createAtlasFeature(
  properties: Partial<FeatureProperties> & { readonly id: string },
  geometry: Geometry = POINT,
): AtlasFeature {
  return {
    type: 'Feature',
    geometry,
    properties: {
      name: properties.id,
      status: 'planned',
      commitments: [],
      basis: 'sourced',
      uncertainty_m: 10,
      source: 'made up for a test',
      ...properties,
    },
  };
}

export function createLayer(
  id: string,
  features: readonly AtlasFeature[],
  changes: Partial<Layer> = {},
): Layer {
  return {
    id,
    title: { zh: `图层${id}`, en: `Layer ${id}` },
    theme: 'renewal',
    kind: 'parcel',
    file: `layers/${id}.geojson`,
    visible: true,
    fields: [],
    features,
    ...changes,
  };
}

export function createTarget(
  value: number,
  unit: Target['unit'],
  comparator: Target['comparator'] = 'at-least',
): Target {
  return { comparator, value, unit };
}

export function createCommitment(changes: Partial<Commitment> = {}): Commitment {
  return {
    id: 'promise',
    theme: 'renewal',
    quote: '推进更新',
    locator: '第一部分',
    metric: { zh: '指标', en: 'Metric' },
    target: null,
    year: 2024,
    location: 'published',
    measure: null,
    ...changes,
  };
}

const BOTH = { zh: '测试', en: 'Test' };

const MANIFEST: EditionManifest = {
  format: 1,
  id: 'test-2024',
  title: BOTH,
  summary: BOTH,
  languages: ['zh', 'en'],
  report: { title: BOTH, publisher: BOTH, date: '2024-01' },
  extent: [119, 35, 121, 37],
  view: { center: [120, 36], zoom: 12 },
  mapApprovalNumber: null,
  updated: '2024-01-01',
  licence: { data: BOTH, basemap: BOTH },
  themes: [{ id: 'renewal', title: BOTH, accent: 'tile' }],
  basemap: [],
  commitments: 'commitments.json',
  layers: [],
};

export function createEdition(layers: readonly Layer[], commitments: readonly Commitment[] = []): Edition {
  const themes = [{ id: 'renewal', title: BOTH }];
  return { manifest: { ...MANIFEST, layers }, ledger: { themes, commitments }, layers };
}
