/** The legend of a printed map: the layers on it, the bases and the statuses they stand on. */
import { BASES, type Edition, type Layer, STATUSES } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Box } from '../../domain/print-layout.js';
import { type FlowRow, flowIntoColumns } from '../../domain/print-layout-columns.js';
import { basisSwatch, layerSwatches, type Swatch, statusSwatch } from '../../map/legend.js';
import { THEMES, type ThemeName } from '../../map/theme.js';
import { STRINGS } from '../strings.js';
import { breakLines, type Pen, type TextStyle, writeLine } from './canvas-text.js';
import { drawSwatch, SWATCH_ASPECT } from './draw-swatch.js';

interface Entry {
  /** One for each class of geometry of the layer; none for a heading. */
  readonly swatches: readonly Swatch[];
  readonly text: string;
  readonly heading?: boolean;
}

interface Row extends Entry, FlowRow {
  readonly lines: readonly string[];
  readonly indent: number;
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

/** Sizes tried, as parts of the page's text: the first at which all of it fits. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4];
const GUTTER = 2;
/** Of a swatch, in heights of the text. */
const SWATCH_WIDTH = 2.4;

/** Draws the legend so that all of it fits in its box: smaller when there is much of it. */
export function drawLegend(pen: Pen, input: LegendInput): void {
  const { box, columns } = input;
  const entries = entriesOf(input);
  const width = box.width / columns;
  for (const size of SIZES) {
    const height = input.textHeight * size;
    const rows = entries.map((entry) => rowOf(pen, entry, { height, width: width - GUTTER }));
    const places = flowIntoColumns(rows, { columns, height: box.height });
    if (!places) continue;
    for (const [index, { column, y }] of places.entries()) {
      const row = rows[index];
      if (row) drawRow(pen, row, { x: box.x + column * width + 0.5, y: box.y + y, height, input });
    }
    return;
  }
}

function rowOf(
  pen: Pen,
  entry: Entry,
  { height, width }: { readonly height: number; readonly width: number },
): Row {
  const { swatches, heading = false } = entry;
  const indent = heading ? 0 : swatches.length * (height * SWATCH_WIDTH + 0.6) + 0.6;
  const lines = breakLines(pen, entry.text, { ...styleOf(entry, height), width: width - indent });
  const space = heading ? 1.1 : 0.55;
  return { ...entry, lines, indent, height: (lines.length * 1.25 + space) * height };
}

function drawRow(
  pen: Pen,
  row: Row,
  at: { readonly x: number; readonly y: number; readonly height: number; readonly input: LegendInput },
): void {
  const { x, y, height, input } = at;
  const width = height * SWATCH_WIDTH;
  const top = row.heading ? y + height * 0.4 : y;
  row.swatches.forEach((swatch, index) => {
    const middle = top + height / 2;
    drawSwatch(pen, swatch, { x: x + index * (width + 0.6), y: middle - (width * SWATCH_ASPECT) / 2, width });
  });
  row.lines.forEach((line, index) => {
    const style = { ...styleOf(row, height), colour: THEMES[input.themeName].ink };
    writeLine(pen, line, { x: x + row.indent, y: top + index * height * 1.25, ...style });
  });
}

function styleOf({ heading = false }: Entry, height: number): Omit<TextStyle, 'colour'> {
  return { height, bold: heading, face: heading ? 'serif' : 'sans' };
}

function entriesOf(input: LegendInput): readonly Entry[] {
  const { edition, layers, language, themeName } = input;
  const strings = STRINGS[language];
  const { themes } = edition.manifest;
  return [
    { text: strings.legend, heading: true, swatches: [] },
    ...layers.map((layer): Entry => {
      const swatches = layerSwatches(layer, themes, themeName);
      return { swatches, text: localize(layer.title, language) };
    }),
    ...keysOf(input),
  ];
}

/** What shapes and lines mean, as far as they are on the map; status shows on lines only. */
function keysOf({ layers, language, themeName }: LegendInput): readonly Entry[] {
  const strings = STRINGS[language];
  const features = layers.flatMap((layer) => layer.features);
  const lines = features.filter(({ geometry }) => geometry.type.endsWith('LineString'));
  const bases = BASES.filter((basis) => features.some(({ properties }) => properties.basis === basis));
  const statuses = STATUSES.filter((status) => lines.some(({ properties }) => properties.status === status));
  return [
    ...(bases.length > 0 ? [{ text: strings.basisLegend, heading: true, swatches: [] }] : []),
    ...bases.map(
      (basis): Entry => ({ swatches: [basisSwatch(basis, themeName)], text: strings.bases[basis] }),
    ),
    ...(statuses.length > 0 ? [{ text: strings.statusLegend, heading: true, swatches: [] }] : []),
    ...statuses.map(
      (status): Entry => ({ swatches: [statusSwatch(status, themeName)], text: strings.statuses[status] }),
    ),
  ];
}
