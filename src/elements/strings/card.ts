/** Words of the card of a place beyond those of the core table. */
import type { SentenceWords } from '../../domain/feature-sentence.js';
import type { Language } from '../../domain/language.js';
import type { SharedGround } from '../../domain/overlaps.js';
import type { ReportWords } from '../../domain/report-error.js';

export interface CardStrings {
  readonly placesHere: string;
  readonly previous: string;
  readonly next: string;
  readonly position: string;
  readonly types: Record<'area' | 'line' | 'point', string>;
  readonly overlapsShown: string;
  readonly drawnIn: string;
  readonly actions: string;
  readonly page: string;
  readonly copyLink: string;
  readonly copySentence: string;
  readonly reportError: string;
  readonly linkCopied: string;
  readonly sentenceCopied: string;
  readonly notCopied: string;
  readonly noAddress: string;
  readonly noAddressNotCopied: string;
  readonly overlaps: string;
  readonly noOverlaps: string;
  readonly moreOverlaps: string;
  readonly overlapsFailed: string;
  readonly measuring: string;
  readonly ownIllustrative: string;
  readonly ground: Record<SharedGround['type'], string>;
  readonly nearby: string;
  readonly nearbyOf: string;
  readonly noNearby: string;
  readonly meets: string;
  readonly illustrativeNearby: string;
  readonly moreNearby: string;
  readonly showAllNearby: string;
  readonly sentence: Omit<SentenceWords, 'statuses' | 'bases' | 'basisMeanings'>;
  readonly report: ReportWords;
}

export const CARD_STRINGS: Record<Language, CardStrings> = {
  zh: {
    placesHere: '这里有 {n} 处',
    previous: '上一处',
    next: '下一处',
    position: '第 {n} 处，共 {all} 处：{name}',
    types: { area: '区域', line: '线路', point: '点位' },
    overlapsShown: '与所选之处重叠 {area}',
    drawnIn: '图上所在',
    actions: '操作',
    page: '文字版网页',
    copyLink: '复制链接',
    copySentence: '复制为文字',
    reportError: '报告错误',
    linkCopied: '链接已复制。',
    sentenceCopied: '文字已复制，可以粘贴到别处。',
    notCopied: '浏览器不允许复制，请改用地址栏或选中文字复制。',
    noAddress: '这一版没有公布接收更正的地址；报告的文字已复制，可自行发送。',
    noAddressNotCopied: '这一版没有公布接收更正的地址，浏览器也不允许复制。',
    overlaps: '与哪些地点重叠',
    noOverlaps: '没有与其他地点重叠。',
    moreOverlaps: '其余 {n} 处',
    overlapsFailed: '重叠没有算出来，请检查网络后再打开此处。',
    measuring: '正在计算……',
    ownIllustrative: '此处位置没有公布：以下只对画出的图形而言。',
    ground: {
      area: '重叠 {size}，占此处的 {share}',
      'runs-in': '有 {size}在其中，占全长的 {share}',
      'holds-line': '有 {size}在此处之内',
      'lies-in': '此处在其中',
      'holds-point': '在此处之内',
    },
    nearby: '周围 {metres}以内',
    nearbyOf: '直线距离；± 为各处的位置误差，此处自身为 ±{n}。',
    noNearby: '这一范围内没有其他位置已知的地点。',
    meets: '相接',
    illustrativeNearby: '另有 {n} 处示意图形画在这一范围内，真实位置没有公布。',
    moreNearby: '另有 {n} 处较远，未列出。',
    showAllNearby: '查看附近全部地点',
    sentence: {
      subject: '“{name}”（图层：{layer}）：',
      area: '面积 {figure}，',
      length: '长 {figure}，',
      drawn: '图形大小 {figure}（不代表真实大小），',
      status: '进度：{status}。',
      basis: '位置依据：{basis}（{meaning}），误差不超过 {uncertainty}。',
      report: '见《{title}》（{publisher}，{date}）。',
      source: '出处：{source}。',
      date: '数据更新于 {updated}，{today} 查阅：',
    },
    report: {
      subject: '更正：{title}，{name}',
      place: '地点：{name}（{layer}，{id}）',
      version: '数据：{version}，{today} 查看',
      link: '链接：{link}',
      questions: ['哪里有误：', '正确的是：', '依据（出处、日期）：'],
    },
  },
  en: {
    placesHere: '{n} places here',
    previous: 'Previous',
    next: 'Next',
    position: '{n} of {all}: {name}',
    types: { area: 'area', line: 'line', point: 'point' },
    overlapsShown: 'overlaps the one shown by {area}',
    drawnIn: 'Drawn in',
    actions: 'Actions',
    page: 'Page to read',
    copyLink: 'Copy link',
    copySentence: 'Copy as text',
    reportError: 'Report an error',
    linkCopied: 'The link is copied.',
    sentenceCopied: 'The text is copied and can be pasted elsewhere.',
    notCopied: 'The browser does not allow copying; use the address bar, or select the text and copy it.',
    noAddress:
      'This edition names no address for corrections; the text of the report is copied, so that you can send it yourself.',
    noAddressNotCopied:
      'This edition names no address for corrections, and the browser does not allow copying.',
    overlaps: 'Overlaps with',
    noOverlaps: 'It overlaps with no other place.',
    moreOverlaps: 'The other {n}',
    overlapsFailed: 'The overlaps could not be worked out; check the connection and open the place again.',
    measuring: 'Working it out…',
    ownIllustrative: 'The location is not published: what follows is true of the shape as drawn only.',
    ground: {
      area: '{size} shared, {share} of this place',
      'runs-in': '{size} of it runs inside, {share} of its length',
      'holds-line': '{size} of it lies inside this place',
      'lies-in': 'this place lies in it',
      'holds-point': 'lies in this place',
    },
    nearby: 'Within {metres}',
    nearbyOf: 'In a straight line; ± is how far off a place may be drawn, ±{n} for this one.',
    noNearby: 'No other place whose location is known is so near.',
    meets: 'meets it',
    illustrativeNearby:
      '{n} more illustrative shapes are drawn in this circle; their real locations are not published.',
    moreNearby: '{n} more, farther off, are not listed.',
    showAllNearby: 'Show all nearby',
    sentence: {
      subject: '“{name}” ({layer}).',
      area: 'Area: {figure}.',
      length: 'Length: {figure}.',
      drawn: 'Drawn as {figure}, which is not its real size.',
      status: 'Status: {status}.',
      basis: 'Location: {basis} ({meaning}), within {uncertainty}.',
      report: 'Named in: {title} ({publisher}, {date}).',
      source: 'Source: {source}.',
      date: 'Data of {updated}, seen on {today}:',
    },
    report: {
      subject: 'Correction: {title}, {name}',
      place: 'Place: {name} ({layer}, {id})',
      version: 'Data: {version}, seen on {today}',
      link: 'Link: {link}',
      questions: ['What is wrong:', 'What is right:', 'Who says so (source, date):'],
    },
  },
};
