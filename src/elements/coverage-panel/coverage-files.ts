/** An answer as files: a table for spreadsheets, and the zones with their figures for other programs. */
import type { Feature, FeatureCollection } from 'geojson';
import type { AnswerFigures } from '../../domain/coverage-answer.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { Provenance } from '../../domain/provenance.js';
import { type CsvCell, writeCsv } from '../../formats/csv.js';
import { COVERAGE_STRINGS } from '../strings/coverage.js';
import type { AnsweredQuestion } from './coverage-job.js';

const UNITS = { area: 'm2', length: 'm', count: 'n' } as const;

/** One row a zone, in m², m or numbers, the total and what it rests on below. */
export function writeCoverageCsv(
  { answer }: AnsweredQuestion,
  provenance: Provenance,
  { language, link }: { readonly language: Language; readonly link: string },
): string {
  const words = COVERAGE_STRINGS[language].columns;
  const unit = UNITS[answer.figure];
  const header = [
    'id',
    words.name,
    'basis',
    `${words.whole} (${unit})`,
    `${words.covered} (${unit})`,
    words.share,
    `${words.interval} min`,
    `${words.interval} max`,
    `${words.located} (${unit})`,
    words.located,
  ];
  const cells = (figures: AnswerFigures): CsvCell[] => [
    round(figures.whole),
    round(figures.covered),
    roundShare(figures.share),
    roundShare(figures.low),
    roundShare(figures.high),
    round(figures.located.covered),
    roundShare(figures.located.share),
  ];
  const rows: CsvCell[][] = answer.zones.map((zone) => [
    zone.id,
    localize(zone.name, language),
    zone.basis,
    ...cells(zone),
  ]);
  const total: CsvCell[] = ['', COVERAGE_STRINGS[language].total, '', ...cells(answer.total)];
  const about = describeProvenance(provenance, language, link).map(([name, value]): CsvCell[] => [
    name,
    value,
  ]);
  return writeCsv(header, [...rows, total, [], ...about]);
}

/** The zones with their figures as properties, and the provenance as a foreign member (RFC 7946, 6.1). */
export function writeCoverageGeoJson(
  { answer, input }: AnsweredQuestion,
  provenance: Provenance,
  { language, link }: { readonly language: Language; readonly link: string },
): string {
  const geometries = new Map(input.zones.map(({ id, geometry }) => [id, geometry]));
  const features = answer.zones.flatMap((zone): Feature[] => {
    const geometry = geometries.get(zone.id);
    if (!geometry) return [];
    const { id, name, basis, whole, covered, share, low, high, located } = zone;
    const properties = {
      id,
      name: localize(name, language),
      basis,
      figure: answer.figure,
      whole: round(whole),
      covered: round(covered),
      share: roundShare(share),
      share_low: roundShare(low),
      share_high: roundShare(high),
      covered_located: round(located.covered),
      share_located: roundShare(located.share),
    };
    return [{ type: 'Feature', id, properties, geometry }];
  });
  const collection: FeatureCollection & { provenance: unknown } = {
    type: 'FeatureCollection',
    provenance: { ...provenance, method: provenance.method[language], link, total: answer.total },
    features,
  };
  return `${JSON.stringify(collection)}\n`;
}

function describeProvenance(
  provenance: Provenance,
  language: Language,
  link: string,
): readonly (readonly [string, string])[] {
  const { edition, updated, zones, covers, question, versions, date, hash, filter = '', method } = provenance;
  return [
    ['edition', `${edition}, ${updated}`],
    ['zones', String(zones)],
    ['covers', String(covers)],
    ['bufferMetres', String(question.bufferMetres)],
    ['filter', filter],
    ['method', method[language]],
    ['version', `${versions.atlas} / ${versions.method}`],
    ['date', date],
    ['sha256', hash],
    ['link', link],
  ];
}

/** To a square centimetre, or a tenth of a millimetre. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function roundShare(share: number): number {
  return Math.round(share * 1e8) / 1e8;
}
