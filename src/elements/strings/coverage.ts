/** Words of the coverage panel. */
import type { CoverageFigure } from '../../domain/coverage-answer.js';
import type { Language } from '../../domain/language.js';

export interface CoverageStrings {
  readonly ready: string;
  readonly own: string;
  readonly zones: string;
  readonly chooseZones: string;
  readonly layerGroup: string;
  readonly drawingGroup: string;
  readonly selected: string;
  readonly allDrawings: string;
  readonly covers: string;
  readonly coversHint: string;
  readonly withCondition: string;
  readonly buffer: string;
  readonly bufferUnit: string;
  readonly bufferHint: string;
  readonly obeysFilter: string;
  readonly locatedOnly: string;
  readonly nothingAsked: string;
  readonly noZones: string;
  readonly noCovers: string;
  readonly needsBuffer: string;
  readonly working: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly again: string;
  readonly failed: string;
  readonly stale: string;
  readonly result: string;
  readonly ofWhole: Record<CoverageFigure, string>;
  readonly interval: string;
  readonly intervalHint: string;
  readonly exact: string;
  readonly withoutIllustrative: string;
  readonly illustrativeCounted: string;
  readonly illustrativeZones: string;
  readonly show: string;
  readonly showing: string;
  readonly covered: string;
  readonly uncovered: string;
  readonly tooManyShapes: string;
  readonly table: string;
  readonly columns: Record<'name' | 'whole' | 'covered' | 'share' | 'interval' | 'located', string>;
  readonly sortBy: string;
  readonly chartHint: string;
  readonly showAll: string;
  readonly total: string;
  readonly illustrative: string;
  readonly problems: string;
  readonly csv: string;
  readonly geojson: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly saved: string;
  readonly basis: string;
  readonly hash: string;
  readonly asked: string;
  readonly sentence: string;
  readonly points: string;
}

