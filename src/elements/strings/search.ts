/** Words of the search. */

import type { Language } from '../../domain/language.js';
import type { LocalityKind } from '../../domain/locality.js';
import type { SearchType } from '../../domain/search.js';

export interface SearchStrings {
  readonly label: string;
  readonly placeholder: string;
  readonly clear: string;
  readonly types: Record<SearchType | 'coordinate', string>;
  readonly localities: Record<LocalityKind, string>;
  readonly count: string;
  readonly none: string;
  readonly noneHint: string;
  readonly degrees: string;
  readonly zone: string;
  readonly guessedZone: string;
  readonly outside: string;
}

export const SEARCH_STRINGS: Record<Language, SearchStrings> = {
  zh: {
    label: '搜索地点、承诺、街道或坐标',
    placeholder: '搜索：地点、拼音、坐标',
    clear: '清除搜索',
    types: { feature: '地点', locality: '街道与车站', commitment: '承诺', coordinate: '坐标' },
    localities: { subdistrict: '街道辖区', street: '道路', station: '地铁站' },
    count: '{n} 个结果，用上下键选择',
    none: '没有找到“{query}”',
    noneHint: '可以输入名称的一部分、拼音或首字母、英文，或坐标（度、度分秒、CGCS2000 东北坐标）。',
    degrees: '经纬度',
    zone: 'CGCS2000 高斯坐标，{width}度带第 {zone} 带',
    guessedZone: 'CGCS2000 高斯坐标，按{width}度带第 {zone} 带推定',
    outside: '在本图范围之外',
  },
  en: {
    label: 'Search places, commitments, streets or coordinates',
    placeholder: 'Search: name, pinyin, coordinates',
    clear: 'Clear the search',
    types: {
      feature: 'Places',
      locality: 'Streets and stations',
      commitment: 'Commitments',
      coordinate: 'Coordinates',
    },
    localities: { subdistrict: 'subdistrict', street: 'street', station: 'metro station' },
    count: '{n} results; use the arrow keys',
    none: 'Nothing found for “{query}”',
    noneHint:
      'Try part of a name, pinyin or its initials, English, or coordinates (degrees, DMS, CGCS2000 easting and northing).',
    degrees: 'longitude and latitude',
    zone: 'CGCS2000 Gauss–Krüger, {width}° zone {zone}',
    guessedZone: 'CGCS2000 Gauss–Krüger, {width}° zone {zone} assumed',
    outside: 'outside this atlas',
  },
};
