/** Words of the targets panel and of the overview. */
import type { Language } from '../../domain/language.js';
import type { LedgerState } from '../../domain/ledger-search.js';
import type { Attainment } from '../../domain/ledger-summary.js';

export interface TargetsStrings {
  readonly openOverview: string;
  readonly search: string;
  readonly searchHint: string;
  readonly state: string;
  readonly states: Record<LedgerState, string>;
  readonly theme: string;
  readonly allThemes: string;
  readonly option: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly clear: string;
  readonly filteredFigures: string;
  readonly locatedOnlyPlaces: string;
  readonly locatedOnlyFigures: string;
  readonly attainments: Record<Exclude<Attainment, 'not-compared'>, string>;
  readonly layerMissing: string;
  readonly inFigure: string;
  readonly aboutIt: string;
  readonly noPlaces: string;
  readonly byBasis: string;
  readonly basisPart: string;
  readonly overlaps: string;
  readonly showAll: string;
  readonly showFewer: string;
  readonly reportLine: string;
  readonly honest: string;
  readonly headlines: Record<'commitments' | 'measured' | 'met' | 'noPlace' | 'places', string>;
  readonly ofCompared: string;
  readonly withIllustrative: string;
  readonly illustrativePart: string;
  readonly asTable: string;
  readonly legend: string;
  readonly total: string;
  readonly tilesHeading: string;
  readonly tilesSummary: string;
  readonly tilesKeys: string;
  readonly measuredMark: string;
  readonly barsHeading: string;
  readonly barsSummary: string;
  readonly barsLegend: string;
  readonly singles: string;
  readonly noBars: string;
  readonly basisHeading: string;
  readonly basisSummary: string;
  readonly statusHeading: string;
  readonly statusSummary: string;
  readonly metric: string;
  readonly number: string;
  readonly share: string;
  readonly nothingOnMap: string;
}

const zh: TargetsStrings = {
  openOverview: '一页总览',
  search: '搜索承诺',
  searchHint: '指标、原文或章节',
  state: '范围',
  states: {
    all: '全部承诺',
    measured: '图上可计算',
    'no-place': '位置未公布',
    met: '图上已达到',
    'not-met': '图上未达到',
  },
  theme: '主题',
  allThemes: '全部主题',
  option: '{name} · {n}',
  found: '{total} 项承诺中的 {n} 项',
  nothingFound: '没有符合条件的承诺。',
  clear: '清除条件',
  filteredFigures: '筛选中：以下各数只计算通过筛选的地点。',
  locatedOnlyPlaces: '示意图形已隐藏：地点的列表和处数不含它们；各项数字仍把有据的与示意的分开列出。',
  locatedOnlyFigures: '示意图形已隐藏；各项数字仍把有据的与示意的分开列出。',
  attainments: {
    met: '图上已达到',
    'met-illustrative': '只有算上示意图形才达到',
    'not-met': '图上未达到',
  },
  layerMissing: '本版缺少计算所需的图层。',
  inFigure: '参与计算的地点（{n}）',
  aboutIt: '与此有关的地点（{n}）',
  noPlaces: '没有地点参与计算。',
  byBasis: '按依据分',
  basisPart: '{value}（{n} 处）',
  overlaps: '各部分之和可能大于总数：重叠处在总数里只计一次。',
  showAll: '全部显示（{n}）',
  showFewer: '收起',
  reportLine: '{title} · {publisher} · {date}',
  honest: '图上有，只说明找到了地方，不等于已经完成；位置未公布的，图上画的只是示意。',
  headlines: {
    commitments: '项承诺',
    measured: '项图上可计算',
    met: '项图上达到目标数',
    noPlace: '项位置未公布',
    places: '处在图上',
  },
  ofCompared: '可比的 {n} 项中',
  withIllustrative: '另有 {n} 项只有算上示意图形才达到',
  illustrativePart: '其中 {n} 处为示意',
  asTable: '看表格',
  legend: '图例',
  total: '合计',
  tilesHeading: '每一项承诺',
  tilesSummary:
    '{total} 项承诺：位置已公布 {published} 项，部分公布 {partly} 项，未公布 {hidden} 项，不涉及具体地点 {none} 项；图上可计算 {measured} 项。',
  tilesKeys: '点一格，到地图上看这一项；用键盘：Tab 换主题，方向键换格。',
  measuredMark: '图上可计算',
  barsHeading: '目标与图上的数',
  barsSummary:
    '{n} 项有数量目标：图上达到的 {met} 项，未达到的 {notMet} 项；{illustrative} 项只有算上示意图形才达到。',
  barsLegend: '竖线是目标；实色有据，斜纹为示意。',
  singles: '另有 {n} 项各指一件事，图上找到了 {found} 件。',
  noBars: '没有可与目标相比的数。',
  basisHeading: '图上的地点凭什么',
  basisSummary: '图上 {total} 处：{list}。',
  statusHeading: '图上的地点到哪一步',
  statusSummary: '图上 {total} 处：{list}。',
  metric: '指标',
  number: '处数',
  share: '占目标',
  nothingOnMap: '图上没有地点。',
};

