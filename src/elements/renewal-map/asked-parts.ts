/** What few maps ask for: filters, places to be near and drawings, which measure on the ellipsoid, and the reader's tiles. */
export { filterEdition } from '../../domain/feature-filter.js';
export { buildTileParts } from '../../map/tile-style.js';
export { marksOf } from '../../map/view-marks.js';
