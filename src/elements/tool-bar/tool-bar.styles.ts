import { css } from 'lit';

export const toolBarStyles = css`
  :host { display: block; }
  .bar { display: flex; flex-wrap: wrap; justify-content: flex-end; background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-radius: 6px; box-shadow: 0 1px 6px rgb(30 20 10 / 12%); }
  .action { display: inline-flex; align-items: center; gap: 5px; min-height: 34px; padding: 4px 10px; border: none; background: none; font-size: 0.8125rem; white-space: nowrap; color: var(--atlas-ink); }
  .bar .action + .action { border-left: 1px solid var(--atlas-rule); }
  .action:hover { background: color-mix(in srgb, var(--atlas-rule) 45%, transparent); }
  .action[aria-pressed='true'] { background: var(--atlas-ink); color: var(--atlas-paper); }
  .action[aria-disabled='true'] { color: var(--atlas-ink-soft); opacity: 0.55; cursor: default; }
  .action:focus-visible { outline-offset: -3px; }
  .menu { position: relative; }
  .more { display: inline-flex; align-items: center; gap: 4px; min-height: 36px; padding: 4px 10px; border: 1px solid var(--atlas-rule); border-radius: 6px; background: var(--atlas-paper); font-size: 0.875rem; white-space: nowrap; }
  .list {
    position: absolute; right: 0; top: calc(100% + 6px); z-index: 20; width: min(300px, calc(100vw - 24px)); max-height: calc(100dvh - 130px); overflow: auto;
    background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-radius: 8px; box-shadow: 0 8px 32px rgb(30 20 10 / 24%); padding: 6px;
  }
  .list .action { width: 100%; min-height: 44px; font-size: 0.9375rem; gap: 10px; border-radius: 4px; }
  .switch { display: flex; align-items: center; gap: 10px; min-height: 44px; padding: 4px 10px; font-size: 0.9375rem; border-bottom: 1px solid var(--atlas-rule); }
  .switch input { width: 20px; height: 20px; margin: 0; accent-color: var(--atlas-ink); }
  .switch select { min-height: 32px; margin-left: auto; border: 1px solid var(--atlas-rule); border-radius: 4px; background: var(--atlas-paper); }
  @media (max-width: 1180px) { .bar .action span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
  @media (forced-colors: active) { .action[aria-pressed='true'] { outline: 2px solid Highlight; outline-offset: -2px; } }
`;
