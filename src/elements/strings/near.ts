/** Words of the nearby panel, and of distances wherever they are listed. */
import type { Language } from '../../domain/language.js';
import type { LocalityKind } from '../../domain/locality.js';

export interface NearStrings {
  readonly intro: string;
  readonly centre: string;
  readonly ownPosition: string;
  readonly ownPositionHint: string;
  readonly asking: string;
  readonly found: string;
  readonly pickOnMap: string;
  readonly aroundSelected: string;
  readonly localityLabel: string;
  readonly chooseLocality: string;
  readonly localityKinds: Record<LocalityKind, string>;
  readonly failures: Record<'unsupported' | 'denied' | 'unavailable' | 'timeout' | 'outside', string>;
  readonly distance: string;
  readonly distances: Record<'short' | 'long' | 'walk', string>;
  readonly walkHint: string;
  readonly straightLine: string;
  readonly result: string;
  readonly resultAround: string;
  readonly none: string;
  readonly uncertaintyHint: string;
  readonly illustrativeHeading: string;
  readonly illustrativeWarning: string;
  readonly layerOff: string;
  readonly zoomToCircle: string;
  readonly zoomToLocality: string;
  readonly clear: string;
  readonly noneChosen: string;
  readonly meets: string;
  readonly plusMinus: string;
  readonly circle: string;
}

export const NEAR_STRINGS: Record<Language, NearStrings> = {
  zh: {
    intro: '选一个位置，看看它周围在更新什么。',
    centre: '从哪里算起',
    ownPosition: '我的位置',
    ownPositionHint: '只在点击后询问，只在本机计算，不会发送。分享本页链接时，链接里会带上这个位置。',
    asking: '正在定位……',
    found: '已定位，误差 ±{n}。',
    pickOnMap: '在地图上选点',
    aroundSelected: '以“{name}”为中心',
    localityLabel: '街道、道路或车站',
    chooseLocality: '请选择',
    localityKinds: { subdistrict: '街道（办事处辖区）', street: '道路', station: '地铁站' },
    failures: {
      unsupported: '这个浏览器不提供定位，请在地图上选点。',
      denied: '没有得到定位许可。可以在浏览器设置里允许，或在地图上选点。',
      unavailable: '设备现在无法定位，请在地图上选点。',
      timeout: '定位超时，请再试一次，或在地图上选点。',
      outside: '你现在不在本图范围之内，请在地图上选点。',
    },
    distance: '多远以内',
    distances: { short: '500 米', long: '1 公里', walk: '步行 15 分钟' },
    walkHint: '按每分钟 80 米、直线 1.2 公里计；实际要绕路，走到的范围更小。',
    straightLine: '均为直线距离，量到最近的一点。',
    result: '选定位置 {metres}以内有 {n} 处',
    resultAround: '距“{name}”{metres}以内有 {n} 处',
    none: '这一范围内没有位置已知的地点。',
    uncertaintyHint: '± 为该处在图上的位置误差，实际距离可能相差这么多。',
    illustrativeHeading: '示意图形（{n}）',
    illustrativeWarning: '这些地点的位置没有公布，图形只表示数量：画在这里，不等于就在附近。',
    layerOff: '图层未打开',
    zoomToCircle: '缩放到这一范围',
    zoomToLocality: '缩放到“{name}”',
    clear: '清除',
    noneChosen: '还没有选定位置。',
    meets: '就在此处',
    plusMinus: '±{n}',
    circle: '附近 {metres}的范围',
  },
  en: {
    intro: 'Choose a place and see what is being renewed around it.',
    centre: 'Measured from',
    ownPosition: 'My position',
    ownPositionHint:
      'Asked for only when you click, used only on this device, never sent. If you share the link of this page, the link holds the position.',
    asking: 'Looking for your position…',
    found: 'Position found, ±{n}.',
    pickOnMap: 'Pick on the map',
    aroundSelected: 'Around “{name}”',
    localityLabel: 'Subdistrict, street or station',
    chooseLocality: 'Choose',
    localityKinds: { subdistrict: 'Subdistricts', street: 'Streets', station: 'Metro stations' },
    failures: {
      unsupported: 'This browser cannot tell where you are; pick a place on the map.',
      denied:
        'Your position was not allowed to be used. Allow it in the browser’s settings, or pick a place on the map.',
      unavailable: 'The device cannot tell where it is just now; pick a place on the map.',
      timeout: 'Finding your position took too long; try again, or pick a place on the map.',
      outside: 'You are outside the area of this map; pick a place on the map.',
    },
    distance: 'How far',
    distances: { short: '500 m', long: '1 km', walk: '15 minutes’ walk' },
    walkHint:
      '80 m a minute make 1.2 km, in a straight line; real ways are longer, so you reach less in that time.',
    straightLine: 'All distances are straight lines to the nearest part.',
    result: '{n} within {metres} of the place you chose',
    resultAround: '{n} within {metres} of {name}',
    none: 'No place whose location is known is so near.',
    uncertaintyHint: '± is how far off a place may be drawn; the true distance may differ by as much.',
    illustrativeHeading: 'Illustrative shapes ({n})',
    illustrativeWarning:
      'The locations of these are not published; the shapes only show what a number means. Being drawn here does not make them near.',
    layerOff: 'layer is off',
    zoomToCircle: 'Zoom to this circle',
    zoomToLocality: 'Zoom to {name}',
    clear: 'Clear',
    noneChosen: 'No place is chosen yet.',
    meets: 'right here',
    plusMinus: '±{n}',
    circle: 'The ground within {metres}',
  },
};
