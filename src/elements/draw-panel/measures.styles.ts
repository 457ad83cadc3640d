import { css } from 'lit';

/** Terms and values beside each other, as many to a line as fit. */
export const measuresStyles = css`
  .measures { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 6px 0 0; }
  .measures div { display: flex; flex-wrap: wrap; gap: 0 6px; align-items: baseline; }
  .measures dt { font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .measures dd { font-size: 0.9375rem; font-weight: 600; }
  .warning { margin-top: 6px; padding: 5px 9px; border: 1px dashed var(--atlas-ink-soft); border-radius: 4px; font-size: 0.8125rem; line-height: 1.5; }
  .segments { margin-top: 4px; font-size: 0.8125rem; }
  .segments summary { display: inline-block; min-height: 24px; color: var(--atlas-ink-soft); text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
  .segments ol { list-style: decimal; padding-left: 2em; max-height: 220px; overflow: auto; }
  .segments li { padding: 2px 0; }
`;
