/** Markers and names of one layer as SVG. */

import { opacity } from './draw-shapes.js';
import { textWidth } from './measure-text.js';
import { LINE_HEIGHT, type PlacedSymbols, type PlacedText } from './place-labels.js';
import type { PosterImages } from './poster-images.js';
import type { StyledLayer } from './read-style.js';
import { element, escapeText, round } from './svg.js';

/** Middle of a line of text to its baseline, in em: between Han characters and Latin capitals. */
const BASELINE = 0.36;

/** Empty when nothing was placed. */
export function drawSymbols(
  layer: StyledLayer,
  { icons, texts }: PlacedSymbols,
  images: PosterImages,
): string {
  const markers = icons.map(({ image, at: [x, y], scale }) => {
    const id = images.marker(image, scale);
    return id ? element('use', { href: `#${id}`, x, y }) : '';
  });
  const names = texts.map(drawText);
  return (
    group(markers.join(''), { opacity: opacity(layer.number('icon-opacity')) }) +
    group(names.join(''), {
      'font-family': fontFamily(layer.list('text-font').map(String)),
      fill: layer.colour('text-color'),
      stroke: layer.colour('text-halo-color'),
      'stroke-width': round(layer.number('text-halo-width') * 2, 2),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'text-anchor': 'middle',
      opacity: opacity(layer.number('text-opacity')),
    })
  );
}

/** Font families as CSS has them; names of words alone need no quotes. */
export function fontFamily(fonts: readonly string[]): string {
  return fonts.join(',');
}

function group(content: string, attributes: Parameters<typeof element>[1]): string {
  return content === '' ? '' : element('g', attributes, content);
}

function drawText({ lines, center: [x, y], size, angle, spacing }: PlacedText): string {
  const fontSize = round(size, 1);
  const first = y - ((lines.length - 1) / 2) * LINE_HEIGHT * size + BASELINE * size;
  const attributes = {
    'font-size': fontSize,
    'letter-spacing': spacing === 0 ? undefined : round(spacing * size, 2),
    transform: angle === 0 ? undefined : `rotate(${round(angle, 1)} ${round(x, 1)} ${round(y, 1)})`,
  };
  const place = (index: number) => ({ x: round(x, 1), y: round(first + index * LINE_HEIGHT * size, 1) });
  const [only = ''] = lines;
  if (lines.length === 1) return element('text', { ...place(0), ...attributes }, escapeText(only));
  const spans = lines.map((line, index) => element('tspan', place(index), escapeText(line)));
  return element('text', attributes, spans.join(''));
}

/** A text's width in px. */
export function widthOf(text: string, size: number): number {
  return textWidth(text) * size;
}
