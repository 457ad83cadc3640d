import { css } from 'lit';

export const attributeTableStyles = css`
  :host { --name-width: min(230px, 46vw); display: flex; flex-direction: column; height: 100%; min-height: 0; background: var(--atlas-paper); font-size: 0.8438rem; }
  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 14px; padding: 6px 12px; border-bottom: 1px solid var(--atlas-rule); flex: none; }
  .count b { font: 600 1rem/1.4 var(--atlas-serif); }
  .totals { color: var(--atlas-ink-soft); font-size: 0.7813rem; }
  .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; margin-left: auto; }
  .controls > label { display: inline-flex; align-items: center; gap: 6px; color: var(--atlas-ink-soft); white-space: nowrap; }
  select, input[type='search'] { min-height: 28px; max-width: 190px; padding: 2px 6px; border: 1px solid var(--atlas-rule); border-radius: 4px; background: var(--atlas-paper); font-size: 0.8125rem; color: var(--atlas-ink); }
  input[type='search'] { width: 130px; }
  .close { width: 32px; height: 32px; border: none; border-radius: 50%; background: none; font-size: 1.25rem; line-height: 1; }
  .close:hover { background: var(--atlas-rule); }
  .columns { position: fixed; inset: auto; margin: 0; width: 260px; max-width: calc(100vw - 16px); overflow: auto; padding: 6px 10px; background: var(--atlas-paper); color: var(--atlas-ink); border: 1px solid var(--atlas-rule); border-radius: 6px; box-shadow: 0 6px 24px rgb(30 20 10 / 20%); }
  .columns label { display: flex; gap: 8px; align-items: center; min-height: 28px; padding: 2px 0; }
  .columns small { color: var(--atlas-ink-soft); }
  .columns input { width: 16px; height: 16px; margin: 0; accent-color: var(--atlas-ink); flex: none; }
  /* Browsers from before 2024: the list stands open in the bar. */
  @supports not selector(:popover-open) { .columns { position: static; height: 90px; } }
  .scroll { flex: 1; min-height: 0; overflow: auto; position: relative; overscroll-behavior: contain; scrollbar-width: thin; scroll-padding: 36px 0 0 var(--name-width); }
  .head { position: sticky; top: 0; z-index: 3; display: grid; width: max-content; min-width: 100%; background: var(--atlas-panel); border-bottom: 1.5px solid var(--atlas-ink-soft); }
  .head > div:first-child { position: sticky; left: 0; z-index: 1; background: var(--atlas-panel); }
  .head button { display: flex; gap: 4px; align-items: center; width: 100%; min-height: 32px; padding: 4px 10px; border: none; background: none; font-weight: 600; font-size: 0.8125rem; text-align: left; white-space: nowrap; }
  .head button span:first-child { overflow: hidden; text-overflow: ellipsis; }
  .head button span:empty { display: none; }
  .head .number button { justify-content: flex-end; }
  .head button:focus-visible { outline-offset: -3px; }
  .body { position: relative; width: max-content; min-width: 100%; }
  .row { position: absolute; left: 0; top: 0; display: grid; width: max-content; min-width: 100%; border-bottom: 1px solid var(--atlas-rule); cursor: pointer; background: var(--atlas-paper); }
  .row[data-odd='true'] { background: var(--atlas-panel); }
  .row:hover { background: color-mix(in srgb, var(--atlas-rule) 50%, var(--atlas-paper)); }
  .row > div { padding: 0 10px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; align-self: stretch; display: block; align-content: center; }
  .row > div:first-child { position: sticky; left: 0; z-index: 1; background: inherit; font-weight: 600; border-right: 1px solid var(--atlas-rule); display: flex; align-items: center; gap: 6px; }
  .row > div:first-child > span:first-child { overflow: hidden; text-overflow: ellipsis; }
  .row .tag { flex: none; }
  .row > div:focus-visible { outline-offset: -3px; }
  .row[aria-selected='true'] { background: var(--atlas-ink); color: var(--atlas-paper); }
  .row[aria-selected='true'] .tag { color: inherit; border-color: currentColor; }
  .number { text-align: right; }
  .empty { position: sticky; left: 0; padding: 20px 14px; color: var(--atlas-ink-soft); }
  @media (max-width: 760px) {
    .bar { padding: 6px 8px; }
    .totals { display: none; }
    .controls { margin-left: 0; gap: 6px; }
    .controls > label:first-child { font-size: 0; }
  }
  @media (forced-colors: active) { .row[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; } }
`;
