import { css } from 'lit';

export const coveragePanelStyles = css`
  :host { display: block; padding: 0 16px 28px; overflow-wrap: anywhere; }
  h3 { margin: 16px 0 6px; padding-bottom: 3px; border-bottom: 1px solid var(--atlas-ink-soft); font: 600 1rem/1.4 var(--atlas-serif); }
  h4 { margin: 18px 0 4px; font: 600 0.9375rem/1.4 var(--atlas-serif); }
  .hint { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  .ready { display: grid; gap: 6px; }
  .question { width: 100%; min-height: 38px; padding: 7px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sea); border-radius: 3px; background: none; color: var(--atlas-ink); font-size: 0.875rem; line-height: 1.45; text-align: left; }
  .question:hover { border-color: var(--atlas-ink-soft); }
  .question[aria-pressed='true'] { border-color: var(--atlas-ink); border-left-width: 8px; font-weight: 600; }
  .field { display: grid; gap: 4px; font-size: 0.8125rem; font-weight: 600; }
  select, input[type='number'] { min-height: 34px; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; font-weight: 400; }
  select { width: 100%; }
  fieldset { margin: 12px 0 0; padding: 0; border: none; min-width: 0; }
  legend { padding: 0; font-size: 0.8125rem; font-weight: 600; }
  .checks { max-height: 13.5em; margin-top: 4px; overflow-y: auto; border: 1px solid var(--atlas-rule); border-radius: 4px; padding: 4px 8px; }
  .check { display: flex; gap: 8px; align-items: flex-start; min-height: 28px; padding: 3px 0; font-size: 0.875rem; line-height: 1.4; }
  input[type='checkbox'] { flex: none; width: 18px; height: 18px; margin: 1px 0 0; accent-color: var(--atlas-ink); }
  .buffer { display: grid; grid-template-columns: 1fr auto; gap: 4px 10px; align-items: center; margin-top: 12px; font-size: 0.8125rem; }
  .buffer label { grid-column: 1 / -1; font-weight: 600; }
  .buffer .hint { grid-column: 1 / -1; }
  input[type='range'] { width: 100%; min-height: 28px; accent-color: var(--atlas-ink); }
  .metres input { width: 5.6em; }
  .scope { margin-top: 10px; }
  .status { min-height: 1.5em; margin-top: 12px; font-size: 0.8125rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .failed { color: var(--atlas-ink); }
  progress { width: 100%; height: 8px; accent-color: var(--atlas-accent-sea); }
  .result[data-stale='true'] { opacity: 0.62; }
  .share { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 12px; margin: 4px 0; font: 600 2.25rem/1.15 var(--atlas-serif); }
  .share small { font-size: 1.0625rem; font-weight: 400; }
  .parts { font-size: 0.9375rem; }
  .warning { margin: 8px 0; padding: 6px 9px; border: 1px dashed var(--atlas-ink-soft); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; font-size: 0.8125rem; line-height: 1.55; }
  .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 4px 0 0 26px; font-size: 0.8125rem; }
  .legend i { display: inline-block; width: 18px; height: 12px; margin-right: 6px; border: 1px solid var(--atlas-ink-soft); vertical-align: -1px; forced-color-adjust: none; }
  .legend .covered { background: color-mix(in srgb, var(--atlas-accent-tree) 45%, transparent); }
  .legend .uncovered { background: color-mix(in srgb, var(--atlas-accent-tile) 16%, transparent); }
  .scroller { overflow-x: auto; margin: 6px -16px 0; padding: 0 16px 6px; }
  table { border-collapse: collapse; font-size: 0.8125rem; min-width: 100%; }
  thead th { padding: 0; border-bottom: 1.5px solid var(--atlas-ink-soft); vertical-align: bottom; }
  thead button { width: 100%; min-height: 32px; padding: 4px 6px; border: none; background: none; color: inherit; font: 600 0.75rem/1.3 var(--atlas-sans); text-align: right; white-space: nowrap; }
  thead .column-name button { text-align: left; padding-left: 0; }
  tbody th, tfoot th { min-width: 9.5em; padding: 5px 8px 6px 0; font-weight: 400; text-align: left; border-bottom: 1px solid var(--atlas-rule); }
  tbody td, tfoot td { padding: 5px 6px; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--atlas-rule); }
  tfoot th, tfoot td { border-bottom: none; border-top: 1.5px solid var(--atlas-ink-soft); font-weight: 600; }
  tr[aria-current] th { box-shadow: inset 3px 0 var(--atlas-ink); padding-left: 8px; }
  .zone { min-height: 26px; padding: 0; border: none; background: none; color: var(--atlas-ink); font-size: 0.875rem; text-align: left; text-decoration: underline; text-decoration-color: var(--atlas-rule); text-underline-offset: 3px; }
  .bar { position: relative; display: flex; height: 9px; margin-top: 3px; border: 1px solid var(--atlas-rule); }
  .bar .located { background: var(--atlas-accent-sea); forced-color-adjust: none; }
  .bar .illustrative { background: repeating-linear-gradient(135deg, var(--atlas-accent-sea) 0 2px, transparent 2px 5px); forced-color-adjust: none; }
  .bar .whisker { position: absolute; top: 3px; height: 1.5px; background: var(--atlas-ink); }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 14px 0 6px; }
  .actions .quiet { min-height: 32px; border-radius: 16px; }
  details { margin-top: 10px; font-size: 0.8125rem; line-height: 1.6; }
  summary { min-height: 28px; font-weight: 600; cursor: pointer; }
  code { font-size: 0.75rem; overflow-wrap: anywhere; }
  .sentence { margin-top: 6px; padding: 6px 8px; border: 1px solid var(--atlas-rule); font-size: 0.8125rem; line-height: 1.5; }
`;
