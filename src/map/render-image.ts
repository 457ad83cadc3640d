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

/** Longest that a picture may take: a large one in software takes some 20 s. */
const PATIENCE_MILLISECONDS = 120_000;

/**
 * The picture. Where the graphics card cannot draw so many px it is drawn smaller and stretched: `sharpness` is then under
 * 1. Rejects without WebGL2, when given up, or when it takes too long.
 */
export async function renderMapImage(
  options: MapImageOptions,
): Promise<HTMLCanvasElement & { sharpness?: number }> {
  const { width, height, pixelRatio, language } = options;
  useBundledWorker();
  const container = document.createElement('div');
  container.lang = LANGUAGE_TAGS[language];
  container.style.cssText = `position: fixed; left: -${width + 100}px; top: 0; width: ${width}px; height: ${height}px; pointer-events: none`;
  container.inert = true;
  document.body.append(container);
  const limit = largestSide();
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
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The picture took longer than two minutes.')),
      PATIENCE_MILLISECONDS,
    );
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    map.once('idle', () => finish(resolve));
    map.on('webglcontextlost', () =>
      finish(() => reject(new Error('The graphics card gave the picture up.'))),
    );
    signal?.addEventListener('abort', () => finish(() => reject(signal.reason)), { once: true });
    if (signal?.aborted) finish(() => reject(signal.reason));
  });
}

/** The longest side of a picture that the graphics card can draw, in px. Throws without WebGL2. */
function largestSide(): number {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) throw new Error('WebGL2 is missing.');
  const limits = [
    context.getParameter(context.MAX_RENDERBUFFER_SIZE),
    context.getParameter(context.MAX_TEXTURE_SIZE),
  ];
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return Math.min(8192, ...limits.map(Number));
}
