/** What drawing shapes and markers asks of a picture: some may refer to definitions inside them, some may not. */
import type { Point } from './clip.js';
import type { Attributes } from './svg.js';

/** A path with its looks; shapes that share a path are written once. */
export interface Shape {
  readonly path: string;
  readonly attributes: Attributes;
}

/** An area in px: its closed rings, and the same as path data. */
export interface PaintedArea {
  readonly rings: readonly (readonly Point[])[];
  readonly path: string;
}

export interface MarkerPlaces {
  /** Middles, px. */
  readonly at: readonly Point[];
  /** Of the map's image. */
  readonly scale: number;
}

export interface PictureImages {
  /** The area painted with a hatch image of the map, so opaque. */
  readonly hatch: (imageId: string, area: PaintedArea, shown: number) => Shape;
  /** Markup of a marker image at some places; empty for an image that is no marker. */
  readonly markers: (imageId: string, places: MarkerPlaces) => string;
}
