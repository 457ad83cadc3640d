/** A still picture of a step, drawn when the author gave none. */
import type { Edition } from '../../domain/edition.js';
import { filterEdition } from '../../domain/feature-filter.js';
import type { Language } from '../../domain/language.js';
import { cameraForSize } from '../../domain/story.js';
import { type ViewState, visibleLayerIds } from '../../domain/view.js';
import type { ThemeName } from '../../map/theme.js';
import { marksOf } from '../../map/view-marks.js';

export interface StillOptions {
  readonly edition: Edition;
  /** URL of the edition's folder, with a trailing slash. */
  readonly baseUrl: string;
  readonly view: ViewState;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly width: number;
  readonly height: number;
  readonly signal: AbortSignal;
}

/** The picture as a PNG. Rejects when it cannot be drawn or was given up. */
export async function drawStill(options: StillOptions): Promise<Blob | undefined> {
  const { edition, view, width, height, signal } = options;
  const [{ renderMapImage }, { buildHalos }] = await Promise.all([
    import('../../map/render-image.js'),
    import('../../map/halos.js'),
  ]);
  const shown = new Set(visibleLayerIds(edition, view));
  const features = edition.layers.filter(({ id }) => shown.has(id)).flatMap((layer) => layer.features);
  const canvas = await renderMapImage({
    ...options,
    filtered: filterEdition(edition, view.filter),
    marks: marksOf(view),
    halos: await buildHalos(features, signal),
    camera: cameraForSize(view.camera ?? edition.manifest.view, { width, height }),
    pixelRatio: 2,
  });
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)));
}
