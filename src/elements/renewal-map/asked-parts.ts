/** What only a view with a filter, a place to be near or drawings asks for: all of it measures on the ellipsoid. */
export { filterEdition } from '../../domain/feature-filter.js';
export { marksOf } from '../../map/view-marks.js';
