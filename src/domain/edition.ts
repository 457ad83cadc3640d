/**
 * The data model of an edition: a folder of data that describes one district and one report.
 * Documented for authors in geodata/README.md; parsed from unknown JSON by parse-edition.ts.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Ledger } from './commitment.js';
import type { ReadyQuestion } from './coverage-question.js';
import type { Language, Localized } from './language.js';

/** What a feature's geometry stands on, best first. */
export const BASES = ['surveyed', 'sourced', 'derived', 'estimate', 'illustrative'] as const;
export type Basis = (typeof BASES)[number];

export const STATUSES = ['planned', 'started', 'ongoing', 'completed'] as const;
export type Status = (typeof STATUSES)[number];

/** What a layer's features are, to a reader; decides how they are drawn. Any geometry type fits any kind. */
export const KINDS = [
  'zone',
  'parcel',
  'block',
  'site',
  'road',
  'corridor',
  'river',
  'hotspot',
  'station',
] as const;
export type Kind = (typeof KINDS)[number];

/** Colours of the atlas's palette; a theme of an edition picks one. */
export const ACCENTS = ['tile', 'sand', 'sea', 'tree', 'plum', 'lagoon'] as const;
export type Accent = (typeof ACCENTS)[number];

/** Shapes of point markers, so that colour never stands alone. */
export const MARKERS = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'cross', 'star'] as const;
export type Marker = (typeof MARKERS)[number];

/** What a base map file holds; decides how it is drawn. */
export const BASEMAP_ROLES = [
  'land',
  'water',
  'park',
  'neighbour',
  'district',
  'subdistrict',
  'road',
  'railway',
  'metro-line',
  'metro-station',
  'label',
] as const;
export type BasemapRole = (typeof BASEMAP_ROLES)[number];

export interface Theme {
  readonly id: string;
  readonly title: Localized;
  readonly accent: Accent;
}

export const FIELD_TYPES = ['string', 'number', 'boolean', 'date', 'enum'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A property of a layer's features beyond the standard ones. */
export interface Field {
  readonly name: string;
  readonly title: Localized;
  readonly type: FieldType;
  /** Shown behind the value: a unit id (mu, ha, m2, m, km, percent) or free text. */
  readonly unit?: string;
  /** The allowed values of an enum field. */
  readonly values?: readonly { readonly value: string; readonly title: Localized }[];
  readonly required?: boolean;
}

export interface LayerManifest {
  readonly id: string;
  readonly title: Localized;
  /** One sentence: what the layer shows and on what basis as a whole. */
  readonly description?: Localized;
  /** Id of a theme of the edition. */
  readonly theme: string;
  readonly kind: Kind;
  /** Overrides the theme's accent. */
  readonly accent?: Accent;
  readonly marker?: Marker;
  /** GeoJSON file, relative to the edition's folder. */
  readonly file: string;
  /** Shown when the page opens. */
  readonly visible: boolean;
  readonly fields: readonly Field[];
}

export interface BasemapManifest {
  readonly role: BasemapRole;
  /** GeoJSON file, relative to the edition's folder. */
  readonly file: string;
}

export interface Report {
  readonly title: Localized;
  readonly publisher: Localized;
  /** ISO 8601 date, or year and month. */
  readonly date: string;
  readonly url?: string;
}

export interface EditionManifest {
  /** Version of the format; 1 today. */
  readonly format: 1;
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  /** Languages of the edition, its own first; `name` and `note` without suffix are in the first of them. */
  readonly languages: readonly Language[];
  readonly report: Report;
  /** West, south, east, north in degrees (WGS-84): every feature lies inside. */
  readonly extent: readonly [number, number, number, number];
  readonly view: { readonly center: readonly [number, number]; readonly zoom: number };
  /** 审图号; null = a schematic that has not been reviewed. */
  readonly mapApprovalNumber: string | null;
  /** ISO 8601 date of the last change of data. */
  readonly updated: string;
  /** https: or mailto: address that takes reports of errors in the data. */
  readonly corrections?: string;
  readonly licence: { readonly data: Localized; readonly basemap: Localized };
  readonly themes: readonly Theme[];
  readonly basemap: readonly BasemapManifest[];
  /** The ledger's file, relative to the edition's folder. */
  readonly commitments: string;
  readonly layers: readonly LayerManifest[];
  /** Coverage questions that readers can ask with one click. */
  readonly questions?: readonly ReadyQuestion[];
}

/** Standard properties of every feature of a layer, flat; a layer's own fields stand beside them. */
export interface FeatureProperties {
  readonly id: string;
  /** Name in the edition's first language. */
  readonly name: string;
  readonly name_en?: string;
  readonly name_zh?: string;
  readonly status: Status;
  /** Ids of commitments of the ledger. */
  readonly commitments: readonly string[];
  readonly basis: Basis;
  /** Radius in metres within which the true place lies. */
  readonly uncertainty_m: number;
  /** Who says so: publication, date, address. */
  readonly source: string;
  readonly note?: string;
  readonly note_en?: string;
  readonly note_zh?: string;
  readonly [field: string]: unknown;
}

export type AtlasFeature = Feature<Geometry, FeatureProperties>;

export interface Layer extends LayerManifest {
  readonly features: readonly AtlasFeature[];
}

export interface Basemap extends BasemapManifest {
  readonly data: FeatureCollection;
}

/** An edition read whole: manifest, ledger, layers with their features. */
export interface Edition {
  readonly manifest: EditionManifest;
  readonly ledger: Ledger;
  readonly layers: readonly Layer[];
}
