/** The map as a still picture of any size: a map of its own, off the screen, drawn once and removed. */
import { Map as MapLibreMap } from 'maplibre-gl';
import { LANGUAGE_TAGS } from '../domain/language.js';
import type { Camera } from '../domain/view.js';
import { MAP_STRINGS } from './map-strings.js';
import { buildStyle, type StyleInput } from './style.js';
import { buildStyleImage, IMAGE_PIXEL_RATIO } from './style-image.js';
import { useBundledWorker } from './worker-url.js';

export interface MapImageOptions extends StyleInput {
  readonly camera: Camera;
  /** Size in CSS px. */
  readonly width: number;
  readonly height: number;
  /** Device px to a CSS px: 300 dpi is 3.125. */
  readonly pixelRatio: number;
  /** Gives the picture up. */
  readonly signal?: AbortSignal;
}

/** Why there is no picture. */
export type MapImageFailure = 'no-webgl' | 'context-lost' | 'too-slow';

export class MapImageError extends Error {
  constructor(readonly failure: MapImageFailure) {
    super(`The map could not be drawn: ${failure}`);
  }
}

/** Longest that a picture may take: a large one in software takes some 20 s. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * The picture. Where the graphics card cannot draw so many px it is drawn smaller and stretched: `sharpness` is then under
 * 1. Rejects with a MapImageError when it cannot be drawn, with the signal's reason when given up. In one piece, not in
 * tiles: labels are placed by what is around them, so they would be cut or doubled at the seams.
 */
export async function renderMapImage(
  options: MapImageOptions,
): Promise<HTMLCanvasElement & { sharpness?: number }> {
  const { width, height, pixelRatio, language } = options;
  // First: what fails here leaves nothing behind.
  const limit = largestSide();
  useBundledWorker();
  const container = document.createElement('div');
  container.lang = LANGUAGE_TAGS[language];
  container.style.cssText = `position: fixed; left: -${width + 100}px; top: 0; width: ${width}px; height: ${height}px; pointer-events: none`;
  container.inert = true;
  document.body.append(container);
  const ratio = Math.min(pixelRatio, limit / width, limit / height);
  let map: MapLibreMap | undefined;
  try {
    map = createStillMap(container, options, { ratio, limit });
    await drawn(map, options.signal);
    const picture = Object.assign(document.createElement('canvas'), {
      width: Math.round(width * pixelRatio),
      height: Math.round(height * pixelRatio),
    });
    picture.getContext('2d')?.drawImage(map.getCanvas(), 0, 0, picture.width, picture.height);
    return Object.assign(picture, { sharpness: ratio / pixelRatio });
  } finally {
    map?.remove();
    container.remove();
  }
}

function createStillMap(
  container: HTMLElement,
  options: MapImageOptions,
  { ratio, limit }: { readonly ratio: number; readonly limit: number },
): MapLibreMap {
  const { camera } = options;
  const map = new MapLibreMap({
    container,
    style: buildStyle(options),
    center: [...camera.center],
    zoom: camera.zoom,
    bearing: camera.bearing ?? 0,
    pitch: camera.pitch ?? 0,
    locale: MAP_STRINGS[options.language],
    pixelRatio: ratio,
    maxCanvasSize: [limit, limit],
    // No `antialias`: MapLibre smooths its own edges, and samples would take four times the memory and twice the time.
    canvasContextAttributes: { preserveDrawingBuffer: true },
    attributionControl: false,
    interactive: false,
    fadeDuration: 0,
    trackResize: false,
    maxZoom: 22,
  });
  map.setMissingStyleImageResolver((id) => {
    const image = buildStyleImage(id);
    if (image) map.addImage(id, image, { pixelRatio: IMAGE_PIXEL_RATIO });
  });
  return map;
}

/** Resolves when everything is drawn. */
function drawn(map: MapLibreMap, signal: AbortSignal | undefined): Promise<void> {
  const settled = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new MapImageError('too-slow')), PATIENCE_MILLISECONDS);
    settled.signal.addEventListener('abort', () => clearTimeout(timer));
    map.once('idle', () => resolve());
    map.once('webglcontextlost', () => reject(new MapImageError('context-lost')));
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: settled.signal });
    if (signal?.aborted) reject(signal.reason);
  }).finally(() => settled.abort());
}

/** The longest side of a picture that the graphics card can draw, in px. Throws a MapImageError without WebGL2. */
function largestSide(): number {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) throw new MapImageError('no-webgl');
  const limits = [
    context.getParameter(context.MAX_RENDERBUFFER_SIZE),
    context.getParameter(context.MAX_TEXTURE_SIZE),
  ];
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return Math.min(8192, ...limits.map(Number));
}
