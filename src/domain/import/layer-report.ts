/** What is told of an imported layer before it is added; plain data that crosses the worker and can be kept as a file. */
import type { Geometry } from 'geojson';
import type { FieldType } from '../edition.js';
import type { Severity } from '../result.js';
import type { FindingCode, MendId } from './findings.js';
import type { Extent } from './incoming-feature.js';

export interface FindingPlace {
  /** Position in the list of features. */
  readonly feature: number;
  /** As the file gives it. */
  readonly id?: string | number;
  /** Longitude and latitude of the vertex concerned, in degrees. */
  readonly vertex?: readonly [number, number];
}

export interface Finding {
  readonly code: FindingCode;
  /** How often it was met. */
  readonly count: number;
  /** In how many features. */
  readonly features: number;
  readonly severity: Severity;
  /** A sentence for people, in English. */
  readonly message: string;
  /** The first 1,000. */
  readonly places: readonly FindingPlace[];
  /** Absent where only a person can say what is right. */
  readonly mend?: MendId;
}

export interface FieldReport {
  readonly name: string;
  /** What all filled values can be read as; `enum` for texts of few kinds. */
  readonly type: FieldType;
  /** Features with a value that is neither null nor blank. */
  readonly filled: number;
  /** Whether values of several types come in the field. */
  readonly mixed: boolean;
  /** The first values, each once. */
  readonly samples: readonly (string | number | boolean)[];
  /** Values of an enum with how often each comes. */
  readonly values?: readonly { readonly value: string; readonly count: number }[];
  /** Least and greatest: numbers, or ISO 8601 dates. */
  readonly minimum?: number | string;
  readonly maximum?: number | string;
}

/** What a figure is to a map, whether single or several. */
export type Family = 'points' | 'lines' | 'areas';

export interface LayerReport {
  readonly features: number;
  /** Features by their type of geometry; types that do not come are absent. */
  readonly types: Readonly<Partial<Record<Geometry['type'], number>>>;
  readonly withoutGeometry: number;
  /** Figures by family; members of collections are counted one by one. */
  readonly families: Readonly<Record<Family, number>>;
  readonly positions: number;
  /** Of all positions on the earth; absent when there is none. */
  readonly extent?: Extent;
  readonly fields: readonly FieldReport[];
  /** Errors first. */
  readonly findings: readonly Finding[];
  readonly size: {
    /** Estimate of the layer as GeoJSON text. */
    readonly geojsonBytes: number;
    /** Estimate of what the features take in memory, before they are drawn. */
    readonly memoryBytes: number;
  };
}
