import { css } from 'lit';

export const drawPanelStyles = css`
  :host { display: block; padding: 0 16px 24px; }
  .kinds { display: grid; grid-template-columns: repeat(auto-fill, minmax(104px, 1fr)); gap: 6px; margin-top: 10px; }
  .kinds button {
    display: flex; align-items: center; gap: 6px; min-width: 0; min-height: 40px; padding: 5px 6px 5px 8px; border: 1px solid var(--atlas-rule); border-radius: 6px;
    background: var(--atlas-paper); font-size: 0.8125rem; text-align: left; overflow-wrap: anywhere;
  }
  .kinds button:hover { border-color: var(--atlas-ink-soft); }
  .kinds button[aria-pressed='true'] { background: var(--atlas-ink); border-color: var(--atlas-ink); color: var(--atlas-paper); }
  .kinds svg { flex: none; }
  .snap { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; min-height: 34px; margin-top: 8px; font-size: 0.875rem; cursor: pointer; }
  .snap input { width: 17px; height: 17px; margin: 0; accent-color: var(--atlas-ink); }
  .snap small, .note { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  drawing-bar { margin-top: 10px; padding: 10px 12px; border: 1px solid var(--atlas-ink-soft); border-left-width: 4px; border-radius: 4px; background: var(--atlas-paper); }
  h3 { margin: 20px 0 0; padding-bottom: 4px; border-bottom: 2px solid var(--atlas-ink-soft); font: 600 1rem/1.4 var(--atlas-serif); }
  .units { display: flex; flex-wrap: wrap; gap: 6px 12px; padding: 8px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .units label { display: flex; align-items: center; gap: 6px; }
  .units select { min-height: 30px; padding: 2px 6px; border: 1px solid var(--atlas-rule); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); }
  .list > li { padding: 10px 0; border-bottom: 1px solid var(--atlas-rule); }
  .list > li[data-editing='true'] { border-left: 4px solid var(--atlas-ink); padding-left: 10px; }
  .name { display: flex; align-items: center; gap: 8px; }
  .name svg { flex: none; color: var(--atlas-ink-soft); }
  .name input {
    flex: 1; min-width: 0; min-height: 32px; padding: 2px 6px; border: 1px solid transparent; border-bottom-color: var(--atlas-rule); border-radius: 3px; background: transparent;
    font: 600 0.9375rem/1.4 var(--atlas-serif);
  }
  .name input::placeholder { color: var(--atlas-ink); opacity: 1; }
  .name input:hover { border-color: var(--atlas-rule); }
  .name input:focus { border-color: var(--atlas-ink-soft); background: var(--atlas-paper); }
  .actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
  .actions .quiet { min-height: 30px; }
  .quiet[aria-disabled='true'], .kinds button[aria-disabled='true'] { opacity: 0.5; cursor: default; }
  .all { margin-top: 12px; }
  .note { margin-top: 8px; }
  .warning { margin-top: 10px; }
`;
