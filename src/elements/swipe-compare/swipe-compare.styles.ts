import { css } from 'lit';

export const swipeCompareStyles = css`
  :host { display: block; position: relative; min-height: 240px; }
  .sides { position: absolute; inset: 0; overflow: hidden; }
  renewal-map { position: absolute; inset: 0; height: auto; }
  /* Hits go to the map that is seen: what is clipped away lets them through. */
  .right { clip-path: inset(0 0 0 var(--at)); }
  .line { position: absolute; top: 0; bottom: 0; left: var(--at); width: 3px; margin-left: -1.5px; background: var(--atlas-ink); box-shadow: 0 0 0 1px var(--atlas-paper); pointer-events: none; z-index: 2; }
  /* The grip stays whole at the edges, where the line is half outside. */
  .divider { position: absolute; top: 0; bottom: 0; left: clamp(22px, var(--at), calc(100% - 22px)); width: 44px; margin-left: -22px; cursor: ew-resize; touch-action: none; z-index: 2; outline: none; }
  .grip { position: absolute; left: 0; top: 50%; width: 44px; height: 44px; margin-top: -22px; display: grid; place-content: center; border-radius: 50%; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.875rem; letter-spacing: 0.1em; box-shadow: 0 0 0 2px var(--atlas-paper); }
  .divider:focus-visible .grip { outline: 3px solid var(--atlas-focus); outline-offset: 3px; }
  .label {
    position: absolute; top: 50%; transform: translateY(-50%); z-index: 1; padding: 4px 12px; border-radius: 4px; background: var(--atlas-ink);
    color: var(--atlas-paper); font-size: 0.875rem; line-height: 1.4; pointer-events: none; width: max-content; overflow-wrap: anywhere;
  }
  .before { right: calc(100% - var(--at) + 30px); max-width: min(40%, calc(var(--at) - 32px)); }
  .after { left: calc(var(--at) + 30px); max-width: min(40%, calc(100% - var(--at) - 32px)); }
  @media (forced-colors: active) {
    .line, .grip, .label { forced-color-adjust: none; }
    .divider:focus-visible .grip { outline-color: Highlight; }
  }
`;
