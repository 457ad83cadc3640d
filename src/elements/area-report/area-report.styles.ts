import { css } from 'lit';

export const areaReportStyles = css`
  :host { display: block; padding: 8px 16px 28px; overflow-wrap: anywhere; }
  .hint { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  .area { display: grid; gap: 3px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  select { min-height: 34px; width: 100%; min-width: 0; padding: 3px 6px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
  .tools .quiet { min-height: 32px; border-radius: 16px; max-width: 100%; }
  .status { min-height: 1.6em; font-size: 0.8125rem; line-height: 1.6; color: var(--atlas-ink-soft); }
  progress { width: 100%; height: 8px; accent-color: var(--atlas-accent-sea); }
  .report[data-stale='true'] { opacity: 0.62; }
  h3 { margin: 10px 0 6px; padding-bottom: 5px; border-bottom: 2px solid var(--atlas-ink); font: 600 1.1875rem/1.35 var(--atlas-serif); }
  .part { margin: 22px 0 4px; padding-bottom: 3px; border-bottom: 1px solid var(--atlas-ink-soft); font: 600 1rem/1.4 var(--atlas-serif); }
  .own { display: flex; flex-wrap: wrap; gap: 4px 20px; }
  .own dt { font-size: 0.75rem; color: var(--atlas-ink-soft); }
  .own dd { font: 600 1.0625rem/1.4 var(--atlas-serif); }
  .summary { margin-top: 6px; font-size: 0.875rem; }
  .notes { margin: 10px 0 0; display: grid; gap: 5px; }
  .notes li { padding: 5px 9px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; }
  .layer { margin-top: 14px; }
  h5 { display: flex; gap: 6px; align-items: center; margin: 0 0 3px; font-size: 0.9375rem; font-weight: 600; line-height: 1.4; }
  .swatch { flex: none; }
  .totals > div { display: grid; grid-template-columns: minmax(5.2em, auto) 1fr; gap: 10px; font-size: 0.8125rem; line-height: 1.55; }
  .totals dt { color: var(--atlas-ink-soft); }
  .totals small { display: block; font-size: 0.75rem; color: var(--atlas-ink-soft); }
  .apart { margin-top: 6px; font-size: 0.75rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .places { margin-top: 4px; border-top: 1px solid var(--atlas-rule); }
  .places li { border-bottom: 1px solid var(--atlas-rule); }
  .place { display: block; width: 100%; min-height: 36px; padding: 5px 4px; border: none; background: none; text-align: left; }
  .place:hover { background: color-mix(in srgb, var(--atlas-rule) 45%, transparent); }
  .place[aria-current='true'] { box-shadow: inset 3px 0 var(--atlas-ink); padding-left: 9px; }
  .name { display: block; font-size: 0.875rem; line-height: 1.4; }
  .about { display: block; font-size: 0.75rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .layer .quiet { margin-top: 6px; }
  .coverage li, .commitments li { padding: 7px 0; border-bottom: 1px solid var(--atlas-rule); }
  .line { display: flex; justify-content: space-between; gap: 12px; font-size: 0.875rem; }
  .bar { display: flex; height: 8px; margin: 3px 0; border: 1px solid var(--atlas-rule); }
  .bar .located { background: var(--atlas-accent-sea); forced-color-adjust: none; }
  .bar .illustrative { background: repeating-linear-gradient(135deg, var(--atlas-accent-sea) 0 2px, transparent 2px 5px); forced-color-adjust: none; }
  .link { min-height: 28px; padding: 2px 0; border: none; background: none; font-size: 0.9063rem; font-weight: 600; text-align: left; text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--atlas-ink-soft); }
  .link[aria-pressed='true'] { text-decoration-thickness: 3px; text-decoration-color: var(--atlas-accent-tile); }
  q { display: block; font: 0.875rem/1.65 var(--atlas-serif); }
  .id { font-size: 0.6875rem; }
  .none { padding: 10px 0; font-size: 0.875rem; }
  .basis-note { margin-top: 16px; }
`;
