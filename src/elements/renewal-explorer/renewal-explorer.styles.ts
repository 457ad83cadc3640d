import { css } from 'lit';

export const renewalExplorerStyles = css`
  :host { display: block; height: 100dvh; background: var(--atlas-panel); }
  .page { display: grid; height: 100%; grid-template: auto 1fr / 368px 1fr; grid-template-areas: 'top top' 'panel map'; position: relative; }
  .page:lang(en) { --sans-first: system-ui; }
  .skip {
    position: absolute; left: 8px; top: -60px; z-index: 10; padding: 8px 14px; background: var(--atlas-ink); color: var(--atlas-paper); border-radius: 4px;
  }
  .skip:focus { top: 8px; }
  .top {
    grid-area: top; display: flex; align-items: center; justify-content: space-between; gap: 20px; padding: 9px 18px 8px;
    border-bottom: 1px solid var(--atlas-rule); background: var(--atlas-paper); position: relative; z-index: 2;
  }
  .top::before { content: ''; position: absolute; inset: 0 0 auto; height: 3px;
    background: linear-gradient(90deg, var(--atlas-accent-tile) 0 25%, var(--atlas-accent-tree) 25% 50%, var(--atlas-accent-sea) 50% 75%, var(--atlas-accent-sand) 75%); }
  h1 { margin: 0; font: 700 1.375rem/1.25 var(--atlas-serif); letter-spacing: 0.02em; }
  .name p { font-size: 0.75rem; color: var(--atlas-ink-soft); margin-top: 1px; }
  .switches { display: flex; align-items: center; gap: 14px; flex: none; }
  .located { display: flex; align-items: center; gap: 7px; font-size: 0.875rem; cursor: pointer; min-height: 28px; }
  .located input { appearance: none; width: 34px; height: 20px; border-radius: 10px; background: var(--atlas-rule); border: 1px solid var(--atlas-ink-soft); position: relative; margin: 0; transition: background 120ms; cursor: pointer; }
  .located input::after { content: ''; position: absolute; left: 2px; top: 2px; width: 14px; height: 14px; border-radius: 50%; background: var(--atlas-ink-soft); transition: transform 120ms; }
  .located input:checked { background: var(--atlas-ink); border-color: var(--atlas-ink); }
  .located input:checked::after { transform: translateX(14px); background: var(--atlas-paper); }
  select { min-height: 28px; padding: 2px 6px; border: 1px solid var(--atlas-rule); border-radius: 4px; background: var(--atlas-paper); font-size: 0.8125rem; }
  main { grid-area: map; min-height: 0; min-width: 0; }
  renewal-map { height: 100%; }
  .panel { grid-area: panel; display: flex; flex-direction: column; min-height: 0; border-right: 1px solid var(--atlas-rule); background: var(--atlas-panel); position: static; outline-offset: -3px; }
  .handle { display: none; }
  .tabs { display: flex; padding: 8px 16px 0; gap: 4px; border-bottom: 1px solid var(--atlas-rule); flex: none; }
  [role='tab'] { padding: 7px 14px 8px; border: none; background: none; font: 600 1rem/1.2 var(--atlas-serif); color: var(--atlas-ink-soft); border-bottom: 3px solid transparent; margin-bottom: -1px; }
  [role='tab'][aria-selected='true'] { color: var(--atlas-ink); border-bottom-color: var(--atlas-accent-tile); }
  .scroll { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--atlas-rule) transparent; }
  .waiting { padding: 24px 16px; color: var(--atlas-ink-soft); }
  feature-card {
    position: absolute; right: 14px; bottom: 34px; top: auto; width: 372px; max-height: calc(100% - 116px); overflow: auto; z-index: 2;
    background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-radius: 6px; box-shadow: 0 6px 28px rgb(30 20 10 / 18%);
    scrollbar-width: thin; overscroll-behavior: contain;
  }
  .notices { position: absolute; left: 384px; bottom: 44px; z-index: 4; max-width: 460px; font-size: 0.875rem; }
  .notices p, .notices details { background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 4px; padding: 8px 12px; }
  .notices li { font-size: 0.8125rem; margin-top: 4px; overflow-wrap: anywhere; }

  @media (max-width: 760px) {
    :host { position: fixed; inset: 0; }
    .page { grid-template: auto 1fr / 1fr; grid-template-areas: 'top' 'map'; }
    .top { padding: 8px 12px 6px; gap: 8px; flex-wrap: wrap; }
    h1 { font-size: 1.125rem; }
    .name { flex: 1 1 100%; }
    .switches { flex: 1; gap: 8px; justify-content: space-between; }
    .located { font-size: 0.8125rem; }
    .panel {
      /* In the map's cell: it never covers the header, however tall that is. */
      grid-area: map; position: absolute; left: 0; right: 0; bottom: 0; height: var(--sheet); max-height: 100%; z-index: 3; border: none; border-top: 1px solid var(--atlas-rule);
      border-radius: 14px 14px 0 0; box-shadow: 0 -4px 20px rgb(30 20 10 / 16%); transition: height 200ms ease-out;
    }
    .handle { display: block; flex: none; width: 100%; height: 26px; border: none; background: none; position: relative; touch-action: none; cursor: grab; }
    .handle::before { content: ''; position: absolute; left: 50%; top: 10px; width: 44px; height: 5px; margin-left: -22px; border-radius: 3px; background: var(--atlas-ink-soft); opacity: 0.6; }
    .tabs { padding-top: 0; }
    [role='tab'] { min-height: 40px; }
    feature-card { position: static; width: auto; max-height: none; border: none; border-bottom: 6px solid var(--atlas-rule); border-radius: 0; box-shadow: none; }
    .notices { left: 8px; right: 8px; bottom: 18dvh; }
  }
  @media (max-width: 360px) { .located span { max-width: 9em; } }
  @media (prefers-reduced-motion: reduce) { .panel, .located input, .located input::after { transition: none; } }
  @media print { .switches, .handle, .tabs { display: none; } }
`;
