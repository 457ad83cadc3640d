/** Shapes of KML as they are written: rings stay open where they are. */
import type { Geometry, Position } from 'geojson';
import { bundleGeometries } from './bundle-geometries.js';
import { childOf, type XmlElement } from './xml-element.js';

/** The shape of a Placemark; null when it has none. */
export function kmlGeometry(placemark: XmlElement): Geometry | null {
  return bundleGeometries(placemark.children.flatMap(partsOf));
}

/** Nested ones come flat; depth is bounded by that of the XML. */
function partsOf(element: XmlElement): readonly Geometry[] {
  switch (element.name) {
    case 'MultiGeometry':
    case 'MultiTrack':
      return element.children.flatMap(partsOf);
    case 'Point': {
      const [position] = positionsIn(element);
      return position ? [{ type: 'Point', coordinates: position }] : [];
    }
    case 'LineString':
    case 'LinearRing':
      return lineOf(positionsIn(element));
    case 'Polygon':
      return polygonOf(element);
    case 'Track':
      return lineOf(
        element.children
          .filter(({ name }) => name === 'coord')
          .flatMap(({ text }) => readTrackPosition(text)),
      );
    default:
      return [];
  }
}

function lineOf(coordinates: readonly Position[]): readonly Geometry[] {
  return coordinates.length === 0 ? [] : [{ type: 'LineString', coordinates: [...coordinates] }];
}

/** The outer ring goes first, wherever it stands. */
function polygonOf(polygon: XmlElement): readonly Geometry[] {
  const ringsOf = (boundary: string) =>
    polygon.children
      .filter(({ name }) => name === boundary)
      .flatMap(({ children }) => children.filter(({ name }) => name === 'LinearRing').map(positionsIn));
  const rings = [...ringsOf('outerBoundaryIs'), ...ringsOf('innerBoundaryIs')].filter(
    (ring) => ring.length > 0,
  );
  return rings.length === 0 ? [] : [{ type: 'Polygon', coordinates: rings }];
}

function positionsIn(element: XmlElement): Position[] {
  return readPositions(childOf(element, 'coordinates')?.text ?? '');
}

/** `120.3 36.1 5`: parted by blanks. */
function readTrackPosition(text: string): readonly Position[] {
  const position = text.trim().split(/\s+/, 3).map(Number);
  return position.length < 2 ? [] : [position];
}

/**
 * `120.3,36.1,5 120.4,36.2,5`; people also put blanks behind the commas. What is no number becomes NaN, for the caller
 * to complain of.
 */
export function readPositions(text: string): Position[] {
  const positions: Position[] = [];
  let position: Position = [];
  let afterComma = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code <= BLANK) {
      afterComma ||= code === COMMA;
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && text.charCodeAt(at) !== COMMA && text.charCodeAt(at) > BLANK) at++;
    if (!afterComma) {
      if (position.length > 0) positions.push(position);
      position = [];
    }
    if (position.length < 3) position.push(Number(text.slice(start, at)));
    afterComma = false;
  }
  if (position.length > 0) positions.push(position);
  return positions.map((numbers) => (numbers.length < 2 ? [...numbers, Number.NaN] : numbers));
}

const COMMA = 0x2c;
const BLANK = 0x20;
