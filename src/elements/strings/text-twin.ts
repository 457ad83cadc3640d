/** Words of the text version. */
import type { Language } from '../../domain/language.js';

export interface TextTwinStrings {
  readonly title: string;
  readonly intro: string;
  readonly contents: string;
  readonly toContents: string;
  readonly parts: Record<'about' | 'layers' | 'localities' | 'ledger', string>;
  readonly about: Record<
    'report' | 'publisher' | 'date' | 'approval' | 'updated' | 'licence' | 'basemap',
    string
  >;
  readonly howToRead: string;
  readonly basesIntro: string;
  readonly basisRows: string;
  readonly columns: Record<
    'name' | 'status' | 'size' | 'basis' | 'uncertainty' | 'commitments' | 'meaning' | 'places',
    string
  >;
  readonly metricColumns: Record<'metric' | 'parts' | 'quote' | 'where', string>;
  readonly layerCaption: string;
  readonly noFeatures: string;
  readonly allFacts: string;
  readonly none: string;
  readonly point: string;
  readonly localitiesIntro: string;
  readonly subdistricts: string;
  readonly streets: string;
  readonly placesIn: string;
  readonly subdistrictsCaption: string;
  readonly streetsCaption: string;
  readonly emptySubdistricts: string;
  readonly emptyStreets: string;
  readonly unplaced: string;
  readonly unplacedIntro: string;
  readonly noLocalities: string;
  readonly comparing: string;
  readonly ledgerIntro: string;
  readonly ledgerCaption: string;
  readonly figurePlaces: string;
  readonly notCounted: string;
  readonly split: string;
  readonly allLocated: string;
  readonly allIllustrative: string;
}

const zh: TextTwinStrings = {
  title: '{title}：文字版',
  intro: '地图上的全部内容，写成文字和表格。点地点的名字，就到地图上看它。',
  contents: '目录',
  toContents: '回到目录',
  parts: {
    about: '一、这是什么',
    layers: '二、按图层',
    localities: '三、按街道和道路',
    ledger: '四、报告的承诺',
  },
  about: {
    report: '报告',
    publisher: '发布者',
    date: '报告时间',
    approval: '地图审核',
    updated: '数据更新',
    licence: '数据许可',
    basemap: '底图许可',
  },
  howToRead: '位置凭什么',
  basesIntro: '每一处地点都注明位置的依据和误差，由可靠到不可靠排列：',
  basisRows: '位置依据及其含义',
  columns: {
    name: '名称',
    status: '进度',
    size: '大小',
    basis: '依据',
    uncertainty: '位置误差',
    commitments: '报告的承诺',
    meaning: '含义',
    places: '地点',
  },
  metricColumns: { metric: '指标', parts: '有据与示意', quote: '报告原文', where: '位置' },
  layerCaption: '{title}：{n} 处（{bases}）',
  noFeatures: '没有地点。',
  allFacts: '全部信息',
  none: '无',
  point: '点位',
  localitiesIntro:
    '按图上的形状对照：在街道范围之内，或离道路 60 米以内。示意图形的位置没有公布，它在哪里不说明什么。',
  subdistricts: '街道',
  streets: '道路',
  placesIn: '{name}（{n} 处）',
  subdistrictsCaption: '图上有内容的街道 {n} 个',
  streetsCaption: '图上有内容的道路 {n} 条',
  emptySubdistricts: '图上没有内容的街道：{list}。',
  emptyStreets: '图上没有内容的道路：{list}。',
  unplaced: '不在以上街道、道路的地点',
  unplacedIntro: '{n} 处，或在别处，或离各条道路超过 60 米：',
  noLocalities: '底图里的街道和道路还没有载入，或者这一版没有。',
  comparing: '正在对照街道和道路：{n}/{total}',
  ledgerIntro: '报告的每一项承诺，与图上由图形算出的数。图上有，说明找到了地方，不等于已经完成。',
  ledgerCaption: '{title}：{n} 项承诺',
  figurePlaces: '地点（{n}）',
  notCounted: '图上不计算',
  split: '有据 {located}，示意 {illustrative}',
  allLocated: '全部有据',
  allIllustrative: '全部为示意',
};

const en: TextTwinStrings = {
  title: '{title}: text version',
  intro: 'All that the map shows, as text and tables. The name of a place leads to it on the map.',
  contents: 'Contents',
  toContents: 'Back to the contents',
  parts: {
    about: '1. What this is',
    layers: '2. By layer',
    localities: '3. By subdistrict and street',
    ledger: '4. What the report promises',
  },
  about: {
    report: 'Report',
    publisher: 'Publisher',
    date: 'Date of the report',
    approval: 'Map review',
    updated: 'Data of',
    licence: 'Licence of the data',
    basemap: 'Licence of the base map',
  },
  howToRead: 'What a location stands on',
  basesIntro: 'Every place says what its location stands on and how far off it may be. From sure to unsure:',
  basisRows: 'The bases and what they mean',
  columns: {
    name: 'Name',
    status: 'Status',
    size: 'Size',
    basis: 'Basis',
    uncertainty: 'Uncertainty',
    commitments: 'Promises of the report',
    meaning: 'Meaning',
    places: 'Places',
  },
  metricColumns: {
    metric: 'Metric',
    parts: 'Located and illustrative',
    quote: 'The report says',
    where: 'Where',
  },
  layerCaption: '{title}: {n} ({bases})',
  noFeatures: 'No places.',
  allFacts: 'All facts',
  none: 'none',
  point: 'a point',
  localitiesIntro:
    'Matched by the shapes on the map: within the subdistrict, or within 60 m of the street. The location of an illustrative shape is not published, so where it lies means nothing.',
  subdistricts: 'Subdistricts',
  streets: 'Streets',
  placesIn: '{name} ({n})',
  subdistrictsCaption: 'Subdistricts with something on the map: {n}',
  streetsCaption: 'Streets with something on the map: {n}',
  emptySubdistricts: 'Subdistricts with nothing on the map: {list}.',
  emptyStreets: 'Streets with nothing on the map: {list}.',
  unplaced: 'Places in none of these',
  unplacedIntro: '{n} lie elsewhere, or more than 60 m from every street:',
  noLocalities:
    'The subdistricts and streets of the base map have not been loaded yet, or this edition has none.',
  comparing: 'Matching subdistricts and streets: {n} of {total}',
  ledgerIntro:
    'Every commitment of the report, beside what the map holds for it, counted from its shapes. Being on the map means that a place was found, not that the work is done.',
  ledgerCaption: '{title}: {n} commitments',
  figurePlaces: 'Places ({n})',
  notCounted: 'not counted on the map',
  split: 'located {located}, illustrative {illustrative}',
  allLocated: 'all located',
  allIllustrative: 'all illustrative',
};

export const TEXT_TWIN_STRINGS: Record<Language, TextTwinStrings> = { zh, en };
