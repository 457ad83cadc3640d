/** Drawings as a GeoJSON file for other programs (RFC 7946), with what was measured. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { type Drawing, geometryOf } from '../../domain/drawing.js';
import { measureDrawing } from '../../domain/drawing-measures.js';
import type { Language } from '../../domain/language.js';
import { drawingName } from './drawing-name.js';

/** Measures in m and m², to 0.01; outer rings run counter-clockwise. */
export function drawingsToGeoJson(drawings: readonly Drawing[], language: Language): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: drawings.map((drawing): Feature => {
      const { length, area, perimeter, radius } = measureDrawing(drawing);
      const measures = { length_m: length, area_m2: area, perimeter_m: perimeter, radius_m: radius };
      const known = Object.entries(measures).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, Math.round(value * 100) / 100]],
      );
      return {
        type: 'Feature',
        id: drawing.id,
        properties: {
          name: drawingName(drawing, language),
          kind: drawing.kind,
          ...Object.fromEntries(known),
        },
        geometry: turn(geometryOf(drawing)),
      };
    }),
  };
}

function turn(geometry: Geometry): Geometry {
  if (geometry.type !== 'Polygon') return geometry;
  const coordinates = geometry.coordinates.map((ring) => (isClockwise(ring) ? [...ring].reverse() : ring));
  return { type: 'Polygon', coordinates };
}

function isClockwise(ring: readonly Position[]): boolean {
  let twice = 0;
  for (const [index, [x2 = 0, y2 = 0]] of ring.entries()) {
    const [x1 = x2, y1 = y2] = ring[index - 1] ?? [];
    twice += (x2 - x1) * (y2 + y1);
  }
  return twice > 0;
}
