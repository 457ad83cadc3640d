/**
 * Every word of the interface, once a language. Same keys in both: the type says so. Here are those that the page needs
 * at once; the words of an element that is loaded when opened are in strings/, in tables of the same form.
 */
import type { Action, Comparator, Location } from '../domain/commitment.js';
import type { Basis, Status } from '../domain/edition.js';
import type { Language } from '../domain/language.js';
import { LIVE_MAP_STRINGS, type LiveMapWords } from './strings/live-map.js';

export { fill, fillIn } from './fill-words.js';

export interface Strings extends LiveMapWords {
  readonly layers: string;
  readonly targets: string;
  readonly place: string;
  readonly listOfPlaces: string;
  readonly skipToList: string;
  readonly locatedOnly: string;
  readonly locatedOnlyHint: string;
  readonly language: string;
  readonly otherLanguage: string;
  readonly theme: string;
  readonly themes: Record<'auto' | 'light' | 'dark', string>;
  readonly close: string;
  readonly zoomTo: string;
  readonly showTheme: string;
  readonly hideTheme: string;
  readonly featureCount: string;
  readonly illustrativeTag: string;
  readonly illustrativeHint: string;
  readonly allIllustrative: string;
  readonly basis: string;
  readonly bases: Record<Basis, string>;
  readonly basisMeanings: Record<Basis, string>;
  readonly status: string;
  readonly statuses: Record<Status, string>;
  readonly area: string;
  readonly perimeter: string;
  readonly length: string;
  readonly uncertainty: string;
  readonly within: string;
  readonly source: string;
  readonly note: string;
  readonly clause: string;
  readonly clauses: string;
  readonly noClause: string;
  readonly target: string;
  readonly mapped: string;
  readonly located: string;
  readonly illustrative: string;
  readonly notMeasured: string;
  readonly locations: Record<Location, string>;
  readonly comparators: Record<Comparator, string>;
  readonly actions: Record<Action, string>;
  readonly noTarget: string;
  readonly formula: string;
  readonly showOnMap: string;
  readonly stopShowing: string;
  readonly ofTarget: string;
  readonly targetsIntro: string;
  readonly layersIntro: string;
  readonly dataProblems: string;
  readonly missingFeature: string;
  readonly droppedFromLink: string;
  readonly sheetHandle: string;
  readonly legend: string;
  readonly statusLegend: string;
  readonly basisLegend: string;
  readonly opensOutside: string;
  readonly unnamed: string;
  readonly yes: string;
  readonly no: string;
  readonly filter: string;
  readonly near: string;
  readonly analysis: string;
  readonly data: string;
  readonly dropHere: string;
  readonly undo: string;
  readonly redo: string;
  readonly table: string;
  readonly compare: string;
  readonly export: string;
  readonly share: string;
  readonly textVersion: string;
  readonly toTextVersion: string;
  readonly overview: string;
  readonly help: string;
  readonly more: string;
  readonly tools: string;
  readonly panels: string;
  readonly filterOn: string;
  readonly backToMap: string;
  readonly pickHint: string;
  readonly drawHint: string;
  readonly pickFeatureHint: string;
  readonly finish: string;
  readonly giveUp: string;
  readonly welcomeHeading: string;
  readonly welcomeText: string;
  readonly welcomeBasis: string;
  readonly welcomeHow: string;
  readonly welcomePrivacy: string;
  readonly welcomeStart: string;
  readonly undone: string;
  readonly redone: string;
  readonly linkReset: string;
  readonly newerLink: string;
  readonly places: string;
  readonly partNotLoaded: string;
  readonly offline: string;
  readonly newVersion: string;
  readonly newVersionReload: string;
  readonly newVersionLater: string;
  readonly newVersionElsewhere: string;
  readonly newVersionUnfinished: string;
}

