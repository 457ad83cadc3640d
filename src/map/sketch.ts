/** Places and outlines that the user draws on the map, by pointer or by key. Outlines are drawn with Terra Draw. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { SKETCH_PREFIX } from './apply-style.js';

type Place = readonly [number, number];
type HexColour = `#${string}`;

/** Decimals of a corner in degrees: about a metre, as in the address. */
const DECIMALS = 5;
/** Pixels around a corner that count as on it. */
const REACH = { fine: 12, coarse: 28 };
/** The click that closes an outline is the first half of a double click: the map must not zoom by the second. */
const DOUBLE_CLICK_MILLISECONDS = 400;

/** A place picked by click, or by Enter for the centre of the map; undefined when `signal` is aborted or Escape is pressed. */
export function pickPlace(map: MapLibreMap, signal: AbortSignal): Promise<Place | undefined> {
  return sketch(map, signal, (finish) => {
    const subscription = map.on('click', ({ lngLat }) => finish([lngLat.lng, lngLat.lat]));
    return {
      keys: {
        Enter: () => {
          const { lng, lat } = map.getCenter();
          finish([lng, lat]);
        },
      },
      stop: () => subscription.unsubscribe(),
    };
  });
}

/**
 * A polygon drawn corner by corner: its corners, not closed; undefined when `signal` is aborted or Escape is pressed.
 * A click or Space (for the centre of the map) puts a corner, Backspace takes the last one back; a double click, a click
 * on the first corner or Enter ends it, once there are three.
 */
export async function drawPolygon(
  map: MapLibreMap,
  signal: AbortSignal,
): Promise<readonly Place[] | undefined> {
  // Terra Draw adds sources, which needs a style.
  if (!map.getStyle()) await Promise.race([map.once('style.load'), aborted(signal)]);
  return sketch<readonly Place[]>(map, signal, (finish) => {
    const zooming = map.doubleClickZoom.isEnabled();
    const mode = createPolygonMode(map);
    const draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({
        map,
        prefixId: SKETCH_PREFIX,
        coordinatePrecision: DECIMALS,
      }),
      modes: [mode],
    });
    draw.start();
    draw.setMode(mode.mode);
    draw.on('finish', (id) => finish(cornersOf(draw, id)));
    return {
      keys: {
        ' ': () => tapCentre(map),
        Enter: () => map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' })),
        Backspace: () => mode.undo(),
      },
      stop: () => {
        draw.stop();
        holdDoubleClick(map, zooming);
      },
    };
  });
}

interface Sketch {
  /** What a key on the map does, by `KeyboardEvent.key`. */
  readonly keys: Readonly<Record<string, () => void>>;
  readonly stop: () => void;
}

/** Runs a sketch from its start to its end, whichever way it ends, and leaves the map as it was. */
function sketch<T>(
  map: MapLibreMap,
  signal: AbortSignal,
  start: (finish: (result: T | undefined) => void) => Sketch,
): Promise<T | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const canvas = map.getCanvas();
    const ended = new AbortController();
    const showCrosshair = () => {
      canvas.style.cursor = 'crosshair';
    };
    // Hovering over a feature changes the cursor, too: this listener comes after that one.
    const subscription = map.on('mousemove', showCrosshair);
    const finish = (result: T | undefined) => {
      if (ended.signal.aborted) return;
      ended.abort();
      resolve(result);
      stop();
      subscription.unsubscribe();
      canvas.style.cursor = '';
    };
    const { keys, stop } = start(finish);
    showCrosshair();
    const handleKey = (event: KeyboardEvent) => {
      const act = event.key === 'Escape' ? () => finish(undefined) : keys[event.key];
      if (!act) return;
      event.preventDefault();
      // A key still held from the button that began the sketch is not meant for it.
      if (!event.repeat) act();
    };
    canvas.addEventListener('keydown', handleKey, { signal: ended.signal });
    signal.addEventListener('abort', () => finish(undefined), { signal: ended.signal });
  });
}

function createPolygonMode(map: MapLibreMap): TerraDrawPolygonMode {
  const style = getComputedStyle(map.getContainer());
  const colour = (name: string, otherwise: HexColour) =>
    toHex(style.getPropertyValue(`--atlas-${name}`).trim()) ?? otherwise;
  const ink = colour('highlight', '#12212b');
  const paper = colour('paper', '#fffdf8');
  return new TerraDrawPolygonMode({
    pointerDistance: matchMedia('(pointer: coarse)').matches ? REACH.coarse : REACH.fine,
    keyEvents: { finish: 'Enter', cancel: null },
    cursors: { start: 'crosshair', close: 'pointer' },
    showCoordinatePoints: true,
    styles: {
      fillColor: ink,
      fillOpacity: 0.08,
      outlineColor: ink,
      outlineWidth: 2,
      coordinatePointColor: paper,
      coordinatePointOutlineColor: ink,
      coordinatePointOutlineWidth: 2,
      coordinatePointWidth: 4,
      closingPointColor: paper,
      closingPointOutlineColor: ink,
      closingPointOutlineWidth: 3,
      closingPointWidth: 6,
    },
  });
}

function toHex(colour: string): HexColour | undefined {
  return colour.startsWith('#') ? `#${colour.slice(1)}` : undefined;
}

function cornersOf(draw: TerraDraw, id: string | number): readonly Place[] | undefined {
  const geometry = draw.getSnapshotFeature(id)?.geometry;
  if (geometry?.type !== 'Polygon') return undefined;
  return geometry.coordinates[0]?.slice(0, -1).map(([lng = 0, lat = 0]): Place => [lng, lat]);
}

/** A tap at the centre of the map, as Terra Draw hears it. */
function tapCentre(map: MapLibreMap): void {
  const canvas = map.getCanvas();
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2, isPrimary: true };
  canvas.dispatchEvent(new PointerEvent('pointermove', { ...at, button: -1 }));
  canvas.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 0 }));
  canvas.dispatchEvent(new PointerEvent('pointerup', { ...at, button: 0 }));
}

/** Terra Draw gives double click back to the map at once, which would zoom by the one that ended the outline. */
function holdDoubleClick({ doubleClickZoom }: MapLibreMap, zooming: boolean): void {
  doubleClickZoom.disable();
  if (zooming) setTimeout(() => doubleClickZoom.enable(), DOUBLE_CLICK_MILLISECONDS);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
