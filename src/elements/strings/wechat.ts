/** Words in and around a picture for an article of a WeChat official account. */
import type { Language } from '../../domain/language.js';
import type { Advice } from '../../map/poster/wechat-rules.js';

interface WechatStrings {
  readonly hint: string;
  readonly count: string;
  readonly line: string;
  readonly mixed: string;
  readonly untried: string;
  readonly steps: string;
  readonly copyRich: string;
  readonly copyCode: string;
  readonly copiedRich: string;
  readonly richRefused: string;
  readonly characters: string;
  readonly overDraft: string;
  readonly checked: string;
  readonly offences: string;
  readonly pageHeading: string;
  /** Where an offence is: line, element, attribute, value. */
  readonly at: string;
  readonly advice: Record<Advice, string>;
}

export const WECHAT_STRINGS: Record<Language, WechatStrings> = {
  zh: {
    hint: '点图上的地点，看名称和进度；再点别处收起。',
    count: '共 {n} 处',
    line: '{name}：{value}',
    mixed: '{n} 处{status}',
    untried: '按公开规范制作并自动检查过，尚未用真实的公众号试发。发布前请先预览，在手机上点一遍。',
    steps: '复制后在公众号编辑器的正文里粘贴。粘贴后不要再改图里的文字。',
    copyRich: '复制图文',
    copyCode: '复制代码',
    copiedRich: '已复制，可以粘贴到公众号编辑器。',
    richRefused: '浏览器不允许复制图文，已改为复制代码，请用能插入代码的编辑器粘贴。',
    characters: '{n} 个字符',
    overDraft:
      '草稿接口要求正文少于 {most} 个字符，这张图超过了：请在编辑器里粘贴，不要用接口上传；也可以少选几个图层。',
    checked: '已检查：没有公众号不保留的内容。',
    offences: '有 {n} 处公众号不保留的内容',
    pageHeading: '公众号图文用图：打开后全选、复制，粘贴到公众号编辑器。',
    at: '第 {line} 行 <{element}> {attribute}',
    advice: {
      script: '去掉：图文里不能有脚本。点按用 set、animate 的 begin="click"。',
      'style-sheet': '样式表和类名不保留：把样式写成每个图形自己的属性。',
      reference: 'id 会被去掉，凡是引用 id 的都会失效：把图形直接画在原处，图案画成线，裁切先算好。',
      link: '图里的链接不保留：把链接放在图下面的正文里。',
      image: '外部图片不显示：用图形画，或在编辑器里另外上传。',
      'html-in-svg': '改用 text 和 tspan。',
      wrapper: '改用 section、p、span 或 strong。',
      shape:
        '只用 g、path、rect、circle、ellipse、line、polyline、polygon、text、tspan、set、animate、animateTransform。',
      attribute: '去掉这个属性，或改用该元素允许的属性。',
      animated:
        '只能变化白名单里的属性：set 用 visibility，animateTransform 用 translate、scale、rotate、skewX、skewY。',
      event: '只写元素自己的事件或时刻，如 click、mouseleave、0.5s；不要写 id，不要用 end。',
      value: '改成这个属性允许的值。',
      style: '去掉这条样式；背景、定位、动画都不保留。',
      'end-tag': '写成成对的标签，如 <path></path>。',
      'well-formed': '标签没有配对，或属性没有加引号、写了两遍。',
      root: '在 svg 上写明 xmlns 和 viewBox。',
      size: '正文必须小于 1 MB：少放一些图层或地点。',
    },
  },
  en: {
    hint: 'Tap a place for its name and status; tap elsewhere to close.',
    count: 'Places: {n}',
    line: '{name}: {value}',
    mixed: '{status} {n}',
    untried:
      'Made by the published rules and checked against them, but not yet tried with a real account. Preview it and tap through it on a phone before you publish.',
    steps:
      'Copy it and paste it into the body of the article. Do not edit the words in the picture after that.',
    copyRich: 'Copy the picture',
    copyCode: 'Copy the code',
    copiedRich: 'Copied: paste it into the editor of the official account.',
    richRefused:
      'The browser does not let the picture be copied; its code was copied instead, for an editor that takes code.',
    characters: '{n} characters',
    overDraft:
      'The interface for drafts wants fewer than {most} characters, and this picture has more: paste it in the editor rather than upload it, or choose fewer layers.',
    checked: 'Checked: it holds nothing that an official account does not keep.',
    offences: 'Things that an official account does not keep: {n}',
    pageHeading:
      'A picture for WeChat articles: select all, copy, and paste it into the editor of the official account.',
    at: 'Line {line} <{element}> {attribute}',
    advice: {
      script: 'Take it out: an article runs no script. Taps are heard by set and animate with begin="click".',
      'style-sheet': 'Style sheets and classes are not kept: write the looks as attributes of each shape.',
      reference:
        'Ids are taken out, so nothing can refer to one: draw the shape where it stands, patterns as lines, edges cut beforehand.',
      link: 'Links in a picture are not kept: put the link into the text below.',
      image: 'Pictures from elsewhere are not shown: draw it with shapes, or upload it in the editor.',
      'html-in-svg': 'Use text and tspan.',
      wrapper: 'Use section, p, span or strong.',
      shape:
        'Use only g, path, rect, circle, ellipse, line, polyline, polygon, text, tspan, set, animate, animateTransform.',
      attribute: 'Leave the attribute out, or use one that the element may have.',
      animated:
        'Only what is on the list may change: visibility by set, translate, scale, rotate, skewX and skewY by animateTransform.',
      event: "Write the element's own event or a time, such as click, mouseleave or 0.5s; no id, and no end.",
      value: 'Give it a value that the attribute may have.',
      style: 'Take the declaration out: background, position and animation are not kept.',
      'end-tag': 'Write both tags, as in <path></path>.',
      'well-formed': 'Tags do not match, or an attribute has no quotation marks or stands there twice.',
      root: 'Give the svg an xmlns and a viewBox.',
      size: 'Content must be below 1 MB: fewer layers or places.',
    },
  },
};
