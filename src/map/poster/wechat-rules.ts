/**
 * What an article of a WeChat official account keeps, as far as it is known. There is no list by WeChat itself; this one is
 * the cautious common part of:
 *
 * - «融媒体 SVG 交互设计技术规范» (T/CASME 1609—2024, fudan.design/svg.html) and the «SVG AttributeName 白名单» of 2016–2023
 *   before it: what `animate`, `set` and `animateTransform` may change, and that clip paths, filters, gradients and meshes
 *   must not be used;
 * - 31 probes sent through draft/add to a real account and read back in June 2026 (github.com/AAAAAnson/mbeditor,
 *   docs/research/wechat-svg-truth-table.md): every id and every `<style>` was taken out, while references to ids stayed and
 *   led nowhere; `set visibility`, `animate`, `animateTransform`, `begin="click"`, stroke, rx, ry, stroke-dasharray and
 *   `width:100%` of the svg stayed. What phones make of it was not part of that;
 * - practice told in public: no `begin="id.click"` and no reliance on pointer-events, taps belong on the `<g>`
 *   itself (an img-wechat-svg guide), on iOS a `<g>` heeds attributes but no style, `<rect/>` must be `<rect></rect>`, section
 *   rather than div, no background, position, `<use>` (github.com/forever-z-133/blogs/issues/28, doocs/md#907 on ids);
 * - developers.weixin.qq.com, draft/add: content of fewer than 20,000 characters and less than 1 MB. The help of the editor
 *   speaks of 50,000 characters (图文消息正文). Whether markup counts is not said.
 *
 * Nothing of it has been tried by us with a real account.
 */

/** What an offence asks for; the words are in `strings/wechat.ts`. */
export const ADVICE = [
  'script',
  'style-sheet',
  'reference',
  'link',
  'image',
  'html-in-svg',
  'wrapper',
  'shape',
  'attribute',
  'animated',
  'event',
  'value',
  'style',
  'end-tag',
  'well-formed',
  'root',
  'size',
] as const;
export type Advice = (typeof ADVICE)[number];

/** Bytes of UTF-8 that content must stay below. */
export const MOST_BYTES = 1024 * 1024;
/** Characters that the interface for drafts allows; by hand more may pass. */
export const DRAFT_CHARACTERS = 20_000;

type Values = RegExp;

