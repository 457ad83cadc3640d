import { css } from 'lit';

export const scenarioPanelStyles = css`
  :host { display: block; padding: 8px 16px 28px; overflow-wrap: anywhere; }
  .sketch { margin: 0 0 10px; padding: 6px 10px; border: 1px dashed var(--atlas-ink-soft); border-radius: 4px; font-size: 0.8125rem; line-height: 1.5; }
  .hint, .count { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  .field { display: grid; gap: 3px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  select, .field input, .find input { min-height: 34px; width: 100%; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
  .find { display: grid; gap: 3px; margin: 6px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  blockquote { margin: 8px 0 4px; padding-left: 10px; border-left: 3px solid var(--atlas-accent-tile); font: 0.9375rem/1.65 var(--atlas-serif); }
  .goal { font: 600 1.0625rem/1.4 var(--atlas-serif); }
  h3 { margin: 18px 0 6px; padding-bottom: 4px; border-bottom: 2px solid var(--atlas-ink); font: 600 1.0625rem/1.4 var(--atlas-serif); }
  h4 { margin: 18px 0 3px; font: 600 1rem/1.4 var(--atlas-serif); }
  .tools { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
  .tools .quiet { min-height: 32px; border-radius: 16px; max-width: 100%; }
  .quiet:disabled { opacity: 0.55; cursor: default; }
  .bar { position: relative; display: flex; height: 12px; margin: 10px 0 5px; border: 1px solid var(--atlas-rule); }
  .bar .located { background: var(--atlas-accent-sea); forced-color-adjust: none; }
  .bar .illustrative { background: repeating-linear-gradient(135deg, var(--atlas-accent-sea) 0 2px, transparent 2px 6px); forced-color-adjust: none; }
  .bar .mark { position: absolute; top: -4px; bottom: -4px; width: 2px; margin-left: -1px; background: var(--atlas-ink); forced-color-adjust: none; }
  .value { font-size: 0.875rem; line-height: 1.55; }
  .value b { font: 600 1.25rem/1.3 var(--atlas-serif); }
  .attained { white-space: nowrap; font-weight: 600; }
  .parts { margin-top: 3px; font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  .note { margin: 8px 0; padding: 6px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; }
  .note .quiet { margin-left: 4px; }
  .places { border-top: 1px solid var(--atlas-rule); margin: 4px 0 8px; }
  .places:empty { display: none; }
  .places li { border-bottom: 1px solid var(--atlas-rule); }
  .row { display: grid; grid-template-columns: 22px 1fr; gap: 8px; align-items: center; min-height: 40px; padding: 4px 2px; cursor: pointer; }
  .row:hover { background: color-mix(in srgb, var(--atlas-rule) 45%, transparent); }
  .row input { width: 18px; height: 18px; margin: 0; accent-color: var(--atlas-ink); }
  .name { display: block; font-size: 0.875rem; line-height: 1.4; }
  .about { display: block; font-size: 0.75rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .none { padding: 6px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .scroll { overflow-x: auto; margin-top: 4px; border-top: 2px solid var(--atlas-ink); }
  table { min-width: 100%; border-collapse: collapse; font-size: 0.8125rem; line-height: 1.4; }
  th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--atlas-rule); text-align: right; vertical-align: baseline; white-space: nowrap; }
  th[scope='row'] { position: sticky; left: 0; padding-right: 12px; background: var(--atlas-panel); text-align: left; font-weight: 400; color: var(--atlas-ink-soft); }
  th[scope='col'] { max-width: 11em; white-space: normal; font-weight: 400; }
  .link { min-height: 26px; padding: 2px 0; border: none; background: none; font: 600 0.8125rem/1.4 var(--atlas-sans); text-align: right; text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--atlas-ink-soft); }
  .link[aria-current='true'] { text-decoration-thickness: 3px; text-decoration-color: var(--atlas-accent-tile); }
`;
