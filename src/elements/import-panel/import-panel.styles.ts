import { css } from 'lit';

export const importPanelStyles = css`
  :host { display: block; padding: 8px 16px 28px; overflow-wrap: anywhere; }
  .hint { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  h3 { margin: 18px 0 6px; padding-bottom: 4px; border-bottom: 2px solid var(--atlas-ink); font: 600 1.0625rem/1.4 var(--atlas-serif); }
  h4 { margin: 14px 0 4px; font: 600 0.9375rem/1.4 var(--atlas-serif); }
  .drop { display: grid; gap: 6px; margin: 10px 0; padding: 14px; border: 1px dashed var(--atlas-ink-soft); border-radius: 6px; }
  .files { position: absolute; width: 1px; height: 1px; opacity: 0; }
  .file { justify-self: start; display: inline-flex; align-items: center; min-height: 40px; padding: 0 18px; border-radius: 20px; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.9375rem; cursor: pointer; }
  .files:focus-visible + .file { outline: 3px solid var(--atlas-accent-sea); outline-offset: 2px; }
  details { border-bottom: 1px solid var(--atlas-rule); }
  summary { padding: 8px 0; font-size: 0.875rem; cursor: pointer; }
  .field { display: grid; gap: 3px; margin: 8px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  select, textarea, .field input { min-height: 34px; width: 100%; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
  textarea { min-height: 90px; font: 0.8125rem/1.5 ui-monospace, monospace; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; }
  .tools .quiet { min-height: 32px; border-radius: 16px; max-width: 100%; }
  progress { width: 100%; accent-color: var(--atlas-ink); }
  .failed, .warning { margin: 8px 0; padding: 6px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; }
  .layer { margin: 14px 0; padding: 12px; border: 1px solid var(--atlas-rule); border-radius: 6px; background: var(--atlas-paper); }
  .layer h3 { margin-top: 0; border-bottom-width: 1px; }
  .ways { display: grid; gap: 2px; min-width: 0; margin: 14px 0 0; padding: 0; border: 0; }
  legend { padding: 0; }
  legend h4 { margin: 0 0 2px; }
  .way { display: grid; grid-template-columns: 20px 1fr; gap: 8px; align-items: start; padding: 5px 0; cursor: pointer; font-size: 0.875rem; line-height: 1.45; }
  .way input { width: 18px; height: 18px; margin: 1px 0 0; accent-color: var(--atlas-ink); }
  .way small { display: block; color: var(--atlas-ink-soft); font-size: 0.75rem; }
  .way:hover, .way:focus-within { background: color-mix(in srgb, var(--atlas-ink) 6%, transparent); }
  .key { margin: 6px 0; font-size: 0.8125rem; line-height: 1.45; }
  .key li { display: grid; grid-template-columns: 28px 1fr; gap: 8px; align-items: center; padding: 2px 0; }
  .key svg { width: 28px; height: 14px; }
  .key .placed { fill: var(--atlas-accent-sea); fill-opacity: 0.26; stroke: var(--atlas-accent-sea); stroke-width: 2.5; }
  .key .alternative { fill: none; stroke: var(--atlas-accent-tile); stroke-width: 2; stroke-dasharray: 4 3; }
  .key .shift { fill: var(--atlas-ink); stroke: var(--atlas-ink); stroke-width: 2; }
  .findings li { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; padding: 5px 0; border-bottom: 1px solid var(--atlas-rule); font-size: 0.8125rem; line-height: 1.45; }
  .findings .what { flex: 1 1 12em; }
  .findings [data-severity='error'] .what::before { content: '● '; color: var(--atlas-accent-tile); }
  .findings [data-severity='warning'] .what::before { content: '○ '; color: var(--atlas-accent-sand); }
  .findings button { min-height: 26px; padding: 0 10px; }
  .scroll { overflow-x: auto; margin: 6px 0; }
  table { border-collapse: collapse; font-size: 0.75rem; line-height: 1.4; }
  th, td { padding: 3px 10px 3px 0; border-bottom: 1px solid var(--atlas-rule); text-align: left; white-space: nowrap; max-width: 16em; overflow: hidden; text-overflow: ellipsis; }
  .columns ul { max-height: 420px; overflow: auto; }
  .column { display: grid; gap: 4px; padding: 8px 0; border-top: 1px solid var(--atlas-rule); font-size: 0.875rem; }
  .column .name { font-weight: 600; }
  .column .hint { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: 0.75rem; }
  .column input { min-height: 34px; width: 100%; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
  .add { min-height: 40px; padding: 0 20px; border: none; border-radius: 20px; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.9375rem; }
  .add[aria-disabled='true'] { opacity: 0.55; }
  .problems li { padding: 3px 0; font-size: 0.8125rem; line-height: 1.5; }
`;
