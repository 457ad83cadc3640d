/** The features that an analysis is about: from layers, by id, or drawn by the reader. */
import type { Geometry } from 'geojson';
import type { FeatureChoice } from './coverage-question.js';
import { type Drawing, geometryOf } from './drawing.js';
import type { AtlasFeature, Basis, Edition } from './edition.js';
import { matchesFilter } from './filter.js';
import type { Localized } from './language.js';
import type { Metres } from './units.js';

/** A feature or drawing as the analysis takes it; crosses into the worker. */
export interface AnalysisFeature {
  readonly id: string;
  /** Names in both languages; a drawing without name has its id. */
  readonly name: Localized;
  readonly geometry: Geometry;
  /** A drawing is exact: `surveyed`, 0 m. */
  readonly basis: Basis;
  readonly uncertaintyMetres: Metres;
}

/**
 * The features that are chosen, each once, in the order of the choices. Pass the filtered edition to obey the reader's
 * filter. What is not there (a layer, an id) is left out.
 */
export function chooseFeatures(
  choices: readonly FeatureChoice[],
  edition: Edition,
  drawings: readonly Drawing[] = [],
): readonly AnalysisFeature[] {
  const chosen = new Map<string, AnalysisFeature>();
  for (const choice of choices)
    for (const feature of featuresOf(choice, edition, drawings))
      if (!chosen.has(feature.id)) chosen.set(feature.id, feature);
  return [...chosen.values()];
}

function featuresOf(
  choice: FeatureChoice,
  edition: Edition,
  drawings: readonly Drawing[],
): readonly AnalysisFeature[] {
  switch (choice.type) {
    case 'layer': {
      const layer = edition.layers.find(({ id }) => id === choice.layer);
      return (layer?.features ?? [])
        .filter((feature) => matchesFilter(feature, choice.filter))
        .map(ofFeature);
    }
    case 'features': {
      const wanted = new Set(choice.ids);
      return edition.layers
        .flatMap((layer) => layer.features)
        .filter(({ properties }) => wanted.has(properties.id))
        .map(ofFeature);
    }
    case 'drawings':
      return drawings.filter(({ id }) => choice.ids?.includes(id) ?? true).map(ofDrawing);
  }
}

function ofFeature({ geometry, properties }: AtlasFeature): AnalysisFeature {
  const { id, name, name_en, name_zh, basis, uncertainty_m } = properties;
  return {
    id,
    name: { zh: name_zh ?? name, en: name_en ?? name },
    geometry,
    basis,
    uncertaintyMetres: uncertainty_m,
  };
}

function ofDrawing(drawing: Drawing): AnalysisFeature {
  const name = drawing.name ?? drawing.id;
  return {
    id: drawing.id,
    name: { zh: name, en: name },
    geometry: geometryOf(drawing),
    basis: 'surveyed',
    uncertaintyMetres: 0,
  };
}