export const COVERAGE_STRINGS: Record<Language, CoverageStrings> = {
  zh: {
    ready: '现成的问题',
    own: '自己问',
    zones: '看哪里',
    chooseZones: '请选择',
    layerGroup: '图层',
    drawingGroup: '我画的',
    selected: '选中的：{name}',
    allDrawings: '我画的全部',
    covers: '被什么覆盖',
    coversHint: '可多选，重叠只算一次。',
    withCondition: '{layer}（有条件）',
    buffer: '向外扩多远',
    bufferUnit: '米',
    bufferHint: '点和线要有距离才能覆盖地面。',
    obeysFilter: '只算通过筛选的：{filter}',
    locatedOnly: '只算有据可查的地点。',
    nothingAsked: '选一个现成的问题，或选定要看的地方和覆盖它的东西。',
    noZones: '这里没有可看的地方，请另选，或清除筛选。',
    noCovers: '没有可作覆盖的地点，请另选，或清除筛选。',
    needsBuffer: '覆盖物只有点或线：请给出距离。',
    working: '正在计算……',
    cancel: '停止',
    cancelled: '已停止。',
    again: '再算一次',
    failed: '没有算成：{reason}',
    stale: '正在按新的问题重算，下面是上一次的结果。',
    result: '结果',
    ofWhole: {
      area: '{whole}中有{covered}',
      length: '{whole}中有{covered}',
      count: '{whole}处中有{covered}处',
    },
    interval: '{low}–{high}',
    intervalHint:
      '计入不确定时的范围：每个图形按自身误差缩小和放大，取最小和最大；示意图形在最小里不计，在最大里按所画计。',
    exact: '参与计算的图形没有标注误差。',
    withoutIllustrative: '不计示意图形：{share}（{covered}）',
    illustrativeCounted: '其中 {n} 个覆盖图形是示意，位置没有公布：这个数只说明数量，不是事实。',
    illustrativeZones: '{n} 处“看哪里”的图形本身是示意。',
    show: '在地图上画出已覆盖和未覆盖的部分',
    showing: '正在绘制……',
    covered: '已覆盖',
    uncovered: '未覆盖',
    tooManyShapes: '没有画成：{reason}',
    table: '逐处',
    columns: {
      name: '名称',
      whole: '总数',
      covered: '已覆盖',
      share: '占比',
      interval: '计入误差',
      located: '不计示意',
    },
    sortBy: '按{column}排序',
    chartHint: '横条为占比，斜纹为示意图形带来的部分，细线为计入误差的范围。',
    showAll: '显示全部 {n} 处',
    total: '合计（重叠只算一次）',
    illustrative: '示意',
    problems: '{n} 个图形没有计入或作了处理',
    csv: '导出表格（CSV）',
    geojson: '导出图形（GeoJSON）',
    copy: '复制结果和链接',
    copied: '已复制。',
    notCopied: '没有复制成，请从下面选取文字。',
    saved: '已保存 {name}',
    basis: '怎么算的',
    hash: '校验码',
    asked:
      '数据 {edition}（{updated}），{zones} 处对 {covers} 个覆盖图形，外扩 {buffer} 米；程序 {version}，{date}。',
    sentence: '{question}：{share}{interval}。{edition}，数据 {updated}，{date}计算，校验码 {hash}。{link}',
    points: '{n} 处',
  },
  en: {
    ready: 'Ready-made questions',
    own: 'Your own',
    zones: 'Look at',
    chooseZones: 'Choose',
    layerGroup: 'Layers',
    drawingGroup: 'My drawings',
    selected: 'Selected: {name}',
    allDrawings: 'All my drawings',
    covers: 'Covered by',
    coversHint: 'Choose one or more; overlaps count once.',
    withCondition: '{layer} (with conditions)',
    buffer: 'Reaching out by',
    bufferUnit: 'm',
    bufferHint: 'Points and lines cover no ground without a distance.',
    obeysFilter: 'Only what passes the filter counts: {filter}',
    locatedOnly: 'Only located places count.',
    nothingAsked: 'Choose a ready-made question, or what to look at and what covers it.',
    noZones: 'There is nothing to look at here; choose something else, or clear the filter.',
    noCovers: 'There is nothing that covers; choose something else, or clear the filter.',
    needsBuffer: 'The covers are points or lines only: give a distance.',
    working: 'Working it out…',
    cancel: 'Stop',
    cancelled: 'Stopped.',
    again: 'Work it out again',
    failed: 'It could not be worked out: {reason}',
    stale: 'Working out the new question; the last result is below.',
    result: 'Result',
    ofWhole: {
      area: '{covered} of {whole}',
      length: '{covered} of {whole}',
      count: '{covered} of {whole} places',
    },
    interval: '{low}–{high}',
    intervalHint:
      'The range when uncertainty is counted in: every shape shrunk and grown by its own uncertainty, the least and the most. Illustrative shapes count nothing in the least, and as drawn in the most.',
    exact: 'The shapes that count state no uncertainty.',
    withoutIllustrative: 'Without illustrative shapes: {share} ({covered})',
    illustrativeCounted:
      'Illustrative among the covering shapes: {n}. Where they lie is not published. The figure shows what a number means; it is no fact.',
    illustrativeZones: 'Illustrative among the shapes looked at: {n}.',
    show: 'Draw the covered and the uncovered part on the map',
    showing: 'Drawing…',
    covered: 'Covered',
    uncovered: 'Not covered',
    tooManyShapes: 'It could not be drawn: {reason}',
    table: 'One by one',
    columns: {
      name: 'Name',
      whole: 'Whole',
      covered: 'Covered',
      share: 'Share',
      interval: 'With uncertainty',
      located: 'Without illustrative',
    },
    sortBy: 'Sort by {column}',
    chartHint:
      'Bars are shares, the hatched part comes from illustrative shapes, thin lines are the range with uncertainty.',
    showAll: 'Show all {n}',
    total: 'Together (overlaps once)',
    illustrative: 'illustrative',
    problems: 'Shapes left out or mended: {n}',
    csv: 'Export table (CSV)',
    geojson: 'Export shapes (GeoJSON)',
    copy: 'Copy result with link',
    copied: 'Copied.',
    notCopied: 'Copying was not allowed; select the text below.',
    saved: 'Saved {name}',
    basis: 'How it is worked out',
    hash: 'Checksum',
    asked:
      'Data {edition} ({updated}), {zones} looked at, {covers} covering shapes, reaching {buffer} m; program {version}, {date}.',
    sentence:
      '{question}: {share}{interval}. {edition}, data of {updated}, worked out {date}, checksum {hash}. {link}',
    points: '{n}',
  },
};
