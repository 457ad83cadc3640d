/**
 * The one table of how data looks: by kind, basis and status. Map layers, legend, highlight and poster all read it.
 * Sizes are CSS pixels at the zoom given; opacities 0..1.
 */
import type { Basis, Theme as EditionTheme, Kind, LayerManifest, Marker, Status } from '../domain/edition.js';
import type { Theme } from './theme.js';

export interface KindStyle {
  /** Of a plain fill; multiplied by the basis. */
  readonly fillOpacity: number;
  /** Of an area's outline. */
  readonly outlineWidth: number;
  /** Of a line feature, at zoom 11 and 16. */
  readonly lineWidth: readonly [number, number];
  /** Diameter of a marker, at zoom 11 and 16. */
  readonly markerSize: readonly [number, number];
  readonly labelFont: 'serif' | 'sans';
  readonly labelSize: readonly [number, number];
  /** First zoom at which names are drawn. */
  readonly labelFromZoom: number;
  /** Who keeps its label where two collide: lower first. */
  readonly labelRank: number;
  /** Drawing order: lower lies below. */
  readonly order: number;
}

export const KIND_STYLES: Record<Kind, KindStyle> = {
  zone: kind({
    fillOpacity: 0.22,
    outlineWidth: 1.8,
    labelFont: 'serif',
    labelSize: [13, 19],
    labelFromZoom: 10.5,
    labelRank: 1,
    order: 1,
  }),
  corridor: kind({ fillOpacity: 0.24, lineWidth: [5, 14], labelFromZoom: 12.5, labelRank: 4, order: 2 }),
  river: kind({ fillOpacity: 0.4, lineWidth: [3, 9], labelFromZoom: 12, labelRank: 5, order: 3 }),
  block: kind({
    fillOpacity: 0.42,
    outlineWidth: 1.6,
    labelFont: 'serif',
    labelSize: [12, 17],
    labelFromZoom: 11.6,
    labelRank: 2,
    order: 4,
  }),
  parcel: kind({
    fillOpacity: 0.5,
    outlineWidth: 1.4,
    labelSize: [11, 13],
    labelFromZoom: 15,
    labelRank: 9,
    order: 5,
  }),
  road: kind({ fillOpacity: 0.3, lineWidth: [2.6, 8], labelFromZoom: 12.5, labelRank: 4, order: 6 }),
  hotspot: kind({ markerSize: [7, 18], labelSize: [11, 12], labelFromZoom: 15.5, labelRank: 9, order: 7 }),
  site: kind({ markerSize: [15, 26], outlineWidth: 1.6, labelFromZoom: 12.4, labelRank: 3, order: 8 }),
  station: kind({ markerSize: [14, 24], labelFromZoom: 12, labelRank: 3, order: 9 }),
};

export interface BasisStyle {
  /** Multiplies the kind's fill opacity. */
  readonly fillFactor: number;
  readonly pattern: 'none' | 'hatch';
  /** Dash pattern in line widths; [1, 0] is a solid line. */
  readonly dash: readonly number[];
  readonly marker: 'solid' | 'hollow' | 'hatched';
  readonly lineOpacity: number;
  /** Whether the uncertainty is drawn around it as a halo. */
  readonly halo: boolean;
}

export const BASIS_STYLES: Record<Basis, BasisStyle> = {
  surveyed: { fillFactor: 1, pattern: 'none', dash: [1, 0], marker: 'solid', lineOpacity: 1, halo: false },
  sourced: { fillFactor: 1, pattern: 'none', dash: [1, 0], marker: 'solid', lineOpacity: 1, halo: false },
  derived: { fillFactor: 0.7, pattern: 'none', dash: [1, 0], marker: 'solid', lineOpacity: 1, halo: false },
  estimate: {
    fillFactor: 0.45,
    pattern: 'none',
    dash: [3, 1.6],
    marker: 'hollow',
    lineOpacity: 0.95,
    halo: true,
  },
  illustrative: {
    fillFactor: 0.5,
    pattern: 'hatch',
    dash: [1.2, 1.4],
    marker: 'hatched',
    lineOpacity: 0.9,
    halo: false,
  },
};

/** How a line tells its status: what is finished is filled, what is not yet has a pale core. */
export const STATUS_CORES: Record<Status, LineCore> = {
  planned: 'solid',
  started: 'dashed',
  ongoing: 'dotted',
  completed: 'none',
};

export type LineCore = 'none' | 'dotted' | 'dashed' | 'solid';

/** Dash pattern of the pale core in widths of the core; the more is done, the less is pale. [1, 0] is a solid line. */
export const CORE_DASHES: Record<LineCore, readonly number[]> = {
  none: [0, 1],
  dotted: [1.5, 6],
  dashed: [6, 3],
  solid: [1, 0],
};

/** Width of the pale core, as a part of the line's width. */
export const CORE_WIDTH = 0.4;

/** The layer's colour: its own accent, else its theme's. */
export function layerColour(layer: LayerManifest, themes: readonly EditionTheme[], theme: Theme): string {
  const accent = layer.accent ?? themes.find((candidate) => candidate.id === layer.theme)?.accent ?? 'tile';
  return theme.accents[accent];
}

/** The shape of the layer's point markers. */
export function layerMarker(layer: LayerManifest): Marker {
  return layer.marker ?? 'circle';
}

function kind(style: Partial<KindStyle>): KindStyle {
  return {
    fillOpacity: 0.3,
    outlineWidth: 1.5,
    lineWidth: [2, 6],
    markerSize: [13, 22],
    labelFont: 'sans',
    labelSize: [11.5, 14],
    labelFromZoom: 13,
    labelRank: 5,
    order: 5,
    ...style,
  };
}
