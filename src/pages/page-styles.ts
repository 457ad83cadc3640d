/** The one style sheet of the pages that need no script: an atlas to read, on paper as on a screen. */
import { themeProperties } from '../elements/tokens.styles.js';

export function buildPageStyles(): string {
  return `:root {
${themeProperties('light')}
--serif: 'Songti SC', STSong, 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, Georgia, serif;
--sans: system-ui, 'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans CJK SC', sans-serif;
}
@media (prefers-color-scheme: dark) { :root {
${themeProperties('dark')}
} }
${RULES}`;
}

const RULES = `*, *::before, *::after { box-sizing: border-box; }
html { background: var(--atlas-paper); color: var(--atlas-ink); font: 1rem/1.7 var(--sans); -webkit-text-size-adjust: 100%; }
:lang(en) { line-height: 1.6; }
body { margin: 0; }
a { color: var(--atlas-focus); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible { outline: 2.5px solid var(--atlas-focus); outline-offset: 3px; border-radius: 2px; }
h1, h2, h3, h4, p, ul, dl, dd, figure, blockquote, table { margin: 0; padding: 0; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.3; text-wrap: balance; overflow-wrap: anywhere; }
header.site { display: flex; flex-wrap: wrap; gap: 4px 28px; align-items: baseline; padding: 16px max(20px, calc(50vw - 480px)) 12px; border-bottom: 1px solid var(--atlas-rule); position: relative; }
header.site::before { content: ''; position: absolute; inset: 0 0 auto; height: 4px; background: linear-gradient(90deg, var(--atlas-accent-tile) 0 25%, var(--atlas-accent-tree) 25% 50%, var(--atlas-accent-sea) 50% 75%, var(--atlas-accent-sand) 75%); }
header.site .name { font: 700 1.125rem/1.6 var(--serif); margin-right: auto; }
header.site .name a { color: inherit; text-decoration: none; }
header.site nav { display: flex; flex-wrap: wrap; gap: 0 20px; font-size: 0.9375rem; }
header.site nav a { padding: 4px 0; color: var(--atlas-ink-soft); text-decoration: none; border-bottom: 2px solid transparent; }
header.site nav a:hover { color: var(--atlas-ink); border-color: var(--atlas-rule); }
header.site nav a[aria-current] { color: var(--atlas-ink); border-color: var(--atlas-accent-tile); }
main { max-width: 1000px; margin: 0 auto; padding: 36px 20px 64px; }
.kicker { font-size: 0.9375rem; color: var(--atlas-ink-soft); }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); letter-spacing: 0.01em; margin: 4px 0 20px; }
h2 { font-size: 1.375rem; margin: 0 0 14px; }
h3 { font-size: 1.125rem; margin: 26px 0 8px; }
h4 { font-size: 1rem; margin: 12px 0 4px; }
.lead { font-size: 1.0625rem; max-width: 44em; margin-bottom: 24px; }
section { margin-top: 44px; }
section.theme > h2 { padding-top: 12px; border-top: 3px solid var(--atlas-ink); }
.illustrative h2 { font-size: 1.0625rem; margin: 0 0 4px; }
aside.illustrative { max-width: 46em; margin: 0 0 24px; padding: 14px 18px; border: 1.5px dashed var(--atlas-ink-soft); background: repeating-linear-gradient(135deg, transparent 0 9px, color-mix(in srgb, var(--atlas-accent-sand) 12%, transparent) 9px 11px); }
figure.poster { margin: 0 0 28px; }
figure.poster a:has(img) { display: block; }
figure.poster img { display: block; width: 100%; height: auto; border: 1px solid var(--atlas-rule); }
figure.poster figcaption { margin-top: 10px; }
.open { display: inline-block; padding: 9px 20px; background: var(--atlas-ink); color: var(--atlas-paper); text-decoration: none; border-radius: 3px; font-size: 0.9375rem; line-height: 1.5; }
.open::after { content: ' →'; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums lining-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 9px 16px 9px 0; border-bottom: 1px solid var(--atlas-rule); }
thead th { font-size: 0.8125rem; font-weight: 400; color: var(--atlas-ink-soft); border-bottom: 1.5px solid var(--atlas-ink); }
tbody th { font-weight: 400; }
.facts th { width: 9em; color: var(--atlas-ink-soft); font-size: 0.9375rem; }
.facts td { overflow-wrap: anywhere; }
.basis { display: inline-block; padding: 0 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; white-space: nowrap; }
.basis.estimate, .basis.illustrative { border-style: dashed; }
.clause { margin-bottom: 26px; max-width: 46em; }
blockquote { padding-left: 18px; border-left: 3px solid var(--atlas-accent-tile); font: 1.1875rem/1.8 var(--serif); }
.clause figcaption, .cite { font-size: 0.875rem; color: var(--atlas-ink-soft); margin: 6px 0 0 21px; }
.clause ul { margin: 8px 0 0 21px; list-style: none; font-size: 0.9375rem; }
.columns { columns: 3 15em; column-gap: 32px; list-style: none; }
.columns li { break-inside: avoid; padding: 3px 0; overflow-wrap: anywhere; }
.count { font: 400 0.875rem var(--sans); color: var(--atlas-ink-soft); margin-left: 6px; }
section.commitment { margin-top: 26px; padding-top: 4px; border-top: 1px solid var(--atlas-rule); scroll-margin-top: 12px; }
section.commitment:target { background: color-mix(in srgb, var(--atlas-accent-sand) 12%, transparent); outline: 10px solid color-mix(in srgb, var(--atlas-accent-sand) 12%, transparent); }
section.commitment h3 { margin-top: 14px; }
section.commitment > p, section.commitment > details { margin-top: 10px; font-size: 0.9375rem; }
dl { display: flex; flex-wrap: wrap; gap: 6px 36px; margin-top: 12px; font-variant-numeric: tabular-nums lining-nums; }
dt { font-size: 0.8125rem; color: var(--atlas-ink-soft); }
.note { color: var(--atlas-ink-soft); max-width: 46em; }
summary { cursor: pointer; padding: 4px 0; color: var(--atlas-ink-soft); }
footer.site { padding: 20px max(20px, calc(50vw - 480px)) 36px; border-top: 1px solid var(--atlas-rule); background: var(--atlas-panel); color: var(--atlas-ink-soft); font-size: 0.8125rem; }
footer.site p { max-width: 70em; }
@media (max-width: 600px) {
  main { padding: 22px 16px 48px; }
  header.site { padding-inline: 16px; }
  footer.site { padding-inline: 16px; }
  section { margin-top: 34px; }
  .facts tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--atlas-rule); }
  .facts th, .facts td { display: block; width: auto; padding: 0; border: none; }
  .facts th { font-size: 0.8125rem; }
  figure.poster { margin-inline: -16px; }
  figure.poster figcaption { padding-inline: 16px; }
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 10.5pt; background: none; }
  header.site nav, .open { display: none; }
  main { padding: 12pt 0; max-width: none; }
  header.site, footer.site { padding-inline: 0; background: none; }
  section, figure { break-inside: avoid-page; }
  section.theme { break-inside: auto; }
  figure.poster img { max-height: 150mm; width: auto; max-width: 100%; }
  a { color: inherit; }
}
@media (forced-colors: active) { .open { border: 1px solid; } }
`;
