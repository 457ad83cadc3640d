import { css } from 'lit';

export const nearPanelStyles = css`
  :host { display: block; padding: 6px 16px 28px; }
  .intro, .hint { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  .intro { margin: 4px 0 2px; }
  h3 { margin: 16px 0 6px; font: 600 1rem/1.4 var(--atlas-serif); }
  .centres { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 6px; }
  .centres .quiet { min-height: 34px; padding-inline: 13px; border-radius: 17px; }
  .quiet[aria-disabled='true'] { opacity: 0.6; cursor: progress; }
  .message { margin: 6px 0; font-size: 0.875rem; line-height: 1.5; }
  .message:empty { display: none; }
  .message[data-failed='true'] { padding: 7px 10px; border: 1px solid var(--atlas-ink-soft); border-left-width: 4px; border-radius: 4px; }
  .locality { display: grid; gap: 3px; margin-top: 8px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  select { min-height: 34px; width: 100%; min-width: 0; padding: 3px 6px; border: 1px solid var(--atlas-rule); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
  fieldset { margin: 14px 0 0; padding: 0; border: none; min-width: 0; }
  legend { padding: 0; font: 600 1rem/1.4 var(--atlas-serif); }
  .distances { display: flex; flex-wrap: wrap; gap: 4px 16px; padding-top: 2px; }
  .distances label { display: flex; gap: 6px; align-items: center; min-height: 30px; font-size: 0.875rem; cursor: pointer; }
  .distances input { width: 17px; height: 17px; margin: 0; accent-color: var(--atlas-ink); }
  .count { margin-top: 18px; padding-bottom: 4px; border-bottom: 2px solid var(--atlas-ink-soft); font: 600 1rem/1.4 var(--atlas-serif); overflow-wrap: anywhere; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px; margin: 10px 0; }
  .more { margin-top: 8px; }
  .warning {
    padding: 8px 10px; margin-bottom: 4px; border: 1px dashed var(--atlas-ink-soft); border-radius: 4px; font-size: 0.8125rem; line-height: 1.55;
    background: repeating-linear-gradient(135deg, transparent 0 7px, color-mix(in srgb, var(--atlas-accent-sand) 14%, transparent) 7px 9px);
  }
  .none { padding: 10px 0; font-size: 0.875rem; }
`;
