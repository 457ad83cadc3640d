/** Which still pictures a story needs: of the steps whose author gave none, each as wide as the text. */
import type { ViewState } from '../../domain/view.js';
import type { StillRequest } from './still-pictures.js';
import type { StepPart } from './story-parts.js';

const MOST_WIDTH = 960;
/** Height over width, as in the styles. */
const PROPORTION = 0.75;

export interface StillNeeds extends Omit<StillRequest, 'view' | 'width' | 'height'> {
  readonly steps: readonly StepPart[];
  /** Of the steps, in their order. */
  readonly views: readonly ViewState[];
  /** Width of the text in px; 0 while it is not laid out. */
  readonly textWidth: number;
}

/** The requests by index of the step. */
export function requestStills({
  steps,
  views,
  textWidth,
  ...shared
}: StillNeeds): ReadonlyMap<number, StillRequest> {
  const width = Math.min(MOST_WIDTH, textWidth || 640);
  const size = { width, height: Math.round(width * PROPORTION) };
  return new Map(
    steps.flatMap(({ poster }, index): [number, StillRequest][] => {
      const view = views[index];
      return poster || !view ? [] : [[index, { ...shared, ...size, view }]];
    }),
  );
}
