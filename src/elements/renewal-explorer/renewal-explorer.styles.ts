import { css } from 'lit';

export const renewalExplorerStyles = css`
  :host { display: block; height: 100dvh; background: var(--atlas-panel); --table-height: clamp(200px, 38dvh, 460px); }
  .page {
    display: grid; height: 100%; position: relative; grid-template: auto minmax(0, 1fr) auto / 368px minmax(0, 1fr);
    grid-template-areas: 'top top' 'panel map' 'panel table';
  }
  .skip { position: absolute; left: 8px; top: -80px; z-index: 30; padding: 8px 14px; background: var(--atlas-ink); color: var(--atlas-paper); border: none; border-radius: 4px; }
  .skip:focus { top: 8px; }
  .top {
    grid-area: top; display: flex; align-items: center; gap: 12px 20px; padding: 9px 18px 8px; flex-wrap: wrap;
    border-bottom: 1px solid var(--atlas-rule); background: var(--atlas-paper); position: relative; z-index: 6;
  }
  .top::before { content: ''; position: absolute; inset: 0 0 auto; height: 3px;
    background: linear-gradient(90deg, var(--atlas-accent-tile) 0 25%, var(--atlas-accent-tree) 25% 50%, var(--atlas-accent-sea) 50% 75%, var(--atlas-accent-sand) 75%); }
  h1 { margin: 0; font: 700 1.375rem/1.25 var(--atlas-serif); letter-spacing: 0.02em; }
  .name { flex: 1 1 250px; min-width: 0; }
  /* Of one height whatever the script: the line stands before its words are there. */
  .name p { font-size: 0.75rem; line-height: calc(17 / 12); color: var(--atlas-ink-soft); margin-top: 1px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .offline:not(:empty) { margin-right: 10px; font-weight: 600; color: var(--atlas-ink); }
  .offline:not(:empty)::before { content: ''; display: inline-block; width: 6px; height: 6px; margin-right: 6px; border: 1.5px solid; border-radius: 50%; vertical-align: 1px; }
  search-box { flex: 0 1 360px; min-width: 200px; }
  .top > tool-bar { flex: 0 1 auto; min-width: 0; max-width: 100%; margin-left: auto; }
  .switches { display: flex; align-items: center; gap: 14px; flex: none; }
  .located { display: flex; align-items: center; gap: 7px; font-size: 0.875rem; cursor: pointer; min-height: 28px; }
  .located input { appearance: none; width: 38px; height: 24px; border-radius: 12px; background: var(--atlas-rule); border: 1px solid var(--atlas-ink-soft); position: relative; margin: 0; transition: background 120ms; cursor: pointer; }
  .located input::after { content: ''; position: absolute; left: 3px; top: 3px; width: 16px; height: 16px; border-radius: 50%; background: var(--atlas-ink-soft); transition: transform 120ms; }
  .located input:checked { background: var(--atlas-ink); border-color: var(--atlas-ink); }
  .located input:checked::after { transform: translateX(14px); background: var(--atlas-paper); }
  select { min-height: 28px; padding: 2px 6px; border: 1px solid var(--atlas-rule); border-radius: 4px; background: var(--atlas-paper); font-size: 0.8125rem; }
  main { grid-area: map; min-height: 0; min-width: 0; position: relative; }
  .map-area { position: absolute; inset: 0; }
  renewal-map, swipe-compare { display: block; height: 100%; }
  ::slotted([slot='first-picture']) { position: absolute !important; inset: 0 !important; z-index: 2; pointer-events: none; }
  .over { position: absolute; top: 10px; right: 10px; left: 60px; z-index: 3; display: flex; flex-direction: column; align-items: flex-end; gap: 8px; pointer-events: none; }
  .over > * { pointer-events: auto; max-width: 100%; }
  .hint { padding: 10px 14px; border-radius: 6px; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.875rem; line-height: 1.5; max-width: 34em; align-self: center; }
  .hint p + p { margin-top: 6px; }
  .hint .quiet { color: inherit; }
  compare-panel { position: absolute; left: 12px; bottom: 40px; z-index: 3; width: 340px; max-height: calc(100% - 150px); overflow: auto; }
  welcome-card { position: absolute; left: 14px; bottom: 44px; z-index: 3; width: min(400px, calc(100% - 28px)); }
  .page-text { position: absolute; inset: 0; overflow: auto; background: var(--atlas-panel); outline-offset: -3px; }
  .page[data-page='text'] main { grid-column: 1 / -1; }
  .table { grid-area: table; height: var(--table-height); min-width: 0; border-top: 1px solid var(--atlas-ink-soft); background: var(--atlas-paper); }
  .panel { grid-area: panel; display: flex; flex-direction: column; min-height: 0; border-right: 1px solid var(--atlas-rule); background: var(--atlas-panel); position: static; outline-offset: -3px; }
  .handle { display: none; }
  .tabs { display: flex; flex-wrap: wrap; padding: 8px 8px 0; border-bottom: 1px solid var(--atlas-rule); flex: none; }
  [role='tab'] { flex: 1 1 auto; padding: 7px 3px 8px; border: none; background: none; font: 600 0.9rem/1.2 var(--atlas-serif); color: var(--atlas-ink-soft); border-bottom: 3px solid transparent; margin-bottom: -1px; white-space: nowrap; }
  [lang^='zh'] [role='tab'] { font-size: 1rem; }
  [role='tab'][aria-selected='true'] { color: var(--atlas-ink); border-bottom-color: var(--atlas-accent-tile); }
  .on { display: inline-block; width: 8px; height: 8px; margin-left: 5px; border-radius: 50%; background: var(--atlas-accent-tile); vertical-align: 8px; overflow: hidden; }
  .scroll { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--atlas-rule) transparent; }
  .waiting { padding: 24px 16px; color: var(--atlas-ink-soft); }
  feature-card, tile-card {
    position: absolute; right: 14px; bottom: 34px; top: auto; width: 372px; max-height: calc(100% - 164px); overflow: auto; z-index: 4;
    background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-radius: 6px; box-shadow: 0 6px 28px rgb(30 20 10 / 18%);
    scrollbar-width: thin; overscroll-behavior: contain;
  }
  .page[data-table='true'] :is(feature-card, tile-card) { bottom: calc(var(--table-height) + 34px); max-height: calc(100% - 164px - var(--table-height)); }
  .page:not([data-page='map']) :is(feature-card, tile-card) { display: none; }
  @media (min-width: 761px) { .page:has(own-editor[active]) :is(feature-card, tile-card) { display: none; } }
  .notices { position: absolute; left: 384px; bottom: 44px; z-index: 7; max-width: 460px; font-size: 0.875rem; }
  .notices p, .notices .version, .notices details { background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 4px; padding: 8px 12px; box-shadow: 0 4px 16px rgb(30 20 10 / 14%); }
  .notices > * + * { margin-top: 8px; }
  .version { display: flex; flex-wrap: wrap; gap: 8px; line-height: 1.5; }
  .version span { flex: 1 0 100%; }
  .notices li { font-size: 0.8125rem; margin-top: 4px; overflow-wrap: anywhere; }

  .dropping { position: fixed; inset: 12px; z-index: 60; display: grid; place-items: center; border: 3px dashed var(--atlas-accent-sea); border-radius: 10px; background: color-mix(in srgb, var(--atlas-paper) 82%, transparent); font: 600 1.25rem/1.5 var(--atlas-serif); pointer-events: none; }
  @media (max-width: 1180px) and (min-width: 761px) {
    .page { grid-template-columns: 320px minmax(0, 1fr); }
    [role='tab'] { padding-inline: 1px; font-size: 0.875rem; }
    .notices { left: 336px; }
  }
  @media (max-width: 760px) {
    :host { position: fixed; inset: 0; }
    .page { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); grid-template-areas: 'top' 'map'; }
    .top { padding: 8px 12px 7px; gap: 6px 8px; }
    h1 { font-size: 1.125rem; }
    .name { flex: 1 1 100%; }
    search-box { flex: 1 1 140px; min-width: 130px; margin: 0; }
    .switches { gap: 8px; }
    .language { min-height: 36px; }
    .panel {
      /* In the map's cell: it never covers the header, however tall that is. */
      grid-area: map; position: absolute; left: 0; right: 0; bottom: 0; height: var(--sheet); max-height: 100%; z-index: 4; border: none; border-top: 1px solid var(--atlas-rule);
      border-radius: 14px 14px 0 0; box-shadow: 0 -4px 20px rgb(30 20 10 / 16%); transition: height 200ms ease-out;
    }
    /* Scale and credits stand above the sheet at its least height. */
    .map-area { --renewal-covered-below: 16dvh; }
    .page:not([data-page='map']) .panel { display: none; }
    .handle { display: block; flex: none; width: 100%; height: 26px; border: none; background: none; position: relative; touch-action: none; cursor: grab; }
    .handle::before { content: ''; position: absolute; left: 50%; top: 10px; width: 44px; height: 5px; margin-left: -22px; border-radius: 3px; background: var(--atlas-ink-soft); opacity: 0.6; }
    .tabs { padding-top: 0; }
    [role='tab'] { min-height: 40px; flex: 1 1 auto; padding-inline: 3px; font-size: 0.9375rem; }
    feature-card, tile-card { position: static; width: auto; max-height: none; border: none; border-bottom: 6px solid var(--atlas-rule); border-radius: 0; box-shadow: none; }
    .over { left: 56px; right: 8px; top: 8px; }
    compare-panel { left: 56px; right: 8px; width: auto; bottom: auto; top: 8px; max-height: 40%; }
    .over:has(filter-chips) ~ compare-panel { top: 108px; }
    welcome-card { left: 10px; right: 10px; bottom: calc(16dvh + 12px); width: auto; }
    .table { grid-area: map; z-index: 5; height: auto; align-self: stretch; }
    .notices { left: 8px; right: 8px; bottom: 18dvh; }
  }
  @media (max-width: 360px) {
    .located span { max-width: 9em; }
    [role='tab'] { font-size: 0.8125rem; padding-inline: 1px; }
  }
  @media (prefers-reduced-motion: reduce) { .panel, .located input, .located input::after { transition: none; } }
  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] { border-bottom-color: Highlight; }
    .on { background: Highlight; forced-color-adjust: none; }
    .hint { border: 1px solid; }
  }
  @media print {
    :host { height: auto; position: static; }
    .page { display: block; }
    .top, .panel, .table, .notices { display: none; }
    .page-text { position: static; overflow: visible; }
    main { position: static; }
  }
`;
