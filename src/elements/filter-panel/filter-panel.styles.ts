import { css } from 'lit';

export const filterPanelStyles = css`
  :host { display: block; padding: 0 16px 24px; }
  .top { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 10px; padding: 8px 0; background: var(--atlas-panel); border-bottom: 2px solid var(--atlas-ink-soft); }
  .result { font: 600 1rem/1.4 var(--atlas-serif); }
  .intro, .hint { font-size: 0.8125rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .intro { margin: 8px 0; }
  .hint:empty { display: none; }
  .part { padding: 10px 0; border-bottom: 1px solid var(--atlas-rule); }
  .text { display: grid; gap: 4px; font-size: 0.8125rem; font-weight: 600; }
  input[type='search'], input[type='number'], select {
    min-height: 34px; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); font-size: 0.875rem; font-weight: 400;
  }
  input[type='search'], select { width: 100%; }
  details { border-bottom: 1px solid var(--atlas-rule); }
  summary { display: flex; align-items: center; gap: 8px; min-height: 42px; padding: 6px 0; font: 600 0.9375rem/1.4 var(--atlas-serif); cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary::after { content: ''; width: 7px; height: 7px; margin: -4px 6px 0 auto; border: solid var(--atlas-ink-soft); border-width: 0 1.6px 1.6px 0; transform: rotate(45deg); }
  details[open] > summary::after { margin-top: 4px; transform: rotate(225deg); }
  .on { width: 8px; height: 8px; border-radius: 50%; background: var(--atlas-accent-tile); overflow: hidden; }
  .body { display: grid; gap: 10px; padding: 2px 0 14px; }
  .body > label { display: grid; gap: 3px; font-size: 0.8125rem; font-weight: 600; }
  fieldset { margin: 0; padding: 0; border: none; min-width: 0; display: grid; gap: 5px; }
  legend { padding: 0 0 4px; font-size: 0.8125rem; font-weight: 600; }
  .bounds { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 6px; font-size: 0.8125rem; }
  .bounds label { display: grid; gap: 2px; color: var(--atlas-ink-soft); }
  .bounds input { width: 6.5em; }
  .bounds select { width: auto; }
  .actions { display: flex; flex-wrap: wrap; gap: 6px; }
  .actions .quiet { min-height: 32px; text-align: left; }
  .quiet[aria-disabled='true'] { opacity: 0.5; cursor: default; }
  @media (forced-colors: active) { .on { background: Highlight; forced-color-adjust: none; } }
`;
