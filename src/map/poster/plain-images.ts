/** The map's images drawn in place, without a definition to refer to: stripes as lines, each marker as its own shapes. */
import { MARKERS, type Marker } from '../../domain/edition.js';
import { MARKER_SHAPES, markerPath } from '../marker-shape.js';
import type { Point } from './clip.js';
import { opacity } from './draw-shapes.js';
import { hatchLines } from './hatch-lines.js';
import type { MarkerPlaces, PaintedArea, PictureImages, Shape } from './picture-images.js';
import { linesPath } from './poster-frame.js';
import { HALO, HATCH, MARKER_HATCH, RADIUS, RIM } from './poster-images.js';
import { element, round } from './svg.js';

export class PlainImages implements PictureImages {
  /** `scale` of the map's patterns. */
  constructor(private readonly scale: number) {}

  hatch(imageId: string, { rings }: PaintedArea, shown: number): Shape {
    const colour = imageId.split('/')[1] ?? '#000000';
    return stripes(rings, { ...HATCH, colour, scale: this.scale }, shown);
  }

  /** All of one look in a path, so that each costs a few characters. */
  markers(imageId: string, { at, scale }: MarkerPlaces): string {
    const [type, name, look, colour = '', paper = ''] = imageId.split('/');
    const marker = MARKERS.find((candidate) => candidate === name);
    if (type !== 'marker' || !marker) return '';
    const shape = (radius: number) => at.map((point) => shapeAt(marker, point, radius * scale)).join('');
    const join = { 'stroke-linejoin': marker === 'circle' ? undefined : 'round' };
    const wide = 2 * HALO * scale;
    if (look === 'solid') {
      const d = shape(RADIUS);
      return (
        element('path', { d, fill: paper, stroke: paper, 'stroke-width': round(wide, 2), ...join }) +
        element('path', { d, fill: colour })
      );
    }
    const d = shape(RADIUS - RIM / 2);
    const rim = RIM * scale;
    return [
      element('path', { d, fill: paper, stroke: paper, 'stroke-width': round(rim + wide, 2), ...join }),
      look === 'hatched' ? drawHatches(marker, { at, scale }, colour) : '',
      element('path', { d, fill: 'none', stroke: colour, 'stroke-width': round(rim, 2), ...join }),
    ].join('');
  }
}

function drawHatches(marker: Marker, { at, scale }: MarkerPlaces, colour: string): string {
  const reach = (RADIUS - RIM / 2) * scale;
  const corners = MARKER_SHAPES[marker];
  const drawn = at.map(([x, y]) => {
    const ring = [...corners, ...corners.slice(0, 1)].map(
      ([dx, dy]): Point => [x + dx * reach, y + dy * reach],
    );
    return stripes([ring], { ...MARKER_HATCH, colour, scale }, 1);
  });
  const d = drawn.map(({ path }) => path).join('');
  return d === '' ? '' : element('path', { d, ...drawn[0]?.attributes });
}

function shapeAt(marker: Marker, [x, y]: Point, radius: number): string {
  if (marker !== 'circle') return markerPath({ marker, x, y, radius });
  const r = round(radius * 0.92, 1);
  return `M${round(x - r, 1)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

function stripes(
  rings: PaintedArea['rings'],
  { colour, size, line, scale }: { colour: string; size: number; line: number; scale: number },
  shown: number,
): Shape {
  const path = linesPath(hatchLines(rings, { first: (line / 2) * scale, apart: size * scale }));
  return {
    path,
    attributes: {
      fill: 'none',
      stroke: colour,
      'stroke-width': round((line / Math.SQRT2) * scale, 2),
      'stroke-opacity': opacity(shown),
    },
  };
}
