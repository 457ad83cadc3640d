/** From what the reader chose to a file: the map's picture at the true scale, the page around it, PDF or PNG. */
import type { Edition, Layer } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { MILLIMETRES_PER_PIXEL, scaleToFit, zoomForScale } from '../../domain/map-scale.js';
import { type Orientation, type PageSize, type PrintLayout, printLayout } from '../../domain/print-layout.js';
import { changeView, shownFeatures, type ViewState, visibleLayerIds } from '../../domain/view.js';
import { withDensity } from '../../formats/png-density.js';
import { makePdf } from '../../io/make-pdf.js';
import type { Bounds } from '../../map/bounds.js';
import type { Halo } from '../../map/overlay-style.js';
import { renderMapImage } from '../../map/render-image.js';
import type { ThemeName } from '../../map/theme.js';
import { marksOf } from '../../map/view-marks.js';
import { drawSheet } from './draw-sheet.js';

export interface PrintOptions {
  readonly size: PageSize;
  readonly orientation: Orientation;
  /** The n of 1 : n, or the largest scale that holds what is on the screen. */
  readonly scale: number | 'fit';
  readonly legend: boolean;
  readonly ticks: boolean;
  readonly notes: boolean;
  readonly themeName: ThemeName;
  readonly format: 'pdf' | 'png';
  /** Absent = the edition's. */
  readonly title?: string;
  readonly subtitle?: string;
}

export interface PrintInput {
  readonly edition: Edition;
  readonly filtered: Edition;
  readonly view: ViewState;
  readonly bounds: Bounds;
  readonly baseUrl: string;
  readonly language: Language;
  readonly permalink: string;
  readonly filterText: string;
  readonly today: string;
  readonly options: PrintOptions;
  readonly dotsPerInch: number;
  readonly signal: AbortSignal;
}

export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly layout: PrintLayout;
  /** The n of 1 : n. */
  readonly scale: number;
  /** 1 unless the graphics card could not draw so fine. */
  readonly sharpness: number;
}

/** The browser gives no picture so large. */
export class SheetTooLargeError extends Error {}

/** The page as a canvas. Rejects when the map cannot be drawn, or is given up. */
export async function makeSheet(input: PrintInput): Promise<Sheet> {
  const { edition, filtered, view, options, language, dotsPerInch } = input;
  const layout = printLayout(options);
  // Whole px: what a container rounds off by itself would stretch the map.
  const size = {
    width: Math.ceil(layout.map.width / MILLIMETRES_PER_PIXEL),
    height: Math.ceil(layout.map.height / MILLIMETRES_PER_PIXEL),
  };
  const fitted = scaleToFit(input.bounds, size);
  const scale = options.scale === 'fit' ? fitted.scale : options.scale;
  const { center } = fitted;
  const layers = shownLayers(filtered, view);
  const picture = await renderMapImage({
    edition,
    filtered,
    baseUrl: input.baseUrl,
    // What is selected or near is part of what is printed; a camera that is turned is not: the page has north up.
    view: changeView(view, { comparison: undefined, camera: undefined }),
    language,
    theme: options.themeName,
    marks: marksOf(view),
    halos: await halosOf(edition),
    camera: { center, zoom: zoomForScale(scale, center[1]) },
    ...size,
    pixelRatio: (dotsPerInch / 25.4) * MILLIMETRES_PER_PIXEL,
    signal: input.signal,
  });
  const { manifest } = edition;
  const canvas = drawSheet({
    ...input,
    ...options,
    layers,
    layout,
    picture,
    pictureSize: size,
    center,
    scale,
    title: options.title ?? localize(manifest.title, language),
    subtitle: options.subtitle ?? localize(manifest.report.title, language),
  });
  return { canvas, layout, scale, sharpness: picture.sharpness ?? 1 };
}

/** The page as a file, named after the edition, the page and the scale. */
export async function makeFile(
  input: PrintInput,
): Promise<{ readonly file: Blob; readonly name: string; readonly sharpness: number }> {
  const { canvas, layout, scale, sharpness } = await makeSheet(input);
  const { manifest } = input.edition;
  const { format, size } = input.options;
  const name = `${manifest.id}-${size}-1-${Math.round(scale)}.${format}`;
  if (format === 'png') return { file: await makePng(canvas, input.dotsPerInch), name, sharpness };
  const { width, height } = layout.page;
  const title = input.options.title ?? localize(manifest.title, input.language);
  const file = await makePdf({
    width,
    height,
    picture: canvas,
    title,
    subject: localize(manifest.summary, input.language),
  });
  return { file, name, sharpness };
}

/** The same for every preview of an edition, and slow to make. */
const halos = new WeakMap<Edition, Promise<ReadonlyMap<string, Halo>>>();

function halosOf(edition: Edition): Promise<ReadonlyMap<string, Halo>> {
  const known = halos.get(edition);
  if (known) return known;
  const features = edition.layers.flatMap((layer) => layer.features);
  const started = import('../../map/halos.js').then(({ buildHalos }) =>
    buildHalos(features, new AbortController().signal),
  );
  halos.set(edition, started);
  started.catch(() => halos.delete(edition));
  return started;
}

async function makePng(canvas: HTMLCanvasElement, dotsPerInch: number): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new SheetTooLargeError();
  const bytes = withDensity(new Uint8Array(await blob.arrayBuffer()), dotsPerInch);
  return new Blob([bytes.slice().buffer], { type: 'image/png' });
}

function shownLayers(filtered: Edition, view: ViewState): readonly Layer[] {
  const visible = visibleLayerIds(filtered, view);
  return filtered.layers
    .filter(({ id }) => visible.includes(id))
    .map((layer): Layer => ({ ...layer, features: shownFeatures(layer, view.basis) }))
    .filter(({ features }) => features.length > 0);
}
