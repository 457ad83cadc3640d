/** Words of a story: its buttons and what is said of its steps. */
import type { Language } from '../../domain/language.js';

export interface StoryStrings {
  readonly navigation: string;
  readonly previous: string;
  readonly next: string;
  /** With `{index}` and `{count}`. */
  readonly counter: string;
  /** With `{index}`, `{count}` and `{title}`. */
  readonly announcement: string;
  /** With `{title}`. */
  readonly mapLabel: string;
  readonly stillLabel: string;
  readonly openMap: string;
  readonly closeMap: string;
  readonly noMap: string;
}

export const STORY_STRINGS: Record<Language, StoryStrings> = {
  zh: {
    navigation: '故事的步骤',
    previous: '上一步',
    next: '下一步',
    counter: '{index} / {count}',
    announcement: '地图转到第 {index} 步，共 {count} 步：{title}',
    mapLabel: '故事地图：{title}',
    stillLabel: '静态地图：{title}',
    openMap: '打开可以操作的地图',
    closeMap: '收起地图',
    noMap: '这台设备上动态地图没能打开，文章照常可读。',
  },
  en: {
    navigation: 'Steps of the story',
    previous: 'Previous step',
    next: 'Next step',
    counter: '{index} / {count}',
    announcement: 'The map shows step {index} of {count}: {title}',
    mapLabel: 'Map of the story: {title}',
    stillLabel: 'Still map: {title}',
    openMap: 'Open a map you can explore',
    closeMap: 'Close the map',
    noMap: 'The live map could not be opened on this device; the article reads on as it is.',
  },
};
