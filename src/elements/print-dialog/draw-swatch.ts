/** Swatches of the legend on a canvas: the same drawings as in elements/legend-swatch. */
import type { Swatch } from '../../map/legend.js';
import { markerPath } from '../../map/marker-shape.js';
import type { Pen } from './canvas-text.js';

/** Size of a swatch in the units its drawing is made in, as on the page. */
const SWATCH = { width: 30, height: 18 };

/** Height of a swatch, as a part of its width. */
export const SWATCH_ASPECT = SWATCH.height / SWATCH.width;

/** Draws the swatch with its top left corner at the place, so wide, in mm. */
export function drawSwatch(
  { context, scale }: Pen,
  swatch: Swatch,
  at: { readonly x: number; readonly y: number; readonly width: number },
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
