/** The legend, read from the same table as the map: what a swatch of a layer, a basis or a status looks like. */
import {
  BASES,
  type Basis,
  type Theme as EditionTheme,
  type Kind,
  type Layer,
  type Marker,
  STATUSES,
  type Status,
} from '../domain/edition.js';
import { standingCounts } from '../domain/standing-counts.js';
import { geometryClasses } from './data-style.js';
import {
  BASIS_STYLES,
  CORE_DASHES,
  CORE_WIDTH,
  KIND_STYLES,
  layerColour,
  layerMarker,
  STATUS_CORES,
} from './layer-style.js';
import { THEMES, type ThemeName } from './theme.js';

/** What to draw in a small box; colours as #rrggbb, widths in px, opacities 0..1. */
export type Swatch =
  | {
      readonly type: 'area';
      readonly colour: string;
      readonly fillOpacity: number;
      readonly hatched: boolean;
      readonly dash: readonly number[];
    }
  | {
      readonly type: 'line';
      readonly colour: string;
      readonly width: number;
      readonly dash: readonly number[];
      /** Absent when nothing of the line is pale; dash pattern in widths of the core. */
      readonly core?: readonly number[];
      readonly coreColour: string;
      readonly coreWidth: number;
    }
  | {
      readonly type: 'marker';
      readonly colour: string;
      readonly marker: Marker;
      readonly look: 'solid' | 'hollow' | 'hatched';
      readonly paper: string;
    };

/** Swatches of a layer: one for each class of geometry it holds, on the basis most of those stand on. */
export function layerSwatches(
  layer: Layer,
  themes: readonly EditionTheme[],
  themeName: ThemeName,
): readonly Swatch[] {
  const colour = layerColour(layer, themes, THEMES[themeName]);
  const has = geometryClasses(layer.features);
  const basis = commonestBasis(layer);
  return [
    ...(has.area ? [areaSwatch(layer.kind, basis, colour)] : []),
    ...(has.line ? [lineSwatch({ kind: layer.kind, basis, status: 'completed', colour, themeName })] : []),
    ...(has.point ? [markerSwatch({ marker: layerMarker(layer), basis, colour, themeName })] : []),
  ];
}

/** How each basis looks, on an area. */
export function basisSwatch(basis: Basis, themeName: ThemeName): Swatch {
  return areaSwatch('block', basis, THEMES[themeName].accents.tile);
}

/** How each status looks, on a line. */
export function statusSwatch(status: Status, themeName: ThemeName): Swatch {
  return lineSwatch({
    kind: 'road',
    basis: 'sourced',
    status,
    colour: THEMES[themeName].accents.sea,
    themeName,
  });
}

/** Bases and statuses that occur in the layers, in order. */
export function usedInLayers(layers: readonly Layer[]): {
  readonly bases: readonly Basis[];
  readonly statuses: readonly Status[];
} {
  const counts = layers.map(({ features }) => standingCounts(features));
  return {
    bases: BASES.filter((basis) => counts.some(({ bases }) => bases[basis] > 0)),
    statuses: STATUSES.filter((status) => counts.some(({ statuses }) => statuses[status] > 0)),
  };
}

function areaSwatch(kind: Kind, basis: Basis, colour: string): Swatch {
  const style = BASIS_STYLES[basis];
  const fillOpacity = KIND_STYLES[kind].fillOpacity * style.fillFactor;
  return { type: 'area', colour, fillOpacity, hatched: style.pattern === 'hatch', dash: style.dash };
}

function lineSwatch(spec: {
  kind: Kind;
  basis: Basis;
  status: Status;
  colour: string;
  themeName: ThemeName;
}): Swatch {
  const core = STATUS_CORES[spec.status];
  const width = Math.min(6, KIND_STYLES[spec.kind].lineWidth[0] * 1.6);
  return {
    type: 'line',
    colour: spec.colour,
    width,
    dash: BASIS_STYLES[spec.basis].dash,
    ...(core === 'none' ? {} : { core: CORE_DASHES[core] }),
    coreColour: THEMES[spec.themeName].paper,
    coreWidth: width * CORE_WIDTH,
  };
}

function markerSwatch(spec: { marker: Marker; basis: Basis; colour: string; themeName: ThemeName }): Swatch {
  return {
    type: 'marker',
    colour: spec.colour,
    marker: spec.marker,
    look: BASIS_STYLES[spec.basis].marker,
    paper: THEMES[spec.themeName].paper,
  };
}

function commonestBasis({ features }: Layer): Basis {
  const { bases } = standingCounts(features);
  return BASES.reduce((most, next) => (bases[next] > bases[most] ? next : most));
}
