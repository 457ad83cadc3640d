/** Makes a MapLibre map in a container, with the controls asked for. */
import {
  AttributionControl,
  Map as MapLibreMap,
  type MapOptions,
  NavigationControl,
  ScaleControl,
  type StyleSpecification,
} from 'maplibre-gl';
import type { EditionManifest } from '../domain/edition.js';
import { LANGUAGE_TAGS, type Language } from '../domain/language.js';
import type { Camera } from '../domain/view.js';
import { MAP_STRINGS } from './map-strings.js';
import { PanControl } from './pan-control.js';
import { buildStyleImage, IMAGE_PIXEL_RATIO } from './style-image.js';
import { useBundledWorker } from './worker-url.js';

export const CONTROLS = ['navigation', 'scale', 'attribution'] as const;
export type ControlName = (typeof CONTROLS)[number];

export interface CreateMapOptions {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly manifest: EditionManifest;
  readonly camera: Camera;
  readonly language: Language;
  readonly credits: string;
  readonly controls: readonly ControlName[];
  readonly gestures: 'cooperative' | 'direct' | 'none';
}

/** How far beyond the edition's extent the map can be moved, in parts of its size. */
const MARGIN = 0.6;

/** A new map. Throws MapLibre's GPUInitializationError when WebGL2 is missing. */
export function createMap(options: CreateMapOptions): MapLibreMap {
  useBundledWorker();
  const { container, camera, language } = options;
  // The glyph language is the container's: without it Han characters come out in Japanese shapes.
  container.lang = LANGUAGE_TAGS[language];
  const map = new MapLibreMap({
    container,
    style: options.style,
    center: [...camera.center],
    zoom: camera.zoom,
    bearing: camera.bearing ?? 0,
    pitch: camera.pitch ?? 0,
    locale: MAP_STRINGS[language],
    attributionControl: false,
    maxBounds: boundsAround(options.manifest.extent),
    minZoom: 8,
    maxZoom: 19,
    interactive: options.gestures !== 'none',
    cooperativeGestures: options.gestures === 'cooperative',
    pitchWithRotate: false,
    maxPitch: 60,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
  } satisfies MapOptions);
  map.setMissingStyleImageResolver((id) => {
    const image = buildStyleImage(id);
    if (image) map.addImage(id, image, { pixelRatio: IMAGE_PIXEL_RATIO });
  });
  addControls(map, options);
  return map;
}

function addControls(map: MapLibreMap, { controls, credits, language }: CreateMapOptions): void {
  for (const control of controls) {
    switch (control) {
      case 'navigation':
        map.addControl(new NavigationControl({ visualizePitch: false }), 'top-left');
        map.addControl(new PanControl(language), 'top-left');
        break;
      case 'scale':
        map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
        break;
      case 'attribution':
        map.addControl(
          new AttributionControl({ compact: false, customAttribution: credits }),
          'bottom-right',
        );
        break;
    }
  }
}

/** The edition's own camera, for a map of the container's size: `view.zoom` is meant for one of about 1,000 × 800 px. */
export function openingCamera({ view }: EditionManifest, { clientWidth, clientHeight }: HTMLElement): Camera {
  const part = Math.min(1, Math.max(clientWidth, 200) / 960, Math.max(clientHeight, 200) / 760);
  return { center: view.center, zoom: view.zoom + Math.log2(part) };
}

function boundsAround([west, south, east, north]: EditionManifest['extent']): [
  number,
  number,
  number,
  number,
] {
  const width = (east - west) * MARGIN;
  const height = (north - south) * MARGIN;
  return [west - width, Math.max(-85, south - height), east + width, Math.min(85, north + height)];
}
