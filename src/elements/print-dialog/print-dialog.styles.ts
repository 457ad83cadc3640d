import { css } from 'lit';

export const printDialogStyles = css`
  .sheet { display: grid; grid-template-columns: 290px minmax(0, 1fr); gap: 22px; align-items: start; }
  form { display: grid; gap: 10px; font-size: 0.9063rem; }
  fieldset { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0; padding: 0; border: none; }
  legend { padding: 0; font-weight: 600; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  fieldset label { display: inline-flex; align-items: center; gap: 6px; min-height: 28px; }
  fieldset input { width: 17px; height: 17px; margin: 0; accent-color: var(--atlas-ink); }
  .row { display: grid; gap: 3px; font-weight: 600; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .row input, .row select { min-height: 34px; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-weight: 400; font-size: 0.9063rem; }
  .preview { min-height: 260px; display: grid; place-content: center; background: var(--atlas-panel); border: 1px solid var(--atlas-rule); padding: 12px; }
  .preview canvas, .preview ::slotted(canvas) { max-width: 100%; max-height: 56vh; box-shadow: 0 2px 12px rgb(30 20 10 / 22%); }
  .preview-area { position: relative; min-width: 0; }
  .soft { min-height: 1.5em; margin-top: 6px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .preview[aria-busy='true'] canvas { opacity: 0.6; }
  .foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 8px 12px; padding: 10px 20px; border-top: 1px solid var(--atlas-rule); }
  .foot p { flex: 1 1 200px; font-size: 0.8438rem; line-height: 1.45; color: var(--atlas-ink-soft); }
  .primary { min-height: 38px; padding: 4px 22px; border: none; border-radius: 19px; background: var(--atlas-ink); color: var(--atlas-paper); }
  .primary:disabled { opacity: 0.55; }
  @media (max-width: 760px) { .sheet { grid-template-columns: minmax(0, 1fr); } .preview { min-height: 160px; } }
`;
