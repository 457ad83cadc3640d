/** Rectangles of charts, filled so that they can be told apart without colour. Plain paths: they print as they look. */
import { html, nothing, svg, type TemplateResult } from 'lit';

export const LOOKS = ['solid', 'dense', 'wide', 'lines', 'dots', 'cross', 'empty'] as const;
export type Look = (typeof LOOKS)[number];

/** In units of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Filling {
  readonly look: Look;
  /** A CSS colour. */
  readonly colour: string;
  /** Dashed outline: the place is not published. */
  readonly dashed?: boolean;
}

const PATTERNS: Record<Look, (box: Box) => string> = {
  solid: () => '',
  dense: (box) => diagonals(box, 3.2),
  wide: (box) => diagonals(box, 6.5),
  lines: (box) => horizontals(box, 3.2),
  dots: (box) => dots(box, 4.6),
  cross: (box) => diagonals(box, 4.5) + horizontals(box, 4.5),
  empty: () => '',
};

/** The box with its outline and filling, as a part of an SVG; nothing when it has no width. */
export function renderBox(box: Box, { look, colour, dashed = false }: Filling) {
  if (!(box.width > 0)) return nothing;
  const { x, y, width, height } = box;
  return svg`<rect x=${x} y=${y} width=${width} height=${height} fill=${look === 'solid' ? colour : 'none'} stroke=${colour}
      stroke-width="1.3" stroke-dasharray=${dashed ? '3 2' : 'none'}/>
    <path d=${PATTERNS[look](box)} fill="none" stroke=${colour} stroke-width=${look === 'dots' ? 2 : 1.2} stroke-linecap=${look === 'dots' ? 'round' : 'butt'}/>`;
}

/** A small sample for a legend; decoration beside words. */
export function renderSample(filling: Filling): TemplateResult {
  return html`<svg class="sample" width="24" height="14" viewBox="0 0 24 14" aria-hidden="true" focusable="false">
    ${renderBox({ x: 1, y: 1, width: 22, height: 12 }, filling)}
  </svg>`;
}

/** Lines from bottom left to top right, `gap` apart along the edges, cut at the box; empty for a box without room. */
export function diagonals({ x, y, width, height }: Box, gap: number): string {
  const lines: string[] = [];
  for (let sum = gap / 2; sum < width + height; sum += gap) {
    const left = Math.max(0, sum - height);
    const right = Math.min(width, sum);
    lines.push(`M${at(x + left)} ${at(y + sum - left)}L${at(x + right)} ${at(y + sum - right)}`);
  }
  return lines.join('');
}

function horizontals({ x, y, width, height }: Box, gap: number): string {
  const lines: string[] = [];
  for (let down = gap / 2; down < height; down += gap) lines.push(`M${at(x)} ${at(y + down)}h${at(width)}`);
  return lines.join('');
}

function dots({ x, y, width, height }: Box, gap: number): string {
  const points: string[] = [];
  for (let down = gap / 2; down < height; down += gap)
    for (let along = gap / 2; along < width; along += gap) points.push(`M${at(x + along)} ${at(y + down)}h0`);
  return points.join('');
}

function at(value: number): string {
  return String(Number(value.toFixed(1)));
}
