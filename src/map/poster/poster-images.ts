/** The map's images as SVG: markers as groups to be used many times, hatches as patterns. Ids as in style-image.ts. */
import { MARKERS, type Marker } from '../../domain/edition.js';
import { markerPath } from '../marker-shape.js';
import { opacity } from './draw-shapes.js';
import type { MarkerPlaces, PaintedArea, PictureImages, Shape } from './picture-images.js';
import { type Attributes, element, round } from './svg.js';

/** Sizes of style-image.ts: radius of a marker, its halo, its rim, and the hatches. */
export const RADIUS = 9;
export const HALO = 1.6;
export const RIM = 2;
export const HATCH = { size: 8, line: 1.5 };
export const MARKER_HATCH = { size: 4, line: 1.7 };

/** Definitions that drawings refer to; each is written once. */
export class PosterImages implements PictureImages {
  readonly #definitions = new Map<string, { readonly id: string; readonly markup: string }>();

  /** `scale` of the map's patterns: they grow with the ground between two whole zooms. */
  constructor(
    private readonly prefix: string,
    private readonly patternScale: number,
  ) {}

  /** All definitions, for `<defs>`. */
  get markup(): string {
    return [...this.#definitions.values()].map(({ markup }) => markup).join('');
  }

  hatch(imageId: string, { path }: PaintedArea, shown: number): Shape {
    const colour = imageId.split('/')[1] ?? '#000000';
    const fill = `url(#${this.#pattern({ colour, ...HATCH, scale: this.patternScale })})`;
    return { path, attributes: { fill, 'fill-opacity': opacity(shown), 'fill-rule': 'evenodd' } };
  }

  markers(imageId: string, { at, scale }: MarkerPlaces): string {
    const [type, name, look, colour = '', paper = ''] = imageId.split('/');
    const marker = MARKERS.find((candidate) => candidate === name);
    if (type !== 'marker' || !marker) return '';
    const drawn = this.#define(`${imageId}@${round(scale, 3)}`, (id) =>
      look === 'solid'
        ? this.#drawSolid({ id, marker, colour, paper, scale })
        : element('g', { id }, this.#drawRing({ marker, look, colour, paper, scale })),
    );
    return at.map(([x, y]) => element('use', { href: `#${drawn}`, x, y })).join('');
  }

  /** One element and no group around it: a page of pictures lays out each copy of both. */
  #drawSolid(spec: { id: string; marker: Marker; colour: string; paper: string; scale: number }): string {
    const { id, marker, colour, paper, scale } = spec;
    return element(
      ...shapeOf(marker, RADIUS * scale, {
        id,
        fill: colour,
        'stroke-linejoin': 'round',
        stroke: paper,
        'stroke-width': round(2 * HALO * scale, 2),
        'paint-order': 'stroke',
      }),
    );
  }

  #drawRing(spec: {
    marker: Marker;
    look: string | undefined;
    colour: string;
    paper: string;
    scale: number;
  }): string {
    const { marker, look, colour, paper, scale } = spec;
    const round2 = (size: number) => round(size * scale, 2);
    const radius = (RADIUS - RIM / 2) * scale;
    const hatch = look === 'hatched' ? `url(#${this.#pattern({ colour, ...MARKER_HATCH, scale })})` : 'none';
    return [
      element(
        ...shapeOf(marker, radius, {
          fill: paper,
          stroke: paper,
          'stroke-width': round2(RIM + 2 * HALO),
          'stroke-linejoin': 'round',
        }),
      ),
      element(
        ...shapeOf(marker, radius, {
          fill: hatch,
          stroke: colour,
          'stroke-width': round2(RIM),
          'stroke-linejoin': 'round',
        }),
      ),
    ].join('');
  }

  /** Stripes that rise to the right: where x + y is under `line` in each `size`. */
  #pattern(spec: { colour: string; size: number; line: number; scale: number }): string {
    const { colour, size, line, scale } = spec;
    const half = line / 2;
    return this.#define(`hatch/${colour}/${size}/${round(scale, 3)}`, (id) =>
      element(
        'pattern',
        {
          id,
          patternUnits: 'userSpaceOnUse',
          width: size,
          height: size,
          patternTransform: scale === 1 ? undefined : `scale(${round(scale, 3)})`,
        },
        element('path', {
          // The stripe's middle, and the corners that its neighbours reach into.
          d: `M${half - size} ${size}L${size} ${half - size}M${half} ${size}L${size} ${half}`,
          stroke: colour,
          'stroke-width': round(line / Math.SQRT2, 2),
          'stroke-linecap': 'square',
        }),
      ),
    );
  }

  #define(key: string, draw: (id: string) => string): string {
    const known = this.#definitions.get(key);
    if (known) return known.id;
    const id = `${this.prefix}i${this.#definitions.size}`;
    // Taken before it is drawn: a marker defines its hatch inside.
    this.#definitions.set(key, { id, markup: '' });
    this.#definitions.set(key, { id, markup: draw(id) });
    return id;
  }
}

function shapeOf(marker: Marker, radius: number, looks: Attributes): [string, Attributes] {
  return marker === 'circle'
    ? ['circle', { r: round(radius * 0.92, 2), ...looks }]
    : ['path', { d: markerPath({ marker, x: 0, y: 0, radius }), ...looks }];
}
