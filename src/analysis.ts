/** Measures and checks of GeoJSON, without a map or a browser: the npm subpath `renewal-atlas/analysis`. */
export { areaOf } from './domain/area.js';
export { type Coverage, type CoverageRequest, coverage, type ZoneCoverage } from './domain/coverage.js';
export { lengthOf } from './domain/length.js';
export { validate } from './domain/validate.js';
