import { css } from 'lit';

export const comparePanelStyles = css`
  :host { display: block; padding: 10px 14px 12px; background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-radius: 6px; box-shadow: 0 6px 28px rgb(30 20 10 / 18%); font-size: 0.875rem; }
  header { display: flex; justify-content: space-between; align-items: center; gap: 10px; }
  h2 { font: 600 1.0625rem/1.3 var(--atlas-serif); }
  h3 { margin: 12px 0 4px; font: 600 0.9375rem/1.3 var(--atlas-serif); display: flex; align-items: center; gap: 7px; }
  .types { display: flex; flex-wrap: wrap; gap: 2px 14px; margin-top: 4px; }
  .types label { display: inline-flex; align-items: center; gap: 6px; min-height: 28px; }
  .types input { width: 17px; height: 17px; margin: 0; accent-color: var(--atlas-ink); }
  form { margin-top: 8px; }
  form p { display: flex; gap: 6px; align-items: center; margin-top: 3px; }
  form input { flex: 1; min-width: 0; min-height: 32px; padding: 2px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); }
  .soft { font-size: 0.7813rem; color: var(--atlas-ink-soft); line-height: 1.5; }
  .wrong { padding: 6px 10px; margin-top: 8px; border-left: 4px solid var(--atlas-accent-tile); background: var(--atlas-panel); overflow-wrap: anywhere; }
  li { padding: 5px 0; border-top: 1px solid var(--atlas-rule); font-size: 0.8125rem; line-height: 1.5; overflow-wrap: anywhere; }
  li p { color: var(--atlas-ink-soft); }
  .lines li { border: none; padding: 2px 0; }
  .wrong small { display: block; color: var(--atlas-ink-soft); }
  summary { cursor: pointer; min-height: 24px; }
  .place { border: none; background: none; padding: 2px 0; min-height: 26px; font-weight: 600; text-align: left; text-decoration: underline; text-decoration-color: var(--atlas-rule); text-underline-offset: 3px; }
  .place small { font-weight: 400; color: var(--atlas-ink-soft); }
  .mark { width: 18px; height: 12px; border: 2.5px solid var(--atlas-accent-sea); }
  .mark[data-mark='added'] { border-color: var(--atlas-accent-tree); background: color-mix(in srgb, var(--atlas-accent-tree) 35%, transparent); }
  .mark[data-mark='removed'] { border-color: var(--atlas-accent-tile); border-style: dashed; }
  .mark[data-mark='changed'] { border-style: double; }
`;
