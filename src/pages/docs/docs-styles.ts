/** Looks of the documentation, over those of the other pages. */
export const DOCS_STYLES = `main:has(.docs) { max-width: 1200px; }
body:has(.docs) :is(header, footer).site { padding-inline: max(20px, calc(50vw - 580px)); }
.docs code { font: 0.875em/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace; overflow-wrap: anywhere; }
.docs .part { margin-top: 64px; padding-top: 12px; border-top: 3px solid var(--atlas-ink); font-size: 1.625rem; }
.docs section { scroll-margin-top: 12px; }
.docs h4 { margin: 22px 0 6px; }
.contents { display: grid; grid-template-columns: 2fr 1fr; gap: 8px 40px; padding: 18px 22px; border: 1px solid var(--atlas-rule); background: var(--atlas-panel); }
.contents h2 { font-size: 1rem; margin-bottom: 6px; }
.contents ol { columns: 2 15em; column-gap: 32px; }
.contents ol, .contents ul { padding-inline-start: 1.4em; }
.contents li { padding: 3px 0; break-inside: avoid; }
.example > p { max-width: 46em; margin-bottom: 14px; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 20px; align-items: start; }
.code { position: relative; min-width: 0; border: 1px solid var(--atlas-rule); border-radius: 4px; background: var(--atlas-panel); }
.code pre { margin: 0; padding: 14px 16px; font-size: 0.8125rem; line-height: 1.5; overflow: auto; max-height: 30rem; border-radius: 4px; }
.code pre:focus-visible { outline: 2.5px solid var(--atlas-focus); outline-offset: 2px; }
.code pre code { white-space: pre; overflow-wrap: normal; font-size: 1em; line-height: inherit; }
.code .copy { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; padding: 4px 12px; border: 1px solid var(--atlas-rule); border-radius: 3px; background: var(--atlas-paper); color: var(--atlas-ink); font: inherit; font-size: 0.8125rem; cursor: pointer; }
.code .copy:focus-visible, .running button:focus-visible { outline: 2.5px solid var(--atlas-focus); outline-offset: 2px; }
.running { min-width: 0; }
.running button { padding: 6px 14px; border: 1px solid var(--atlas-ink); border-radius: 3px; background: var(--atlas-paper); color: var(--atlas-ink); font: inherit; font-size: 0.9375rem; cursor: pointer; }
.running p { margin: 10px 0; }
.running iframe { display: block; width: 100%; }
.running renewal-map:not(:defined):not(:has([slot])), .running iframe:not([src]) { display: none; }
.story .pair { display: block; }
.story .running { margin-top: 20px; }
.story .running section { margin-top: 0; }
.story .running h3 { margin-top: 0; }
@media (scripting: none) { .running:not(:has([slot], iframe, article, section)) { display: none; } }
.reference { margin-bottom: 8px; }
.reference th { width: 15em; }
.reference tbody th code { color: var(--atlas-ink); font-weight: 600; }
.reference td:nth-child(3) { width: 34%; }
.reference .default { color: var(--atlas-ink-soft); font-size: 0.875rem; white-space: nowrap; }
@media (max-width: 860px) { .pair { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 600px) {
  .contents { grid-template-columns: 1fr; padding: 14px 16px; }
  .contents ol { columns: 1; }
  .reference thead { display: none; }
  .reference tr { display: block; padding: 10px 0; border-bottom: 1px solid var(--atlas-rule); }
  .reference th, .reference td, .reference td:nth-child(3) { display: block; width: auto; padding: 1px 0; border: none; }
  .code pre { padding: 44px 14px 14px; }
}
@media print { .copy, .running { display: none; } .pair { display: block; } .code pre { max-height: none; white-space: pre-wrap; } }
`;