const en: TargetsStrings = {
  openOverview: 'Overview on one page',
  search: 'Search the commitments',
  searchHint: 'Metric, quote or chapter',
  state: 'Show',
  states: {
    all: 'All commitments',
    measured: 'The map can count',
    'no-place': 'No published place',
    met: 'Met on the map',
    'not-met': 'Not met yet on the map',
  },
  theme: 'Theme',
  allThemes: 'All themes',
  option: '{name} · {n}',
  found: '{n} of {total} commitments',
  nothingFound: 'No commitment fits.',
  clear: 'Clear',
  filteredFigures: 'A filter is on: the figures are counted over the filtered places only.',
  locatedOnlyPlaces:
    'Illustrative shapes are hidden: lists and counts of places leave them out. Figures still give located and illustrative parts separately.',
  locatedOnlyFigures:
    'Illustrative shapes are hidden; figures still give located and illustrative parts separately.',
  attainments: {
    met: 'Met on the map',
    'met-illustrative': 'Met only with illustrative shapes',
    'not-met': 'Not met yet on the map',
  },
  layerMissing: 'This edition lacks the layer to measure by.',
  inFigure: 'Places in the figure ({n})',
  aboutIt: 'Places about it ({n})',
  noPlaces: 'No place counts towards it.',
  byBasis: 'By basis',
  basisPart: '{value} ({n})',
  overlaps: 'The parts may add up to more than the whole, which counts overlaps once.',
  showAll: 'Show all ({n})',
  showFewer: 'Show fewer',
  reportLine: '{title} · {publisher} · {date}',
  honest:
    'Being on the map means that a place was found, not that the work is done; where no place is published, what is drawn is only illustrative.',
  headlines: {
    commitments: 'commitments',
    measured: 'the map can count',
    met: 'reach the number promised on the map',
    noPlace: 'without a published place',
    places: 'places on the map',
  },
  ofCompared: 'of {n} that can be compared',
  withIllustrative: '{n} more only with illustrative shapes',
  illustrativePart: '{n} of them illustrative',
  asTable: 'As a table',
  legend: 'Legend',
  total: 'Total',
  tilesHeading: 'Every commitment',
  tilesSummary:
    '{total} commitments: the place is published for {published}, partly for {partly}, not for {hidden}; {none} are not a matter of place. The map can count {measured}.',
  tilesKeys:
    'Choose a square to see it on the map. By keyboard: Tab moves between themes, arrow keys between squares.',
  measuredMark: 'The map can count it',
  barsHeading: 'Targets and what the map holds',
  barsSummary:
    '{n} with a number to compare: {met} met on the map, {notMet} not yet; {illustrative} only with illustrative shapes.',
  barsLegend: 'The upright line is the target; solid is located, hatched illustrative.',
  singles: '{n} more are about one thing each; {found} of them were found on the map.',
  noBars: 'No figure to compare with a target.',
  basisHeading: 'What the places stand on',
  basisSummary: '{total} places on the map: {list}.',
  statusHeading: 'How far the places have come',
  statusSummary: '{total} places on the map: {list}.',
  metric: 'Metric',
  number: 'Places',
  share: 'Of target',
  nothingOnMap: 'No place on the map.',
};

export const TARGETS_STRINGS: Record<Language, TargetsStrings> = { zh, en };
