/**
 * What a tap shows in a picture without script and without ids. Each place is a group that hears the taps on it: one `set`
 * shows what inherits its visibility, a card and a ring; another hides it again when the finger or the pointer is put
 * elsewhere. Events rise from a shape to its group, so nothing has to be referred to; of two `set`s of one element
 * the one that began later holds. The shape that is tapped is there always, and never seen.
 */

import type { Theme } from '../theme.js';
import type { Point } from './clip.js';
import { breakLines } from './measure-text.js';
import type { FramedFeature } from './poster-data.js';
import { element, escapeText, round } from './svg.js';

export interface WechatCard {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface WechatPlace {
  /** The parts of the picture that open the card. */
  readonly parts: readonly FramedFeature[];
  /** What the card points at, px; absent for a card of many places. */
  readonly at?: Point;
  readonly card: WechatCard;
}

export interface CardFrame {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
}

/** Px around a line, and around a point: a finger's, in an article on a phone. */
const LINE_WIDTH = 18;
const POINT_RADIUS = 14;

const EDGE = 8;
const PADDING = 12;
const TITLE = 16;
const TEXT = 13;
const LEADING = 1.4;
const RING = 11;

/** Large areas lie below small ones, those below lines, those below points. */
export function drawPlaces(places: readonly WechatPlace[], frame: CardFrame): string {
  if (places.length === 0) return '';
  const sorted = [...places].sort((a, b) => rankOf(b) - rankOf(a));
  return element(
    'g',
    { visibility: 'hidden', fill: frame.theme.paper, stroke: frame.theme.highlight },
    sorted.map((place) => drawPlace(place, frame)).join(''),
  );
}

function rankOf({ parts }: WechatPlace): number {
  const [first] = parts;
  if (!first || first.path === '') return -1;
  return first.rings.length > 0 ? first.extent + 1 : 0;
}

function drawPlace(place: WechatPlace, frame: CardFrame): string {
  return element(
    'g',
    {},
    element('set', { attributeName: 'visibility', to: 'visible', begin: 'click' }) +
      element('set', { attributeName: 'visibility', to: 'hidden', begin: 'mouseleave' }) +
      place.parts.map(drawTarget).join('') +
      drawCard(place, frame),
  );
}

function drawTarget({ path, rings, points }: FramedFeature): string {
  const unseen = { opacity: 0, visibility: 'visible' };
  if (points.length > 0)
    return points.map(([cx, cy]) => element('circle', { cx, cy, r: POINT_RADIUS, ...unseen })).join('');
  if (rings.length > 0) return element('path', { d: path, 'fill-rule': 'evenodd', ...unseen });
  return element('path', { d: path, fill: 'none', 'stroke-width': LINE_WIDTH, ...unseen });
}

/** Below the place or above it, where there is more room; what is tapped must not be covered. */
function drawCard({ at, card }: WechatPlace, { width, height, theme }: CardFrame): string {
  const room = width - 2 * (EDGE + PADDING);
  const titles = breakLines(card.title, room / TITLE);
  const lines = card.lines.flatMap((line) => breakLines(line, room / TEXT));
  const tall = 2 * PADDING + (titles.length * TITLE + lines.length * TEXT) * LEADING - 4;
  const below = at === undefined || at[1] < height / 2;
  const top = round(below ? height - EDGE - tall : EDGE, 1);
  let y = top + PADDING - 3;
  const spans = [
    ...titles.map((text) => ({ text, size: TITLE, looks: { 'font-size': TITLE, 'font-weight': 700 } })),
    ...lines.map((text) => ({ text, size: TEXT, looks: {} })),
  ].map(({ text, size, looks }) => {
    y += size * LEADING;
    return element('tspan', { x: EDGE + PADDING, y: round(y - size * 0.28, 1), ...looks }, escapeText(text));
  });
  const box = `M${EDGE} ${top}h${width - 2 * EDGE}v${round(tall, 1)}h${2 * EDGE - width}z`;
  return (
    (at ? pointer(at, { edge: below ? top : round(top + tall, 1), below }) : '') +
    element('path', { d: box, 'stroke-width': 1.2 }) +
    element('text', { 'font-size': TEXT, fill: theme.ink, stroke: 'none' }, spans.join(''))
  );
}

/** A ring around the place and a line to the card. */
function pointer([x, y]: Point, { edge, below }: { readonly edge: number; readonly below: boolean }): string {
  const from = round(y + (below ? RING : -RING), 1);
  const ring = `M${round(x - RING, 1)} ${y}a${RING} ${RING} 0 1 0 ${2 * RING} 0a${RING} ${RING} 0 1 0 ${-2 * RING} 0`;
  const reach = below ? edge - from : from - edge;
  const line = reach > 0 ? `M${x} ${from}V${edge}` : '';
  return element('path', { d: `${ring}${line}`, fill: 'none', 'stroke-width': 1.6 });
}
