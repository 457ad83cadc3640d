/** A page to print, drawn on a canvas: the map and everything that must stand beside it. */
import type { Edition, Layer } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { frameProjection, MILLIMETRES_PER_PIXEL, zoomForScale } from '../../domain/map-scale.js';
import type { PrintLayout } from '../../domain/print-layout.js';
import { THEMES, type ThemeName } from '../../map/theme.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { PRINT_STRINGS } from '../strings/print.js';
import { fill, STRINGS } from '../strings.js';
import { type Pen, writeBlock, writeLine } from './canvas-text.js';
import { drawBars, drawFrame, drawNorth, drawTicks } from './draw-frame.js';
import { drawLegend } from './draw-legend.js';

export interface SheetInput {
  readonly edition: Edition;
  /** The layers on the map, with the features that are shown. */
  readonly layers: readonly Layer[];
  readonly layout: PrintLayout;
  readonly picture: CanvasImageSource;
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
  context.drawImage(input.picture, map.x * scale, map.y * scale, map.width * scale, map.height * scale);
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

/** Approval, sources, licence and dates stand on every print; filter, illustrative shapes and the link when asked for. */
function drawNotes(pen: Pen, input: SheetInput): void {
  const { edition, layout, language, themeName } = input;
  const { manifest } = edition;
  const strings = PRINT_STRINGS[language];
  const illustrative = input.layers.some((layer) =>
    layer.features.some(({ properties }) => properties.basis === 'illustrative'),
  );
  const must = [
    approvalNotice(manifest, language),
    `${strings.source}${localize(manifest.report.title, language)}, ${localize(manifest.report.publisher, language)}, ${manifest.report.date}`,
    localize(manifest.licence.basemap, language),
    fill(STRINGS[language].updated, manifest.updated),
    fill(strings.printed, input.today),
  ];
  const more = input.notes
    ? [
        ...(illustrative ? [STRINGS[language].illustrativeHint] : []),
        ...(input.filterText === '' ? [] : [fill(strings.filter, input.filterText)]),
        localize(manifest.licence.data, language),
        input.permalink.length > 160 ? '' : input.permalink,
      ]
    : [];
  const { x, y, width, height } = layout.notes;
  const style = { height: layout.textHeight * 0.82, colour: THEMES[themeName].inkSoft };
  const text = [...must, ...more].filter((line) => line !== '').join(' · ');
  writeBlock(pen, text, { x, y, width, room: height, ...style });
}
