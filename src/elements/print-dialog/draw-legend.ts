/** The legend of a printed map: the layers on it, the bases and the statuses they stand on. */
import { BASES, type Edition, type Layer, STATUSES } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Box } from '../../domain/print-layout.js';
import { basisSwatch, layerSwatches, type Swatch, statusSwatch } from '../../map/legend.js';
import { markerPath } from '../../map/marker-shape.js';
import { THEMES, type ThemeName } from '../../map/theme.js';
import { STRINGS } from '../strings.js';
import { type Pen, writeLine } from './canvas-text.js';

/** Size of a swatch in the units its drawing is made in, as on the page. */
const SWATCH = { width: 30, height: 18 };

interface Entry {
  readonly swatch?: Swatch;
  readonly text: string;
  readonly heading?: boolean;
}

export interface LegendInput {
  readonly edition: Edition;
  /** The layers on the map, with the features that are shown. */
  readonly layers: readonly Layer[];
  readonly box: Box;
  readonly columns: number;
  readonly textHeight: number;
  readonly language: Language;
  readonly themeName: ThemeName;
}

/** Draws the legend so that all of it fits in its box: rows grow thinner when there are many. */
export function drawLegend(pen: Pen, input: LegendInput): void {
  const { box, columns, textHeight, themeName } = input;
  const theme = THEMES[themeName];
  const entries = entriesOf(input);
  const rows = Math.ceil(entries.length / columns);
  const rowHeight = Math.min(textHeight * 1.9, (box.height - 2) / rows);
  const height = Math.min(textHeight, rowHeight * 0.72);
  const columnWidth = box.width / columns;
  entries.forEach((entry, index) => {
    const x = box.x + Math.floor(index / rows) * columnWidth + 1;
    const y = box.y + (index % rows) * rowHeight + 1;
    const swatchWidth = entry.swatch ? height * 2.4 : 0;
    if (entry.swatch) drawSwatch(pen, entry.swatch, { x, y: y - height * 0.12, width: swatchWidth });
    const textX = x + (entry.swatch ? swatchWidth + 1.2 : 0);
    pen.context.save();
    pen.context.beginPath();
    pen.context.rect(
      textX * pen.scale,
      y * pen.scale,
      (x + columnWidth - 2 - textX) * pen.scale,
      rowHeight * pen.scale,
    );
    pen.context.clip();
    writeLine(pen, entry.text, {
      x: textX,
      y,
      height,
      colour: theme.ink,
      bold: entry.heading === true,
      face: entry.heading ? 'serif' : 'sans',
    });
    pen.context.restore();
  });
}

function entriesOf({ edition, layers, language, themeName }: LegendInput): readonly Entry[] {
  const strings = STRINGS[language];
  const { themes } = edition.manifest;
  const features = layers.flatMap((layer) => layer.features);
  const bases = BASES.filter((basis) => features.some(({ properties }) => properties.basis === basis));
  const statuses = STATUSES.filter((status) =>
    features.some(({ properties }) => properties.status === status),
  );
  const hasLines = features.some(({ geometry }) => geometry.type.endsWith('LineString'));
  return [
    { text: strings.legend, heading: true },
    ...layers.flatMap((layer): Entry[] => {
      const [swatch] = layerSwatches(layer, themes, themeName);
      return swatch ? [{ swatch, text: localize(layer.title, language) }] : [];
    }),
    { text: strings.basisLegend, heading: true },
    ...bases.map((basis): Entry => ({ swatch: basisSwatch(basis, themeName), text: strings.bases[basis] })),
    ...(hasLines ? [{ text: strings.statusLegend, heading: true }] : []),
    ...(hasLines
      ? statuses.map(
          (status): Entry => ({ swatch: statusSwatch(status, themeName), text: strings.statuses[status] }),
        )
      : []),
  ];
}

/** The same drawing as in the page's legend, by canvas. */
function drawSwatch(
  { context, scale }: Pen,
  swatch: Swatch,
  at: { x: number; y: number; width: number },
): void {
  const unit = (at.width * scale) / SWATCH.width;
  context.save();
  context.translate(at.x * scale, at.y * scale);
  context.scale(unit, unit);
  switch (swatch.type) {
    case 'area':
      drawArea(context, swatch);
      break;
    case 'line':
      drawLine(context, swatch);
      break;
    case 'marker':
      drawMarker(context, swatch);
  }
  context.restore();
}

function drawArea(context: CanvasRenderingContext2D, swatch: Extract<Swatch, { type: 'area' }>): void {
  context.globalAlpha = swatch.fillOpacity;
  context.fillStyle = swatch.colour;
  context.fillRect(2, 2, 26, 14);
  context.globalAlpha = 1;
  context.strokeStyle = swatch.colour;
  if (swatch.hatched) {
    context.save();
    context.beginPath();
    context.rect(2, 2, 26, 14);
    context.clip();
    context.lineWidth = 1.1;
    context.beginPath();
    for (let x = -8; x < 40; x += 6) {
      context.moveTo(x + 14, 2);
      context.lineTo(x, 16);
    }
    context.stroke();
    context.restore();
  }
  context.lineWidth = 1.5;
  context.setLineDash(dashes(swatch.dash, 1.5));
  context.strokeRect(2, 2, 26, 14);
}

function drawLine(context: CanvasRenderingContext2D, swatch: Extract<Swatch, { type: 'line' }>): void {
  const stroke = (colour: string, width: number, dash: readonly number[]) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dashes(dash, width));
    context.beginPath();
    context.moveTo(1, 9);
    context.lineTo(29, 9);
    context.stroke();
  };
  stroke(swatch.colour, swatch.width, swatch.dash);
  if (swatch.core) stroke(swatch.coreColour, swatch.coreWidth, swatch.core);
}

function drawMarker(context: CanvasRenderingContext2D, swatch: Extract<Swatch, { type: 'marker' }>): void {
  const shape = (radius: number) => new Path2D(markerPath({ marker: swatch.marker, x: 15, y: 9, radius }));
  context.fillStyle = swatch.look === 'solid' ? swatch.colour : swatch.paper;
  context.fill(shape(7));
  context.strokeStyle = swatch.colour;
  context.lineWidth = 2;
  context.stroke(shape(7));
  if (swatch.look !== 'hatched') return;
  context.fillStyle = swatch.colour;
  context.fill(shape(3));
}

function dashes(dash: readonly number[], width: number): number[] {
  return dash[1] === 0 ? [] : dash.map((part) => part * width);
}
