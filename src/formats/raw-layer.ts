/** What readers take from files: features in the file's own coordinates, with what the file says of itself. */
import type { Feature, Geometry } from 'geojson';
import type { Problem, Result } from '../domain/result.js';

/** Nested values are kept as their JSON. */
export type RawValue = string | number | boolean | null;

/** Coordinates as written: degrees or metres, of whatever system. A feature without a shape has a null geometry. */
export type RawFeature = Feature<Geometry | null, Readonly<Record<string, RawValue>>>;

/** The coordinate system that a file states: a code of EPSG, or a text of ESRI or OGC. */
export type StatedSystem =
  | { readonly type: 'epsg'; readonly code: number }
  | { readonly type: 'wkt'; readonly text: string };

/** How the bytes became text: said by the file or its format, or guessed. */
export interface TextEncoding {
  /** As TextDecoder names it: utf-8, gb18030, utf-16le. */
  readonly label: string;
  readonly basis: 'stated' | 'guessed' | 'chosen';
}

export interface RawLayer {
  /** Of the layer within the file, else of the file without its ending. */
  readonly name: string;
  readonly features: readonly RawFeature[];
  /** Absent where the file states none. */
  readonly system?: StatedSystem;
  /** Absent for binary formats that know only one. */
  readonly encoding?: TextEncoding;
  /** What could not be read, or was changed, and where. */
  readonly problems: readonly Problem[];
  /** Titles of the columns of a table without geometry, for the user to say which are coordinates. */
  readonly columns?: readonly string[];
}

export interface ReadSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files of the same name with another ending (dbf, prj, cpg), by that ending in small letters. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** Which columns of a table are the place. */
export type ColumnMapping =
  | { readonly type: 'xy'; readonly x: string; readonly y: string }
  | { readonly type: 'wkt'; readonly column: string };

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Label of TextDecoder; guessed when left out. */
  readonly encoding?: string;
  /** Guessed from the titles when left out. */
  readonly mapping?: ColumnMapping;
  readonly limits?: Partial<ReadLimits>;
}

/** Beyond these a file is refused, with a message that says so. */
export interface ReadLimits {
  readonly bytes: number;
  readonly features: number;
  /** Positions of all features together. */
  readonly positions: number;
  /** Nesting of archives, XML elements, JSON values. */
  readonly depth: number;
}

export const READ_LIMITS: ReadLimits = {
  bytes: 1 << 30,
  features: 2_000_000,
  positions: 15_000_000,
  depth: 64,
};

/** Reads one file. Never throws for what a file contains: problems say what is wrong, and the rest is read. Rejects when aborted. */
export type ReadFile = (source: ReadSource, options?: ReadOptions) => Promise<Result<readonly RawLayer[]>>;
