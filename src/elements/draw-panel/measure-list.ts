/** The measures of a drawing as terms and values. */
import { html, nothing, type TemplateResult } from 'lit';
import { compassPointOf } from '../../domain/bearing.js';
import type { Drawing } from '../../domain/drawing.js';
import { type DrawingMeasures, measureDrawing, type Segment } from '../../domain/drawing-measures.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { DRAW_STRINGS } from '../strings/draw.js';
import { fill, fillIn } from '../strings.js';
import { type ChosenUnits, formatAreaIn, formatLengthIn } from './chosen-units.js';

export interface MeasureContext {
  readonly language: Language;
  readonly units: ChosenUnits;
}

/** Drawings never change: each is measured once, while the panel is drawn anew at every move of the pointer. */
const known = new WeakMap<Drawing, DrawingMeasures>();

function measuresOf(drawing: Drawing): DrawingMeasures {
  const measures = known.get(drawing) ?? measureDrawing(drawing);
  known.set(drawing, measures);
  return measures;
}

type Row = readonly [term: string, value: string];

/** Terms and values; a point has its position only. */
export function measureRows(drawing: Drawing, context: MeasureContext): readonly Row[] {
  const words = DRAW_STRINGS[context.language];
  const { length, area, perimeter, radius, bearing } = measuresOf(drawing);
  const { units, language } = context;
  const rows: (Row | undefined)[] = [
    drawing.kind === 'point' ? [words.place, positionText(drawing, language)] : undefined,
    length === undefined ? undefined : [words.length, formatLengthIn(length, units.length, language)],
    area === undefined ? undefined : [words.area, formatAreaIn(area, units.area, language)],
    perimeter === undefined
      ? undefined
      : [words.perimeter, formatLengthIn(perimeter, units.length, language)],
    radius === undefined ? undefined : [words.radius, formatLengthIn(radius, units.length, language)],
    bearing === undefined ? undefined : [words.bearing, bearingText(bearing, language)],
  ];
  return rows.filter((row) => row !== undefined);
}

/** All measures; a warning when they mean little; the segments of a line to unfold. */
export function renderMeasures(drawing: Drawing, context: MeasureContext): TemplateResult {
  const words = DRAW_STRINGS[context.language];
  const measures = measuresOf(drawing);
  return html`<dl class="measures figures">
      ${measureRows(drawing, context).map(([term, value]) => html`<div><dt>${term}</dt> <dd>${value}</dd></div>`)}
    </dl>
    ${measures.crossesItself ? html`<p class="warning">${words.crosses}</p>` : nothing}
    ${measures.segments.length > 1 ? renderSegments(measures, context) : nothing}`;
}

/** The measures of what is being drawn, with the last segment of a line. */
export function renderLiveMeasures(drawing: Drawing, context: MeasureContext): TemplateResult {
  const words = DRAW_STRINGS[context.language];
  const { segments, crossesItself } = measuresOf(drawing);
  const last = segments.length > 1 ? segments.at(-1) : undefined;
  const rows = [
    ...measureRows(drawing, context),
    ...(last ? [[words.lastSegment, segmentText(last, context)] as const] : []),
  ];
  return html`<dl class="measures figures">
      ${rows.map(([term, value]) => html`<div><dt>${term}</dt> <dd>${value}</dd></div>`)}
    </dl>
    ${crossesItself ? html`<p class="warning">${words.crosses}</p>` : nothing}`;
}

function renderSegments({ segments }: DrawingMeasures, context: MeasureContext): TemplateResult {
  const words = DRAW_STRINGS[context.language];
  return html`<details class="segments">
    <summary>${fill(words.segments, formatNumber(segments.length, context.language))}</summary>
    <ol class="figures">${segments.map((segment) => html`<li>${segmentText(segment, context)}</li>`)}</ol>
  </details>`;
}

function segmentText({ length, bearing }: Segment, { units, language }: MeasureContext): string {
  const { listSeparator } = DRAW_STRINGS[language];
  const parts = [formatLengthIn(length, units.length, language)];
  if (bearing !== undefined) parts.push(bearingText(bearing, language));
  return parts.join(listSeparator);
}

/** «东北 45°», "45° NE"; in whole degrees. */
function bearingText(bearing: number, language: Language): string {
  const words = DRAW_STRINGS[language];
  return fillIn(words.bearingValue, {
    degrees: Math.round(bearing) % 360,
    point: words.points[compassPointOf(bearing)],
  });
}

function positionText({ positions: [place] }: Drawing, language: Language): string {
  if (!place) return '';
  return place.map((degrees) => `${formatNumber(degrees, language, 5)}°`).join(', ');
}
