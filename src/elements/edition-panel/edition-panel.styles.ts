import { css } from 'lit';

export const editionPanelStyles = css`
  /* What is hidden from sight is placed in here, not below the page. */
  :host { position: relative; display: block; padding: 8px 16px 28px; overflow-wrap: anywhere; }
  .hint { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  h3 { margin: 20px 0 6px; padding-bottom: 4px; border-bottom: 2px solid var(--atlas-ink); font: 600 1.0625rem/1.4 var(--atlas-serif); }
  h4 { margin: 14px 0 4px; font: 600 0.9375rem/1.4 var(--atlas-serif); }
  fieldset { min-width: 0; margin: 10px 0; padding: 0; border: 0; }
  legend { padding: 0 0 2px; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .choice, .check { display: flex; gap: 8px; align-items: center; min-height: 30px; font-size: 0.875rem; line-height: 1.4; }
  .choice input, .check input { flex: none; width: 18px; height: 18px; margin: 0; accent-color: var(--atlas-ink); }
  .checks { max-height: 220px; overflow: auto; padding: 4px 8px; border: 1px solid var(--atlas-rule); border-radius: 4px; }
  .layer { margin: 12px 0; padding: 12px; border: 1px solid var(--atlas-rule); border-radius: 6px; background: var(--atlas-paper); }
  .layer h4 { margin-top: 0; }
  .layer > details { margin-top: 6px; }
  details { border-bottom: 1px solid var(--atlas-rule); }
  summary { padding: 8px 0; font-size: 0.875rem; cursor: pointer; }
  .field { display: grid; gap: 3px; margin: 8px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  .field small { line-height: 1.5; }
  select, textarea, .field input { min-height: 34px; width: 100%; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
  textarea { min-height: 58px; line-height: 1.5; font-family: inherit; resize: vertical; }
  .field [aria-invalid='true'] { border: 2px solid var(--atlas-accent-tile); }
  .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10px; align-items: end; }
  .tools { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 10px 0; }
  .primary { min-height: 40px; padding: 0 20px; border: none; border-radius: 20px; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.9375rem; }
  .primary:disabled { opacity: 0.55; cursor: default; }
  .verdict { margin: 10px 0; padding: 8px 12px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-tree); border-radius: 3px; font-size: 0.875rem; line-height: 1.5; }
  .verdict[data-state='warnings'] { border-left-color: var(--atlas-accent-sand); }
  .verdict[data-state='errors'] { border-left-color: var(--atlas-accent-tile); }
  .problems { margin: 6px 0; }
  .problems li { padding: 6px 0; border-top: 1px solid var(--atlas-rule); font-size: 0.8125rem; line-height: 1.5; }
  .problems .what::before { content: '○ '; color: var(--atlas-accent-sand); }
  .problems [data-severity='error'] .what::before { content: '● '; color: var(--atlas-accent-tile); }
  .problems small { display: block; color: var(--atlas-ink-soft); }
  .targets li { padding: 7px 0; border-top: 1px solid var(--atlas-rule); font-size: 0.875rem; line-height: 1.55; }
  .targets small { display: block; color: var(--atlas-ink-soft); }
  table { width: 100%; border-collapse: collapse; font-size: 0.8125rem; line-height: 1.45; }
  th, td { padding: 5px 8px 5px 0; border-bottom: 1px solid var(--atlas-rule); text-align: left; vertical-align: top; font-weight: 400; }
  thead th { color: var(--atlas-ink-soft); }
  .changes h3 { display: flex; gap: 7px; align-items: center; margin: 14px 0 4px; border: none; font-size: 0.9375rem; }
  .changes li { padding: 5px 0; border-top: 1px solid var(--atlas-rule); font-size: 0.8125rem; line-height: 1.5; }
  .changes li p { color: var(--atlas-ink-soft); }
  .changes .lines li { border: none; padding: 2px 0; }
  .place { min-height: 26px; padding: 2px 0; border: none; background: none; font-weight: 600; text-align: left; text-decoration: underline; text-decoration-color: var(--atlas-rule); text-underline-offset: 3px; }
  .place small { font-weight: 400; color: var(--atlas-ink-soft); }
  .mark { flex: none; width: 18px; height: 12px; border: 2.5px solid var(--atlas-accent-sea); }
  .mark[data-mark='added'] { border-color: var(--atlas-accent-tree); background: color-mix(in srgb, var(--atlas-accent-tree) 35%, transparent); }
  .mark[data-mark='removed'] { border-color: var(--atlas-accent-tile); border-style: dashed; }
  .mark[data-mark='changed'] { border-style: double; }
`;
