/** Words of the layer tree beyond those of the core table. */
import type { Language } from '../../domain/language.js';

export interface LayersStrings {
  readonly reading: string;
  readonly story: string;
  readonly placesPage: string;
  readonly commitmentsPage: string;
  readonly tiles: string;
  readonly tilesNote: string;
  readonly manageTiles: string;
  readonly inView: string;
  readonly inViewAndFiltered: string;
  readonly countsOf: string;
  readonly countsOfFiltered: string;
  readonly settingsOf: string;
  readonly opacity: string;
  readonly order: string;
  readonly position: string;
  readonly up: string;
  readonly down: string;
  readonly asDrawn: string;
  readonly ownOrder: string;
  readonly zoomToLayer: string;
  readonly onlyThis: string;
  readonly showAllPlaces: string;
  readonly nothingShown: string;
}

export const LAYERS_STRINGS: Record<Language, LayersStrings> = {
  zh: {
    reading: '阅读',
    story: '故事',
    placesPage: '全部地点',
    commitmentsPage: '全部承诺',
    tiles: '在线图层',
    tilesNote: '依据不明，未经本图集核对，不计入数字和表格。',
    manageTiles: '管理在线图层与底图',
    inView: '屏幕内 {inView} 处，共 {all} 处',
    inViewAndFiltered: '屏幕内 {inView} 处，符合筛选 {passing} 处，共 {all} 处',
    countsOf: '处数：屏幕内 / 全部',
    countsOfFiltered: '处数：屏幕内 / 符合筛选 / 全部',
    settingsOf: '图层设置与全部地点列表',
    opacity: '不透明度',
    order: '叠放次序',
    position: '自上而下第 {n}，共 {all} 层',
    up: '上移一层',
    down: '下移一层',
    asDrawn: '恢复原来的次序',
    ownOrder: '图层按你排的次序叠放。',
    zoomToLayer: '缩放到此图层',
    onlyThis: '只看此图层',
    showAllPlaces: '显示全部 {n} 处',
    nothingShown: '没有要显示的地点。',
  },
  en: {
    reading: 'To read',
    story: 'Story',
    placesPage: 'All places',
    commitmentsPage: 'All commitments',
    tiles: 'Tile layers',
    tilesNote: 'Basis unknown, not checked by this atlas, in no figure or table.',
    manageTiles: 'Manage tiles and base maps',
    inView: '{inView} in view, {all} in all',
    inViewAndFiltered: '{inView} in view, {passing} meet the filter, {all} in all',
    countsOf: 'Places: in view / all',
    countsOfFiltered: 'Places: in view / meeting the filter / all',
    settingsOf: 'settings and list of all places',
    opacity: 'Opacity',
    order: 'Order',
    position: '{n} from the top, of {all}',
    up: 'Move up',
    down: 'Move down',
    asDrawn: 'As drawn at first',
    ownOrder: 'Layers lie in your own order.',
    zoomToLayer: 'Zoom to this layer',
    onlyThis: 'Only this layer',
    showAllPlaces: 'Show all {n}',
    nothingShown: 'No place is shown.',
  },
};
