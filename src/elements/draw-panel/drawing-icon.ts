/** Line icons of the kinds of drawings, on a grid of 20; always beside words, hence hidden from screen readers. */
import { html, svg, type TemplateResult } from 'lit';
import type { DrawingKind } from '../../domain/drawing.js';

const PATHS: Record<DrawingKind, string> = {
  point:
    'M10 18s-5-5.4-5-9.2a5 5 0 0 1 10 0C15 12.6 10 18 10 18ZM10 10.5a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
  line: 'M3 16l5-8 4 4 5-8M3 16h.01M8 8h.01M12 12h.01M17 4h.01',
  polygon: 'M4 7l7-4 6 6-3 8-8-1Z',
  rectangle: 'M3 5h14v10H3Z',
  circle: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 10h7',
  freehand: 'M4 13c-2-5 3-10 7-9 3 .7 2 3 4 4 3 1.5 3 6-1 7.5-3 1.2-8.5 1.5-10-2.5Z',
};

/** The icon in the colour of the text around it. */
export function renderDrawingIcon(kind: DrawingKind): TemplateResult {
  return html`<svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
    ${svg`<path d=${PATHS[kind]}/>`}
  </svg>`;
}
