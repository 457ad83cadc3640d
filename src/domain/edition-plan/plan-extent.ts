/** Extent and first view of a planned edition: all its features lie inside, as the gate demands. */
import type { EditionManifest, Layer } from '../edition.js';
import { forEachPosition } from '../geojson-bounds.js';
import type { EditionPlan } from './edition-plan.js';

type Extent = EditionManifest['extent'];
type Place = Pick<EditionManifest, 'extent' | 'view'>;

/** Room around the features, as a share of their width and height, and at least so many degrees. */
const ROOM = 0.1;
const LEAST_ROOM = 0.002;
/** A hundredth of a degree is a kilometre. */
const STEPS_A_DEGREE = 100;
const LAST_BIT = 1e-6;

/** As it is where all features lie inside it; else widened, or drawn anew around them. */
export function planExtent(
  { extent: rule }: Pick<EditionPlan, 'extent'>,
  { extent, view }: Place,
  layers: readonly Pick<Layer, 'features'>[],
): Place {
  const bounds = boundsOf(layers);
  if (!bounds || rule === 'keep') return { extent, view };
  if (rule === 'fit') {
    const fitted = roomAround(bounds);
    return { extent: fitted, view: viewOf(fitted) };
  }
  const inside =
    bounds[0] >= extent[0] && bounds[1] >= extent[1] && bounds[2] <= extent[2] && bounds[3] <= extent[3];
  if (inside) return { extent, view };
  const [west, south, east, north] = roomAround(bounds);
  return {
    extent: [
      Math.min(west, extent[0]),
      Math.min(south, extent[1]),
      Math.max(east, extent[2]),
      Math.max(north, extent[3]),
    ],
    view,
  };
}

function boundsOf(layers: readonly Pick<Layer, 'features'>[]): Extent | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { features } of layers)
    for (const { geometry } of features)
      forEachPosition({ geometry, path: '' }, ([x = Number.NaN, y = Number.NaN]) => {
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      });
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

function roomAround([west, south, east, north]: Extent): Extent {
  const [x, y] = [Math.max(LEAST_ROOM, (east - west) * ROOM), Math.max(LEAST_ROOM, (north - south) * ROOM)];
  // What is a full step but for the last bit is one: the room is greater than that.
  const down = (value: number) => Math.floor(value * STEPS_A_DEGREE + LAST_BIT) / STEPS_A_DEGREE;
  const up = (value: number) => Math.ceil(value * STEPS_A_DEGREE - LAST_BIT) / STEPS_A_DEGREE;
  return [
    Math.max(-180, down(west - x)),
    Math.max(-90, down(south - y)),
    Math.min(180, up(east + x)),
    Math.min(90, up(north + y)),
  ];
}

/** A district of 0.18° fits a page of usual width at 12. */
function viewOf([west, south, east, north]: Extent): Place['view'] {
  const width = Math.max(east - west, (north - south) * 1.2);
  const zoom = Math.round((Math.log2(360 / width) + 1) * 2) / 2;
  const round = (value: number) => Number(value.toFixed(5));
  return {
    center: [round((west + east) / 2), round((south + north) / 2)],
    zoom: Math.min(18, Math.max(1, zoom)),
  };
}
