import { css } from 'lit';

export const indicatorPanelStyles = css`
  :host { display: block; padding: 4px 16px 24px; }
  .intro { margin: 6px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .filter { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 8px; margin-top: 10px; font-size: 0.8125rem; }
  .filter label { display: grid; gap: 2px; color: var(--atlas-ink-soft); min-width: 0; }
  .filter .text { grid-column: 1 / -1; }
  .filter input, .filter select { width: 100%; min-width: 0; min-height: 32px; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); }
  .found { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; min-height: 30px; margin-top: 6px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .scope { margin-top: 6px; padding: 7px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; background: var(--atlas-paper); font-size: 0.8125rem; line-height: 1.5; }
  section { margin-top: 16px; }
  h3 { position: sticky; top: 0; z-index: 1; padding: 4px 0; font: 600 1.0625rem/1.4 var(--atlas-serif); background: var(--atlas-panel); border-bottom: 2px solid var(--atlas-ink); }
  h3 small { font: 400 0.8125rem var(--atlas-sans); color: var(--atlas-ink-soft); }
  .ledger > li { padding: 11px 0 9px; border-bottom: 1px solid var(--atlas-rule); }
  li[data-lit='true'] { scroll-margin-top: 44px; box-shadow: -16px 0 0 var(--atlas-panel), -19px 0 0 var(--atlas-accent-tile); }
  .head { display: grid; grid-template-columns: 1fr fit-content(42%); gap: 12px; align-items: baseline; }
  h4 { margin: 0; font-size: 0.9375rem; font-weight: 600; line-height: 1.4; }
  .target { font: 600 1rem/1.3 var(--atlas-serif); text-align: right; }
  .soft { font: 400 0.75rem var(--atlas-sans); color: var(--atlas-ink-soft); }
  .absent { margin-top: 3px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .bar { display: block; width: 100%; height: 10px; margin: 7px 0 4px; }
  .mapped { font-size: 0.8125rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .mapped b { color: var(--atlas-ink); font-weight: 600; font-size: 0.9375rem; }
  details { font-size: 0.8125rem; }
  summary { cursor: pointer; color: var(--atlas-ink-soft); min-height: 24px; text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--atlas-rule); }
  blockquote { margin: 6px 0; padding-left: 10px; border-left: 3px solid var(--atlas-accent-tile); font: 0.9375rem/1.7 var(--atlas-serif); }
  cite { display: block; font: normal 0.75rem/1.5 var(--atlas-sans); color: var(--atlas-ink-soft); }
  .formula { line-height: 1.6; padding: 6px 9px; background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-radius: 3px; }
  h5 { margin: 10px 0 2px; font-size: 0.8125rem; font-weight: 600; }
  .by-basis > div { display: flex; gap: 8px; align-items: baseline; padding: 2px 0; }
  .attainment { color: var(--atlas-ink); white-space: nowrap; }
  .note { margin-top: 6px; line-height: 1.55; color: var(--atlas-ink-soft); }
  .foot { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: center; justify-content: space-between; }
  .foot details { flex: 1 1 auto; }
  .foot details[open] { flex-basis: 100%; }
`;
