/** What each picture of an edition shows: camera, layers, selection and size. */
import type { AtlasFeature, Edition, Layer } from '../domain/edition.js';
import { cameraForSize } from '../domain/story.js';
import { type Camera, changeView, DEFAULT_VIEW, type ViewState } from '../domain/view.js';
import { fitCamera } from '../map/poster/fit-camera.js';

export interface PictureView {
  readonly view: ViewState;
  /** Of the map, in CSS px. */
  readonly width: number;
  readonly height: number;
}

const EDITION = { width: 960, height: 760 };
/** Narrow and tall, as a phone's screen. */
const PHONE = { width: 390, height: 936 };
/** Behind the explorer's map until that stands, on a screen of any size: scaled as the map's camera is. */
const START = { width: 1600, height: 1200 };
/** As maps in other people's pages stand, wide and on a phone. */
const FRAME = { width: 800, height: 500 };
const PHONE_FRAME = { width: 360, height: 432 };
const LAYER = { width: 720, height: 500 };
const PHONE_LAYER = { width: 360, height: 330 };
/** In the proportions of a story's own pictures. */
const STEP = { width: 640, height: 480 };
const PLACE = { width: 640, height: 420 };

/** Closer than this a street block fills the picture. */
const MOST_ZOOM = 15.5;

export function viewEdition(edition: Edition): PictureView {
  return viewOpening(edition, EDITION);
}

export function viewEditionOnPhone(edition: Edition): PictureView {
  return viewOpening(edition, PHONE);
}

export function viewFrame(edition: Edition): PictureView {
  return viewOpening(edition, FRAME);
}

export function viewFrameOnPhone(edition: Edition): PictureView {
  return viewOpening(edition, PHONE_FRAME);
}

export function viewStart(edition: Edition): PictureView {
  return viewOpening(edition, START);
}

/** As the live map opens in a frame of the size: the edition's zoom is meant for one of 960 × 760 px. */
export function viewOpening(
  { manifest }: Edition,
  size: { readonly width: number; readonly height: number },
): PictureView {
  const { center, zoom } = manifest.view;
  const part = Math.min(1, size.width / EDITION.width, size.height / EDITION.height);
  return { ...size, view: changeView(DEFAULT_VIEW, { camera: { center, zoom: zoom + Math.log2(part) } }) };
}

export function viewLayer(edition: Edition, layer: Layer, size = LAYER): PictureView {
  const around = size.height / 9;
  const camera = fitCamera(
    layer.features.map(({ geometry }) => geometry),
    { ...size, around, maxZoom: MOST_ZOOM - 1 },
  );
  return {
    ...size,
    view: changeView(DEFAULT_VIEW, { camera: camera ?? edition.manifest.view, layers: [layer.id] }),
  };
}

export function viewLayerOnPhone(edition: Edition, layer: Layer): PictureView {
  return viewLayer(edition, layer, PHONE_LAYER);
}

/** A step of a story, by the rule of the story's own map. */
export function viewStep(view: ViewState, size = STEP): PictureView {
  const camera = view.camera && cameraForSize(view.camera, size);
  return { ...size, view: changeView(view, { camera }) };
}

/** The place in the midst of what the atlas shows at first. */
export function viewPlace(
  edition: Edition,
  { layer, feature }: { readonly layer: Layer; readonly feature: AtlasFeature },
  size = PLACE,
): PictureView {
  const camera = cameraOf({ feature }, size) ?? edition.manifest.view;
  return {
    ...size,
    view: changeView(DEFAULT_VIEW, {
      camera,
      layers: layersWith(edition, layer),
      selected: feature.properties.id,
    }),
  };
}

/** Ids of the layers a place is shown with: its own and those the edition opens with. */
export function layersWith(edition: Edition, layer: Layer): readonly string[] {
  return edition.layers.filter(({ id, visible }) => visible || id === layer.id).map(({ id }) => id);
}

export function cameraOf({ feature }: { readonly feature: AtlasFeature }, size = PLACE): Camera | undefined {
  return fitCamera([feature.geometry], { ...size, around: size.height / 4, maxZoom: MOST_ZOOM });
}
