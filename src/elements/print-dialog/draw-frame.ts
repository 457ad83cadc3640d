/** What stands on and around the map of a printed page: frame, ticks, north, scale bar, check bar. */
import { formatLength, formatNumber } from '../../domain/format-figures.js';
import { gridTicks } from '../../domain/grid-ticks.js';
import type { Language } from '../../domain/language.js';
import { type FrameProjection, MILLIMETRES_PER_PIXEL, scaleBar } from '../../domain/map-scale.js';
import type { Box, PrintLayout } from '../../domain/print-layout.js';
import type { Theme } from '../../map/theme.js';
import { PRINT_STRINGS } from '../strings/print.js';
import { fill } from '../strings.js';
import { type Pen, writeLine } from './canvas-text.js';

/** How long the bar is that must measure right on paper. */
export const CHECK_MILLIMETRES = 50;

/** The frame with ticks of longitude and latitude, labelled inside. */
export function drawTicks(
  pen: Pen,
  input: {
    readonly map: Box;
    readonly projection: FrameProjection;
    readonly theme: Theme;
    readonly textHeight: number;
  },
): void {
  const { map, projection, theme, textHeight } = input;
  const { context, scale } = pen;
  const [west, south, east, north] = projection.bounds;
  const style = { height: textHeight * 0.8, colour: theme.ink };
  context.strokeStyle = theme.ink;
  context.lineWidth = 0.25 * scale;
  for (const { degrees, label } of gridTicks(west, east, 'lng')) {
    const x = map.x + projection.x(degrees) * MILLIMETRES_PER_PIXEL;
    if (x < map.x + 12 || x > map.x + map.width - 12) continue;
    strokeLine(pen, [x, map.y], [x, map.y + 2]);
    strokeLine(pen, [x, map.y + map.height - 2], [x, map.y + map.height]);
    writeLine(halo(pen, theme), label, { x, y: map.y + 2.4, align: 'center', ...style });
  }
  for (const { degrees, label } of gridTicks(south, north, 'lat')) {
    const y = map.y + projection.y(degrees) * MILLIMETRES_PER_PIXEL;
    if (y < map.y + 8 || y > map.y + map.height - 5) continue;
    strokeLine(pen, [map.x, y], [map.x + 2, y]);
    strokeLine(pen, [map.x + map.width - 2, y], [map.x + map.width, y]);
    writeLine(halo(pen, theme), label, { x: map.x + 2.6, y: y - style.height / 2, ...style });
  }
  context.shadowBlur = 0;
}

/** The outline of the map. */
export function drawFrame({ context, scale }: Pen, { x, y, width, height }: Box, theme: Theme): void {
  context.strokeStyle = theme.ink;
  context.lineWidth = 0.35 * scale;
  context.strokeRect(x * scale, y * scale, width * scale, height * scale);
}

/** An arrow to the north in the upper right corner of the map, which is north up. */
export function drawNorth(
  pen: Pen,
  { map, theme, language }: { readonly map: Box; readonly theme: Theme; readonly language: Language },
): void {
  const { context, scale } = pen;
  const [x, y] = [map.x + map.width - 9, map.y + 7];
  context.beginPath();
  for (const [dx, dy] of [
    [0, 0],
    [3, 9],
    [0, 7],
    [-3, 9],
  ] as const)
    context.lineTo((x + dx) * scale, (y + dy) * scale);
  context.closePath();
  context.fillStyle = theme.ink;
  context.strokeStyle = theme.labelHalo;
  context.lineWidth = 0.6 * scale;
  context.stroke();
  context.fill();
  writeLine(halo(pen, theme), PRINT_STRINGS[language].north, {
    x,
    y: y + 9.6,
    height: 3,
    colour: theme.ink,
    align: 'center',
    bold: true,
  });
  context.shadowBlur = 0;
}

/** The scale in figures, a bar of a round length, and a bar that must measure 50 mm. */
export function drawBars(
  pen: Pen,
  input: {
    readonly layout: PrintLayout;
    readonly scale: number;
    readonly theme: Theme;
    readonly language: Language;
  },
): void {
  const { layout, theme, language } = input;
  const { bars, textHeight } = layout;
  const bar = scaleBar(input.scale, bars.width - 26);
  const unit = bars.height / 18;
  const style = { height: textHeight * 0.9, colour: theme.ink };
  writeLine(pen, `1 : ${formatNumber(Math.round(input.scale), language)}`, {
    x: bars.x,
    y: bars.y,
    height: textHeight * 1.25,
    colour: theme.ink,
    face: 'serif',
    bold: true,
  });
  drawBar(pen, { x: bars.x, y: bars.y + 4.6 * unit, width: bar.millimetres, height: 1.4, parts: 4 }, theme);
  writeLine(pen, formatLength(bar.metres, language), {
    x: bars.x + bar.millimetres + 1.5,
    y: bars.y + 4.3 * unit,
    ...style,
  });
  drawBar(pen, { x: bars.x, y: bars.y + 9.6 * unit, width: CHECK_MILLIMETRES, height: 1, parts: 5 }, theme);
  writeLine(pen, fill(PRINT_STRINGS[language].checkBar, CHECK_MILLIMETRES), {
    x: bars.x,
    y: bars.y + 11.6 * unit,
    ...style,
  });
}

function drawBar({ context, scale }: Pen, bar: Box & { readonly parts: number }, theme: Theme): void {
  const part = bar.width / bar.parts;
  context.strokeStyle = theme.ink;
  context.lineWidth = 0.2 * scale;
  for (let index = 0; index < bar.parts; index++) {
    context.fillStyle = index % 2 === 0 ? theme.ink : theme.paper;
    const box = [(bar.x + index * part) * scale, bar.y * scale, part * scale, bar.height * scale] as const;
    context.fillRect(...box);
    context.strokeRect(...box);
  }
}

/** Text over the map keeps its edge by a glow of the paper's colour. */
function halo(pen: Pen, theme: Theme): Pen {
  pen.context.shadowColor = theme.labelHalo;
  pen.context.shadowBlur = 0.8 * pen.scale;
  return pen;
}

function strokeLine(
  { context, scale }: Pen,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  context.beginPath();
  context.moveTo(from[0] * scale, from[1] * scale);
  context.lineTo(to[0] * scale, to[1] * scale);
  context.stroke();
}
