import { css, unsafeCSS } from 'lit';
import { themeProperties } from '../tokens.styles.js';

/** Paper is light, whatever the screen is. */
const PAPER = unsafeCSS(themeProperties('light'));

export const textTwinStyles = css`
  :host { display: block; padding: 18px clamp(16px, 4vw, 48px) 60px; background: var(--atlas-panel); color: var(--atlas-ink); line-height: 1.6; }
  article { max-width: 1100px; margin: 0 auto; }
  .waiting { padding: 24px 0; color: var(--atlas-ink-soft); }
  .back { float: right; margin-left: 12px; }
  h2 { font: 700 1.625rem/1.3 var(--atlas-serif); text-wrap: balance; }
  h3 { margin: 34px 0 8px; padding-bottom: 4px; border-bottom: 2px solid var(--atlas-ink); font: 600 1.3125rem/1.35 var(--atlas-serif); }
  h4 { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; margin: 22px 0 4px; font: 600 1.0625rem/1.4 var(--atlas-serif); }
  h3, h4, tr { scroll-margin-top: 12px; }
  p { max-width: 48em; }
  header p + p, header .scope { margin-top: 6px; }
  .scope { padding: 7px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; background: var(--atlas-paper); font-size: 0.875rem; }
  .soft { color: var(--atlas-ink-soft); font-size: 0.875rem; }
  nav h3 { margin-top: 20px; }
  nav ol { columns: 4 200px; column-gap: 28px; }
  nav ol > li { margin-bottom: 8px; }
  nav ol > li > a { font-weight: 600; break-after: avoid; }
  nav ul { margin-top: 2px; padding-left: 1em; font-size: 0.875rem; }
  nav a, td a { display: inline-block; min-height: 24px; }
  .part > p:first-of-type { margin-top: 4px; }
  .facts { margin-top: 8px; }
  .part > .facts > div { grid-template-columns: minmax(6.5em, 11em) 1fr; }
  .with-swatch { display: inline-flex; gap: 8px; align-items: center; }
  .swatch { flex: none; }
  .place { display: inline; padding: 1px 0; min-height: 24px; border: none; background: none; text-align: left; color: var(--atlas-focus); text-decoration: underline; text-underline-offset: 3px; }
  .names { display: flex; flex-wrap: wrap; gap: 2px 16px; }
  td .names, details .names { gap: 0 14px; }
  details { margin-top: 2px; }
  summary { display: list-item; min-height: 24px; cursor: pointer; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  tbody > tr > th { min-width: 11em; }
  cite { font-style: normal; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
  q { font-family: var(--atlas-serif); }
  progress { width: 140px; vertical-align: middle; accent-color: var(--atlas-ink); }
  .up { margin-top: 14px; font-size: 0.875rem; }
  tr:focus { outline: 2.5px solid var(--atlas-focus); outline-offset: -2px; }
  @media (max-width: 640px) {
    tbody > tr > th { min-width: 0; font-weight: 600; }
    h2 { font-size: 1.375rem; }
  }
  @media print {
    :host { ${PAPER} padding: 0; background: none; font-size: 9.5pt; }
    .back, .up, nav { display: none; }
    h3, h4 { break-after: avoid; }
    details:not([open]) { display: none; }
    .place, a { color: inherit; text-decoration: none; }
  }
`;
