/** What the page and the tile worker tell each other. Layers and masks have numbers that the page gives. */

import type { TilePlace } from '../domain/tiles/tile-address.js';
import type { TileFeatures } from '../domain/tiles/tile-features.js';

export type ToTileWorker =
  | { readonly type: 'add'; readonly layer: number; readonly features: TileFeatures }
  | { readonly type: 'forget'; readonly layer: number }
  /** `passes` holds one bit a feature. */
  | { readonly type: 'mask'; readonly mask: number; readonly passes: Uint8Array }
  | { readonly type: 'forget-mask'; readonly mask: number }
  | {
      readonly type: 'tile';
      readonly id: number;
      readonly layer: number;
      readonly mask: number | undefined;
      readonly place: TilePlace;
    }
  | { readonly type: 'cancel'; readonly id: number };

export interface FromTileWorker {
  readonly id: number;
  /** Undefined when the layer or the mask is not known any more. */
  readonly tile: ArrayBuffer | undefined;
}
