/**
 * Looks of the loader, as text: a style sheet of its own needs no library and passes a strict content security policy.
 * What the page could take away by accident is marked important: inside a shadow root that wins over the page's own.
 */
export const SHELL_STYLES = `
:host { display: block !important; position: relative !important; direction: ltr !important; contain: content; min-height: 160px; overflow: hidden !important;
  --renewal-paper: #fffdf8; --renewal-ink: #2d241e; --renewal-rule: #cfc4b0; --renewal-sea: #cfdfe6; --renewal-focus: #1f5f86;
  box-sizing: border-box; background: var(--renewal-sea); color: var(--renewal-ink) !important;
  font: 400 14px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif !important; letter-spacing: normal !important; text-transform: none !important; text-align: start !important; }
:host(:not([data-picture=slotted])) { width: 100%; aspect-ratio: 8 / 5; }
@media (width < 480px) { :host(:not([data-picture=slotted])) { aspect-ratio: 5 / 6; } }
:host([hidden]) { display: none !important; }
:host([data-theme=dark]) { --renewal-paper: #1d1f22; --renewal-ink: #ece5da; --renewal-rule: #4b4a46; --renewal-sea: #22313a; --renewal-focus: #8cc4e6; }
.live { position: absolute; z-index: 2; inset: 0 0 auto; opacity: 0; visibility: hidden; }
:host([data-phase=live]) .live { opacity: 1; visibility: visible; transition: opacity .25s; }
.poster { position: relative; z-index: 1; height: 100%; cursor: pointer; }
.poster ::slotted(*), .poster > svg { position: static !important; display: block !important; width: 100% !important; height: 100% !important; max-width: none !important; margin: 0 !important; }
:host([data-phase=live]) .live[data-covers] ~ .poster { visibility: hidden; transition: visibility 0s .25s; }
.live > * { position: absolute; inset: 0; height: 100%; }
.bar { position: absolute; inset: 0 0 auto; z-index: 3; display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; justify-content: flex-end; padding: 10px; pointer-events: none; }
:host([data-phase=live]) .bar { display: none; }
.bar > * { pointer-events: auto; }
.say { margin: 0; margin-inline-end: auto; padding: 5px 10px; border: 1px solid var(--renewal-rule); border-radius: 4px; background: var(--renewal-paper); color: var(--renewal-ink); }
.say:empty { display: none; }
button, .bar a { display: inline-flex; align-items: center; gap: 6px; min-height: 36px; box-sizing: border-box; padding: 0 14px; border: 1px solid var(--renewal-ink); border-radius: 18px; background: var(--renewal-paper); color: var(--renewal-ink); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
button { background: var(--renewal-ink); color: var(--renewal-paper); }
button:hover, .bar a:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--renewal-focus); outline-offset: 2px; }
progress { position: absolute; inset-inline: 0; top: 0; z-index: 4; width: 100%; height: 4px; border: 0; background: transparent; accent-color: var(--renewal-focus); }
:host(:not([data-phase=loading])) progress { display: none; }
[hidden] { display: none !important; }
@media (prefers-reduced-motion: reduce) { .live, .poster { transition: none !important; } }
@media (forced-colors: active) { button, .bar a, .say { border: 2px solid; } }
@media print { .bar, progress, :host(:not([data-picture=none])) .live { display: none; } .poster { visibility: visible !important; } }
`;
