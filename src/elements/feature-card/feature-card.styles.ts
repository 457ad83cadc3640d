import { css } from 'lit';

export const factStyles = css`
  .facts > div { display: grid; grid-template-columns: 5.5em 1fr; gap: 10px; padding: 6px 0; border-top: 1px solid var(--atlas-rule); }
  .facts dt { color: var(--atlas-ink-soft); font-size: 0.8125rem; line-height: 1.6; }
  .facts dd { overflow-wrap: anywhere; font-size: 0.875rem; line-height: 1.55; }
  .facts .soft { color: var(--atlas-ink-soft); }
  .basis { display: inline-block; padding: 0 7px; border: 1px solid var(--atlas-ink-soft); border-radius: 3px; font-size: 0.8125rem; }
  .basis[data-basis='estimate'], .basis[data-basis='illustrative'] { border-style: dashed; }
  :host(:lang(en)) .facts > div { grid-template-columns: 6.5em 1fr; }
`;

export const featureCardStyles = css`
  :host { display: block; padding: 14px 16px 20px; }
  header { display: grid; grid-template-columns: 1fr auto; gap: 8px; align-items: start; }
  .layer { font-size: 0.8125rem; color: var(--atlas-ink-soft); display: flex; gap: 6px; align-items: center; }
  h2 { font: 600 1.3125rem/1.3 var(--atlas-serif); margin: 2px 0 10px; text-wrap: balance; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 12px; }
  .close { width: 32px; height: 32px; border: none; border-radius: 50%; background: none; font-size: 1.25rem; line-height: 1; }
  .close:hover { background: var(--atlas-rule); }
  .warning {
    padding: 8px 10px; margin-bottom: 10px; border: 1px dashed var(--atlas-ink-soft); border-radius: 4px; font-size: 0.8125rem;
    background: repeating-linear-gradient(135deg, transparent 0 7px, color-mix(in srgb, var(--atlas-accent-sand) 14%, transparent) 7px 9px);
  }
  h3 { margin: 18px 0 6px; font: 600 1rem/1.3 var(--atlas-serif); }
  blockquote { font: 1rem/1.75 var(--atlas-serif); padding-left: 12px; border-left: 3px solid var(--atlas-accent-tile); }
  .clause { margin-bottom: 14px; }
  .clause .metric { font-size: 0.8125rem; color: var(--atlas-ink-soft); margin-top: 4px; }
  .others ul { display: flex; flex-wrap: wrap; gap: 6px; }
`;
