/** Words of the share dialog. */
import type { Language } from '../../domain/language.js';

export interface ShareStrings {
  readonly heading: string;
  readonly link: string;
  readonly linkHint: string;
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
}

export const SHARE_STRINGS: Record<Language, ShareStrings> = {
  zh: {
    heading: '分享这个视图',
    link: '链接',
    linkHint: '链接包含图层、筛选、范围、选中的地点、语言与配色。',
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
    imageFailed: '这个浏览器不能绘制图片（缺少 WebGL2）。',
    imageAlt: '当前地图的图片，带标题与出处',
    saveImage: '保存图片（PNG）',
    copyImage: '复制图片',
  },
  en: {
    heading: 'Share this view',
    link: 'Link',
    linkHint: 'The link carries layers, filter, extent, selection, language and colours.',
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
    imageFailed: 'This browser cannot draw the picture (WebGL2 is missing).',
    imageAlt: 'Picture of the map as it is, with title and sources',
    saveImage: 'Save the picture (PNG)',
    copyImage: 'Copy the picture',
  },
};
