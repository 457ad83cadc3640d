/** Parcels as a planner would bring them in: seeded shapes on the ground of the illustrative ones, each with its zone by name. */
import type { Edition } from '../src/domain/edition.js';
import type { UserLayer } from '../src/domain/workspace/workspace.js';
import { createAtlasFeature } from './create-edition.js';
import { createUserLayer } from './create-workspace.js';
import { between, createRandom } from './seeded.js';

const COUNT = 12;
/** Degrees, some 150 m. */
const SIDE = 0.0015;

/** Twelve squares inside the edition's extent; the field `zone` holds titles of the values of the edition's own. */
export function createOfficialParcels({ layers }: Pick<Edition, 'layers'>): UserLayer {
  const random = createRandom(2024);
  const parcels = layers.find(({ id }) => id === 'land-parcels');
  const zones = parcels?.fields.find(({ name }) => name === 'zone')?.values ?? [];
  const features = Array.from({ length: COUNT }, (_, index) => {
    const [west, south] = [between(random, 120.34, 120.39), between(random, 36.1, 36.15)];
    const ring = [
      [west, south],
      [west + SIDE, south],
      [west + SIDE, south + SIDE],
      [west, south + SIDE],
      [west, south],
    ];
    return createAtlasFeature(
      {
        id: `370203-${String(index + 1).padStart(3, '0')}`,
        name: `SF-${index + 1}地块`,
        basis: 'estimate',
        uncertainty_m: 20,
        片区: zones[index % zones.length]?.title.zh ?? '',
      },
      { type: 'Polygon', coordinates: [ring] },
    );
  });
  return createUserLayer('user-parcels', features, {
    theme: 'user-data',
    title: { zh: '出让地块', en: 'Parcels' },
    fields: [{ name: '片区', title: { zh: '所在片区', en: 'Sub-area' }, type: 'string' }],
  });
}
