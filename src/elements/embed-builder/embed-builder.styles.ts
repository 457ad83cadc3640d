import { css } from 'lit';

export const embedBuilderStyles = css`
  :host { --dialog-width: 1040px; }
  .soft { margin: 4px 0; font-size: 0.8438rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .columns { display: grid; grid-template-columns: 270px minmax(0, 1fr); gap: 24px; margin-top: 12px; }
  fieldset { margin: 0 0 12px; padding: 0; border: none; }
  legend, .field > span, h3 { display: block; margin: 0 0 4px; padding: 0; font: 600 0.9375rem/1.3 var(--atlas-serif); }
  .choice { display: flex; gap: 8px; align-items: baseline; padding: 4px 0; font-size: 0.9063rem; }
  .field { display: block; margin-bottom: 12px; }
  select, input[type='text'], input[type='number'] { width: 100%; min-height: 36px; padding: 3px 10px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-panel); color: var(--atlas-ink); font-size: 0.875rem; }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
  .frame { max-height: 440px; overflow: auto; border: 1px solid var(--atlas-rule); background: var(--atlas-panel); }
  .page { margin: 0 auto; }
  .page > svg, .page > iframe { display: block; width: 100%; border: none; }
  .page > svg { height: auto; }
  .page p { padding: 6px 10px; font-size: 0.875rem; line-height: 1.5; }
  textarea { width: 100%; height: 96px; margin-top: 4px; padding: 8px 10px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-panel); color: var(--atlas-ink); font: 0.75rem/1.5 ui-monospace, monospace; resize: vertical; }
  .row { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-top: 8px; }
  .primary, .row .quiet { min-height: 38px; padding: 4px 20px; border-radius: 19px; font-size: 0.9375rem; }
  .primary { border: none; background: var(--atlas-ink); color: var(--atlas-paper); }
  .said { font-size: 0.8438rem; }
  .kit { margin-top: 16px; padding-top: 12px; border-top: 1px solid var(--atlas-rule); }
  @media (max-width: 760px) { .columns { grid-template-columns: minmax(0, 1fr); gap: 8px; } }
`;
