/** Colours, type and spacing of the interface as custom properties, from the same themes as the map. */
import { css, unsafeCSS } from 'lit';
import { THEMES, type ThemeName } from '../map/theme.js';

/** Custom properties of a theme, e.g. `--atlas-ink: #2d241e`, accents as `--atlas-accent-tile`. */
export function themeProperties(name: ThemeName): string {
  const { accents, ...colours } = THEMES[name];
  return [
    ...Object.entries(colours).map(([key, value]) => `--atlas-${kebab(key)}: ${value};`),
    ...Object.entries(accents).map(([key, value]) => `--atlas-accent-${key}: ${value};`),
    `color-scheme: ${name};`,
  ].join('\n');
}

/** For the outermost element: sets the properties; `data-theme` on the host picks the theme. */
export const tokenStyles = css`
  :host {
    ${unsafeCSS(themeProperties('light'))}
    --atlas-serif: 'Songti SC', STSong, 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, Georgia, serif;
    --atlas-sans: system-ui, 'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans CJK SC', sans-serif;
    font-family: var(--atlas-sans);
    color: var(--atlas-ink);
  }
  :host([data-theme='dark']) {
    ${unsafeCSS(themeProperties('dark'))}
  }
`;

/** What every panel shares: box model, focus ring, plain buttons. */
export const baseStyles = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  button, input, select, summary { font: inherit; color: inherit; }
  button { cursor: pointer; }
  a { color: var(--atlas-focus); }
  :focus-visible { outline: 2.5px solid var(--atlas-focus); outline-offset: 2px; border-radius: 3px; }
  .quiet {
    min-height: 28px; padding: 2px 10px; border: 1px solid var(--atlas-rule); border-radius: 14px;
    background: transparent; font-size: 0.8125rem; color: var(--atlas-ink);
  }
  .quiet:hover { border-color: var(--atlas-ink-soft); }
  .quiet[aria-pressed='true'] { background: var(--atlas-ink); border-color: var(--atlas-ink); color: var(--atlas-paper); }
  .tag {
    display: inline-block; padding: 0 6px; border: 1px dashed var(--atlas-ink-soft); border-radius: 3px;
    font-size: 0.6875rem; line-height: 1.45; color: var(--atlas-ink-soft); white-space: nowrap; vertical-align: 1px;
  }
  .figures { font-variant-numeric: tabular-nums lining-nums; }
  .visually-hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }
`;

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
