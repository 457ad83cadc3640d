/** Words of the share dialog. */
import type { Language } from '../../domain/language.js';

export interface ShareStrings {
  readonly heading: string;
  readonly link: string;
  /** With `{parts}`. */
  readonly linkHint: string;
  readonly linkDefault: string;
  readonly carries: Record<
    | 'position'
    | 'layers'
    | 'order'
    | 'opacity'
    | 'located'
    | 'filter'
    | 'near'
    | 'comparison'
    | 'selected'
    | 'commitment'
    | 'language'
    | 'theme'
    | 'table'
    | 'page',
    string
  >;
  /** With `{name}`. */
  readonly page: string;
  readonly pageHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly native: string;
  readonly qr: string;
  readonly qrHint: string;
  readonly qrTooLong: string;
  readonly saveQr: string;
  readonly image: string;
  readonly imageWorking: string;
  readonly imageFailed: string;
  readonly imageAlt: string;
  readonly saveImage: string;
  readonly copyImage: string;
  readonly file: Record<
    | 'heading'
    | 'hint'
    | 'layersNotInLink'
    | 'drawingsNotInLink'
    | 'make'
    | 'working'
    | 'failed'
    | 'save'
    | 'size',
    string
  >;
}

export const SHARE_STRINGS: Record<Language, ShareStrings> = {
  zh: {
    heading: '分享这个视图',
    link: '链接',
    linkHint: '链接带有：{parts}。不含任何个人信息。',
    linkDefault: '链接打开默认视图。',
    carries: {
      position: '地图位置',
      layers: '{n} 个图层',
      order: '图层顺序',
      opacity: '图层透明度',
      located: '只看有据可查的地点',
      filter: '筛选条件',
      near: '“附近”的位置和距离',
      comparison: '对比',
      selected: '选中的“{name}”',
      commitment: '突出显示的承诺',
      language: '语言',
      theme: '配色',
      table: '打开的表格',
      page: '打开的页面',
    },
    page: '“{name}”的网页',
    pageHint: '文字和图，不需要脚本，适合引用；从那里可以回到地图上的这一处。',
    copy: '复制链接',
    copied: '已复制',
    notCopied: '浏览器不允许复制，请手动选择链接',
    native: '用其他应用分享……',
    qr: '二维码',
    qrHint: '用手机扫描，打开同一视图。',
    qrTooLong: '链接太长，放不进二维码。可以去掉绘制的范围再试。',
    saveQr: '保存二维码（SVG）',
    image: '图片',
    imageWorking: '正在绘制图片……',
    imageFailed: '图片没有画成。绘图需要地图和 WebGL2，链接与二维码照常可用。',
    imageAlt: '当前地图的图片，带标题与出处',
    saveImage: '保存图片（PNG）',
    copyImage: '复制图片',
    file: {
      heading: '一个网页文件',
      hint: '把当前视图、全部图层（包括自己的）和绘制的内容存成一个 HTML 文件，双击即可打开，不需要网络；适合存档或用聊天工具发送。',
      layersNotInLink: '自己的图层不在链接里，收到链接的人看不到。',
      drawingsNotInLink: '绘制的内容太多，链接带不下。',
      make: '生成文件',
      working: '正在生成……',
      failed: '没有生成，请检查网络后再试。',
      save: '保存文件',
      size: '约 {size}',
    },
  },
  en: {
    heading: 'Share this view',
    link: 'Link',
    linkHint: 'The link carries: {parts}. Nothing personal is in it.',
    linkDefault: 'The link opens the default view.',
    carries: {
      position: 'where the map looks',
      layers: '{n} layers',
      order: 'the order of layers',
      opacity: 'the opacity of layers',
      located: 'located places only',
      filter: 'the filter',
      near: 'the place and distance of “Nearby”',
      comparison: 'the comparison',
      selected: 'the selected “{name}”',
      commitment: 'the commitment that is lit up',
      language: 'the language',
      theme: 'the colours',
      table: 'the open table',
      page: 'the open page',
    },
    page: 'The page of “{name}”',
    pageHint: 'Text and a picture, without scripts: to cite. It leads back to the place on the map.',
    copy: 'Copy the link',
    copied: 'Copied',
    notCopied: 'The browser does not allow copying; select the link by hand',
    native: 'Share by another app…',
    qr: 'QR code',
    qrHint: 'Scan it with a phone to open the same view.',
    qrTooLong: 'The link is too long for a QR code. Take the drawn outline away and try again.',
    saveQr: 'Save the QR code (SVG)',
    image: 'Picture',
    imageWorking: 'Drawing the picture…',
    imageFailed:
      'The picture could not be drawn. It needs the map and WebGL2; link and code work all the same.',
    imageAlt: 'Picture of the map as it is, with title and sources',
    saveImage: 'Save the picture (PNG)',
    copyImage: 'Copy the picture',
    file: {
      heading: 'One web page as a file',
      hint: 'Saves the view, all layers (your own too) and what was drawn as one HTML file. It opens with a double click and needs no network: to keep, or to send.',
      layersNotInLink: 'Your own layers are not in the link: who gets it does not see them.',
      drawingsNotInLink: 'There are too many drawings for a link.',
      make: 'Make the file',
      working: 'Working…',
      failed: 'Not made; check the network and try again.',
      save: 'Save the file',
      size: 'about {size}',
    },
  },
};
