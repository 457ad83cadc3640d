/** Words of maps in other people's pages: few, for the loader's travel before the reader has asked for anything. */
import type { Language } from '../../domain/language.js';

export interface EmbedWords {
  readonly explore: string;
  readonly resume: string;
  readonly loading: string;
  readonly whole: string;
  readonly noWebgl: string;
  readonly failed: string;
  readonly retry: string;
  readonly noPicture: string;
}

export const EMBED_STRINGS: Record<Language, EmbedWords> = {
  zh: {
    explore: '探索地图',
    resume: '继续探索',
    loading: '正在打开地图…',
    whole: '打开完整地图',
    noWebgl: '此浏览器没有 WebGL2，互动地图没有打开，图片仍可阅读。',
    failed: '互动地图没有打开，图片仍可阅读。',
    retry: '重试',
    noPicture: '地图图片没有打开。',
  },
  en: {
    explore: 'Explore the map',
    resume: 'Go on exploring',
    loading: 'Opening the map…',
    whole: 'Open the full map',
    noWebgl: 'This browser has no WebGL2. The live map did not open; the picture stays.',
    failed: 'The live map did not open; the picture stays.',
    retry: 'Try again',
    noPicture: 'The picture of the map did not open.',
  },
};
