/** The properties that every feature of a layer has, described as fields, so that columns can be mapped to them. */
import { BASES, type Basis, type Field, STATUSES, type Status } from '../edition.js';
import type { Localized } from '../language.js';

const STATUS_TITLES: Record<Status, Localized> = {
  planned: { zh: '计划', en: 'Planned' },
  started: { zh: '开工', en: 'Started' },
  ongoing: { zh: '进行中', en: 'Under way' },
  completed: { zh: '建成', en: 'Completed' },
};

const BASIS_TITLES: Record<Basis, Localized> = {
  surveyed: { zh: '官方测绘', en: 'Surveyed' },
  sourced: { zh: '公开坐标', en: 'Sourced' },
  derived: { zh: '推得', en: 'Derived' },
  estimate: { zh: '估计', en: 'Estimate' },
  illustrative: { zh: '示意', en: 'Illustrative' },
};

/** `commitments` is a list of ids, which a column holds as a text. */
export const STANDARD_FIELDS: readonly Field[] = [
  { name: 'id', title: { zh: '编号', en: 'Id' }, type: 'string' },
  { name: 'name', title: { zh: '名称', en: 'Name' }, type: 'string' },
  {
    name: 'status',
    title: { zh: '进度', en: 'Status' },
    type: 'enum',
    values: STATUSES.map((value) => ({ value, title: STATUS_TITLES[value] })),
  },
  { name: 'commitments', title: { zh: '承诺', en: 'Commitments' }, type: 'string' },
  {
    name: 'basis',
    title: { zh: '依据', en: 'Basis' },
    type: 'enum',
    values: BASES.map((value) => ({ value, title: BASIS_TITLES[value] })),
  },
  { name: 'uncertainty_m', title: { zh: '误差', en: 'Uncertainty' }, type: 'number', unit: 'm' },
  { name: 'source', title: { zh: '来源', en: 'Source' }, type: 'string' },
  { name: 'note', title: { zh: '备注', en: 'Note' }, type: 'string' },
  { name: 'name_zh', title: { zh: '中文名称', en: 'Name in Chinese' }, type: 'string' },
  { name: 'name_en', title: { zh: '英文名称', en: 'Name in English' }, type: 'string' },
  { name: 'note_zh', title: { zh: '中文备注', en: 'Note in Chinese' }, type: 'string' },
  { name: 'note_en', title: { zh: '英文备注', en: 'Note in English' }, type: 'string' },
];
