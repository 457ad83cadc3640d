/** A step's view in the frame that the map has: the same ground whatever the size of the window. */
import { cameraForSize } from '../../domain/story.js';
import { changeView, type ViewState } from '../../domain/view.js';

/** Zoom that is no reason to move the map under the reader's hand. */
const SLIGHT = 0.05;

/** The view as the frame shows it, in the colours the story has. */
export function frameView(view: ViewState, frame: Element, theme: ViewState['theme']): ViewState {
  return changeView(view, { camera: view.camera && cameraForSize(view.camera, sizeOf(frame)), theme });
}

/** Whether the frame has grown or shrunk so much since `shown` that other ground is in it. */
export function hasOutgrown(
  view: ViewState | undefined,
  frame: Element,
  shown: ViewState | undefined,
): boolean {
  if (!view?.camera || !shown?.camera) return false;
  return Math.abs(cameraForSize(view.camera, sizeOf(frame)).zoom - shown.camera.zoom) > SLIGHT;
}

function sizeOf({ clientWidth, clientHeight }: Element) {
  return { width: clientWidth, height: clientHeight };
}
