/** The report as rows of a file: the area itself, then every place inside it. */
import type { PlaceInside } from '../../domain/area-report.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { writeCsv } from '../../formats/csv.js';
import { AREA_REPORT_STRINGS } from '../strings/area-report.js';
import { STRINGS } from '../strings.js';
import type { AreaResult } from './area-job.js';

/** Comma-separated, in m², m and numbers; what is illustrative says so in a column of its own. */
export function writeReportCsv(result: AreaResult, name: string, language: Language): string {
  const [strings, words] = [STRINGS[language], AREA_REPORT_STRINGS[language]];
  const { columns, figures } = words;
  const yesNo = (value: boolean) => (value ? strings.yes : strings.no);
  const rowOf = ({ feature, layer, figure, whole, inside, mayLieOutside }: PlaceInside) => {
    const { id, status, basis, uncertainty_m, commitments, source } = feature.properties;
    return [
      localize(layer.title, language),
      id,
      nameOf(feature, language),
      strings.statuses[status],
      strings.bases[basis],
      yesNo(basis === 'illustrative'),
      uncertainty_m,
      figures[figure],
      round(whole, 2),
      round(inside, 2),
      round(inside / whole, 4),
      yesNo(mayLieOutside),
      commitments.join(' '),
      source,
    ];
  };
  const { area, size } = result;
  const own = [
    words.size,
    area.id,
    name,
    undefined,
    undefined,
    yesNo(area.basis === 'illustrative'),
    area.uncertaintyMetres,
    figures.area,
    round(size, 2),
    round(size, 2),
    1,
  ];
  const places = result.report.layers.flatMap(({ located, illustrative }) => [...located, ...illustrative]);
  const header = [
    columns.layer,
    columns.id,
    columns.name,
    columns.status,
    columns.basis,
    columns.illustrative,
    columns.uncertainty,
    columns.figure,
    columns.whole,
    columns.inside,
    columns.share,
    columns.mayLieOutside,
    columns.commitments,
    columns.source,
  ];
  return writeCsv(header, [[...own, undefined, undefined, undefined], ...places.map(rowOf)]);
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
