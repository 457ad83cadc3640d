/** What the page and the import worker tell each other. */
import type { Geometry, Position } from 'geojson';
import type { AtlasFeature } from '../domain/edition.js';
import type { MappingCheck } from '../domain/import/check-mapping.js';
import type { MendId } from '../domain/import/findings.js';
import type { Extent } from '../domain/import/incoming-feature.js';
import type { InferredFields } from '../domain/import/infer-fields.js';
import type { LayerReport } from '../domain/import/layer-report.js';
import type { AtlasOptions } from '../domain/import/to-atlas-features.js';
import type { Localized } from '../domain/language.js';
import type { Problem } from '../domain/result.js';
import type { Metres } from '../domain/units.js';
import type { ColumnMapping, RawValue, TextEncoding } from '../formats/raw-layer.js';

/** A layer that was read, without its features. */
export interface ReadLayer {
  /** Its number within this import. */
  readonly layer: number;
  readonly name: string;
  readonly file: string;
  /** Title of the format, such as «Shapefile». */
  readonly format: string;
  readonly features: number;
  /** How many of them have a shape. */
  readonly shapes: number;
  readonly encoding?: TextEncoding;
  readonly columns?: readonly string[];
  /** The first rows of the table. */
  readonly rows: readonly Readonly<Record<string, RawValue>>[];
  readonly problems: readonly Problem[];
}

/** One way to understand a layer's coordinates. */
export interface Placing {
  /** Name of the system and whether the axes are swapped: to be given back. */
  readonly key: string;
  readonly title: Localized;
  readonly swapped: boolean;
  /** Whether the file itself says so. */
  readonly stated: boolean;
  /** Part of the positions within the edition's extent, 0 to 1. */
  readonly inside: number;
  /** How far from where the numbers taken as WGS-84 would lie, when they could be such. */
  readonly shift?: { readonly metres: Metres; readonly bearing: number };
  /** Some of the layer as it would lie, in degrees. */
  readonly outline?: Geometry;
}

export interface Placings {
  /** The likeliest first. */
  readonly placings: readonly Placing[];
  /** Whether the first is the only one that makes sense. */
  readonly sure: boolean;
  /** All systems, for what fits none. */
  readonly systems: readonly { readonly key: string; readonly title: Localized }[];
}

export interface PlacedLayer {
  readonly report: LayerReport;
  readonly problems: readonly Problem[];
  /** Features that the last mend changed. */
  readonly changed?: number;
}

export type ImportCall =
  | {
      readonly type: 'read';
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    }
  | {
      readonly type: 'reread';
      readonly layer: number;
      readonly encoding?: string;
      readonly mapping?: ColumnMapping;
    }
  | {
      readonly type: 'placings';
      readonly layer: number;
      readonly extent: Extent;
      readonly streets: readonly (readonly Position[])[];
    }
  | { readonly type: 'place'; readonly layer: number; readonly key: string; readonly extent: Extent }
  | {
      readonly type: 'mend';
      readonly layer: number;
      readonly mends: readonly MendId[];
      readonly extent: Extent;
    }
  | {
      readonly type: 'check';
      readonly layer: number;
      readonly mapping: Pick<InferredFields, 'fields' | 'mapping'>;
    }
  | {
      readonly type: 'take';
      readonly layer: number;
      readonly settings: AtlasOptions & { readonly takenIds: readonly string[] };
    };

export interface ImportResults {
  readonly read: { readonly layers: readonly ReadLayer[]; readonly problems: readonly Problem[] };
  readonly reread: { readonly layers: readonly ReadLayer[]; readonly problems: readonly Problem[] };
  readonly placings: Placings;
  readonly place: PlacedLayer;
  readonly mend: PlacedLayer;
  readonly check: MappingCheck;
  readonly take: { readonly features: readonly AtlasFeature[]; readonly problems: readonly Problem[] };
}

/** A result with `features` gets those that were sent before it, in slices. */
export type ImportMessage =
  | { readonly type: 'progress'; readonly id: number; readonly done: number }
  | { readonly type: 'features'; readonly id: number; readonly features: readonly AtlasFeature[] }
  | { readonly type: 'result'; readonly id: number; readonly result: object; readonly features: boolean }
  | { readonly type: 'failure'; readonly id: number; readonly message: string };
