import { css } from 'lit';

export const ownEditorStyles = css`
  :host { display: block; width: min(356px, 100%); }
  .box { max-height: min(72dvh, 660px); overflow: auto; overscroll-behavior: contain; padding: 12px 14px; border: 1px solid var(--atlas-ink-soft); border-radius: 6px; background: var(--atlas-paper); color: var(--atlas-ink); box-shadow: 0 6px 24px rgb(30 20 10 / 18%); overflow-wrap: anywhere; scrollbar-width: thin; }
  h3 { margin: 0 0 4px; font: 600 1rem/1.4 var(--atlas-serif); }
  .note { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  .touch { display: none; }
  @media (pointer: coarse) { .touch { display: block; } .mouse, .keys { display: none; } }
  .keys { font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .keys summary { display: inline-block; min-height: 24px; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
  .facts { margin: 6px 0 0; font-size: 0.875rem; line-height: 1.5; }
  .actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
  .actions .quiet, .question .quiet { min-height: 34px; padding-inline: 12px; border-radius: 17px; }
  .main { background: var(--atlas-ink); border-color: var(--atlas-ink); color: var(--atlas-paper); }
  .quiet[aria-disabled='true'] { opacity: 0.5; cursor: default; }
  .kinds { display: flex; flex-wrap: wrap; gap: 4px; margin: 6px 0; }
  .kinds button { display: inline-flex; align-items: center; gap: 4px; min-height: 32px; }
  .snap { display: flex; gap: 8px; align-items: center; margin: 6px 0; font-size: 0.8125rem; cursor: pointer; }
  .snap input { width: 18px; height: 18px; margin: 0; accent-color: var(--atlas-ink); }
  .question, .faults, .message { margin: 0 0 10px; padding: 8px 12px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 4px; font-size: 0.875rem; line-height: 1.55; }
  .faults { margin: 10px 0 0; border-left-color: var(--atlas-accent-tile); }
  .message { margin: 10px 0 0; }
  .faults li { padding: 1px 0 1px 1em; text-indent: -1em; }
  .faults li::before { content: '· '; }
  @media (max-width: 760px) {
    .box { max-height: 44dvh; padding: 10px 12px; }
    .actions .quiet { padding-inline: 10px; }
    /* The map is what the screen is for: one row of shapes, and only what can be done now. */
    .kinds { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; }
    .kinds button { flex: none; }
    .actions .quiet[aria-disabled='true']:not(.main) { display: none; }
  }
`;
