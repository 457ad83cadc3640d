/** Line icons on a grid of 20; always beside words, hence hidden from screen readers. */
import { html, svg, type TemplateResult } from 'lit';

const PATHS = {
  undo: 'M8 4 4 8l4 4M4 8h7a5 5 0 0 1 0 10H8',
  redo: 'm12 4 4 4-4 4m4-4H9a5 5 0 0 0 0 10h3',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 8v8',
  compare: 'M10 2v16M3 5h5v10H3zM12 5h5v10h-5M14 8h1m-1 3h1',
  export: 'M6 8V3h8v5M6 15H3V8h14v7h-3M6 12h8v5H6z',
  share:
    'M14 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm9 5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 9l5-3M7 11l5 3',
  text: 'M4 4h12M4 8h12M4 12h12M4 16h7',
  overview: 'M3 17h14M5 14V9m5 5V4m5 10v-7',
  help: 'M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM7.5 8a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M10 14.5v.5',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** The icon in the colour of the text around it. */
export function renderIcon(name: IconName): TemplateResult {
  return html`<svg width="18" height="18" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
    ${svg`<path d=${PATHS[name]}/>`}
  </svg>`;
}
