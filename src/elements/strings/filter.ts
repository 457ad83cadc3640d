/** Words of the filter panel and of the chips above the map. */
import type { FilterWords } from '../../domain/filter-text.js';
import type { Language } from '../../domain/language.js';
import type { LocalityKind } from '../../domain/locality.js';

export interface FilterStrings {
  readonly intro: string;
  readonly shown: string;
  readonly allShown: string;
  readonly inHiddenLayers: string;
  readonly clearAll: string;
  readonly clear: string;
  readonly nameHolds: string;
  readonly themes: string;
  readonly commitments: string;
  readonly place: string;
  readonly locality: string;
  readonly anywhere: string;
  readonly localityKinds: Record<LocalityKind, string>;
  readonly localityChoice: string;
  readonly search: string;
  readonly noChoice: string;
  readonly showAll: string;
  readonly fields: string;
  readonly layer: string;
  readonly field: string;
  readonly choose: string;
  readonly oneLayer: string;
  readonly noValues: string;
  readonly manyValues: string;
  readonly min: string;
  readonly max: string;
  readonly known: string;
  readonly reversed: string;
  readonly areaHint: string;
  readonly unit: string;
  readonly shape: string;
  readonly shapeHint: string;
  readonly draw: string;
  readonly drawAnew: string;
  readonly outlineOf: string;
  readonly onScreen: string;
  readonly shapeSet: string;
  readonly removeShape: string;
  readonly chips: string;
  readonly remove: string;
  readonly parts: Omit<FilterWords, 'statuses' | 'bases' | 'yes' | 'no' | 'area'>;
}

export const FILTER_STRINGS: Record<Language, FilterStrings> = {
  zh: {
    intro: '各项条件同时满足的地点才显示；数字是符合其他条件、又属于这一项的处数。',
    shown: '显示 {n} 处，共 {all} 处',
    allShown: '没有筛选，显示全部 {all} 处',
    inHiddenLayers: '另有 {n} 处符合条件，所在图层没有打开。',
    clearAll: '全部清除',
    clear: '清除',
    nameHolds: '名称里有',
    themes: '主题',
    commitments: '对应的承诺',
    place: '在哪里',
    locality: '街道、道路或车站',
    anywhere: '不限',
    localityKinds: {
      subdistrict: '街道（办事处辖区）',
      street: '道路沿线（{n} 以内）',
      station: '车站附近（{n} 以内）',
    },
    localityChoice: '{name}，{n} 处',
    search: '在“{name}”里查找',
    noChoice: '没有找到。',
    showAll: '显示全部 {n} 项',
    fields: '图层的字段',
    layer: '图层',
    field: '字段',
    choose: '请选择',
    oneLayer: '字段条件只管一个图层，其他图层随之隐去；换一个图层，原来的字段条件就去掉。',
    noValues: '这一字段没有值。',
    manyValues: '共 {n} 个不同的值，这里只列最常见的 {listed} 个。',
    min: '最小',
    max: '最大',
    known: '图上的值从 {min} 到 {max}。',
    reversed: '最小值比最大值还大，没有地点会符合。',
    areaHint: '按图形实算；点和线没有面积，不会显示。',
    unit: '单位',
    shape: '图上范围',
    shapeHint: '碰到范围的地点都显示。',
    draw: '在图上画出范围',
    drawAnew: '重新画',
    outlineOf: '用“{name}”的轮廓（{n}）',
    onScreen: '用屏幕所见（{n}）',
    shapeSet: '已划定范围，{n} 个角点',
    removeShape: '去掉范围',
    chips: '筛选条件',
    remove: '去掉：{name}',
    parts: {
      text: '名称有“{value}”',
      polygon: '图上范围',
      between: '{min} 至 {max}',
      atLeast: '不少于 {min}',
      atMost: '不超过 {max}',
    },
  },
  en: {
    intro:
      'A place is shown when every condition holds; a number is how many places of that choice meet the other conditions.',
    shown: '{n} of {all} places shown',
    allShown: 'No filter: all {all} places shown',
    inHiddenLayers: '{n} more meet the conditions, in layers that are off.',
    clearAll: 'Clear all',
    clear: 'Clear',
    nameHolds: 'Name contains',
    themes: 'Theme',
    commitments: 'Commitment it belongs to',
    place: 'Where',
    locality: 'Subdistrict, street or station',
    anywhere: 'Anywhere',
    localityKinds: {
      subdistrict: 'Subdistricts',
      street: 'Along a street (within {n})',
      station: 'At a station (within {n})',
    },
    localityChoice: '{name} ({n})',
    search: 'Search in “{name}”',
    noChoice: 'Nothing found.',
    showAll: 'Show all {n}',
    fields: 'Field of a layer',
    layer: 'Layer',
    field: 'Field',
    choose: 'Choose',
    oneLayer:
      'Conditions on fields concern one layer and hide the others; choosing another layer takes them back.',
    noValues: 'This field holds no values.',
    manyValues: 'There are {n} different values; these are the {listed} most common.',
    min: 'Least',
    max: 'Most',
    known: 'Values on the map: {min} to {max}.',
    reversed: 'The least is more than the most: no place can meet this.',
    areaHint: 'Measured from the shapes; points and lines have no area and are not shown.',
    unit: 'Unit',
    shape: 'Area on the map',
    shapeHint: 'Every place that touches the area is shown.',
    draw: 'Draw on the map',
    drawAnew: 'Draw anew',
    outlineOf: 'Outline of “{name}” ({n})',
    onScreen: 'What is on screen ({n})',
    shapeSet: 'Area set, {n} corners',
    removeShape: 'Remove the area',
    chips: 'Filter',
    remove: 'Remove: {name}',
    parts: {
      text: 'name contains “{value}”',
      polygon: 'area on the map',
      between: '{min} to {max}',
      atLeast: 'at least {min}',
      atMost: 'at most {max}',
    },
  },
};
