/** Words of the what-if panel. */
import type { Language } from '../../domain/language.js';

export interface ScenarioStrings {
  readonly sketch: string;
  readonly none: string;
  readonly commitment: string;
  readonly choose: string;
  readonly scenarios: string;
  readonly unnamed: string;
  readonly copyName: string;
  readonly add: string;
  readonly copy: string;
  readonly name: string;
  readonly remove: string;
  readonly full: string;
  readonly reached: string;
  readonly met: string;
  readonly notMet: string;
  readonly metIllustrative: string;
  readonly missing: string;
  readonly over: string;
  readonly onTarget: string;
  readonly illustrativePart: string;
  readonly drawnPart: string;
  readonly once: string;
  readonly addedUp: string;
  readonly hidden: string;
  readonly layerOff: string;
  readonly showLayer: string;
  readonly pick: string;
  readonly picking: string;
  readonly stopPicking: string;
  readonly pickNone: string;
  readonly pickAll: string;
  readonly fill: string;
  readonly fillHint: string;
  readonly asCounted: string;
  readonly asCountedHint: string;
  readonly zoom: string;
  readonly places: string;
  readonly find: string;
  readonly picked: string;
  readonly noPlaces: string;
  readonly noMatch: string;
  readonly showAll: string;
  readonly drawings: string;
  readonly drawn: string;
  readonly drawArea: string;
  readonly drawLine: string;
  readonly noDrawings: string;
  readonly compare: string;
  readonly compareHint: string;
  readonly rows: Record<
    'value' | 'share' | 'difference' | 'number' | 'mean' | 'located' | 'illustrative' | 'drawn' | 'shared',
    string
  >;
  readonly open: string;
  readonly csv: string;
  readonly geojson: string;
  readonly saved: string;
  readonly columns: Record<
    | 'scenario'
    | 'id'
    | 'name'
    | 'layer'
    | 'status'
    | 'basis'
    | 'illustrative'
    | 'size'
    | 'source'
    | 'total'
    | 'totalLocated'
    | 'target',
    string
  >;
}

