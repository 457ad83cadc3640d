import { css } from 'lit';

export const shareDialogStyles = css`
  label, h3 { display: block; margin-bottom: 4px; font: 600 1rem/1.3 var(--atlas-serif); }
  label:not(:first-child) { margin-top: 16px; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; }
  input { flex: 1 1 200px; min-width: 0; min-height: 38px; padding: 3px 10px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-panel); color: var(--atlas-ink); font-size: 0.875rem; }
  .primary { min-height: 38px; padding: 4px 20px; border: none; border-radius: 19px; background: var(--atlas-ink); color: var(--atlas-paper); }
  .soft { margin: 6px 0; font-size: 0.8438rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  .said { min-height: 1.5em; font-size: 0.8438rem; }
  .pair { display: grid; grid-template-columns: 190px minmax(0, 1fr); gap: 24px; margin-top: 10px; padding-top: 14px; border-top: 1px solid var(--atlas-rule); }
  .file { margin-top: 18px; padding-top: 14px; border-top: 1px solid var(--atlas-rule); }
  .file .row { align-items: center; }
  .file .quiet { min-height: 34px; border-radius: 17px; padding: 2px 16px; font-size: 0.875rem; }
  .lack { margin: 6px 0; padding: 6px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; font-size: 0.875rem; line-height: 1.5; }
  .qr { display: block; width: 100%; max-width: 190px; border: 1px solid var(--atlas-rule); }
  img { display: block; max-width: 100%; max-height: 300px; border: 1px solid var(--atlas-rule); margin-bottom: 8px; }
  @media (max-width: 560px) { .pair { grid-template-columns: minmax(0, 1fr); } }
`;
