/** Words of the live map itself; apart from those of the atlas around it, which a map in an article does not need. */
import type { Language } from '../../domain/language.js';

export interface LiveMapWords {
  readonly mapLabel: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly loadFailedHint: string;
  readonly retry: string;
  readonly webglMissing: string;
  readonly contextLost: string;
  readonly unapproved: string;
  readonly approval: string;
  readonly updated: string;
  readonly keyboardHint: string;
}

export const LIVE_MAP_STRINGS: Record<Language, LiveMapWords> = {
  zh: {
    mapLabel: '更新地图。方向键平移，加减号缩放；用列表可以选中每一处地点。',
    loading: '正在载入地图……',
    loadFailed: '数据没有载入',
    loadFailedHint: '请检查网络后重试。',
    retry: '重试',
    webglMissing: '这个浏览器不能绘制地图（缺少 WebGL2）。下面的列表包含全部图层与地点。',
    contextLost: '显卡中断了绘图，正在恢复……',
    unapproved: '示意图，未经审定',
    approval: '审图号：{n}',
    updated: '数据更新于 {n}',
    keyboardHint: '按回车选中地图中心的地点',
  },
  en: {
    mapLabel:
      'Map of renewal. Arrow keys pan, plus and minus zoom; every place can also be chosen from the lists.',
    loading: 'Loading the map…',
    loadFailed: 'The data did not load',
    loadFailedHint: 'Check the connection and try again.',
    retry: 'Try again',
    webglMissing:
      'This browser cannot draw the map (WebGL2 is missing). The list below holds every layer and place.',
    contextLost: 'The graphics card interrupted the drawing; it is being restored…',
    unapproved: 'Schematic, not a reviewed map',
    approval: 'Map approval number: {n}',
    updated: 'Data of {n}',
    keyboardHint: 'Press Enter to select the place at the centre of the map',
  },
};
