/** The report on an imported layer as a file to keep: text to read, JSON to work with. */
import type { Language, Localized } from '../language.js';
import type { FieldReport, Finding, LayerReport } from './layer-report.js';
import { FIELD_TYPE_WORDS, FINDING_WORDS, MEND_WORDS, REPORT_WORDS, SEVERITY_WORDS } from './report-words.js';

export interface ReportFileOptions {
  /** Of the file or layer. */
  readonly name: string;
  readonly language: Language;
}

/** Places of one finding that are written out. */
const PLACES_SHOWN = 20;

/** Readable text, line by line, ending with a line break. */
export function writeReportText(report: LayerReport, { name, language }: ReportFileOptions): string {
  const say = (words: Localized, values: Values = {}) => fill(words[language], values);
  const lines = [
    say(REPORT_WORDS.title, { name: oneLine(name) }),
    '',
    ...factLines(report, say),
    '',
    say(REPORT_WORDS.findings),
    ...(report.findings.length === 0 ? [say(REPORT_WORDS.noFindings)] : []),
    ...report.findings.flatMap((finding) => findingLines(finding, say)),
    '',
    say(REPORT_WORDS.fields),
    ...(report.fields.length === 0 ? [say(REPORT_WORDS.noFields)] : []),
    ...report.fields.map((field) => fieldLine(field, { say, language })),
  ];
  return `${lines.join('\n')}\n`;
}

/** Version of the JSON file's form. */
const FORMAT = 'layer-report-1';

/** JSON with the name of the layer beside the report, indented. */
export function writeReportJson(report: LayerReport, { name }: Pick<ReportFileOptions, 'name'>): string {
  return `${JSON.stringify({ format: FORMAT, name, report }, null, 2)}\n`;
}

type Values = Readonly<Record<string, string | number>>;
type Say = (words: Localized, values?: Values) => string;

function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (place, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : place,
  );
}

function factLines(report: LayerReport, say: Say): readonly string[] {
  const types = Object.entries(report.types).map(([type, count]) => `${type} ${count}`);
  if (report.withoutGeometry > 0)
    types.push(say(REPORT_WORDS.withoutGeometry, { count: report.withoutGeometry }));
  const { geojsonBytes, memoryBytes } = report.size;
  return [
    say(REPORT_WORDS.features, { count: report.features }),
    say(REPORT_WORDS.types, { list: types.join(', ') || '—' }),
    say(REPORT_WORDS.positions, { count: report.positions }),
    ...(report.extent ? [say(REPORT_WORDS.extent, { extent: report.extent.join(', ') })] : []),
    say(REPORT_WORDS.size, { text: writeBytes(geojsonBytes), memory: writeBytes(memoryBytes) }),
  ];
}

function findingLines(
  { code, count, features, severity, places, mend }: Finding,
  say: Say,
): readonly string[] {
  const shown = places.slice(0, PLACES_SHOWN).map(({ feature, id, vertex }) => {
    const number = feature + 1;
    const who =
      id === undefined
        ? say(REPORT_WORDS.place, { number })
        : say(REPORT_WORDS.placeId, { number, id: oneLine(String(id)) });
    return `    ${who}${vertex ? ` [${vertex.join(', ')}]` : ''}`;
  });
  const hidden = count - shown.length;
  const [what, level] = [say(FINDING_WORDS[code]), say(SEVERITY_WORDS[severity])];
  return [
    `- ${say(REPORT_WORDS.finding, { severity: level, what, count, features })}`,
    ...(mend ? [`  ${say(REPORT_WORDS.mend, { mend: say(MEND_WORDS[mend]) })}`] : []),
    ...shown,
    ...(hidden > 0 ? [`    ${say(REPORT_WORDS.more, { count: hidden })}`] : []),
  ];
}

function fieldLine(
  { name, type, filled, mixed, samples, minimum, maximum }: FieldReport,
  { say, language }: { readonly say: Say; readonly language: Language },
): string {
  const notes = [
    say(REPORT_WORDS.field, { name: oneLine(name), type: say(FIELD_TYPE_WORDS[type]), filled }),
    ...(mixed ? [say(REPORT_WORDS.mixed)] : []),
    ...(minimum === undefined || maximum === undefined
      ? []
      : [say(REPORT_WORDS.range, { minimum, maximum })]),
    ...(samples.length === 0
      ? []
      : [
          say(REPORT_WORDS.samples, {
            list: samples.map((value) => oneLine(String(value))).join(language === 'zh' ? '、' : ', '),
          }),
        ]),
  ];
  return `- ${notes.join(language === 'zh' ? '；' : '; ')}`;
}

/** Names from outside may hold anything: line breaks and other control signs would forge lines of the report. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 200);
}

const BYTES_A_STEP = 1000;
const SIZES = ['B', 'kB', 'MB', 'GB'] as const;

function writeBytes(bytes: number): string {
  const step = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / BYTES_A_STEP ** step;
  return `${value >= 10 || step === 0 ? Math.round(value) : value.toFixed(1)} ${SIZES[step]}`;
}
