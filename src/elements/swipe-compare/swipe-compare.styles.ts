import { css } from 'lit';

export const swipeCompareStyles = css`
  :host { display: block; position: relative; min-height: 240px; }
  .sides { position: absolute; inset: 0; overflow: hidden; }
  renewal-map { position: absolute; inset: 0; height: auto; }
  /* Hits go to the map that is seen: what is clipped away lets them through. */
  .right { clip-path: inset(0 0 0 var(--at)); }
  .divider { position: absolute; top: 0; bottom: 0; left: var(--at); width: 44px; margin-left: -22px; cursor: ew-resize; touch-action: none; z-index: 2; outline: none; }
  .divider::before { content: ''; position: absolute; left: 20.5px; top: 0; bottom: 0; width: 3px; background: var(--atlas-ink); box-shadow: 0 0 0 1px var(--atlas-paper); }
  .grip { position: absolute; left: 2px; top: 50%; width: 40px; height: 40px; margin-top: -20px; display: grid; place-content: center; border-radius: 50%; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.875rem; letter-spacing: 0.1em; box-shadow: 0 0 0 2px var(--atlas-paper); }
  .divider:focus-visible .grip { outline: 3px solid var(--atlas-focus); outline-offset: 3px; }
  .label { position: absolute; bottom: 46%; z-index: 1; padding: 4px 12px; border-radius: 4px; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.875rem; pointer-events: none; max-width: 40%; }
  .before { right: calc(100% - var(--at) + 30px); }
  .after { left: calc(var(--at) + 30px); }
  @media (forced-colors: active) { .divider::before, .grip, .label { forced-color-adjust: none; } }
`;
