/** Words of the report on an imported layer, in the languages of the interface. Data only. */
import type { FieldType } from '../edition.js';
import type { Localized } from '../language.js';
import type { Severity } from '../result.js';
import type { FindingCode, MendId } from './findings.js';

export const FINDING_WORDS: Record<FindingCode, Localized> = {
  'empty-geometry': { zh: '没有图形的要素', en: 'Features without a shape' },
  'empty-part': { zh: '空的组成部分', en: 'Empty parts of collections' },
  'mixed-types': {
    zh: '与多数要素不同类的要素（点、线、面混在一起）',
    en: 'Features of another kind than most (points, lines and areas mixed)',
  },
  'duplicate-feature': {
    zh: '与前面完全相同的要素',
    en: 'Features that repeat an earlier one, shape and values',
  },
  'duplicate-geometry': {
    zh: '图形与前面相同、属性不同的要素',
    en: 'Features with the shape of an earlier one and other values',
  },
  'duplicate-id': {
    zh: '重复的编号（加入时会加上序号）',
    en: 'Ids that were used before (they will be numbered)',
  },
  'bad-position': { zh: '不是两个有限数字的坐标', en: 'Positions that are not two finite numbers' },
  'out-of-bounds': {
    zh: '坐标超出经纬度范围的要素',
    en: 'Features that are not on the earth (longitude ±180, latitude ±90)',
  },
  'swapped-axes': { zh: '经纬度颠倒的要素', en: 'Features with longitude and latitude swapped' },
  'outside-extent': { zh: '超出图集范围的要素', en: "Features outside the edition's extent" },
  'crosses-antimeridian': { zh: '跨越半个地球以上的边', en: 'Edges that span more than half the earth' },
  'ring-not-closed': { zh: '没有闭合的环', en: 'Rings that are not closed' },
  'ring-winding': { zh: '方向不符合 RFC 7946 的环', en: 'Rings that run the wrong way (RFC 7946)' },
  'duplicate-vertex': { zh: '重复的顶点', en: 'Positions that repeat the one before' },
  spike: { zh: '尖刺', en: 'Spikes' },
  'zero-area': { zh: '没有面积的环', en: 'Rings without area' },
  'zero-length': { zh: '没有长度的线', en: 'Lines without length' },
  'self-intersection': { zh: '环的自相交', en: 'Places where a ring crosses itself' },
  'rings-cross': { zh: '环与环相交', en: 'Places where rings cross each other' },
  'ring-touches-itself': { zh: '环自身相接触之处', en: 'Places where a ring touches itself' },
  'hole-outside': { zh: '在外环之外的洞', en: 'Holes outside their shell' },
  'nested-rings': { zh: '套在不该在的环里的环', en: 'Rings inside rings where they do not belong' },
  'nearly-closed-line': { zh: '差一点就闭合的线', en: 'Lines that stop just short of their beginning' },
  'many-vertices': {
    zh: '顶点特别多的要素（超过 50,000）',
    en: 'Features with very many positions (over 50,000)',
  },
  'many-fields': {
    zh: '字段过多：500 个以后的没有统计',
    en: 'Too many fields: those after the 500th were not looked at',
  },
  'not-all-checked': {
    zh: '过于复杂、没有查完的图形',
    en: 'Shapes too tangled or too large to be checked whole',
  },
  'nested-too-deep': { zh: '嵌套过深的图形', en: 'Collections nested too deep' },
};

export const MEND_WORDS: Record<MendId, Localized> = {
  'swap-axes': { zh: '交换经纬度', en: 'Swap longitude and latitude' },
  'close-rings': { zh: '闭合环', en: 'Close rings' },
  'drop-repeated-vertices': { zh: '去掉重复的顶点', en: 'Drop repeated positions' },
  'remove-spikes': { zh: '去掉尖刺', en: 'Cut off spikes' },
  'drop-flat': { zh: '去掉没有面积或长度的部分', en: 'Drop parts without area or length' },
  untangle: { zh: '解开自相交（奇偶规则，面积不变）', en: 'Untangle crossings (even-odd, the area stays)' },
  'rewind-rings': { zh: '改正环的方向', en: 'Turn rings the right way' },
  'close-lines': { zh: '闭合差一点的线', en: 'Close lines that nearly are' },
  'drop-empty': { zh: '去掉没有图形的要素', en: 'Drop features without a shape' },
  'drop-duplicates': { zh: '去掉完全相同的要素', en: 'Drop repeated features' },
  'drop-repeated-shapes': {
    zh: '去掉图形重复的要素（属性不同的也去掉）',
    en: 'Drop features with a repeated shape, whatever their values',
  },
};

export const SEVERITY_WORDS: Record<Severity, Localized> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
};

export const FIELD_TYPE_WORDS: Record<FieldType, Localized> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'number' },
  boolean: { zh: '是否', en: 'yes or no' },
  date: { zh: '日期', en: 'date' },
  enum: { zh: '选项', en: 'choice' },
};

/** Words around the figures of the report; `{…}` are places to fill in. */
export const REPORT_WORDS = {
  title: { zh: '导入检查报告：{name}', en: 'Import report: {name}' },
  features: { zh: '要素：{count}', en: 'Features: {count}' },
  types: { zh: '图形类型：{list}', en: 'Types of shape: {list}' },
  withoutGeometry: { zh: '没有图形：{count}', en: 'without a shape: {count}' },
  positions: { zh: '顶点：{count}', en: 'Positions: {count}' },
  extent: { zh: '范围（西、南、东、北）：{extent}', en: 'Extent (west, south, east, north): {extent}' },
  size: {
    zh: '大小：GeoJSON 约 {text}，内存约 {memory}',
    en: 'Size: about {text} as GeoJSON, about {memory} in memory',
  },
  findings: { zh: '发现的问题', en: 'Findings' },
  noFindings: { zh: '没有发现问题。', en: 'Nothing wrong was found.' },
  finding: {
    zh: '[{severity}] {what}：{count} 处，{features} 个要素',
    en: '[{severity}] {what}: {count} (features: {features})',
  },
  mend: { zh: '可以修正：{mend}', en: 'Can be mended: {mend}' },
  place: { zh: '第 {number} 个要素', en: 'feature {number}' },
  placeId: { zh: '第 {number} 个要素（{id}）', en: 'feature {number} ({id})' },
  more: { zh: '……另有 {count} 处', en: '… and {count} more' },
  fields: { zh: '字段', en: 'Fields' },
  noFields: { zh: '没有字段。', en: 'No fields.' },
  field: { zh: '{name}：{type}，{filled} 个有值', en: '{name}: {type}, filled {filled}' },
  mixed: { zh: '几种类型混在一起', en: 'values of several types' },
  range: { zh: '{minimum} 至 {maximum}', en: '{minimum} to {maximum}' },
  samples: { zh: '例如 {list}', en: 'such as {list}' },
} as const satisfies Record<string, Localized>;
