/** Words of the pages that need no script: a place, a layer, the commitments, the index. */
import type { Language } from '../../domain/language.js';

export interface PageStrings {
  readonly toMap: string;
  readonly places: string;
  readonly commitments: string;
  readonly docs: string;
  readonly breadcrumb: string;
  readonly facts: string;
  readonly layer: string;
  readonly uncertainty: string;
  readonly size: string;
  readonly drawnSize: string;
  readonly illustrativeHeading: string;
  readonly illustrativeText: string;
  readonly layerIllustrative: string;
  readonly quoteFrom: string;
  readonly targetIs: string;
  readonly posterOf: string;
  readonly posterLabel: string;
  readonly posterDescription: string;
  readonly openPlace: string;
  readonly openLayer: string;
  readonly openCommitment: string;
  readonly othersInLayer: string;
  readonly layerSummary: string;
  readonly layerPlaces: string;
  readonly data: string;
  readonly dataOfLayer: string;
  readonly indexHeading: string;
  readonly indexIntro: string;
  readonly indexCount: string;
  readonly commitmentsHeading: string;
  readonly commitmentsIntro: string;
  readonly notCounted: string;
  readonly countedPlaces: string;
  readonly howCounted: string;
  readonly split: string;
  readonly placeDescription: string;
  readonly notKeptHeading: string;
  readonly notKeptText: string;
  readonly notKeptAtlas: string;
}

const zh: PageStrings = {
  toMap: '地图',
  places: '全部地点',
  commitments: '全部承诺',
  docs: '把地图放进你的网页',
  breadcrumb: '所在位置',
  facts: '事实',
  layer: '图层',
  uncertainty: '真实位置在图形周围 {n}以内',
  size: '大小',
  drawnSize: '{n}，只是所画图形的大小',
  illustrativeHeading: '这是示意图形',
  illustrativeText: '位置没有公布。图形只说明报告里的数量是什么意思，不代表真实的位置、形状和大小。',
  layerIllustrative: '其中 {n} 处是示意：位置没有公布，图形只说明数量。',
  quoteFrom: '{title}，{publisher}，{date}；见“{locator}”',
  targetIs: '目标：{n}',
  posterOf: '{name}在地图上的位置',
  posterLabel: '{name}的地图',
  posterDescription: '{title}。图中有{layers}，共 {n} 处。',
  openPlace: '在地图上打开',
  openLayer: '在地图上打开这个图层',
  openCommitment: '在地图上看这项承诺',
  othersInLayer: '同一图层的其他地点',
  layerSummary: '{n} 处：{bases}',
  layerPlaces: '{title}：全部 {n} 处地点',
  data: '数据',
  dataOfLayer: '这个图层的 GeoJSON 文件',
  indexHeading: '全部地点',
  indexIntro: '按主题和图层排列。每一处都有自己的一页：多大、到哪一步、凭什么、谁说的。',
  indexCount: '{n} 处',
  commitmentsHeading: '报告的承诺',
  commitmentsIntro: '报告的每一项承诺，与图上由图形算出的数。图上有，说明找到了地方，不等于已经完成。',
  notCounted: '图上不计算',
  countedPlaces: '计入的地点',
  howCounted: '怎么算的',
  split: '有据 {located}，示意 {illustrative}',
  placeDescription: '{name}（{layer}）：{status}，{basis}，位置误差不超过 {n}。',
  notKeptHeading: '没有网络，这一页还没有存到本机',
  notKeptText: '打开过的页面会留在这台设备上，这一页还没有打开过。网络恢复后，重新载入即可。',
  notKeptAtlas: '打开地图，不用网络也能看',
};

const en: PageStrings = {
  toMap: 'Map',
  places: 'All places',
  commitments: 'All commitments',
  docs: 'Put the map in your page',
  breadcrumb: 'You are here',
  facts: 'Facts',
  layer: 'Layer',
  uncertainty: 'The true place lies within {n} of the shape',
  size: 'Size',
  drawnSize: '{n}, the size of the drawing only',
  illustrativeHeading: 'An illustrative shape',
  illustrativeText:
    'The location is not published. The shape only shows what a number of the report means; it stands for no real position, outline or size.',
  layerIllustrative:
    '{n} of them are illustrative: their locations are not published, the shapes only show what the number means.',
  quoteFrom: '{title}, {publisher}, {date}; under “{locator}”',
  targetIs: 'target: {n}',
  posterOf: '{name} on the map',
  posterLabel: 'Map of {name}',
  posterDescription: '{title}. It shows {layers}; places: {n}.',
  openPlace: 'Open on the map',
  openLayer: 'Open this layer on the map',
  openCommitment: 'See this commitment on the map',
  othersInLayer: 'Other places of this layer',
  layerSummary: '{n}: {bases}',
  layerPlaces: '{title}: all {n}',
  data: 'Data',
  dataOfLayer: 'GeoJSON file of this layer',
  indexHeading: 'All places',
  indexIntro:
    'By theme and layer. Each has a page of its own: how big, how far along, on what basis, and who says so.',
  indexCount: '{n}',
  commitmentsHeading: 'What the report promises',
  commitmentsIntro:
    'Every commitment of the report, beside what the map holds for it, counted from its shapes. Being on the map means that a place was found, not that the work is done.',
  notCounted: 'not counted on the map',
  countedPlaces: 'Places that count',
  howCounted: 'How it is counted',
  split: 'located {located}, illustrative {illustrative}',
  placeDescription: '{name} ({layer}): {status}; basis: {basis}; within {n}.',
  notKeptHeading: 'No connection, and this page is not on this device yet',
  notKeptText:
    'Pages that you have opened stay on this device; this one has not been opened. Reload it when the connection is back.',
  notKeptAtlas: 'Open the map; it works without a connection',
};

export const PAGE_STRINGS: Record<Language, PageStrings> = { zh, en };
