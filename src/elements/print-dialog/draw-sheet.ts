/** A page to print, drawn on a canvas: the map and everything that must stand beside it. */
import type { Edition, Layer } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import { frameProjection, MILLIMETRES_PER_PIXEL, zoomForScale } from '../../domain/map-scale.js';
import type { PrintLayout } from '../../domain/print-layout.js';
import { THEMES, type ThemeName } from '../../map/theme.js';
import { type Pen, writeLine } from './canvas-text.js';
import { drawBars, drawFrame, drawNorth, drawTicks } from './draw-frame.js';
import { drawLegend } from './draw-legend.js';
import { drawNotes } from './draw-notes.js';

export interface SheetInput {
  readonly edition: Edition;
  /** The layers on the map, with the features that are shown. */
  readonly layers: readonly Layer[];
  readonly layout: PrintLayout;
  readonly picture: CanvasImageSource;
  /** In CSS px; at least the frame. */
  readonly pictureSize: { readonly width: number; readonly height: number };
  readonly center: readonly [number, number];
  readonly scale: number;
  readonly title: string;
  readonly subtitle: string;
  readonly ticks: boolean;
  readonly notes: boolean;
  readonly filterText: string;
  readonly permalink: string;
  /** ISO date of the print. */
  readonly today: string;
  readonly language: Language;
  readonly themeName: ThemeName;
  readonly dotsPerInch: number;
}

/** The page as a canvas of so many dots to the inch. */
export function drawSheet(input: SheetInput): HTMLCanvasElement {
  const { layout, themeName, language } = input;
  const scale = input.dotsPerInch / 25.4;
  const canvas = Object.assign(document.createElement('canvas'), {
    width: Math.round(layout.page.width * scale),
    height: Math.round(layout.page.height * scale),
  });
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const pen: Pen = { context, scale };
  const theme = THEMES[themeName];
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawTitle(pen, input);
  const { map } = layout;
  drawPicture(pen, input);
  if (input.ticks)
    drawTicks(pen, { map, projection: projectionOf(input), theme, textHeight: layout.textHeight });
  drawFrame(pen, map, theme);
  drawNorth(pen, { map, theme, language });
  drawBars(pen, { layout, scale: input.scale, theme, language });
  drawNotes(pen, input);
  if (layout.legend)
    drawLegend(pen, {
      ...input,
      box: layout.legend,
      columns: layout.legendColumns,
      textHeight: layout.textHeight,
    });
  return canvas;
}

/** The picture about the middle of the frame at its true size: it is a whole number of px, up to one more than the frame. */
function drawPicture({ context, scale }: Pen, { picture, pictureSize, layout: { map } }: SheetInput): void {
  const width = pictureSize.width * MILLIMETRES_PER_PIXEL;
  const height = pictureSize.height * MILLIMETRES_PER_PIXEL;
  const [x, y] = [map.x + (map.width - width) / 2, map.y + (map.height - height) / 2];
  context.save();
  context.beginPath();
  context.rect(map.x * scale, map.y * scale, map.width * scale, map.height * scale);
  context.clip();
  context.drawImage(picture, x * scale, y * scale, width * scale, height * scale);
  context.restore();
}

function projectionOf({ layout, center, scale }: SheetInput) {
  const { width, height } = layout.map;
  return frameProjection({
    center,
    zoom: zoomForScale(scale, center[1]),
    width: width / MILLIMETRES_PER_PIXEL,
    height: height / MILLIMETRES_PER_PIXEL,
  });
}

function drawTitle(pen: Pen, { layout, title, subtitle, themeName }: SheetInput): void {
  const { x, y, height } = layout.title;
  const theme = THEMES[themeName];
  writeLine(pen, title, { x, y, height: height * 0.5, colour: theme.ink, face: 'serif', bold: true });
  writeLine(pen, subtitle, { x, y: y + height * 0.62, height: layout.textHeight, colour: theme.inkSoft });
}
