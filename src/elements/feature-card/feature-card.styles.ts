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
  article { position: relative; }
  header { padding-right: 34px; }
  .layer { font-size: 0.8125rem; color: var(--atlas-ink-soft); display: flex; gap: 6px; align-items: center; }
  h2 { font: 600 1.3125rem/1.3 var(--atlas-serif); margin: 2px 0 10px; text-wrap: balance; overflow-wrap: anywhere; }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; padding: 10px 0; border-top: 1px solid var(--atlas-rule); }
  a.quiet { display: inline-flex; align-items: center; text-decoration: none; }
  .close { position: absolute; z-index: 1; top: -4px; right: -6px; width: 32px; height: 32px; border: none; border-radius: 50%; background: none; font-size: 1.25rem; line-height: 1; }
  .close:hover { background: var(--atlas-rule); }
  .warning {
    padding: 8px 10px; margin-bottom: 10px; border: 1px dashed var(--atlas-ink-soft); border-radius: 4px; font-size: 0.8125rem;
    background: repeating-linear-gradient(135deg, transparent 0 7px, color-mix(in srgb, var(--atlas-accent-sand) 14%, transparent) 7px 9px);
  }
  .soft { color: var(--atlas-ink-soft); font-size: 0.8125rem; line-height: 1.55; }
  .facts dd .soft { font-size: inherit; line-height: inherit; }
  .soft.around { margin-top: 14px; }
  .after { margin-top: 8px; }

  details { margin-top: 14px; border-top: 1px solid var(--atlas-rule); }
  summary { display: flex; align-items: center; gap: 8px; min-height: 36px; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary::after {
    content: ''; flex: none; width: 7px; height: 7px; margin: 0 6px 4px auto;
    border: solid var(--atlas-ink-soft); border-width: 0 1.6px 1.6px 0; transform: rotate(45deg);
  }
  details[open] > summary::after { margin-bottom: -3px; transform: rotate(225deg); }
  .rest { margin: 0; border: none; }
  .rest > summary { font-size: 0.8125rem; }
  h3 { font: 600 1rem/1.3 var(--atlas-serif); }
  blockquote { font: 1rem/1.75 var(--atlas-serif); padding-left: 12px; border-left: 3px solid var(--atlas-accent-tile); }
  .clause { margin-bottom: 14px; }
  .clause .metric { font-size: 0.8125rem; color: var(--atlas-ink-soft); margin-top: 4px; }

  .picks { margin-bottom: 12px; padding-bottom: 10px; border-bottom: 2px solid var(--atlas-ink-soft); }
  .steps { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 0 34px 6px 0; }
  .steps h3 { margin-right: auto; }
  .picks ol { max-height: min(232px, 34dvh); overflow: auto; overscroll-behavior: contain; padding: 3px; margin: 0 -3px; scrollbar-width: thin; }
  .picks li button, .overlaps button {
    display: block; width: 100%; min-height: 36px; padding: 5px 8px; border: none; border-bottom: 1px solid var(--atlas-rule); background: none; text-align: left;
  }
  .picks li button { display: grid; grid-template-columns: auto 1fr; gap: 8px; align-items: start; }
  .picks li button:hover, .overlaps button:hover { background: color-mix(in srgb, var(--atlas-rule) 45%, transparent); }
  .picks li button[aria-current='true'] { box-shadow: inset 3px 0 var(--atlas-ink); background: color-mix(in srgb, var(--atlas-rule) 45%, transparent); }
  .picks li button[aria-current='true'] .name { font-weight: 600; }
  .picks .swatches { padding-top: 2px; line-height: 0; }
  .picks .name, .overlaps .name { display: block; font-size: 0.9063rem; line-height: 1.4; overflow-wrap: anywhere; }
  .picks .about, .overlaps .about { display: block; font-size: 0.75rem; line-height: 1.45; color: var(--atlas-ink-soft); }
  .overlaps button { padding-inline: 4px; }
  @media (forced-colors: active) {
    .picks li button[aria-current='true'], .row[aria-current='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;
