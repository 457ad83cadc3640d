/** Words of the report on an area. */
import type { Language } from '../../domain/language.js';

export interface AreaReportStrings {
  readonly choose: string;
  readonly chooseHint: string;
  readonly none: string;
  readonly drawings: string;
  readonly selected: string;
  readonly useSelected: string;
  readonly draw: string;
  readonly clear: string;
  readonly heading: string;
  readonly size: string;
  readonly places: string;
  readonly nothing: string;
  readonly working: string;
  readonly stale: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly again: string;
  readonly byLayer: string;
  readonly insideArea: string;
  readonly insideLength: string;
  readonly insidePoints: string;
  readonly insidePlaces: string;
  readonly points: string;
  readonly withIllustrative: string;
  readonly illustrativePart: string;
  readonly noneLocated: string;
  readonly eachCounts: string;
  readonly coverage: string;
  readonly coverageHint: string;
  readonly coverageIllustrative: string;
  readonly coverageBounds: string;
  readonly commitments: string;
  readonly noCommitments: string;
  readonly commitmentPlaces: string;
  readonly onlyIllustrative: string;
  readonly mayLieOutside: string;
  readonly mayLieOutsideHint: string;
  readonly partInside: string;
  readonly allInside: string;
  readonly layersOff: string;
  readonly filtered: string;
  readonly locatedOnly: string;
  readonly illustrativeArea: string;
  readonly illustrativeNote: string;
  readonly basisNote: string;
  readonly print: string;
  readonly csv: string;
  readonly saved: string;
  readonly printed: string;
  readonly source: string;
  readonly sourceLine: string;
  readonly link: string;
  readonly showAll: string;
  readonly showFewer: string;
  readonly columns: Record<
    | 'layer'
    | 'id'
    | 'name'
    | 'status'
    | 'basis'
    | 'illustrative'
    | 'uncertainty'
    | 'figure'
    | 'whole'
    | 'inside'
    | 'share'
    | 'mayLieOutside'
    | 'commitments'
    | 'source',
    string
  >;
  readonly figures: Record<'area' | 'length' | 'count', string>;
}

