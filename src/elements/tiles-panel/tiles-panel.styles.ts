import { css } from 'lit';

export const tilesPanelStyles = css`
  .choice { display: grid; grid-template-columns: 20px 1fr; gap: 8px; padding: 6px 0; align-items: start; font-size: 0.875rem; line-height: 1.45; cursor: pointer; }
  .choice input { width: 18px; height: 18px; margin: 1px 0 0; accent-color: var(--atlas-ink); }
  .choice small { display: block; font-size: 0.75rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .group { margin: 0; padding: 0; border: 0; min-width: 0; }
  .key { margin: 4px 0 10px 28px; }
  .files { position: absolute; width: 1px; height: 1px; opacity: 0; }
  .files:focus-visible + .file { outline: 3px solid var(--atlas-accent-sea); outline-offset: 2px; }
  .quiet.file { display: inline-flex; align-items: center; min-height: 32px; padding: 2px 14px; background: transparent; color: var(--atlas-ink); font-size: 0.8125rem; cursor: pointer; }
  .tools #look, .tools .add-layer, .tools .import-found { border-color: var(--atlas-ink); background: var(--atlas-ink); color: var(--atlas-paper); }
  .source { margin: 10px 0; padding: 12px; border: 1px solid var(--atlas-rule); border-radius: 6px; background: var(--atlas-paper); }
  .source h4 { margin: 0 0 4px; }
  .source li { padding: 1px 0; font-size: 0.8125rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .row { display: grid; grid-template-columns: auto 1fr auto; gap: 8px; align-items: center; min-height: 34px; font-size: 0.9063rem; cursor: pointer; }
  .row input { width: 17px; height: 17px; margin: 0; accent-color: var(--atlas-ink); }
  .dot { width: 14px; height: 14px; border: 1.5px dashed var(--accent); border-radius: 2px; background: color-mix(in srgb, var(--accent) 18%, transparent); }
  .look { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .look label { display: flex; gap: 6px; align-items: center; }
  .look input { width: 90px; accent-color: var(--atlas-ink); }
  .look select { width: auto; }
`;
