import { css } from 'lit';

export const nearbyRowStyles = css`
  .rows > li { border-bottom: 1px solid var(--atlas-rule); }
  .row { display: grid; grid-template-columns: 5.4em 1fr; gap: 10px; width: 100%; min-height: 40px; padding: 7px 4px; border: none; background: none; text-align: left; align-items: baseline; }
  .row:hover { background: color-mix(in srgb, var(--atlas-rule) 45%, transparent); }
  .row[aria-current='true'] { box-shadow: inset 3px 0 var(--atlas-ink); padding-left: 9px; }
  .row .metres { font-size: 0.875rem; white-space: nowrap; }
  .row .metres small { display: block; font-size: 0.75rem; color: var(--atlas-ink-soft); }
  .row .name { display: block; font-size: 0.9063rem; line-height: 1.4; overflow-wrap: anywhere; }
  .row .about { display: block; margin-top: 2px; font-size: 0.75rem; line-height: 1.45; color: var(--atlas-ink-soft); }
  .row .swatch { display: inline-block; width: 20px; height: 12px; margin-right: 3px; vertical-align: -1px; }
`;
