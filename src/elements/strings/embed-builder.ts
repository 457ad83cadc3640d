/** Words of the builder of embeds. */
import type { SnippetKind } from '../../domain/embed-snippet.js';
import type { Language } from '../../domain/language.js';

interface BuilderStrings {
  readonly heading: string;
  readonly intro: string;
  readonly docs: string;
  readonly open: string;
  readonly kind: string;
  readonly kinds: Record<SnippetKind, string>;
  readonly hints: Record<SnippetKind, string>;
  readonly width: string;
  readonly height: string;
  readonly language: string;
  readonly languages: Record<Language, string>;
  readonly theme: string;
  readonly caption: string;
  readonly captionHint: string;
  readonly plain: string;
  readonly pinned: string;
  readonly preview: string;
  readonly snippet: string;
  readonly size: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly drawing: string;
  readonly failed: string;
  readonly kit: string;
  readonly kitHint: string;
  readonly saveKit: string;
  readonly packing: string;
  readonly ownLayers: string;
  readonly altText: string;
  readonly listHeading: string;
  readonly scan: string;
  readonly cite: string;
}

export const BUILDER_STRINGS: Record<Language, BuilderStrings> = {
  zh: {
    heading: '放进文章',
    intro: '把现在的视图放进网页文章：先是一张图片，读者点按后才打开地图。',
    docs: '给网页工程师的说明与示例',
    open: '放进文章…',
    kind: '形式',
    kinds: { script: '脚本＋图片', frame: '框架', still: '只要图片', link: '链接', wechat: '公众号图文' },
    hints: {
      script: '推荐。图片写在文章里，脚本 5 KB；脚本被删时图片仍在。',
      frame: '内容系统只允许 iframe 时使用。',
      still: '没有脚本，任何网页都能放，也适合长期存档。',
      link: '只放一个链接。',
      wechat: '微信公众号文章：没有脚本，点图上的地点看名称和进度。宽度随手机。',
    },
    width: '预览宽度',
    height: '高度（像素）',
    language: '语言',
    languages: { zh: '中文', en: '英文' },
    theme: '配色',
    caption: '图片说明',
    captionHint: '写在图片下方，可以不填',
    plain: '不要控件和说明卡',
    pinned: '固定到当前数据版本：以后数据更新，告诉读者改了什么',
    preview: '预览',
    snippet: '代码',
    size: '{n} KB',
    copy: '复制代码',
    copied: '已复制。',
    notCopied: '浏览器不允许复制，请选中后手动复制。',
    drawing: '正在画图…',
    failed: '图片没有画成，请重试。',
    kit: '稿件素材包',
    kitHint:
      '压缩包：SVG、PNG（一倍、两倍）、手机长图（带二维码）、地点表（HTML、CSV）、替代文字、图片说明和引用格式（中英文）、五种代码（含公众号图文）。',
    saveKit: '保存素材包',
    packing: '正在打包…',
    ownLayers: '您自己的图层不会放进文章：读者的浏览器里没有这些数据。',
    altText: '替代文字',
    listHeading: '图上的地点',
    scan: '扫码看互动地图',
    cite: '引用格式',
  },
  en: {
    heading: 'Put it in an article',
    intro: 'The view as it is, in an article: a picture first, the map when a reader taps it.',
    docs: 'Documentation and examples for web engineers',
    open: 'Put it in an article…',
    kind: 'Form',
    kinds: {
      script: 'Script and picture',
      frame: 'Frame',
      still: 'Picture alone',
      link: 'Link',
      wechat: 'WeChat article',
    },
    hints: {
      script:
        'Best. The picture stands in the article, the script has 5 KB; where it is stripped the picture stays.',
      frame: 'Where a publishing system lets only frames through.',
      still: 'No script: fits any page, and an archive.',
      link: 'A link and no more.',
      wechat:
        'For a WeChat official account: no script; a tap on a place tells its name and status. As wide as the phone.',
    },
    width: 'Width of the preview',
    height: 'Height (px)',
    language: 'Language',
    languages: { zh: 'Chinese', en: 'English' },
    theme: 'Colours',
    caption: 'Caption',
    captionHint: 'Below the picture; may be empty',
    plain: 'Neither controls nor notes',
    pinned: 'Freeze to this version of the data: readers are told what has changed since',
    preview: 'Preview',
    snippet: 'Code',
    size: '{n} KB',
    copy: 'Copy the code',
    copied: 'Copied.',
    notCopied: 'The browser does not let it be copied: select it and copy by hand.',
    drawing: 'Drawing…',
    failed: 'The picture could not be drawn; please try again.',
    kit: 'Article kit',
    kitHint:
      'A zip file: SVG, PNG once and twice as sharp, a long picture for phones with a QR code, the places as HTML and CSV, alternative text, captions and citation in both languages, and the five codes, one for WeChat articles.',
    saveKit: 'Save the kit',
    packing: 'Packing…',
    ownLayers: 'Your own layers do not go into the article: its readers do not have that data.',
    altText: 'Alternative text',
    listHeading: 'Places on the map',
    scan: 'Scan for the live map',
    cite: 'Citation',
  },
};
