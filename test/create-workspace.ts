/** A small made-up workspace for tests. */
import type { AtlasFeature } from '../src/domain/edition.js';
import { createWorkspace, type UserLayer, type Workspace } from '../src/domain/workspace/workspace.js';
import { createAtlasFeature, createLayer } from './create-edition.js';

export function createUserLayer(
  id: string,
  features: readonly AtlasFeature[],
  changes: Partial<UserLayer> = {},
): UserLayer {
  return {
    ...createLayer(id, features),
    origin: { file: `${id}.geojson`, format: 'geojson', system: 'EPSG:4326', imported: '2024-03-01' },
    ...changes,
  };
}

/** Points from `first` on: `p0`, `p1`, … */
export function createPoints(count: number, first = 0): readonly AtlasFeature[] {
  return Array.from({ length: count }, (_, index) =>
    createAtlasFeature({ id: `p${first + index}` }, { type: 'Point', coordinates: [120 + index * 1e-6, 36] }),
  );
}

export function createTestWorkspace(
  layers: readonly UserLayer[],
  changes: Partial<Workspace> = {},
): Workspace {
  const about = {
    id: 'mine',
    title: 'My plan',
    edition: 'test-2024',
    updated: '2024-03-01T08:00:00.000Z',
  };
  return { ...createWorkspace(about), layers, ...changes };
}