export const AREA_REPORT_STRINGS: Record<Language, AreaReportStrings> = {
  zh: {
    choose: '范围',
    chooseHint: '可以是画出的范围，也可以是图上的一块。每层至多列出 300 块，其余请在地图上点选。',
    none: '请选择',
    drawings: '画出的范围',
    selected: '选中的地点',
    useSelected: '用选中的“{name}”',
    draw: '画一个范围',
    clear: '清除',
    heading: '“{name}”之内',
    size: '范围本身',
    places: '范围内有据可查的地点 {located} 处，示意图形 {illustrative} 处',
    nothing: '图上显示的图层在这个范围内没有内容。',
    working: '正在计算……',
    stale: '以下是上一次的结果，正在重新计算……',
    cancel: '取消',
    cancelled: '计算已取消。',
    failed: '没有算成，请再试一次。',
    again: '重新计算',
    byLayer: '分图层',
    insideArea: '范围内面积',
    insideLength: '范围内长度',
    insidePoints: '范围内点位',
    insidePlaces: '处数',
    points: '{n} 个',
    withIllustrative: '计入示意图形 {value}',
    illustrativePart: '示意图形 {n} 处，不作实数',
    noneLocated: '没有有据可查的地点。',
    eachCounts: '各层面积、长度为各处相加；同层重叠的部分各计一次。',
    coverage: '各层占范围的比例',
    coverageHint: '重叠的地方只计一次。',
    coverageIllustrative: '计入示意图形 {share}',
    coverageBounds: '图形位置有误差，实际可能在 {low} 至 {high} 之间',
    commitments: '涉及的承诺',
    noCommitments: '范围内的地点没有对应的承诺。',
    commitmentPlaces: '范围内 {n} 处：{statuses}',
    onlyIllustrative: '仅有示意图形：位置未公布，不说明此地将有建设',
    mayLieOutside: '可能在范围外',
    mayLieOutsideHint: '有 {n} 处的位置误差大于范围的等效半径（{radius}），实际可能在范围之外。',
    partInside: '{part}，占其 {share}',
    allInside: '{part}，全部在内',
    layersOff: '有 {n} 个图层没有打开，未计入。',
    filtered: '筛选：{n}',
    locatedOnly: '只计有据可查的地点，示意图形已隐藏。',
    illustrativeArea: '这个范围本身是示意图形：位置未公布，以下各数不说明任何真实地块的情况。',
    illustrativeNote: '示意图形的位置没有公布，只表示数量：画在范围内，不等于就在此处。',
    basisNote: '各数由图形实时量算（椭球面积、测地线长度）；“估计”“推得”的图形误差如所列。',
    print: '打印',
    csv: '导出 CSV',
    saved: '已导出 {name}',
    printed: '{n} 制表',
    source: '来源',
    sourceLine: '《{title}》，{publisher}，{date}',
    link: '在线查看',
    showAll: '全部 {n} 处',
    showFewer: '收起',
    columns: {
      layer: '图层',
      id: '编号',
      name: '名称',
      status: '进度',
      basis: '依据',
      illustrative: '是否示意',
      uncertainty: '位置误差（米）',
      figure: '量算',
      whole: '全部',
      inside: '范围内',
      share: '范围内占比',
      mayLieOutside: '可能在范围外',
      commitments: '承诺编号',
      source: '出处',
    },
    figures: { area: '面积（平方米）', length: '长度（米）', count: '点（个）' },
  },
  en: {
    choose: 'Area',
    chooseHint:
      'One you drew, or a shape of the map. 300 shapes of a layer are listed at most; click the others on the map.',
    none: 'Choose',
    drawings: 'Drawn areas',
    selected: 'Selected place',
    useSelected: 'Use “{name}”',
    draw: 'Draw an area',
    clear: 'Clear',
    heading: 'Inside “{name}”',
    size: 'The area itself',
    places: 'Located places inside: {located}; illustrative shapes: {illustrative}',
    nothing: 'Nothing of the layers shown lies in this area.',
    working: 'Measuring…',
    stale: 'This is the result before; it is being measured again…',
    cancel: 'Cancel',
    cancelled: 'Measuring was cancelled.',
    failed: 'This could not be measured; try again.',
    again: 'Measure again',
    byLayer: 'By layer',
    insideArea: 'Area inside',
    insideLength: 'Length inside',
    insidePoints: 'Points inside',
    insidePlaces: 'Places',
    points: '{n}',
    withIllustrative: 'with illustrative shapes {value}',
    illustrativePart: 'Illustrative shapes: {n}, no fact of the ground',
    noneLocated: 'No located place.',
    eachCounts: 'Areas and lengths of a layer are added up; where its shapes overlap, each counts.',
    coverage: 'How much of the area each layer covers',
    coverageHint: 'Where shapes overlap, the ground counts once.',
    coverageIllustrative: 'with illustrative shapes {share}',
    coverageBounds: 'as far off as the shapes may be: {low} to {high}',
    commitments: 'Commitments touched',
    noCommitments: 'No place inside belongs to a commitment.',
    commitmentPlaces: 'Places inside: {n} ({statuses})',
    onlyIllustrative: 'illustrative shapes only: nothing says that anything is built here',
    mayLieOutside: 'may lie outside',
    mayLieOutsideHint:
      '{n} of the places are known less well than the area is large (a radius of {radius}); they may lie outside.',
    partInside: '{part}, {share} of it',
    allInside: '{part}, all of it',
    layersOff: '{n} layers are off and not counted.',
    filtered: 'Filter: {n}',
    locatedOnly: 'Located places only; illustrative shapes are hidden.',
    illustrativeArea:
      'This area is itself an illustrative shape: its place is not published, and these figures say nothing of any real ground.',
    illustrativeNote:
      'The locations of illustrative shapes are not published; they only show what a number means. Being drawn inside does not put them there.',
    basisNote:
      'Measured live from the shapes (ellipsoidal areas, geodesic lengths); estimated and derived shapes are as far off as stated.',
    print: 'Print',
    csv: 'Export CSV',
    saved: '{name} exported',
    printed: 'Made on {n}',
    source: 'Source',
    sourceLine: '{title}, {publisher}, {date}',
    link: 'See it live',
    showAll: 'All {n}',
    showFewer: 'Show fewer',
    columns: {
      layer: 'Layer',
      id: 'Id',
      name: 'Name',
      status: 'Status',
      basis: 'Basis',
      illustrative: 'Illustrative',
      uncertainty: 'Uncertainty (m)',
      figure: 'Measured',
      whole: 'Whole',
      inside: 'Inside',
      share: 'Share inside',
      mayLieOutside: 'May lie outside',
      commitments: 'Commitments',
      source: 'Source',
    },
    figures: { area: 'area (m²)', length: 'length (m)', count: 'points' },
  },
};
