/** The pieces a story is drawn from. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Language } from '../../domain/language.js';
import type { ViewState } from '../../domain/view.js';
import { STORY_STRINGS } from '../strings/story.js';
import { fillIn } from '../strings.js';
import type { StepPart, StoryPart } from './story-parts.js';

type Part = TemplateResult | typeof nothing;

export interface StageState {
  readonly language: Language;
  readonly index: number;
  readonly count: number;
  /** What stands in the place of the map until it is live. */
  readonly poster: Node | undefined;
  readonly map: Part;
  readonly onStep: (index: number, event: Event) => void;
}

/** The map with the buttons from step to step. */
export function renderStage(state: StageState): Part {
  const { language, index, count, poster, map, onStep } = state;
  const strings = STORY_STRINGS[language];
  return html`<div class="stage" part="stage">
    <div class="steps" part="navigation" role="group" aria-label=${strings.navigation}>
      ${renderButton(strings.previous, 'M12 5 7 10l5 5', index === 0, (event) => onStep(index - 1, event))}
      <span class="count figures">${fillIn(strings.counter, { index: index + 1, count })}</span>
      ${renderButton(strings.next, 'm8 5 5 5-5 5', index === count - 1, (event) => onStep(index + 1, event))}
    </div>
    ${map}
    ${poster ? html`<div class="poster" aria-hidden="true">${poster}</div>` : nothing}
  </div>`;
}

/** Not `disabled`: the focus would be lost at the last step. */
function renderButton(label: string, path: string, off: boolean, onClick: (event: Event) => void): Part {
  return html`<button type="button" aria-label=${label} title=${label} aria-disabled=${off}
    @click=${(event: Event) => (off ? undefined : onClick(event))}>
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
  </button>`;
}

export interface MapState {
  readonly edition: string;
  readonly language: Language;
  readonly view: ViewState | undefined;
  readonly title: string;
  readonly gestures: string;
  /** Whether the map tells of the place that is selected. */
  readonly noted: boolean;
  /** Whether there is no room for buttons on the map. */
  readonly narrow: boolean;
}

/** The live map; its tag comes to life when its code is there. Its view is set when the step changes, and the reader's from then on. */
export function renderMap({ edition, language, view, title, gestures, narrow, noted }: MapState): Part {
  if (!view) return nothing;
  const label = fillIn(STORY_STRINGS[language].mapLabel, { title });
  return html`<renewal-live-map part="map" edition=${edition} lang=${language === 'zh' ? 'zh-CN' : 'en'} label=${label}
    controls=${narrow ? 'scale' : 'navigation scale'} gestures=${gestures} ?no-note=${!noted} .viewState=${guard([view], () => view)}></renewal-live-map>`;
}

export interface StillState {
  readonly language: Language;
  /** Address of the drawn picture, once it is. */
  readonly picture: string | undefined;
  readonly opened: boolean;
  /** Whether a live map can be had. */
  readonly openable: boolean;
  readonly map: Part;
  readonly onToggle: () => void;
}

/** What stands under a step where no scroll drives a map: a picture, unless the step has its own, and a way to a map. */
export function renderStill({ poster, title }: StepPart, state: StillState): Part {
  const { language, picture, opened, openable, map, onToggle } = state;
  const strings = STORY_STRINGS[language];
  if (poster && !openable) return nothing;
  const drawn = picture ? html`<img src=${picture} alt=${fillIn(strings.stillLabel, { title })} />` : nothing;
  return html`<figure class=${opened ? 'still live' : poster ? 'still bare' : 'still'} part="still">
    <div class="frame">${opened ? map : drawn}</div>
    ${
      openable
        ? html`<button class="quiet" type="button" aria-expanded=${opened} @click=${onToggle}>
          ${opened ? strings.closeMap : strings.openMap}
        </button>`
        : nothing
    }
  </figure>`;
}

/** Where the author's own element goes. */
export function renderSlot(part: StoryPart, at: number): Part {
  return part.type === 'step'
    ? html`<slot data-part=${at}></slot>`
    : html`<div class="prose" part="prose"><slot data-part=${at}></slot></div>`;
}
