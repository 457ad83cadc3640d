/** Words of the export panel. */

import type { Language } from '../../domain/language.js';
import type { OutputFormat } from '../../formats/write-layers.js';

export interface ExportStrings {
  readonly intro: string;
  readonly layers: string;
  readonly mine: string;
  readonly filtered: string;
  readonly format: string;
  readonly formats: Record<OutputFormat, string>;
  readonly system: string;
  readonly kmlSystem: string;
  readonly gcjHint: string;
  readonly dxfHint: string;
  readonly save: string;
  readonly writing: string;
  readonly stop: string;
  readonly about: Record<'licence' | 'edition' | 'filter', string>;
  readonly saved: string;
  readonly nothing: string;
  readonly failed: string;
  readonly problems: string;
  readonly features: string;
}

export const EXPORT_STRINGS: Record<Language, ExportStrings> = {
  zh: {
    intro: '把图层存成文件带走，附依据、误差、来源和许可。',
    layers: '图层',
    mine: '我的',
    filtered: '只导出通过筛选的：{filter}',
    format: '格式',
    formats: {
      geojson: 'GeoJSON',
      csv: 'CSV 表格（图形为 WKT）',
      xlsx: 'Excel 工作簿（每图层一表，图形为 WKT）',
      kml: 'KML',
      'shapefile-gbk': 'Shapefile（表为 GBK）',
      'shapefile-utf8': 'Shapefile（表为 UTF-8）',
      flatgeobuf: 'FlatGeobuf（带空间索引）',
      dxf: 'DXF 图纸',
    },
    system: '坐标系',
    kmlSystem: 'KML 只用 WGS-84 经纬度。',
    gcjHint: 'GCJ-02 供高德、腾讯地图使用：在别的地图上会偏几百米。文件里会写明。',
    dxfHint: 'DXF 以米为单位：请选一个高斯–克吕格坐标系。',
    save: '保存文件',
    writing: '正在写文件……',
    stop: '停止',
    about: {
      licence: '许可：{licence}',
      edition: '数据版本：{edition}，导出于 {day}',
      filter: '筛选：{filter}',
    },
    saved: '已保存 {name}',
    nothing: '请至少选一个图层。',
    failed: '没有存成：{reason}',
    problems: '格式放不下的（{n}）',
    features: '{n} 个要素',
  },
  en: {
    intro: 'Take layers along as files, with basis, uncertainty, source and licence.',
    layers: 'Layers',
    mine: 'mine',
    filtered: 'Only what passes the filter: {filter}',
    format: 'Format',
    formats: {
      geojson: 'GeoJSON',
      csv: 'CSV table (shapes as WKT)',
      xlsx: 'Excel workbook (a sheet for each layer, shapes as WKT)',
      kml: 'KML',
      'shapefile-gbk': 'Shapefile (table in GBK)',
      'shapefile-utf8': 'Shapefile (table in UTF-8)',
      flatgeobuf: 'FlatGeobuf (with spatial index)',
      dxf: 'DXF drawing',
    },
    system: 'Coordinate system',
    kmlSystem: 'KML knows WGS-84 degrees only.',
    gcjHint:
      'GCJ-02 is for AMap and Tencent: on other maps it lies some hundred metres off. The file says so.',
    dxfHint: 'DXF is in metres: choose a Gauss–Krüger system.',
    save: 'Save file',
    writing: 'Writing the file…',
    stop: 'Stop',
    about: {
      licence: 'Licence: {licence}',
      edition: 'Edition: {edition}, exported on {day}',
      filter: 'Filter: {filter}',
    },
    saved: 'Saved {name}',
    nothing: 'Choose at least one layer.',
    failed: 'It could not be saved: {reason}',
    problems: 'What the format cannot hold ({n})',
    features: 'Features: {n}',
  },
};
