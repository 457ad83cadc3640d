/** A story as it is laid out: prose, then steps beside or above their map, then prose. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RenewalSelectEvent } from '../events.js';
import { STORY_STRINGS } from '../strings/story.js';
import { type MapState, renderMap, renderSlot, renderStage, renderStill } from './render-story.js';
import { isByKeyboard } from './step-keys.js';
import type { StoryPhase } from './story-map.js';
import { copyPoster, type StepPart, type StoryPart } from './story-parts.js';

export interface StoryState extends Omit<MapState, 'title'> {
  readonly parts: readonly StoryPart[];
  readonly steps: readonly StepPart[];
  readonly index: number;
  readonly unrolled: boolean;
  /** In an unrolled story: the step that has a live map. */
  readonly opened: number | undefined;
  readonly phase: StoryPhase;
  readonly announcement: string;
  /** Address of a step's drawn picture, once it is. */
  readonly pictureOf: (index: number) => string | undefined;
}

export interface StoryHandlers {
  /** The reader wants another step; `byKeyboard` when the focus shall go along. */
  readonly onStep: (index: number, byKeyboard: boolean) => void;
  readonly onToggle: (index: number) => void;
  /** The reader chose a place on the map, or took the choice back. */
  readonly onSelect: (event: RenewalSelectEvent) => void;
}

export function renderStory(state: StoryState, handlers: StoryHandlers): TemplateResult {
  const { parts, unrolled, phase, language, announcement } = state;
  const first = Math.max(
    0,
    parts.findIndex(({ type }) => type === 'step'),
  );
  const end = parts.findLastIndex(({ type }) => type === 'step') + 1;
  const rendered = parts.map((part, at) =>
    part.type === 'step' ? renderStep(part, { state, handlers, at }) : renderSlot(part, at),
  );
  return html`<div class=${unrolled ? 'unrolled' : 'scroll'} @renewal-select=${handlers.onSelect}>
      ${rendered.slice(0, first)}
      <div class="story" part="story">
        ${unrolled ? nothing : renderScrolled(state, handlers)}
        <div class="text" part="text">${rendered.slice(first, end)}</div>
      </div>
      ${rendered.slice(end)}
      ${phase === 'failed' ? html`<p class="notice" role="status">${STORY_STRINGS[language].noMap}</p>` : nothing}
    </div>
    <p class="visually-hidden" role="status">${announcement}</p>`;
}

/** The map that the scroll of the page drives. */
function renderScrolled(state: StoryState, { onStep }: StoryHandlers) {
  const { steps, index, phase, language } = state;
  const current = steps[index];
  if (!current) return nothing;
  return renderStage({
    language,
    index,
    count: steps.length,
    poster: phase === 'live' ? undefined : copyPoster(current),
    map: phase === 'waiting' ? nothing : renderMap({ ...state, title: current.title }),
    onStep: (next, event) => onStep(next, isByKeyboard(event)),
  });
}

function renderStep(
  part: StepPart,
  {
    state,
    handlers,
    at,
  }: { readonly state: StoryState; readonly handlers: StoryHandlers; readonly at: number },
) {
  const { steps, unrolled, opened, phase, language, edition } = state;
  const index = steps.indexOf(part);
  const active = index === state.index && !unrolled;
  const still = unrolled
    ? renderStill(part, {
        language,
        picture: state.pictureOf(index),
        opened: opened === index,
        openable: phase !== 'failed' && edition !== '',
        map: opened === index ? renderMap({ ...state, title: part.title }) : nothing,
        onToggle: () => handlers.onToggle(index),
      })
    : nothing;
  return html`<div class=${active ? 'step active' : 'step'} part=${active ? 'step active-step' : 'step'}>
      ${renderSlot(part, at)}
      ${still}
    </div>`;
}
