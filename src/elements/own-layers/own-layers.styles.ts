import { css } from 'lit';

/** What the small forms of the reader's own layers share. */
export const ownLayersStyles = css`
  :host { display: block; overflow-wrap: anywhere; }
  .hint { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  .field { display: grid; gap: 3px; margin: 6px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10px; }
  select, input[type='text'] { min-height: 34px; width: 100%; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
  .tools { display: flex; flex-wrap: wrap; gap: 6px; margin: 8px 0; }
  .tools .quiet { display: inline-flex; align-items: center; gap: 4px; min-height: 32px; padding: 0 12px; border-radius: 16px; }
  .tools svg { flex: none; }
  .main { background: var(--atlas-ink); border-color: var(--atlas-ink); color: var(--atlas-paper); }
  .refusal { margin: 8px 0; padding: 6px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-tile); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; }
  summary { padding: 6px 0; font-size: 0.8125rem; cursor: pointer; }
  .one { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: end; }
`;
