/** Markers and names of one layer as SVG. */

import type { Point } from './clip.js';
import { opacity } from './draw-shapes.js';
import { textWidth } from './measure-text.js';
import type { PictureImages } from './picture-images.js';
import { LINE_HEIGHT, type PlacedSymbols, type PlacedText } from './place-labels.js';
import type { StyledLayer } from './read-style.js';
import { type Attributes, element, escapeText, round } from './svg.js';

/** Middle of a line of text to its baseline, in em: between Han characters and Latin capitals. */
const BASELINE = 0.36;

/** Whether a halo is the text's own stroke, drawn before its fill, or the same text once more beneath it. */
export type HaloDrawing = 'stroke' | 'twice';

/** Empty when nothing was placed. */
export function drawSymbols(
  layer: StyledLayer,
  { icons, texts }: PlacedSymbols,
  { images, halo = 'stroke' }: { readonly images: PictureImages; readonly halo?: HaloDrawing },
): string {
  const markers = runsOf(icons).map(({ image, at, scale }) => images.markers(image, { at, scale }));
  const names = texts.map(drawText);
  return (
    group(markers.join(''), { opacity: opacity(layer.number('icon-opacity')) }) +
    withHalo(names.join(''), {
      halo,
      around: {
        stroke: layer.colour('text-halo-color'),
        'stroke-width': round(layer.number('text-halo-width') * 2, 2),
        'stroke-linejoin': 'round',
      },
      looks: {
        'font-family': fontFamily(layer.list('text-font').map(String)),
        fill: layer.colour('text-color'),
        'text-anchor': 'middle',
        opacity: opacity(layer.number('text-opacity')),
      },
    })
  );
}

/** Neighbours of the same image and size together. */
function runsOf(icons: PlacedSymbols['icons']) {
  const runs: { image: string; scale: number; at: Point[] }[] = [];
  for (const { image, scale, at } of icons) {
    const last = runs.at(-1);
    if (last && last.image === image && last.scale === scale) last.at.push(at);
    else runs.push({ image, scale, at: [at] });
  }
  return runs;
}

/** Texts in a group with their halo. */
export function withHalo(
  texts: string,
  {
    halo,
    looks,
    around,
  }: { readonly halo: HaloDrawing; readonly looks: Attributes; readonly around: Attributes },
): string {
  if (halo === 'stroke') return group(texts, { ...looks, ...around, 'paint-order': 'stroke' });
  return group(group(texts, around) + texts, looks);
}

/** Font families as CSS has them; names of words alone need no quotes. */
export function fontFamily(fonts: readonly string[]): string {
  return fonts.join(',');
}

function group(content: string, attributes: Attributes): string {
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
