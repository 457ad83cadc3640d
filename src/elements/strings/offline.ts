/** Words of an atlas in one file. */
import type { Language } from '../../domain/language.js';

export interface OfflineStrings {
  readonly saved: string;
  readonly online: string;
  readonly map: string;
  readonly list: string;
  readonly places: string;
  readonly more: string;
  readonly failed: string;
}

export const OFFLINE_STRINGS: Record<Language, OfflineStrings> = {
  zh: {
    saved: '{date} 存成，数据更新于 {updated}',
    online: '在线版',
    map: '图层与选中的地点',
    list: '全部地点的列表',
    places: '{n} 处',
    more: '另有 {n} 处没有列出。',
    failed: '文件里的数据读不出来，请重新保存一份。',
  },
  en: {
    saved: 'Saved on {date}, data as of {updated}',
    online: 'Online version',
    map: 'Layers and the selected place',
    list: 'All places as a list',
    places: 'Places: {n}',
    more: 'More places, not listed: {n}.',
    failed: 'The data in this file cannot be read; save it anew.',
  },
};
