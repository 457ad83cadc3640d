import { css, unsafeCSS } from 'lit';
import { themeProperties } from '../tokens.styles.js';

/** Paper is light, whatever the screen is. */
const PAPER = unsafeCSS(themeProperties('light'));

export const targetOverviewStyles = css`
  :host {
    display: block; padding: 18px clamp(16px, 3vw, 40px) 40px; background: var(--atlas-panel); color: var(--atlas-ink);
    --chart-a: var(--atlas-accent-sea); --chart-b: var(--atlas-accent-tile); --chart-ink: var(--atlas-ink);
    --chart-soft: var(--atlas-ink-soft); --chart-paper: var(--atlas-paper);
    --chart-accent-tile: var(--atlas-accent-tile); --chart-accent-sand: var(--atlas-accent-sand); --chart-accent-sea: var(--atlas-accent-sea);
    --chart-accent-tree: var(--atlas-accent-tree); --chart-accent-plum: var(--atlas-accent-plum); --chart-accent-lagoon: var(--atlas-accent-lagoon);
  }
  article { max-width: 1120px; margin: 0 auto; }
  .waiting { padding: 24px 0; color: var(--atlas-ink-soft); }
  .back { float: right; margin-left: 12px; }
  h2 { font: 700 1.625rem/1.25 var(--atlas-serif); text-wrap: balance; }
  .report { margin-top: 3px; font-size: 0.8125rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .honest { margin-top: 8px; max-width: 46em; font-size: 0.9375rem; line-height: 1.6; }
  .headlines { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); gap: 12px 20px; margin: 16px 0 14px; padding: 12px 0; border-block: 1px solid var(--atlas-rule); }
  .headlines > div { display: flex; flex-direction: column; }
  .headlines dt { font-size: 0.8125rem; line-height: 1.45; }
  .headlines dd { font-size: 0.75rem; line-height: 1.4; color: var(--atlas-ink-soft); }
  .headlines .value { order: -1; font: 600 2rem/1.1 var(--atlas-serif); color: var(--atlas-ink); }
  .scope { margin: 0 0 14px; padding: 7px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; }
  .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); gap: 26px 36px; align-items: start; }
  .tiles { grid-column: 1 / -1; }
  .column { display: grid; gap: 26px; }
  h3 { padding-bottom: 3px; border-bottom: 2px solid var(--atlas-ink); font: 600 1.125rem/1.4 var(--atlas-serif); }
  .summary { margin-top: 6px; font-size: 0.875rem; line-height: 1.55; }
  .keys, .singles { margin-top: 4px; font-size: 0.8125rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .legend { display: flex; flex-wrap: wrap; gap: 3px 14px; margin: 7px 0 8px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .legend li { display: flex; align-items: center; gap: 6px; }
  .sample { flex: none; }
  .themes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 10px 28px; margin-top: 8px; }
  h4 { margin: 0 0 3px; font-size: 0.8125rem; font-weight: 600; }
  small { font-weight: 400; color: var(--atlas-ink-soft); }
  .squares { display: flex; flex-wrap: wrap; gap: 2px; }
  .square { width: 26px; height: 26px; padding: 1px; border: none; background: none; border-radius: 3px; }
  .square svg { display: block; width: 24px; height: 24px; }
  .square:hover { background: var(--atlas-rule); }
  .square[aria-pressed='true'] { box-shadow: 0 0 0 2px var(--atlas-ink); }
  .rows { margin-top: 6px; }
  .bars .rows { display: grid; grid-template-columns: minmax(7em, 34%) minmax(70px, 1fr) fit-content(10.5em); gap: 0 10px; }
  .bars .rows li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; align-items: center; padding: 1px 0; }
  .metric { border: none; background: none; padding: 3px 0; min-height: 26px; text-align: left; font-size: 0.8125rem; line-height: 1.35; }
  button.metric:hover { text-decoration: underline; text-underline-offset: 3px; }
  .bar { display: block; width: 100%; height: 12px; }
  .values { font-size: 0.8125rem; line-height: 1.4; color: var(--atlas-ink-soft); }
  .values b { font-weight: 600; color: var(--atlas-ink); }
  .stack { display: block; width: 100%; height: auto; }
  .statuses .rows li { display: grid; grid-template-columns: 1fr auto; gap: 0 10px; align-items: baseline; padding: 3px 0; }
  .statuses .metric { padding: 0; min-height: 0; }
  .statuses .stack { grid-row: 2; grid-column: 1 / -1; }
  details { margin-top: 6px; font-size: 0.8125rem; }
  summary { min-height: 26px; cursor: pointer; color: var(--atlas-ink-soft); text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--atlas-rule); }
  @media (max-width: 640px) {
    .bars .rows { grid-template-columns: 1fr fit-content(60%); }
    .bars .rows li { padding: 3px 0; }
    .bars .values { text-align: right; }
    .bars .bar { grid-row: 2; grid-column: 1 / -1; }
    h2 { font-size: 1.375rem; }
  }
  @media (forced-colors: active) {
    :host {
      --chart-a: CanvasText; --chart-b: CanvasText; --chart-ink: CanvasText; --chart-soft: CanvasText; --chart-paper: Canvas;
      --chart-accent-tile: CanvasText; --chart-accent-sand: CanvasText; --chart-accent-sea: CanvasText;
      --chart-accent-tree: CanvasText; --chart-accent-plum: CanvasText; --chart-accent-lagoon: CanvasText;
    }
    .square[aria-pressed='true'] { outline: 2px solid Highlight; }
  }
  @media print {
    :host { ${PAPER} padding: 0; background: none; font-size: 9pt; }
    .back, details, .keys { display: none; }
    h2 { font-size: 15pt; }
    .honest, .summary { font-size: 8pt; }
    .report, .legend, .values, .metric, .singles, .headlines dt, .headlines dd, h4 { font-size: 7pt; }
    .headlines { grid-template-columns: repeat(5, 1fr); margin: 8px 0; padding: 6px 0; }
    .headlines .value { font-size: 15pt; }
    h3 { font-size: 10.5pt; }
    .charts { grid-template-columns: 1.6fr 1fr; gap: 10px 22px; }
    .bars .rows { grid-template-columns: minmax(0, 1fr) 72px auto; }
    .bars .rows, .headlines { line-height: 1.2; }
    .scope { margin-bottom: 8px; padding: 3px 8px; font-size: 7.5pt; }
    .legend { margin: 4px 0; }
    .sample { height: 10px; }
    .column { gap: 10px; }
    .themes { grid-template-columns: repeat(3, 1fr); gap: 4px 14px; }
    .square { width: 19px; height: 19px; padding: 0; }
    .square svg { width: 18px; height: 18px; }
    .tag { font-size: 6.5pt; }
    .metric { min-height: 0; padding: 1px 0; line-height: 1.2; }
    .chart { break-inside: avoid; }
  }
`;
