/** What stands on the map itself: the scale bar, the approval notice and the credits. */

import { formatQuantity } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { metresPerPixel } from '../../domain/map-scale.js';
import type { Theme } from '../theme.js';
import type { Box } from './clip.js';
import { type HaloDrawing, widthOf, withHalo } from './draw-symbols.js';
import { breakLines } from './measure-text.js';
import type { Frame } from './poster-frame.js';
import { element, escapeText, round } from './svg.js';

const SIZE = 11;
const LINE = 15;
const EDGE = 10;
const LONGEST_BAR = 110;

export interface Notes {
  readonly markup: string;
  /** Ground that names keep clear of. */
  readonly taken: readonly Box[];
}

/** The scale bar and the credits; without words the bar alone, for a picture that has them elsewhere. */
export function drawNotes(
  frame: Frame,
  {
    credits,
    theme,
    language,
    halo = 'stroke',
  }: {
    readonly credits: string;
    readonly theme: Theme;
    readonly language: Language;
    readonly halo?: HaloDrawing;
  },
): Notes {
  const scale = drawScale(frame, { theme, language, halo });
  const notice =
    credits === '' ? undefined : drawCredits(frame, credits, { theme, leftOf: scale.width + 3 * EDGE });
  return {
    markup: element('g', { fill: theme.ink, 'font-size': SIZE }, scale.markup + (notice?.markup ?? '')),
    taken: [scale.box, ...(notice ? [notice.box] : [])],
  };
}

/** A bar of a round length (1, 2 or 5 and noughts), at most so long. */
function drawScale(
  { camera, height }: Frame,
  {
    theme,
    language,
    halo,
  }: { readonly theme: Theme; readonly language: Language; readonly halo: HaloDrawing },
) {
  const perPixel = metresPerPixel(camera.center[1], camera.zoom);
  const most = LONGEST_BAR * perPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const width = round(metres / perPixel, 1);
  const text =
    metres < 1000 ? formatQuantity(metres, 'm', language) : formatQuantity(metres / 1000, 'km', language);
  const y = height - EDGE;
  const box: Box = [EDGE - 4, y - 24, EDGE + Math.max(width, widthOf(text, SIZE)) + 6, height];
  return {
    width,
    box,
    markup:
      element('path', {
        d: `M${EDGE} ${y - 6}v6h${width}v-6`,
        fill: 'none',
        stroke: theme.labelHalo,
        'stroke-width': 4,
      }) +
      element('path', {
        d: `M${EDGE} ${y - 6}v6h${width}v-6`,
        fill: 'none',
        stroke: theme.ink,
        'stroke-width': 1.4,
      }) +
      withHalo(element('text', { x: EDGE, y: y - 10 }, escapeText(text)), {
        halo,
        looks: {},
        around: { stroke: theme.labelHalo, 'stroke-width': 3, 'stroke-linejoin': 'round' },
      }),
  };
}

/** On a strip of paper along the lower right edge. */
function drawCredits(
  { width, height }: Frame,
  credits: string,
  { theme, leftOf }: { readonly theme: Theme; readonly leftOf: number },
) {
  const lines = breakLines(credits, Math.max(12, (width - leftOf) / SIZE));
  const longest = Math.max(...lines.map((line) => widthOf(line, SIZE)));
  const left = Math.max(0, width - longest - 2 * EDGE);
  const top = height - lines.length * LINE - 5;
  const texts = lines.map((line, index) =>
    element('text', { x: width - EDGE, y: top + 14 + index * LINE, 'text-anchor': 'end' }, escapeText(line)),
  );
  const box: Box = [left, top, width, height];
  return {
    box,
    markup:
      element('rect', {
        x: round(left, 1),
        y: top,
        width: round(width - left, 1),
        height: height - top,
        fill: theme.paper,
        'fill-opacity': 0.82,
      }) + texts.join(''),
  };
}
