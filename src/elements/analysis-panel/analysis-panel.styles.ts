import { css } from 'lit';

export const analysisPanelStyles = css`
  :host { display: block; }
  .tools { display: flex; flex-wrap: wrap; gap: 6px; padding: 10px 16px 0; }
  .tools [aria-selected='true'] { background: var(--atlas-ink); border-color: var(--atlas-ink); color: var(--atlas-paper); }
  .intro { margin: 10px 16px; font-size: 0.8125rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .failed { margin: 10px 16px; padding-inline-start: 8px; border-inline-start: 3px solid var(--atlas-accent-tile); font-size: 0.875rem; }
  @media (forced-colors: active) {
    .tools [aria-selected='true'] { outline: 2px solid Highlight; }
  }
  @media print {
    .tools, .intro { display: none; }
  }
`;
