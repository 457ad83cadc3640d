import { css } from 'lit';

export const searchBoxStyles = css`
  :host { display: block; }
  .field { position: relative; }
  .glass { position: absolute; left: 11px; top: 10px; width: 16px; height: 16px; fill: none; stroke: var(--atlas-ink-soft); stroke-width: 2; pointer-events: none; }
  input {
    width: 100%; height: 36px; padding: 4px 36px 4px 34px; border: 1px solid var(--atlas-ink-soft); border-radius: 18px; background: var(--atlas-paper);
    font-size: 0.9063rem; color: var(--atlas-ink); text-overflow: ellipsis;
  }
  input:focus-visible { border-radius: 18px; }
  input::placeholder { color: var(--atlas-ink-soft); opacity: 1; }
  .clear { position: absolute; right: 4px; top: 4px; width: 28px; height: 28px; border: none; border-radius: 50%; background: none; font-size: 1.125rem; line-height: 1; }
  .clear:hover { background: var(--atlas-rule); }
  .popup {
    position: absolute; left: 0; right: 0; min-width: min(360px, calc(100vw - 24px)); top: calc(100% + 6px); z-index: 20;
    background: var(--atlas-paper); border: 1px solid var(--atlas-rule); border-radius: 8px; box-shadow: 0 8px 32px rgb(30 20 10 / 24%); padding: 6px;
  }
  #results { max-height: 60vh; overflow: auto; }
  .group { padding: 8px 10px 3px; font-size: 0.75rem; color: var(--atlas-ink-soft); border-bottom: 1px solid var(--atlas-rule); }
  [role='option'] { display: grid; grid-template-columns: 30px minmax(0, 1fr); gap: 10px; align-items: center; min-height: 38px; padding: 5px 10px; border-radius: 4px; cursor: pointer; font-size: 0.9063rem; line-height: 1.4; }
  [role='option'][aria-selected='true'] { background: color-mix(in srgb, var(--atlas-rule) 60%, transparent); outline: 1.5px solid var(--atlas-ink-soft); outline-offset: -1.5px; }
  [role='option']:hover { background: color-mix(in srgb, var(--atlas-rule) 40%, transparent); }
  .swatch-box { display: flex; }
  /* Beside the name where both fit in a line, else under it. */
  .text { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 12px; overflow-wrap: anywhere; }
  .about { font-size: 0.75rem; color: var(--atlas-ink-soft); }
  mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; text-decoration-color: var(--atlas-accent-tile); }
  .none { padding: 10px; font-size: 0.8438rem; line-height: 1.55; color: var(--atlas-ink-soft); }
  .none b { display: block; color: var(--atlas-ink); margin-bottom: 4px; }
  @media (max-width: 760px) {
    [role='option'] { min-height: 44px; }
    .popup { position: fixed; left: 8px; right: 8px; top: calc(var(--popup-top, 104px) + 6px); }
    #results { max-height: min(60vh, calc(var(--popup-height, 60vh) - 30px)); }
  }
`;
