import { css } from 'lit';

export const renewalStoryStyles = css`
  :host {
    display: block; container-type: inline-size; position: relative; font: inherit; color: inherit;
    --stage-top: var(--renewal-story-top, 0px);
    --stage-height: var(--renewal-story-map-height, calc(100svh - var(--stage-top)));
    --stage-height-narrow: var(--renewal-story-map-height-narrow, 46svh);
  }
  :host([hidden]) { display: none; }
  slot { display: contents; }

  .story { display: grid; grid-template-columns: minmax(18rem, var(--renewal-story-text-width, 40%)) minmax(0, 1fr); }
  .text { grid-column: 1; grid-row: 1; min-width: 0; }
  .stage {
    grid-column: 2; grid-row: 1; direction: ltr; position: sticky; top: var(--stage-top); height: var(--stage-height);
    overflow: hidden; background: var(--atlas-sea); font-family: var(--atlas-sans); color: var(--atlas-ink);
  }
  .stage renewal-live-map { position: absolute; inset: 0; min-height: 0; }
  .poster { position: absolute; inset: 0; z-index: 1; background: var(--atlas-sea); pointer-events: none; }
  .poster > :is(img, svg, picture), .poster picture > img { display: block; width: 100%; height: 100%; object-fit: cover; }

  .steps {
    position: absolute; z-index: 2; inset-block-start: 10px; inset-inline-end: 10px; display: flex; align-items: center;
    gap: 2px; padding: 3px; border: 1px solid var(--atlas-rule); border-radius: 5px; background: var(--atlas-paper);
    font-size: 0.8125rem; line-height: 1;
  }
  .steps button {
    width: 36px; height: 36px; display: grid; place-content: center; padding: 0; border: 0; border-radius: 4px; background: none;
  }
  .steps button:hover:not([aria-disabled='true']) { background: var(--atlas-panel); }
  .steps button[aria-disabled='true'] { opacity: 0.35; cursor: default; }
  .steps svg { width: 16px; height: 16px; fill: none; stroke: currentcolor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
  .steps .count { min-width: 3.6em; text-align: center; white-space: nowrap; }

  .step {
    box-sizing: border-box; min-height: var(--renewal-story-step-height, 82svh); padding-block: 12svh 6svh; padding-inline: 1.75rem;
    scroll-margin-top: calc(var(--stage-top) + 8svh); border-inline-end: 3px solid transparent; transition: border-color 0.2s;
  }
  .step.active { border-color: var(--renewal-story-accent, var(--atlas-accent-tile)); }
  .step ::slotted(section) { scroll-margin-top: calc(var(--stage-top) + 20svh) !important; }
  .prose { padding-inline: 1.75rem; }
  .notice { margin: 0; padding: 0.6em 1.75rem; font: 0.875rem/1.6 var(--atlas-sans); }

  .unrolled .story { display: block; }
  .unrolled .step { min-height: 0; padding: 0; border: 0; }
  .unrolled .prose { padding: 0; }
  .still { margin: 0.75rem 0 2rem; font-family: var(--atlas-sans); }
  .still .frame { position: relative; aspect-ratio: 4 / 3; overflow: hidden; background: var(--atlas-sea); }
  .still.bare .frame { display: none; }
  .still img { display: block; width: 100%; height: 100%; object-fit: cover; }
  .still renewal-live-map { position: absolute; inset: 0; min-height: 0; }
  .still .quiet { margin-top: 0.5rem; min-height: 32px; color: inherit; border-color: currentcolor; }

  @container (width < 720px) {
    .story { display: flex; flex-direction: column; }
    .stage { height: var(--stage-height-narrow); order: -1; z-index: 2; box-shadow: 0 1px 0 var(--atlas-rule); }
    .step {
      min-height: var(--renewal-story-step-height, 64svh); padding: 1.5rem 0 2.5rem; border: 0;
      scroll-margin-top: calc(var(--stage-top) + var(--stage-height-narrow));
    }
    .step ::slotted(section) { scroll-margin-top: calc(var(--stage-top) + var(--stage-height-narrow) + 1.5rem) !important; }
    .prose, .notice { padding-inline: 0; }
  }

  @media print {
    .story { display: block; }
    .stage, .steps, .still .quiet { display: none; }
    .step, .prose { min-height: 0; padding: 0; border: 0; }
    .still { break-inside: avoid; }
  }
`;

/** For the author's page: a step's own picture stays away while the live map stands in its place. */
export const STORY_PAGE_CSS = `
  @media screen {
    renewal-story[data-layout='scroll'] [data-poster], renewal-story [data-opened] [data-poster] { display: none !important; }
  }
`;
