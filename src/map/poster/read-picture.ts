/** What a still picture of the map holds: the layers of the map style at one camera, where names stand, and what is shown. */
import type { Basemap, Layer } from '../../domain/edition.js';
import { shownFeatures, visibleLayerIds } from '../../domain/view.js';
import { dataLayerOf } from '../data-style.js';
import { buildStyle, type StyleInput } from '../style.js';
import { marksOf } from '../view-marks.js';
import { type PlacedSymbols, placeSymbols, TakenGround } from './place-labels.js';
import { type FramedFeature, type FramedSources, frameInline } from './poster-data.js';
import { createFrame, type Frame } from './poster-frame.js';
import { readLayer, type StyledLayer } from './read-style.js';

export interface PictureInput extends Omit<StyleInput, 'baseUrl'> {
  readonly basemaps: readonly Basemap[];
  /** Size of the map in CSS px; a caption comes below it. */
  readonly width: number;
  readonly height: number;
}

export interface PictureContent {
  /** In drawing order. */
  readonly layers: readonly StyledLayer[];
  readonly features: (source: string) => readonly FramedFeature[];
  readonly placed: ReadonlyMap<string, PlacedSymbols>;
  /** The visible layers that have something in the picture, holding only that. */
  readonly shown: readonly Layer[];
}

/** The frame of the view's camera, else of the edition's. */
export function frameOf({
  edition,
  view,
  width,
  height,
}: Pick<PictureInput, 'edition' | 'view' | 'width' | 'height'>): Frame {
  return createFrame(view.camera ?? edition.manifest.view, { width, height });
}

/** The map's patterns grow with the ground between two whole zooms. */
export function patternScale({ camera: { zoom } }: Frame): number {
  return 2 ** (zoom - Math.floor(zoom));
}

/** `taken` is ground that names keep clear of. */
export function readPicture(
  input: PictureInput,
  {
    frame,
    files,
    taken,
  }: {
    readonly frame: Frame;
    readonly files: FramedSources;
    readonly taken: readonly (readonly [number, number, number, number])[];
  },
): PictureContent {
  const style = buildStyle({ ...input, marks: marksOf(input.view), baseUrl: 'https://poster.invalid/' });
  const features = (source: string): readonly FramedFeature[] => {
    const own = style.sources[source];
    return files.get(source) ?? (own?.type === 'geojson' ? frameInline(source, own, frame) : []);
  };
  const layers = style.layers.flatMap((layer) => readLayer(layer, frame.camera.zoom) ?? []);
  return {
    layers,
    features,
    placed: placeAll(layers, features, { frame, taken }),
    shown: shownInPicture(input, files),
  };
}

/** The topmost layer gets its place first. */
function placeAll(
  layers: readonly StyledLayer[],
  features: (source: string) => readonly FramedFeature[],
  {
    frame,
    taken,
  }: { readonly frame: Frame; readonly taken: readonly (readonly [number, number, number, number])[] },
): ReadonlyMap<string, PlacedSymbols> {
  const ground = new TakenGround([0, 0, frame.width, frame.height]);
  for (const box of taken) ground.take(box);
  const symbols = layers.filter((layer) => layer.type === 'symbol').reverse();
  return new Map(symbols.map((layer) => [layer.id, placeSymbols(layer, features(layer.source), ground)]));
}

/** The visible layers that have something in the picture, holding only that. */
function shownInPicture({ edition, view, filtered }: PictureInput, files: FramedSources): readonly Layer[] {
  const visible = visibleLayerIds(edition, view);
  const inFrame = new Set(
    [...files].flatMap(([source, framed]) =>
      dataLayerOf(source) === undefined ? [] : framed.map(({ feature }) => feature.properties?.id),
    ),
  );
  return (filtered ?? edition).layers
    .filter(({ id }) => visible.includes(id))
    .map((layer) => ({
      ...layer,
      features: shownFeatures(layer, view.basis).filter(({ properties }) => inFrame.has(properties.id)),
    }))
    .filter(({ features }) => features.length > 0);
}