export const SCENARIO_STRINGS: Record<Language, ScenarioStrings> = {
  zh: {
    sketch: '情景只是草算，不是规划，也不代表任何部门的安排。',
    none: '这一版没有可以试算的承诺：需要有面积、长度或数量目标，并且图上可以量算。',
    commitment: '承诺',
    choose: '请选择一项承诺',
    scenarios: '情景',
    unnamed: '情景 {n}',
    copyName: '{name}（副本）',
    add: '新情景',
    copy: '复制',
    name: '情景名称',
    remove: '删除',
    full: '最多 {n} 个情景。',
    reached: '目标的 {share}',
    met: '已达到目标',
    notMet: '未达到目标',
    metIllustrative: '计入示意图形才达到目标',
    missing: '还差 {n}',
    over: '超出 {n}',
    onTarget: '正好',
    illustrativePart: '其中示意图形 {n} 处，{value}；不计示意为 {located}',
    drawnPart: '其中自己画的 {value}',
    once: '重叠的地方只计一次。',
    addedUp: '各处相加。',
    hidden: '另有 {n} 处已选，但被筛选隐藏或不在这一版里，未计入。',
    layerOff: '图层“{layer}”没有打开。',
    showLayer: '打开图层',
    pick: '在地图上选',
    picking: '请点地图上的图形：点一下选中，再点一下取消。',
    stopPicking: '选好了',
    pickNone: '全不选',
    pickAll: '全选',
    fill: '补到达标',
    fillHint: '先补有据可查的、面积或长度大的，直到达到目标；已选的不动。',
    asCounted: '按现有口径',
    asCountedHint: '选上图上现在为这项承诺计入的地点。',
    zoom: '缩放到所选',
    places: '“{layer}”的地点',
    find: '按名称查找',
    picked: '已选 {n} / {total}',
    noPlaces: '这一层现在没有显示的地点。',
    noMatch: '没有名称相符的地点。',
    showAll: '显示全部 {n} 处',
    drawings: '自己画的图形',
    drawn: '自绘',
    drawArea: '画一块地',
    drawLine: '画一条线',
    noDrawings: '还没有画。',
    compare: '情景对比',
    compareHint: '“相差”都与打开的情景“{name}”相比。',
    rows: {
      value: '合计',
      share: '占目标',
      difference: '相差',
      number: '处数',
      mean: '平均大小',
      located: '不计示意',
      illustrative: '其中示意',
      drawn: '其中自绘',
      shared: '与之相同的地点',
    },
    open: '打开“{name}”',
    csv: '导出 CSV',
    geojson: '导出 GeoJSON',
    saved: '已导出 {name}',
    columns: {
      scenario: '情景',
      id: '编号',
      name: '名称',
      layer: '图层',
      status: '进度',
      basis: '依据',
      illustrative: '是否示意',
      size: '大小（{unit}）',
      source: '出处',
      total: '合计（重叠只计一次）',
      totalLocated: '合计，不计示意',
      target: '目标',
    },
  },
  en: {
    sketch: 'A scenario is a sketch, not a plan, and nobody’s decision.',
    none: 'This edition has no commitment to try out: it takes an area, a length or a number that the map can measure.',
    commitment: 'Commitment',
    choose: 'Choose a commitment',
    scenarios: 'Scenarios',
    unnamed: 'Scenario {n}',
    copyName: '{name} (copy)',
    add: 'New scenario',
    copy: 'Copy',
    name: 'Name of the scenario',
    remove: 'Delete',
    full: 'There can be {n} scenarios at most.',
    reached: '{share} of the target',
    met: 'target reached',
    notMet: 'target not reached',
    metIllustrative: 'reached with illustrative shapes only',
    missing: '{n} to go',
    over: '{n} over',
    onTarget: 'just right',
    illustrativePart: 'Illustrative shapes among it: {n}, {value}; without them {located}',
    drawnPart: 'Drawn by you: {value}',
    once: 'Where shapes overlap, the ground counts once.',
    addedUp: 'Each is added up.',
    hidden: '{n} more are picked, but hidden by the filter or not in this edition; they do not count.',
    layerOff: 'The layer “{layer}” is off.',
    showLayer: 'Switch it on',
    pick: 'Pick on the map',
    picking: 'Click shapes on the map: one click picks, another takes back.',
    stopPicking: 'Done picking',
    pickNone: 'None',
    pickAll: 'All',
    fill: 'Fill up to the target',
    fillHint:
      'Adds located places first, the largest first, until the target is reached; what is picked stays.',
    asCounted: 'As counted now',
    asCountedHint: 'Picks the places the map counts for this commitment now.',
    zoom: 'Zoom to what is picked',
    places: 'Places of “{layer}”',
    find: 'Find by name',
    picked: '{n} of {total} picked',
    noPlaces: 'No place of this layer is shown now.',
    noMatch: 'No place has such a name.',
    showAll: 'Show all {n}',
    drawings: 'Your drawings',
    drawn: 'drawn',
    drawArea: 'Draw a parcel',
    drawLine: 'Draw a line',
    noDrawings: 'Nothing is drawn yet.',
    compare: 'Scenarios compared',
    compareHint: 'Differences are from the open scenario, “{name}”.',
    rows: {
      value: 'Total',
      share: 'Of the target',
      difference: 'Difference',
      number: 'Number',
      mean: 'Mean size',
      located: 'Without illustrative',
      illustrative: 'Illustrative part',
      drawn: 'Drawn part',
      shared: 'Places in common',
    },
    open: 'Open {name}',
    csv: 'Export CSV',
    geojson: 'Export GeoJSON',
    saved: '{name} exported',
    columns: {
      scenario: 'Scenario',
      id: 'Id',
      name: 'Name',
      layer: 'Layer',
      status: 'Status',
      basis: 'Basis',
      illustrative: 'Illustrative',
      size: 'Size ({unit})',
      source: 'Source',
      total: 'Total (overlaps once)',
      totalLocated: 'Total without illustrative',
      target: 'Target',
    },
  },
};
