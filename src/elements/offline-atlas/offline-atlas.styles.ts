import { css } from 'lit';

export const offlineAtlasStyles = css`
  :host { display: block; background: var(--atlas-panel); }
  .page { display: grid; height: 100dvh; grid-template: auto minmax(0, 1fr) / 368px minmax(0, 1fr); grid-template-areas: 'top top' 'panel map'; }
  header { grid-area: top; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 9px 18px 8px; border-top: 3px solid var(--atlas-accent-tile); border-bottom: 1px solid var(--atlas-rule); background: var(--atlas-paper); }
  .name { flex: 1 1 240px; min-width: 0; }
  h1 { margin: 0; font: 700 1.375rem/1.25 var(--atlas-serif); letter-spacing: 0.02em; }
  header p { font-size: 0.75rem; line-height: 1.5; color: var(--atlas-ink-soft); }
  renewal-map { grid-area: map; display: block; min-width: 0; min-height: 0; }
  .panel { grid-area: panel; position: relative; overflow: auto; border-right: 1px solid var(--atlas-rule); }
  feature-card { display: block; }
  .said { position: fixed; left: 50%; bottom: 18px; translate: -50%; padding: 8px 16px; border-radius: 18px; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.875rem; }
  .said:empty { display: none; }
  .list { border-top: 1px solid var(--atlas-rule); background: var(--atlas-paper); }
  summary { padding: 12px 18px; cursor: pointer; font: 600 1rem/1.4 var(--atlas-serif); }
  @media (max-width: 760px) {
    .page { height: auto; grid-template: auto 62dvh auto / minmax(0, 1fr); grid-template-areas: 'top' 'map' 'panel'; }
    .panel { overflow: visible; border: none; }
    h1 { font-size: 1.1875rem; }
  }
`;
