/** Words of the attribute table. */

import type { Language } from '../../domain/language.js';
import type { StandardColumn } from '../../domain/table.js';

export interface TableStrings {
  readonly caption: string;
  readonly columns: Record<StandardColumn, string>;
  readonly longitude: string;
  readonly latitude: string;
  readonly rows: string;
  readonly totalArea: string;
  readonly totalLength: string;
  readonly ofWhichIllustrative: string;
  readonly adding: string;
  readonly layer: string;
  readonly allLayers: string;
  readonly text: string;
  readonly chooseColumns: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly csv: string;
  readonly geojson: string;
  readonly saved: string;
  readonly empty: string;
  readonly sortBy: string;
  readonly places: string;
  readonly keys: string;
  readonly unit: Record<'m2' | 'm', string>;
}

export const TABLE_STRINGS: Record<Language, TableStrings> = {
  zh: {
    caption: '属性表：图上所示的全部地点',
    columns: {
      name: '名称',
      layer: '图层',
      status: '进度',
      basis: '依据',
      uncertainty: '位置误差',
      area: '面积',
      length: '长度',
      commitments: '承诺编号',
      source: '出处',
      id: '编号',
    },
    longitude: '经度',
    latitude: '纬度',
    rows: '{n} 行',
    totalArea: '面积合计（重叠不扣除）{value}',
    totalLength: '长度合计 {value}',
    ofWhichIllustrative: '，其中示意 {value}',
    adding: '合计中……',
    layer: '图层',
    allLayers: '所有显示的图层',
    text: '名称包含',
    chooseColumns: '选择列',
    copy: '复制',
    copied: '已复制 {n} 行',
    notCopied: '浏览器不允许复制，请改用导出',
    csv: '导出 CSV',
    geojson: '导出 GeoJSON',
    saved: '已导出 {name}',
    empty: '没有符合条件的地点。可以打开更多图层，或去掉一些筛选条件。',
    sortBy: '按{column}排序',
    places: '地点',
    keys: '方向键移动，回车选中，Ctrl+C 复制一行',
    unit: { m2: '平方米', m: '米' },
  },
  en: {
    caption: 'Attribute table: every place the map shows',
    columns: {
      name: 'Name',
      layer: 'Layer',
      status: 'Status',
      basis: 'Basis',
      uncertainty: 'Uncertainty',
      area: 'Area',
      length: 'Length',
      commitments: 'Commitments',
      source: 'Source',
      id: 'Id',
    },
    longitude: 'Longitude',
    latitude: 'Latitude',
    rows: '{n} rows',
    totalArea: 'total area (overlaps not taken off) {value}',
    totalLength: 'total length {value}',
    ofWhichIllustrative: ', of which illustrative {value}',
    adding: 'adding up…',
    layer: 'Layer',
    allLayers: 'All layers shown',
    text: 'Name contains',
    chooseColumns: 'Columns',
    copy: 'Copy',
    copied: '{n} rows copied',
    notCopied: 'The browser does not allow copying; use the export',
    csv: 'Export CSV',
    geojson: 'Export GeoJSON',
    saved: '{name} exported',
    empty: 'No place matches. Open more layers, or take some of the filter away.',
    sortBy: 'Sort by {column}',
    places: 'places',
    keys: 'Arrow keys move, Enter selects, Ctrl+C copies a row',
    unit: { m2: 'm²', m: 'm' },
  },
};
