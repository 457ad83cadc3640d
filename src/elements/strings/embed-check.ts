/** Words of the check that newsroom engineers run in their own pages. */
import type { CheckName, EmbedFinding } from '../../domain/embed-check.js';
import type { Language } from '../../domain/language.js';

interface CheckStrings {
  readonly heading: string;
  readonly working: string;
  readonly good: string;
  readonly bad: string;
  readonly levels: Record<EmbedFinding['level'], string>;
  readonly add: string;
  readonly whole: string;
  readonly names: Record<CheckName, string>;
  readonly cases: Record<CheckName, Partial<Record<EmbedFinding['case'], string>>>;
}

export const CHECK_STRINGS: Record<Language, CheckStrings> = {
  zh: {
    heading: '更新图嵌入自检',
    working: '正在检查…',
    good: '这个网页可以嵌入互动地图。',
    bad: '互动地图在这个网页里打不开，图片仍然可读。请按下面的提示修改。',
    levels: { ok: '通过', note: '注意', problem: '有问题' },
    add: '需要加上：',
    whole: '这个网页的安全策略（CSP）至少要允许：',
    names: {
      script: '脚本',
      data: '数据',
      worker: '后台线程',
      picture: '图片',
      webgl: 'WebGL2',
      language: '语言',
      frame: '框架与高度',
    },
    cases: {
      script: { fine: '脚本已运行，没有被内容系统删除。' },
      data: {
        fine: '可以读取地图数据。',
        policy: '网页的安全策略不允许读取地图数据。',
        cors: '地图的服务器没有允许其他网站读取数据，或者无法连接。',
        missing: '服务器上没有这份数据：请检查 edition 的地址。',
      },
      worker: { fine: '可以启动后台线程。', policy: '网页的安全策略不允许启动后台线程。' },
      picture: { fine: '可以显示图案与图片。', policy: '网页的安全策略不允许显示 data: 图片。' },
      webgl: { fine: '此浏览器可以画互动地图。', absent: '此浏览器没有 WebGL2，读者将看到图片。' },
      language: {
        fine: '网页写明了语言。',
        absent: '网页没有 lang 属性，地图将用中文；可在元素上写 lang。',
        other: '网页不是中文或英文，地图将用中文；可在元素上写 lang="en"。',
      },
      frame: {
        fine: '不在框架里。',
        sandbox: '在不同源的沙箱框架里：地图可用，但浏览器不保存任何选择。',
        other: '在框架里：高度会以消息告诉外层网页（自有、AMP、pym、Guardian）。',
      },
    },
  },
  en: {
    heading: 'Check of embedding the atlas',
    working: 'Checking…',
    good: 'This page can hold the live map.',
    bad: 'The live map does not open in this page; the picture stays readable. What to change is said below.',
    levels: { ok: 'fine', note: 'note', problem: 'problem' },
    add: 'To be added:',
    whole: 'The least this page’s security policy (CSP) must allow:',
    names: {
      script: 'Script',
      data: 'Data',
      worker: 'Worker',
      picture: 'Pictures',
      webgl: 'WebGL2',
      language: 'Language',
      frame: 'Frame and height',
    },
    cases: {
      script: { fine: 'The script ran; it was not stripped.' },
      data: {
        fine: 'The data of the map can be read.',
        policy: 'The page’s policy does not let the data of the map be read.',
        cors: 'The atlas’s host does not let other sites read its data, or cannot be reached.',
        missing: 'The host has no such data: check the address of the edition.',
      },
      worker: { fine: 'Workers can be started.', policy: 'The page’s policy lets no worker start.' },
      picture: {
        fine: 'Patterns and pictures can be shown.',
        policy: 'The page’s policy lets no data: picture be shown.',
      },
      webgl: {
        fine: 'This browser can draw the live map.',
        absent: 'This browser has no WebGL2: its readers see the picture.',
      },
      language: {
        fine: 'The page says its language.',
        absent: 'The page has no lang attribute: the map will be in Chinese unless its element has one.',
        other:
          'The page is neither Chinese nor English: the map will be in Chinese; lang="en" on its element changes that.',
      },
      frame: {
        fine: 'Not in a frame.',
        sandbox: 'In a sandboxed frame of no origin: the map works, and the browser keeps no choices.',
        other: 'In a frame: the height is told to the page around (own message, AMP, pym, Guardian).',
      },
    },
  },
};
