/** Words of the print dialog and of the printed page. */

import type { Language } from '../../domain/language.js';
import type { Orientation, PageSize } from '../../domain/print-layout.js';
import type { MapImageFailure } from '../../map/render-image.js';

export interface PrintStrings {
  readonly heading: string;
  readonly page: string;
  readonly sizes: Record<PageSize, string>;
  readonly orientations: Record<Orientation, string>;
  readonly orientation: string;
  readonly scale: string;
  readonly fit: string;
  readonly own: string;
  readonly ownScale: string;
  readonly title: string;
  readonly subtitle: string;
  readonly parts: string;
  readonly legend: string;
  readonly ticks: string;
  readonly notes: string;
  readonly colours: string;
  readonly format: string;
  readonly formats: Record<'pdf' | 'png', string>;
  readonly download: string;
  readonly working: string;
  readonly cancel: string;
  readonly done: string;
  readonly failed: string;
  readonly reasons: Record<MapImageFailure | 'too-large' | 'other', string>;
  readonly textVersion: string;
  readonly previewing: string;
  readonly illustrative: string;
  readonly scan: string;
  readonly softer: string;
  readonly preview: string;
  readonly checkBar: string;
  readonly north: string;
  readonly source: string;
  readonly printed: string;
  readonly filter: string;
}

export const PRINT_STRINGS: Record<Language, PrintStrings> = {
  zh: {
    heading: '打印与导出',
    page: '纸张',
    sizes: { A4: 'A4', A3: 'A3' },
    orientation: '方向',
    orientations: { landscape: '横向', portrait: '纵向' },
    scale: '比例尺',
    fit: '与屏幕范围一致',
    own: '自定……',
    ownScale: '比例尺分母',
    title: '标题',
    subtitle: '副标题',
    parts: '内容',
    legend: '图例',
    ticks: '经纬度刻度',
    notes: '说明与链接',
    colours: '配色',
    format: '格式',
    formats: { pdf: 'PDF 文件（300 dpi）', png: 'PNG 图片（300 dpi）' },
    download: '导出',
    working: '正在绘制，大幅面需要一会儿……',
    cancel: '取消',
    done: '已导出 {name}',
    failed: '没有画成：{reason}',
    reasons: {
      'no-webgl': '这个浏览器缺少绘图所需的 WebGL2，文字版不需要它',
      'context-lost': '显卡中断了绘图，请再试一次',
      'too-slow': '超过两分钟没有画完，请换小一些的纸张',
      'too-large': '图面超出浏览器的上限，请换小一些的纸张',
      other: '请检查网络后再试',
    },
    textVersion: '打开文字版',
    previewing: '正在绘制预览……',
    illustrative: '标为“示意”的图形位置未公布，只表示数量',
    scan: '扫码打开同一视图',
    softer: '显卡只能画到 {n} dpi，图面已放大。',
    preview: '页面预览',
    checkBar: '此尺应长 {n} 毫米，否则请按 100% 打印',
    north: '北',
    source: '来源：',
    printed: '{n} 制图',
    filter: '筛选：{n}',
  },
  en: {
    heading: 'Print and export',
    page: 'Paper',
    sizes: { A4: 'A4', A3: 'A3' },
    orientation: 'Orientation',
    orientations: { landscape: 'Landscape', portrait: 'Portrait' },
    scale: 'Scale',
    fit: 'What is on the screen',
    own: 'Another…',
    ownScale: 'Scale, 1 to',
    title: 'Title',
    subtitle: 'Subtitle',
    parts: 'Contents',
    legend: 'Legend',
    ticks: 'Ticks of longitude and latitude',
    notes: 'Notes and link',
    colours: 'Colours',
    format: 'Format',
    formats: { pdf: 'PDF (300 dpi)', png: 'PNG picture (300 dpi)' },
    download: 'Export',
    working: 'Drawing; a large sheet takes a while…',
    cancel: 'Cancel',
    done: '{name} exported',
    failed: 'It could not be drawn: {reason}',
    reasons: {
      'no-webgl': 'this browser lacks WebGL2, which drawing needs; the text version does without it',
      'context-lost': 'the graphics card interrupted the drawing; try again',
      'too-slow': 'it was not done after two minutes; try smaller paper',
      'too-large': 'the picture is larger than the browser allows; try smaller paper',
      other: 'check the connection and try again',
    },
    textVersion: 'Open the text version',
    previewing: 'Drawing the preview…',
    illustrative: 'shapes called illustrative have no published location; they only show a number',
    scan: 'scan the code for the same view',
    softer: 'The graphics card draws {n} dpi at most; the picture was enlarged.',
    preview: 'Preview of the page',
    checkBar: 'This bar must measure {n} mm; else print at 100 %',
    north: 'N',
    source: 'Source: ',
    printed: 'printed {n}',
    filter: 'Filter: {n}',
  },
};
