/** The last sheet of a book: what the others are, where it comes from, what may be done with it. */
import { BASES, type Field } from '../domain/edition.js';
import { localize } from '../domain/edition-text.js';
import { FIELD_TYPE_WORDS } from '../domain/import/report-words.js';
import type { Language, Localized } from '../domain/language.js';
import { UNIT_IDS, UNITS } from '../domain/units.js';
import { columnsOf, type LayerOutput } from './layer-output.js';
import { ABOUT_SHEET } from './xlsx-book.js';
import type { SheetCell, SheetPlan } from './xlsx-sheet.js';

const WORDS = {
  what: { zh: '说明', en: 'About' },
  text: { zh: '内容', en: 'Text' },
  system: { zh: '坐标系', en: 'Coordinate system' },
  sheet: { zh: '工作表', en: 'Sheet' },
  features: { zh: '{n} 个要素', en: 'Features: {n}' },
  basis: { zh: '依据', en: 'Basis' },
  source: { zh: '来源', en: 'Source' },
  field: { zh: '字段', en: 'Field' },
  more: { zh: '……另有 {n} 个来源', en: '… and {n} other sources' },
} as const satisfies Record<string, Localized>;

/** Different sources that are listed for a layer. */
const MOST_SOURCES = 200;

/** `names` are those of the layers' first sheets. */
export function aboutSheet(outputs: readonly LayerOutput[], names: readonly string[]): SheetPlan {
  const [first] = outputs;
  const language = first?.language ?? 'zh';
  const word = (key: keyof typeof WORDS, n = 0) => localize(WORDS[key], language).replace('{n}', String(n));
  const rows: SheetCell[][] = (first?.about ?? []).map((line) => ['', line]);
  if (first) {
    const { epsg, title } = first.system;
    rows.push([word('system'), `${localize(title, language)}${epsg === undefined ? '' : ` (EPSG:${epsg})`}`]);
  }
  outputs.forEach((output, index) => {
    const { layer, features } = output;
    const name = names[index] ?? '';
    rows.push([`${word('sheet')}: ${name}`, word('features', features.length)]);
    if (layer.description) rows.push(['', localize(layer.description, language)]);
    rows.push([word('basis'), basesOf(output)]);
    const sources = [...new Set(features.map(({ properties }) => properties.source))];
    for (const source of sources.slice(0, MOST_SOURCES)) rows.push([word('source'), source]);
    if (sources.length > MOST_SOURCES) rows.push(['', word('more', sources.length - MOST_SOURCES)]);
    for (const field of columnsOf(output))
      rows.push([`${word('field')} ${field.name}`, fieldText(field, language)]);
  });
  return { name: ABOUT_SHEET, titles: [word('what'), word('text')], rows, widths: [32, 90], wrapped: true };
}

function basesOf({ features }: LayerOutput): string {
  return BASES.flatMap((basis) => {
    const count = features.filter(({ properties }) => properties.basis === basis).length;
    return count === 0 ? [] : [`${basis} ${count}`];
  }).join(', ');
}

/** «面积，数字，亩» and the choices of a field that has some. */
function fieldText({ title, type, unit, values = [] }: Field, language: Language): string {
  const id = UNIT_IDS.find((one) => one === unit);
  const symbol = id ? localize(UNITS[id].symbol, language) : unit;
  const choices = values.map((choice) => `${choice.value} = ${localize(choice.title, language)}`);
  const comma = language === 'zh' ? '，' : ', ';
  const head = [
    localize(title, language),
    localize(FIELD_TYPE_WORDS[type], language),
    ...(symbol ? [symbol] : []),
  ];
  return [head.join(comma), ...choices].join('\n');
}
