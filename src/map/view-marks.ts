/** What the view itself marks on the map. Circles and drawings lie on the ellipsoid, which is much to load for a map without any. */
import { circleAround } from '../domain/circle.js';
import { geometryOf } from '../domain/drawing.js';
import { closePolygon } from '../domain/feature-filter.js';
import type { ViewState } from '../domain/view.js';
import type { MarkedShape } from './marked-style.js';

/** Marks that follow from the view alone. */
export function marksOf({ near, filter, drawings = [] }: ViewState): readonly MarkedShape[] {
  const marks: MarkedShape[] = [];
  if (near && near.locality === undefined)
    marks.push({ mark: 'near', geometry: circleAround(near.center, near.metres) });
  if (near) marks.push({ mark: 'place', geometry: { type: 'Point', coordinates: [...near.center] } });
  if (filter?.polygon) marks.push({ mark: 'drawn', geometry: closePolygon(filter.polygon) });
  for (const drawing of drawings) marks.push({ mark: 'sketched', geometry: geometryOf(drawing) });
  return marks;
}
