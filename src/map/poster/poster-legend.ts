/** The caption below a poster's map: its title and what the signs mean, flowing in lines. */
import { BASES, type Basis, type Edition, type Layer, STATUSES, type Status } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { fontsFor } from '../expressions.js';
import { basisSwatch, layerSwatches, type Swatch, statusSwatch } from '../legend.js';
import { hatchImageId, markerImageId } from '../style-image.js';
import { THEMES, type ThemeName } from '../theme.js';
import type { Point } from './clip.js';
import { fontFamily, widthOf } from './draw-symbols.js';
import { breakLines } from './measure-text.js';
import type { PictureImages } from './picture-images.js';
import { type Attributes, element, escapeText, round } from './svg.js';

export interface CaptionWords {
  readonly title: string;
  readonly subtitle: string;
  /** Headings of the two keys. */
  readonly basisLegend: string;
  readonly statusLegend: string;
  readonly bases: Record<Basis, string>;
  readonly statuses: Record<Status, string>;
}

export interface CaptionInput {
  readonly edition: Edition;
  /** Layers with something in the picture, holding only that. */
  readonly shown: readonly Layer[];
  readonly words: CaptionWords;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly width: number;
  /** Whether the title stands over the legend. */
  readonly headed: boolean;
  readonly images: PictureImages;
}

export interface Caption {
  /** Drawn from y = 0 down. */
  readonly markup: string;
  readonly height: number;
}

const EDGE = 16;
const ROW = 21;
const TEXT = 12.5;
const SWATCH = 30;

interface Item {
  readonly swatches: readonly Swatch[];
  readonly text: string;
  /** Small capitals of a list: no swatch, quieter. */
  readonly heading?: boolean;
}

export function drawCaption(input: CaptionInput): Caption {
  const { language, theme } = input;
  const head = input.headed ? drawHead(input) : { markup: '', bottom: 4 };
  let y = head.bottom;
  const rows = listsOf(input).map((items) => {
    const flowed = flow(items, { ...input, top: y + 8 });
    y = flowed.bottom;
    return flowed.markup;
  });
  const looks = { fill: THEMES[theme].ink, 'font-family': fontFamily(fontsFor('sans', language)) };
  return { markup: element('g', looks, head.markup + rows.join('')), height: Math.ceil(y + 12) };
}

function drawHead({ words, language, theme, width }: CaptionInput) {
  const room = width - 2 * EDGE;
  const large = {
    'font-size': 20,
    'font-weight': 700,
    'font-family': fontFamily(fontsFor('serif', language)),
  };
  const small = { 'font-size': TEXT, fill: THEMES[theme].inkSoft };
  const titles = breakLines(words.title, room / 20);
  const subtitles = words.subtitle === '' ? [] : breakLines(words.subtitle, room / TEXT);
  const below = 34 + (titles.length - 1) * 24;
  const write = (
    lines: readonly string[],
    top: number,
    { step, looks }: { step: number; looks: Attributes },
  ) =>
    lines.map((line, index) =>
      element('text', { x: EDGE, y: top + index * step, ...looks }, escapeText(line)),
    );
  const markup = [
    ...write(titles, 34, { step: 24, looks: large }),
    ...write(subtitles, below + 19, { step: 18, looks: small }),
  ];
  return { markup: markup.join(''), bottom: below + 4 + subtitles.length * 18 };
}

/** Layers, then what bases and statuses look like: only of what is in the picture. */
function listsOf({ edition, shown, words, language, theme }: CaptionInput): readonly (readonly Item[])[] {
  const features = shown.flatMap((layer) => layer.features.map((feature) => ({ layer, feature })));
  const bases = BASES.filter((basis) => features.some(({ feature }) => feature.properties.basis === basis));
  const isLine = (type: string) => type.endsWith('LineString');
  const statuses = STATUSES.filter((status) =>
    features.some(({ feature }) => isLine(feature.geometry.type) && feature.properties.status === status),
  );
  const layers = shown.map((layer): Item => {
    const swatches = layerSwatches(layer, edition.manifest.themes, theme);
    return { swatches, text: localize(layer.title, language) };
  });
  return [
    layers,
    keyOf(words.basisLegend, bases, (basis) => ({
      swatches: [basisSwatch(basis, theme)],
      text: words.bases[basis],
    })),
    keyOf(words.statusLegend, statuses, (status) => ({
      swatches: [statusSwatch(status, theme)],
      text: words.statuses[status],
    })),
  ].filter((items) => items.length > 0);
}