const zh: Strings = {
  ...LIVE_MAP_STRINGS.zh,
  layers: '图层',
  targets: '目标',
  place: '地点',
  listOfPlaces: '全部地点列表',
  skipToList: '跳到地点列表',
  locatedOnly: '只看有据可查的地点',
  locatedOnlyHint: '隐藏所有示意图形',
  language: '语言',
  otherLanguage: 'English',
  theme: '配色',
  themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  close: '关闭',
  zoomTo: '缩放到此处',
  showTheme: '全部显示',
  hideTheme: '全部隐藏',
  featureCount: '{n} 处',
  illustrativeTag: '示意',
  illustrativeHint: '位置未公布，图形只表示数量，不代表真实位置。',
  allIllustrative: '整层为示意：位置未公布，图形只表示数量。',
  basis: '依据',
  bases: {
    surveyed: '官方测绘',
    sourced: '公开坐标',
    derived: '推得',
    estimate: '估计',
    illustrative: '示意',
  },
  basisMeanings: {
    surveyed: '官方图形',
    sourced: '公开发布的坐标或轮廓',
    derived: '由公布的四至或地址对照街道得出',
    estimate: '由一般了解估定的位置，误差如所列',
    illustrative: '位置未公布，图形只表示数量的含义',
  },
  status: '进度',
  statuses: { planned: '计划', started: '开工', ongoing: '进行中', completed: '建成' },
  area: '面积',
  perimeter: '周长',
  length: '长度',
  uncertainty: '位置误差',
  within: '不超过 {n}',
  source: '出处',
  note: '说明',
  clause: '报告原文',
  clauses: '报告里的承诺',
  noClause: '报告没有就此处作出单独承诺。',
  target: '目标',
  mapped: '图上',
  located: '有据',
  illustrative: '示意',
  notMeasured: '图上没有可以计算的内容',
  locations: {
    published: '位置已公布',
    partly: '部分位置已公布',
    'not-published': '位置未公布',
    'not-a-place': '不涉及具体地点',
  },
  comparators: { 'at-least': '≥', 'more-than': '>', exactly: '', 'at-most': '≤' },
  actions: { start: '启动', complete: '建成', build: '建设', support: '保障', improve: '提升' },
  noTarget: '没有数量目标',
  formula: '怎么算的',
  showOnMap: '在图上显示',
  stopShowing: '不再突出显示',
  ofTarget: '为目标数的 {n}',
  targetsIntro: '报告的每一项承诺，与图上由图形实时算出的数。图上有，说明找到了地方，不等于已经完成。',
  layersIntro: '点选图层显示或隐藏；点击地图上的地点查看出处。',
  dataProblems: '部分数据没有通过检查，已略过：',
  missingFeature: '链接里的地点“{n}”不在这一版里。',
  droppedFromLink: '链接中有读不懂的部分，已略过：{n}',
  sheetHandle: '调整面板高度',
  legend: '图例',
  statusLegend: '线条：进度',
  basisLegend: '图形：依据',
  opensOutside: '（在新窗口打开）',
  unnamed: '未命名',
  yes: '是',
  no: '否',
  filter: '筛选',
  near: '附近',
  analysis: '分析',
  data: '数据',
  dropHere: '松开即导入，文件只在本机打开',
  undo: '撤销',
  redo: '重做',
  table: '表格',
  compare: '对比',
  export: '打印与导出',
  share: '分享',
  textVersion: '文字版',
  toTextVersion: '转到文字版（全部内容，无需地图和鼠标）',
  overview: '总览',
  help: '帮助',
  more: '更多',
  tools: '工具',
  panels: '面板',
  filterOn: '筛选中',
  backToMap: '回到地图',
  pickHint: '点一下地图选定位置；用键盘：方向键移动，回车选定地图中心。',
  drawHint: '逐点画出范围，双击或点起点结束；用键盘：空格加点，回车结束，退格删点。',
  pickFeatureHint: '在地图上点选地块，再点一次取消。',
  finish: '完成',
  giveUp: '放弃',
  welcomeHeading: '一份报告，一张图',
  welcomeText: '{report}里的承诺，逐条对到地图上：改哪里、多大、何时、谁说的。',
  welcomeBasis: '实线有据，虚线是估计，斜纹只是示意——位置没有公布。',
  welcomeHow: '点一下地图看出处；“目标”里看每项承诺完成多少；“附近”看身边在更新什么。',
  welcomePrivacy: '没有 Cookie，没有跟踪。',
  welcomeStart: '开始看图',
  undone: '已撤销',
  redone: '已重做',
  linkReset: '链接无法读取，已打开默认视图。',
  newerLink: '链接来自更新的版本，有些内容可能没有读到。',
  places: '地点',
  partNotLoaded: '这一部分没有载入，请检查网络后再试。',
  offline: '离线 · 数据日期 {n}',
  newVersion: '更新图有新版本。重新载入后，当前视图和自己的图层都还在。',
  newVersionReload: '重新载入',
  newVersionLater: '以后再说',
  newVersionElsewhere: '还有 {n} 个窗口开着旧版本，关掉它们再重新载入。',
  newVersionUnfinished: '有图形还没画完或没保存，完成它再重新载入。',
};

