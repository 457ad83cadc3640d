/**
 * A story: steps, each of which says what the map shows while the reader is at it. Pure: what the attributes of a step
 * say in, a change of view out; a mistake drops that attribute alone and is named.
 */
import type { Edition } from './edition.js';
import type { Problem } from './result.js';
import { parseCamera } from './share-camera.js';
import { readFilter } from './share-filter.js';
import {
  BASIS_CHOICES,
  type Camera,
  changeView,
  DEFAULT_VIEW,
  findFeature,
  type ViewChange,
  type ViewState,
} from './view.js';

/** The attributes of a step as they are written, without `data-`; absent = not given. */
export const STEP_ATTRIBUTES = ['view', 'layers', 'select', 'commitment', 'filter', 'basis'] as const;
export type StepAttribute = (typeof STEP_ATTRIBUTES)[number];

export type StepAttributes = { readonly id: string } & { readonly [K in StepAttribute]?: string };

export interface StoryStep {
  readonly id: string;
  /** Only what the step says itself. */
  readonly change: ViewChange;
}

/** A camera of a story is meant for a map of about this size in px: on a smaller one it looks from further away. */
export const STORY_MAP_SIZE = 760;

/** The step its attributes tell, with a warning for each that could not be read. */
export function parseStep(attributes: StepAttributes): {
  readonly step: StoryStep;
  readonly problems: readonly Problem[];
} {
  const { id } = attributes;
  const problems: Problem[] = [];
  const read = <T>(name: StepAttribute, parse: (text: string) => T | undefined): T | undefined => {
    const text = attributes[name];
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) problems.push(unreadable(id, name, text));
    return value;
  };
  const members: ViewChange = {
    camera: read('view', parseCamera),
    layers: read('layers', (text) => text.split(/\s+/).filter(Boolean)),
    selected: read('select', (text) => text.trim() || undefined),
    commitment: read('commitment', (text) => text.trim() || undefined),
    filter: read('filter', readWholeFilter),
    basis: read('basis', (text) => BASIS_CHOICES.find((choice) => choice === text)),
  };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  return { step: { id, change: Object.fromEntries(given) }, problems };
}

/**
 * What the map shows at each step. Camera, layers and basis stay as they were where a step says nothing of them; what is
 * selected, lit up and filtered belongs to one step alone. So a step looks the same however the reader came to it.
 */
export function buildStepViews(steps: readonly StoryStep[]): readonly ViewState[] {
  let lasting: ViewState = DEFAULT_VIEW;
  return steps.map(({ change }) => {
    const view = changeView(lasting, change);
    lasting = changeView(view, { selected: undefined, commitment: undefined, filter: undefined });
    return view;
  });
}

/** What the steps name that the edition has not, and ids that come twice. */
export function checkSteps(steps: readonly StoryStep[], edition: Edition): readonly Problem[] {
  const layers = new Set(edition.layers.map((layer) => layer.id));
  const commitments = new Set(edition.ledger.commitments.map((commitment) => commitment.id));
  return steps.flatMap(({ id, change }, index) => {
    const { selected, commitment, filter } = change;
    const missing = (name: string, what: string): Problem =>
      warning('story-unknown', id, name, `Step ${id} names the ${what}, which the edition has not.`);
    return [
      ...(steps.findIndex((other) => other.id === id) < index
        ? [warning('story-step-twice', id, '', `Two steps have the id ${id}.`)]
        : []),
      ...(change.layers ?? [])
        .filter((layer) => !layers.has(layer))
        .map((layer) => missing('layers', `layer ${layer}`)),
      ...(selected === undefined || findFeature(edition, selected)
        ? []
        : [missing('select', `feature ${selected}`)]),
      ...[...(commitment === undefined ? [] : [commitment]), ...(filter?.commitments ?? [])]
        .filter((name) => !commitments.has(name))
        .map((name) => missing(name === commitment ? 'commitment' : 'filter', `commitment ${name}`)),
    ];
  });
}

/** The camera for a map of the size in px, so that about the same ground is in view as at `STORY_MAP_SIZE`. */
export function cameraForSize(
  camera: Camera,
  { width, height }: { readonly width: number; readonly height: number },
): Camera {
  const part = Math.min(1, Math.max(width, 120) / STORY_MAP_SIZE, Math.max(height, 120) / STORY_MAP_SIZE);
  return part === 1 ? camera : { ...camera, zoom: Math.max(0, camera.zoom + Math.log2(part)) };
}

/** The filter as it is written in the address of the atlas, e.g. `fs=completed&fc=some-commitment`. */
function readWholeFilter(text: string) {
  const parameters = new URLSearchParams(text);
  let sound = true;
  const filter = readFilter((name, parse) => {
    const part = parameters.get(name);
    parameters.delete(name);
    const value = part === null ? undefined : parse(part);
    if (part !== null && value === undefined) sound = false;
    return value;
  });
  return sound && [...parameters.keys()].length === 0 ? filter : undefined;
}

const EXPECTED: Record<StepAttribute, string> = {
  view: '"lng,lat,zoom", e.g. "120.38,36.09,13"',
  layers: 'ids of layers with blanks between them',
  select: 'the id of a feature',
  commitment: 'the id of a commitment',
  filter: 'a filter as in the address of the atlas, e.g. "fs=completed"',
  basis: BASIS_CHOICES.join(' or '),
};

function unreadable(id: string, name: StepAttribute, text: string): Problem {
  const problem = warning(
    'story-unreadable',
    id,
    name,
    `data-${name}="${text}" of step ${id} cannot be read.`,
  );
  return { ...problem, fix: `Write ${EXPECTED[name]}.` };
}

function warning(code: string, id: string, name: string, message: string): Problem {
  return { code, message, path: name === '' ? `#${id}` : `#${id}[data-${name}]`, severity: 'warning' };
}