function keyOf<T>(heading: string, values: readonly T[], item: (value: T) => Item): readonly Item[] {
  return values.length === 0 ? [] : [{ swatches: [], text: heading, heading: true }, ...values.map(item)];
}

/** Items one after the other, on as many rows as they take. */
function flow(items: readonly Item[], input: CaptionInput & { readonly top: number }) {
  const { width, top, images, theme } = input;
  let [x, y] = [EDGE, top];
  const markup = items.map((item) => {
    const own =
      item.swatches.length * (SWATCH + 4) + widthOf(item.text, TEXT) + (item.swatches.length > 0 ? 4 : 0);
    if (x > EDGE && x + own > width - EDGE) [x, y] = [EDGE, y + ROW];
    const drawn = item.swatches.map((swatch, index) =>
      drawSwatch(swatch, x + index * (SWATCH + 4), y, images),
    );
    const textX = x + item.swatches.length * (SWATCH + 4) + (item.swatches.length > 0 ? 3 : 0);
    x += own + 18;
    const fill = item.heading ? THEMES[theme].inkSoft : undefined;
    return (
      drawn.join('') +
      element('text', { x: round(textX, 1), y: y + 14, 'font-size': TEXT, fill }, escapeText(item.text))
    );
  });
  return { markup: markup.join(''), bottom: y + ROW };
}

/** In a box of 30 × 18 px. */
function drawSwatch(swatch: Swatch, left: number, y: number, images: PictureImages): string {
  const x = round(left, 1);
  switch (swatch.type) {
    case 'area': {
      const box = { x: x + 2, y: y + 2, width: 26, height: 14 };
      return [
        element('rect', { ...box, fill: swatch.colour, 'fill-opacity': round(swatch.fillOpacity, 2) }),
        swatch.hatched ? drawHatch(box, swatch.colour, images) : '',
        element('rect', {
          ...box,
          fill: 'none',
          stroke: swatch.colour,
          'stroke-width': 1.5,
          'stroke-dasharray': dashes(swatch.dash, 1.5),
        }),
      ].join('');
    }
    case 'line': {
      const d = `M${round(x + 1, 1)} ${y + 9}h28`;
      const core = swatch.core && {
        d,
        stroke: swatch.coreColour,
        'stroke-width': round(swatch.coreWidth, 2),
        'stroke-dasharray': dashes(swatch.core, swatch.coreWidth),
      };
      return [
        element('path', {
          d,
          stroke: swatch.colour,
          'stroke-width': round(swatch.width, 2),
          'stroke-dasharray': dashes(swatch.dash, swatch.width),
        }),
        core ? element('path', core) : '',
      ].join('');
    }
    case 'marker': {
      const { marker, look, colour, paper } = swatch;
      const at = [[round(x + 15, 1), y + 9] as const];
      return images.markers(markerImageId({ marker, look, colour, paper }), { at, scale: 0.78 });
    }
  }
}

function drawHatch(
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  colour: string,
  images: PictureImages,
): string {
  const ring: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
  const area = { rings: [ring], path: `M${round(x, 1)} ${y}h${width}v${height}h${-width}z` };
  const { path, attributes } = images.hatch(hatchImageId(colour), area, 0.75);
  return element('path', { d: path, ...attributes });
}

function dashes(dash: readonly number[], width: number): string | undefined {
  return dash[1] === 0 ? undefined : dash.map((part) => round(part * width, 1)).join(' ');
}
