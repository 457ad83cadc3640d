/** The formula of an indicator in words, so that a reader can trace the figure. */
import type { Figure } from './commitment.js';
import type { Layer } from './edition.js';
import { formatNumber } from './format-figures.js';
import type { Language, Localized } from './language.js';
import type { MeasureInput } from './measure.js';
import { UNITS, type UnitId } from './units.js';

export interface FormulaInput extends MeasureInput {
  readonly layer: Layer;
  readonly divisor?: { readonly value: number; readonly unit: UnitId } | undefined;
  /** How many of the features are illustrative. */
  readonly illustrative: number;
}

type Writer = (input: FormulaInput) => string;

const WRITERS: Record<Figure, Record<Language, Writer>> = {
  count: {
    zh: (input) => `${chosen(input).zh}的个数`,
    en: (input) => `number of ${chosen(input).en}`,
  },
  area: {
    zh: (input) => `${chosen(input).zh}的椭球面积之和（重叠处只计一次）`,
    en: (input) => `sum of the ellipsoidal areas of ${chosen(input).en}, overlaps counted once`,
  },
  length: {
    zh: (input) => `${chosen(input).zh}的测地线长度之和`,
    en: (input) => `sum of the geodesic lengths of ${chosen(input).en}`,
  },
  share: {
    zh: (input) =>
      `图层「${input.of?.title.zh ?? ''}」被${chosen(input).zh}覆盖的面积 ÷ 该图层的总面积（重叠处只计一次）`,
    en: (input) =>
      `area of the layer “${input.of?.title.en ?? ''}” covered by ${chosen(input).en} ÷ total area of that layer, overlaps counted once`,
  },
  sum: {
    zh: (input) => `${chosen(input).zh}的字段「${fieldTitle(input).zh}」之和`,
    en: (input) => `sum of the field “${fieldTitle(input).en}” over ${chosen(input).en}`,
  },
};

/** The formula in each language, e.g. «图层「拟出让地块」中 12 个要素的椭球面积之和（重叠处只计一次） ÷ 666.667 平方米». */
export function writeFormula(input: FormulaInput): Localized {
  const write = (language: Language) => {
    const { divisor } = input;
    const division = divisor
      ? ` ÷ ${formatNumber(divisor.value, language, 3)} ${UNITS[divisor.unit].symbol[language]}`
      : '';
    return `${WRITERS[input.measure.figure][language](input)}${division}`;
  };
  return { zh: write('zh'), en: write('en') };
}

/** «图层「…」中 12 个要素（其中 5 个为示意）» */
function chosen({ layer, features, measure, illustrative }: FormulaInput): Localized {
  const count = features.length;
  const conditions = Object.entries(measure.filter ?? {}).map(
    ([field, value]) => `${field} = ${String(value)}`,
  );
  const remarks: Localized[] = [
    ...(conditions.length > 0 ? [{ zh: conditions.join('，'), en: conditions.join(', ') }] : []),
    ...(illustrative > 0
      ? [{ zh: `其中 ${illustrative} 个为示意`, en: `${illustrative} of them illustrative` }]
      : []),
  ];
  const remark = (language: Language) => remarks.map((text) => text[language]);
  const [zh, en] = [remark('zh'), remark('en')];
  return {
    zh: `图层「${layer.title.zh}」中 ${count} 个要素${zh.length > 0 ? `（${zh.join('；')}）` : ''}`,
    en: `${count} ${count === 1 ? 'feature' : 'features'} of the layer “${layer.title.en}”${en.length > 0 ? ` (${en.join('; ')})` : ''}`,
  };
}

function fieldTitle({ layer, measure }: FormulaInput): Localized {
  const name = measure.field ?? '';
  return layer.fields.find((field) => field.name === name)?.title ?? { zh: name, en: name };
}