const en: Strings = {
  ...LIVE_MAP_STRINGS.en,
  layers: 'Layers',
  targets: 'Targets',
  place: 'Place',
  listOfPlaces: 'List of all places',
  skipToList: 'Skip to the list of places',
  locatedOnly: 'Located places only',
  locatedOnlyHint: 'Hides every illustrative shape',
  language: 'Language',
  otherLanguage: '中文',
  theme: 'Colours',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  close: 'Close',
  zoomTo: 'Zoom to this place',
  showTheme: 'Show all',
  hideTheme: 'Hide all',
  featureCount: '{n}',
  illustrativeTag: 'illustrative',
  illustrativeHint: 'The location is not published; the shape only shows what the number means.',
  allIllustrative:
    'Illustrative as a whole: locations are not published, shapes only show what the number means.',
  basis: 'Basis',
  bases: {
    surveyed: 'Surveyed',
    sourced: 'Sourced',
    derived: 'Derived',
    estimate: 'Estimate',
    illustrative: 'Illustrative',
  },
  basisMeanings: {
    surveyed: 'official geometry',
    sourced: 'a published coordinate or outline',
    derived: 'published bounds or an address, matched to streets',
    estimate: 'located from general knowledge, as far off as stated',
    illustrative: 'the location is not published; the shape only shows what the number means',
  },
  status: 'Status',
  statuses: { planned: 'Planned', started: 'Started', ongoing: 'Under way', completed: 'Completed' },
  area: 'Area',
  perimeter: 'Perimeter',
  length: 'Length',
  uncertainty: 'Uncertainty',
  within: 'within {n}',
  source: 'Source',
  note: 'Note',
  clause: 'The report says',
  clauses: 'What the report promises',
  noClause: 'The report makes no separate promise for this place.',
  target: 'Target',
  mapped: 'On the map',
  located: 'located',
  illustrative: 'illustrative',
  notMeasured: 'Nothing on the map to count',
  locations: {
    published: 'Location published',
    partly: 'Location partly published',
    'not-published': 'Location not published',
    'not-a-place': 'Not a matter of place',
  },
  comparators: { 'at-least': '≥ ', 'more-than': '> ', exactly: '', 'at-most': '≤ ' },
  actions: {
    start: 'to start',
    complete: 'to complete',
    build: 'to build',
    support: 'to support',
    improve: 'to improve',
  },
  noTarget: 'No number promised',
  formula: 'How it is counted',
  showOnMap: 'Show on the map',
  stopShowing: 'Stop showing',
  ofTarget: '{n} of the number promised',
  targetsIntro:
    'Every commitment of the report, beside what the map holds for it, counted live from its shapes. Being on the map means that a place was found, not that the work is done.',
  layersIntro: 'Switch layers on and off; click a place on the map to see who says so.',
  dataProblems: 'Some of the data did not pass the checks and was left out:',
  missingFeature: 'The place “{n}” of the link is not in this edition.',
  droppedFromLink: 'Parts of the link could not be read and were left out: {n}',
  sheetHandle: 'Change the height of the panel',
  legend: 'Legend',
  statusLegend: 'Lines: status',
  basisLegend: 'Shapes: basis',
  opensOutside: '(opens in a new window)',
  unnamed: 'Unnamed',
  yes: 'Yes',
  no: 'No',
  filter: 'Filter',
  near: 'Nearby',
  analysis: 'Analysis',
  data: 'Data',
  dropHere: 'Drop to import; files are opened on this computer only',
  undo: 'Undo',
  redo: 'Redo',
  table: 'Table',
  compare: 'Compare',
  export: 'Print, export',
  share: 'Share',
  textVersion: 'Text version',
  toTextVersion: 'Go to the text version (everything, without map or mouse)',
  overview: 'Overview',
  help: 'Help',
  more: 'More',
  tools: 'Tools',
  panels: 'Panels',
  filterOn: 'filter on',
  backToMap: 'Back to the map',
  pickHint: 'Click the map to pick a place; by keyboard: arrow keys move, Enter picks the centre.',
  drawHint:
    'Click corner by corner, double-click or click the first corner to finish; by keyboard: Space adds, Enter finishes, Backspace takes back.',
  pickFeatureHint: 'Click parcels on the map to take them in, click again to leave them out.',
  finish: 'Finish',
  giveUp: 'Give up',
  welcomeHeading: 'One report, one map',
  welcomeText:
    'Every commitment of the {report}, set against the map: what is renewed where, how big, when, and who says so.',
  welcomeBasis:
    'Solid is sourced, dashed is estimated, hatched is only illustrative: its place is not published.',
  welcomeHow:
    'Tap the map to see who says so; “Targets” shows how far each commitment has come; “Nearby” what is renewed around you.',
  welcomePrivacy: 'No cookies, no tracking.',
  welcomeStart: 'Start',
  undone: 'Undone',
  redone: 'Redone',
  linkReset: 'The link could not be read; this is the default view.',
  newerLink: 'The link is from a newer version; parts of it may be missing.',
  places: 'Places',
  partNotLoaded: 'This part did not load; check the connection and try again.',
  offline: 'Offline · data of {n}',
  newVersion: 'There is a new version of the atlas. The view and your own layers stay when you reload.',
  newVersionReload: 'Reload',
  newVersionLater: 'Later',
  newVersionElsewhere: 'Other windows with the old version: {n}. Close them, then reload.',
  newVersionUnfinished: 'A shape is unfinished or unsaved. Finish it, then reload.',
};

export const STRINGS: Record<Language, Strings> = { zh, en };
