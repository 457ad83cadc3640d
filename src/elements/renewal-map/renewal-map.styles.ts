import { css, unsafeCSS } from 'lit';
import mapLibreCss from 'maplibre-gl/dist/maplibre-gl.css?inline';

export const renewalMapStyles = [
  unsafeCSS(mapLibreCss),
  css`
    :host { display: block; position: relative; direction: ltr; min-height: 240px; overflow: hidden; background: var(--atlas-sea); }
    :host([hidden]) { display: none; }
    .map { position: absolute; inset: 0; font: inherit; }
    .map canvas:focus-visible { outline: 3px solid var(--atlas-focus); outline-offset: -3px; }
    .status {
      position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 8px; padding: 24px;
      text-align: center; background: var(--atlas-land); color: var(--atlas-ink); z-index: 2;
    }
    .status h2 { margin: 0; font: 600 1.375rem/1.3 var(--atlas-serif); }
    .status p { margin: 0; max-width: 34em; color: var(--atlas-ink-soft); }
    .notice {
      position: absolute; top: 12px; left: 50%; transform: translateX(-50%); z-index: 3; padding: 6px 14px; border-radius: 4px;
      background: var(--atlas-paper); color: var(--atlas-ink); border: 1px solid var(--atlas-rule); font-size: 0.875rem;
    }
    .fallback { position: absolute; inset: 0; overflow: auto; padding: 16px; background: var(--atlas-panel); z-index: 2; }
    .hover {
      position: absolute; z-index: 1; pointer-events: none; max-width: 240px; padding: 3px 9px; border-radius: 3px;
      background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.8125rem; line-height: 1.4;
      transform: translate(12px, 14px);
    }
    .hover[data-flip='true'] { transform: translate(calc(-100% - 12px), 14px); }
    .crosshair {
      position: absolute; left: 50%; top: 50%; width: 26px; height: 26px; margin: -13px 0 0 -13px; pointer-events: none; display: none;
      background:
        linear-gradient(var(--atlas-highlight), var(--atlas-highlight)) 50% 50% / 2px 100% no-repeat,
        linear-gradient(var(--atlas-highlight), var(--atlas-highlight)) 50% 50% / 100% 2px no-repeat;
      opacity: 0.75;
    }
    .crosshair-hint {
      position: absolute; left: 50%; top: calc(50% + 20px); transform: translateX(-50%); display: none; pointer-events: none;
      padding: 2px 8px; border-radius: 3px; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.75rem;
    }
    .map:has(canvas:focus-visible) ~ .crosshair, .map:has(canvas:focus-visible) ~ .crosshair-hint { display: block; }
    .maplibregl-ctrl-group { background: var(--atlas-paper); border-radius: 5px; }
    .maplibregl-ctrl-group button { width: 36px; height: 36px; }
    .maplibregl-ctrl-group button + button { border-top: 1px solid var(--atlas-rule); }
    .pan { display: grid; grid-template-columns: repeat(3, 28px); grid-template-areas: '. up .' 'left . right' '. down .'; border-radius: 42px; }
    .maplibregl-ctrl-group.pan button { width: 28px; height: 28px; display: grid; place-content: center; border: none; border-radius: 50%; }
    .pan .up { grid-area: up; } .pan .left { grid-area: left; } .pan .right { grid-area: right; } .pan .down { grid-area: down; }
    .pan svg { width: 14px; height: 14px; fill: none; stroke: var(--atlas-ink); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
    .maplibregl-ctrl.maplibregl-ctrl-attrib, .maplibregl-ctrl.maplibregl-ctrl-attrib.maplibregl-compact {
      background: color-mix(in srgb, var(--atlas-paper) 88%, transparent); color: var(--atlas-ink-soft); font-size: 0.6875rem;
    }
    .maplibregl-ctrl-attrib a { color: inherit; }
    .maplibregl-ctrl-scale {
      background: color-mix(in srgb, var(--atlas-paper) 75%, transparent); color: var(--atlas-ink); border-color: var(--atlas-ink-soft);
    }
    @media (forced-colors: none) { :host([data-theme='dark']) .maplibregl-ctrl-icon { filter: invert(1); } }
    .maplibregl-cooperative-gesture-screen { background: rgb(20 30 36 / 60%); }
    /* The credits take two lines on a phone: the scale stands above them. */
    .map { container-type: inline-size; }
    :is(.maplibregl-ctrl-bottom-left, .maplibregl-ctrl-bottom-right) { bottom: var(--renewal-covered-below, 0px); }
    @container (width < 640px) { .maplibregl-ctrl-bottom-left { bottom: calc(var(--renewal-covered-below, 0px) + 38px); } }
    @container (width < 340px) { .maplibregl-ctrl-bottom-left { bottom: calc(var(--renewal-covered-below, 0px) + 54px); } }
    @media (forced-colors: active) { .hover, .notice, .maplibregl-ctrl-group { border: 1px solid; } }
  `,
];
