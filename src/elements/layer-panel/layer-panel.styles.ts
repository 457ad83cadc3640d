import { css } from 'lit';

export const layerPanelStyles = css`
  :host { display: block; padding: 4px 16px 24px; }
  .intro { margin: 6px 0 4px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .reading { display: flex; flex-wrap: wrap; gap: 2px 18px; align-items: baseline; margin: 8px 0 2px; padding: 6px 0; border-block: 1px solid var(--atlas-rule); font-size: 0.875rem; }
  .reading a { display: inline-flex; gap: 8px; align-items: baseline; min-height: 28px; line-height: 28px; color: var(--atlas-ink); text-decoration: underline; text-decoration-color: var(--atlas-rule); text-underline-offset: 4px; }
  .reading a:hover { text-decoration-color: currentcolor; }
  .story { flex: 1 0 100%; }
  .story span { font-size: 0.75rem; color: var(--atlas-ink-soft); }
  .story b { font: 600 1rem/28px var(--atlas-serif); }
  section { margin-top: 14px; }
  section > header { display: flex; align-items: baseline; justify-content: space-between; border-bottom: 2px solid var(--accent); padding-bottom: 3px; }
  h3 { font: 600 1rem/1.4 var(--atlas-serif); }
  .all { border: none; background: none; padding: 4px 6px; min-height: 26px; font-size: 0.75rem; color: var(--atlas-ink-soft); text-decoration: underline; text-underline-offset: 3px; }
  section > ul > li { position: relative; border-bottom: 1px solid var(--atlas-rule); }
  .row { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 8px; padding-right: 30px; }
  label { display: grid; grid-template-columns: auto auto 1fr; gap: 8px; align-items: center; padding: 7px 0; cursor: pointer; min-height: 36px; }
  input[type='checkbox'] { width: 17px; height: 17px; margin: 0; accent-color: var(--atlas-ink); }
  .swatches { display: inline-flex; gap: 2px; max-width: 32px; overflow: hidden; }
  .swatch { flex: none; display: block; }
  .title { font-size: 0.9063rem; line-height: 1.35; }
  li[data-on='false'] .title, li[data-on='false'] .count { color: var(--atlas-ink-soft); }
  li[data-on='false'] .swatches { opacity: 0.45; }
  .count { position: relative; font-size: 0.8125rem; color: var(--atlas-ink-soft); white-space: nowrap; }
  details > summary { position: absolute; top: 4px; right: 0; width: 28px; height: 28px; list-style: none; cursor: pointer; border-radius: 4px; }
  details > summary::-webkit-details-marker { display: none; }
  details > summary::before {
    content: ''; position: absolute; left: 10px; top: 8px; width: 7px; height: 7px;
    border: solid var(--atlas-ink-soft); border-width: 0 1.6px 1.6px 0; transform: rotate(45deg);
  }
  details[open] > summary::before { transform: translateY(4px) rotate(225deg); }
  details[open] { padding: 0 0 10px 25px; }
  .description { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); margin-bottom: 6px; }
  .note { font-variant-numeric: tabular-nums; }
  .own { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
  .settings { display: grid; gap: 8px; margin: 4px 0 10px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .opacity { display: flex; flex-wrap: wrap; gap: 4px 10px; padding: 0; min-height: 28px; }
  .opacity input { flex: 1 1 90px; min-width: 60px; max-width: 180px; height: 24px; margin: 0; accent-color: var(--accent); }
  .order { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; }
  .actions { display: flex; flex-wrap: wrap; gap: 6px; }
  .quiet[aria-disabled='true'] { opacity: 0.5; cursor: default; }
  .whole { margin-top: 6px; }
  .places { display: flex; flex-wrap: wrap; gap: 4px; max-height: 232px; overflow: auto; padding: 2px; }
  .places button { border: 1px solid var(--atlas-rule); background: var(--atlas-paper); border-radius: 3px; padding: 3px 8px; min-height: 28px; font-size: 0.8125rem; text-align: left; }
  .places button[aria-pressed='true'] { border-color: var(--atlas-ink); background: var(--atlas-ink); color: var(--atlas-paper); }
  .places small { opacity: 0.75; margin-left: 3px; }
  .tile-swatch { width: 20px; height: 14px; border: 1.5px dashed var(--accent); border-radius: 2px; background: color-mix(in srgb, var(--accent) 16%, transparent); }
  .key { --accent: var(--atlas-ink-soft); border-top: 2px solid var(--atlas-ink-soft); padding-top: 6px; margin-top: 22px; }
  .key h4 { margin: 8px 0 4px; font-size: 0.8125rem; font-weight: 600; }
  .key li { display: flex; gap: 9px; align-items: flex-start; padding: 3px 0; border: none; font-size: 0.8125rem; line-height: 1.4; color: var(--atlas-ink-soft); }
  .key b { color: var(--atlas-ink); font-weight: 600; }
`;
