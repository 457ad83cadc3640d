/** The open scenario as a table and as a map file; both say that it is a sketch and what of it is illustrative. */
import { geometryOf } from '../../domain/drawing.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import {
  asFeature,
  type ScenarioFigures,
  type ScenarioTarget,
  sizeInUnit,
} from '../../domain/scenario-figures.js';
import { type CsvCell, writeCsv } from '../../formats/csv.js';
import { SCENARIO_STRINGS } from '../strings/scenario.js';
import { fillIn, STRINGS } from '../strings.js';
import { targetText, unitText } from '../target-text.js';
import { drawnName } from './scenario-names.js';

interface ScenarioFile {
  readonly goal: ScenarioTarget;
  readonly figures: ScenarioFigures;
  /** Of the scenario. */
  readonly name: string;
  readonly language: Language;
}

/** A row for each place and drawing, then the totals. */
export function writeScenarioCsv(file: ScenarioFile): string {
  const { goal, figures, name, language } = file;
  const [strings, { columns, sketch }] = [STRINGS[language], SCENARIO_STRINGS[language]];
  const unit = unitText(goal.target, language);
  const header = [
    columns.scenario,
    columns.id,
    columns.name,
    columns.layer,
    columns.status,
    columns.basis,
    columns.illustrative,
    fillIn(columns.size, { unit }),
    columns.source,
  ];
  const total = (title: string, value: number): readonly CsvCell[] => [
    name,
    undefined,
    title,
    undefined,
    undefined,
    undefined,
    undefined,
    round(value),
    undefined,
  ];
  const target = `${columns.target}: ${localize(goal.commitment.metric, language)} ${targetText(goal.commitment, language)}`;
  return writeCsv(header, [
    ...featureRows(file),
    ...drawingRows(file),
    total(columns.total, figures.value),
    ...(figures.illustrativeCount > 0 ? [total(columns.totalLocated, figures.located)] : []),
    [...total(target, goal.target.value).slice(0, -1), goal.commitment.quote],
    [name, undefined, strings.note, undefined, undefined, undefined, undefined, undefined, sketch],
  ]);
}

function featureRows({ goal, figures, name, language }: ScenarioFile): readonly (readonly CsvCell[])[] {
  const strings = STRINGS[language];
  return figures.features.map((feature) => {
    const { id, status, basis, source } = feature.properties;
    return [
      name,
      id,
      nameOf(feature, language),
      localize(goal.layer.title, language),
      strings.statuses[status],
      strings.bases[basis],
      basis === 'illustrative' ? strings.yes : strings.no,
      round(sizeInUnit(goal, feature)),
      source,
    ];
  });
}

function drawingRows({ goal, figures, name, language }: ScenarioFile): readonly (readonly CsvCell[])[] {
  const { drawn } = SCENARIO_STRINGS[language];
  return figures.drawings.map((drawing) => [
    name,
    drawing.id,
    drawnName(drawing, language),
    drawn,
    undefined,
    undefined,
    STRINGS[language].no,
    round(sizeInUnit(goal, asFeature(drawing))),
    undefined,
  ]);
}

/** A FeatureCollection of what is picked, with the scenario told in a foreign member. */
export function writeScenarioGeoJson(file: ScenarioFile & { readonly permalink: string }): string {
  const { goal, figures, name, language, permalink } = file;
  const { manifest } = goal.edition;
  const about = {
    type: 'FeatureCollection',
    name: `${manifest.id}-scenario`,
    title: manifest.title,
    updated: manifest.updated,
    licence: manifest.licence.data,
    scenario: {
      name,
      note: SCENARIO_STRINGS[language].sketch,
      commitment: goal.commitment.id,
      target: goal.target,
      value: round(figures.value),
      withoutIllustrative: round(figures.located),
      ...(permalink === '' ? {} : { link: permalink }),
    },
  };
  const features = [
    ...figures.features.map(({ type, geometry, properties }) => ({
      type,
      id: properties.id,
      properties: { layer: goal.layer.id, ...properties },
      geometry,
    })),
    ...figures.drawings.map((drawing) => ({
      type: 'Feature',
      id: drawing.id,
      properties: { id: drawing.id, name: drawnName(drawing, language), drawn: true },
      geometry: geometryOf(drawing),
    })),
  ];
  const lines = features.map((feature) => JSON.stringify(feature));
  return `${JSON.stringify(about).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
