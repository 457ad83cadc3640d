/** What every sketch on the map has in common: it takes the keys, shows a cursor, and ends once, whichever way. */
import type { Map as MapLibreMap } from 'maplibre-gl';

export interface Sketch {
  /** Does what a key on the map means; false when it means nothing here. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
  /** What Escape does instead of giving up, where that would lose work. */
  readonly handleEscape?: (() => void) | undefined;
  readonly cursor?: () => string;
  readonly stop: () => void;
}

/** Runs a sketch from its start to its end and leaves the map as it was; undefined when given up or aborted. */
export function sketchOnMap<T>(
  map: MapLibreMap,
  signal: AbortSignal,
  start: (finish: (result: T | undefined) => void) => Sketch,
): Promise<T | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const canvas = map.getCanvas();
    const ended = new AbortController();
    const { touchAction } = canvas.style;
    const finish = (result: T | undefined) => {
      if (ended.signal.aborted) return;
      ended.abort();
      resolve(result);
      sketch.stop();
      subscription.unsubscribe();
      Object.assign(canvas.style, { cursor: '', touchAction });
    };
    const sketch = start(finish);
    const showCursor = () => {
      canvas.style.cursor = sketch.cursor?.() ?? 'crosshair';
    };
    // Hovering over a feature changes the cursor, too: this listener comes after that one.
    const subscription = map.on('mousemove', showCursor);
    showCursor();
    // A finger draws; the page must not scroll away under it.
    canvas.style.touchAction = 'none';
    const handleKey = (event: KeyboardEvent) => {
      // A key still held from the button that began the sketch is not meant for it.
      if (event.repeat && !event.key.startsWith('Arrow')) return;
      if (event.key === 'Escape') {
        if (sketch.handleEscape) sketch.handleEscape();
        else finish(undefined);
      } else if (!sketch.handleKey(event)) return;
      event.preventDefault();
      // The map would move by arrows and zoom by plus.
      event.stopPropagation();
    };
    canvas.addEventListener('keydown', handleKey, { signal: ended.signal });
    signal.addEventListener('abort', () => finish(undefined), { signal: ended.signal });
  });
}

/** The click that ends a drawing is the first half of a double click: the map must not zoom by the second. */
const DOUBLE_CLICK_MILLISECONDS = 400;

/** Terra Draw gives double click back to the map at once, which would zoom by the one that ended the drawing. */
export function restoreDoubleClick({ doubleClickZoom }: MapLibreMap, zooming: boolean): void {
  doubleClickZoom.disable();
  if (zooming) setTimeout(() => doubleClickZoom.enable(), DOUBLE_CLICK_MILLISECONDS);
}