const NUMBER: Values = /^-?(?:\d+\.?\d*|\.\d+)$/;
const LENGTH: Values = /^-?(?:\d+\.?\d*|\.\d+)(?:px|%)?$/;
const NUMBERS: Values = /^[-\d.,\s]+$/;
const PATH: Values = /^[MmLlHhVvCcSsQqTtAaZz\d\s.,+-]*$/;
const COLOUR: Values = /^(?:none|transparent|#[\da-f]{3,8}|rgba?\([\d\s.,%]+\)|[a-z]+)$/i;
const FONTS: Values = /^[\p{L}\p{N}\s,'-]+$/u;
const TRANSFORM: Values = /^(?:\s*(?:translate|scale|rotate|skewX|skewY|matrix)\([-\d\s.,]+\))+\s*$/;
/** Clock values, and events of the element itself: an id before the dot would be gone. */
const MOMENT =
  '(?:(?:click|touchstart|touchend|touchmove|mouse(?:down|up|over|out|enter|leave))(?:\\+\\d+(?:\\.\\d+)?s)?|\\d+(?:\\.\\d+)?m?s)';
const MOMENTS: Values = new RegExp(`^${MOMENT}(?:\\s*;\\s*${MOMENT})*$`);
const DURATION: Values = /^(?:\d+(?:\.\d+)?m?s|indefinite)$/;
/** A semicolon at the end makes the list one too long for some readers. */
const LIST: Values = /^[^;]+(?:;[^;]+)*$/;
const PLAIN: Values = /^[^;<>]*$/;
const oneOf = (...values: readonly string[]): Values => new RegExp(`^(?:${values.join('|')})$`);

type Attributes = Readonly<Record<string, Values>>;

const LOOKS: Attributes = {
  fill: COLOUR,
  'fill-rule': oneOf('evenodd', 'nonzero'),
  stroke: COLOUR,
  'stroke-width': LENGTH,
  'stroke-linecap': oneOf('butt', 'round', 'square'),
  'stroke-linejoin': oneOf('miter', 'round', 'bevel'),
  'stroke-dasharray': /^(?:none|[-\d.,\s]+)$/,
  'stroke-dashoffset': LENGTH,
  opacity: NUMBER,
  visibility: oneOf('visible', 'hidden'),
  transform: TRANSFORM,
};
const LETTERS: Attributes = {
  'font-family': FONTS,
  'font-size': LENGTH,
  'font-weight': oneOf('normal', 'bold', '[1-9]00'),
  'text-anchor': oneOf('start', 'middle', 'end'),
};
const TIMING: Attributes = {
  begin: MOMENTS,
  dur: DURATION,
  fill: oneOf('freeze', 'remove'),
  repeatCount: /^(?:\d+|indefinite)$/,
  restart: oneOf('always', 'whenNotActive', 'never'),
};
const COURSE: Attributes = {
  ...TIMING,
  from: PLAIN,
  to: PLAIN,
  by: PLAIN,
  values: LIST,
  keyTimes: LIST,
  keySplines: LIST,
  calcMode: oneOf('discrete', 'linear', 'paced', 'spline'),
};

/** Inside an svg: elements, and what each may say of itself. */
export const SVG_ELEMENTS: Readonly<Record<string, Attributes>> = {
  g: { ...LOOKS, ...LETTERS },
  path: { ...LOOKS, d: PATH },
  rect: { ...LOOKS, x: LENGTH, y: LENGTH, width: LENGTH, height: LENGTH, rx: LENGTH, ry: LENGTH },
  circle: { ...LOOKS, cx: LENGTH, cy: LENGTH, r: LENGTH },
  ellipse: { ...LOOKS, cx: LENGTH, cy: LENGTH, rx: LENGTH, ry: LENGTH },
  line: { ...LOOKS, x1: LENGTH, y1: LENGTH, x2: LENGTH, y2: LENGTH },
  polyline: { ...LOOKS, points: NUMBERS },
  polygon: { ...LOOKS, points: NUMBERS },
  text: { ...LOOKS, ...LETTERS, x: LENGTH, y: LENGTH },
  tspan: { ...LOOKS, ...LETTERS, x: LENGTH, y: LENGTH },
  set: { ...TIMING, attributeName: oneOf('visibility'), to: oneOf('visible', 'hidden') },
  animate: {
    ...COURSE,
    attributeName: oneOf(
      'x',
      'y',
      'width',
      'height',
      'cx',
      'cy',
      'opacity',
      'd',
      'points',
      'stroke-width',
      'stroke-linecap',
      'stroke-dashoffset',
      'fill',
    ),
  },
  animateTransform: {
    ...COURSE,
    attributeName: oneOf('transform'),
    type: oneOf('translate', 'scale', 'rotate', 'skewX', 'skewY'),
  },
};

/** Around it. */
export const HTML_ELEMENTS: Readonly<Record<string, Attributes>> = {
  svg: {
    xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
    viewBox: NUMBERS,
    width: LENGTH,
    height: LENGTH,
    style: /^/,
    ...LETTERS,
  },
  section: { style: /^/ },
  p: { style: /^/ },
  span: { style: /^/ },
  strong: { style: /^/ },
  br: {},
};

/** Inline style of those, value for value; no background, no position. */
export const STYLE_PROPERTIES: Readonly<Record<string, Values>> = {
  display: oneOf('block', 'inline-block'),
  width: LENGTH,
  'max-width': LENGTH,
  margin: /^(?:(?:-?[\d.]+(?:px)?|auto)\s*)+$/,
  padding: /^(?:[\d.]+(?:px)?\s*)+$/,
  color: COLOUR,
  'font-size': /^\d+(?:\.\d+)?px$/,
  'font-weight': oneOf('normal', 'bold', '[1-9]00'),
  'line-height': /^[\d.]+(?:px)?$/,
  'text-align': oneOf('left', 'center', 'right', 'justify'),
};

/** Elements that are often tried, and what to do instead. */
export const ELEMENT_ADVICE: Readonly<Record<string, Advice>> = {
  script: 'script',
  style: 'style-sheet',
  a: 'link',
  image: 'image',
  img: 'image',
  foreignObject: 'html-in-svg',
  div: 'wrapper',
  use: 'reference',
  defs: 'reference',
  symbol: 'reference',
  marker: 'reference',
  pattern: 'reference',
  clipPath: 'reference',
  mask: 'reference',
  filter: 'reference',
  linearGradient: 'reference',
  radialGradient: 'reference',
};

export const ATTRIBUTE_ADVICE: Readonly<Record<string, Advice>> = {
  id: 'reference',
  class: 'style-sheet',
  href: 'link',
  'xlink:href': 'reference',
  src: 'image',
  'clip-path': 'reference',
  mask: 'reference',
  filter: 'reference',
  attributeName: 'animated',
  type: 'animated',
  begin: 'event',
  end: 'event',
  style: 'style',
};
