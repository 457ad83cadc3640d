/** The part of a WeChat article that holds a picture: only what its editor keeps, with inline styles. */
import { escapeHtml } from './escape-html.js';

/** Width of an article's column on a phone of 375 px, which one px of the picture is then one px of. */
export const WECHAT_WIDTH = 343;
/** Of the map in it: a phone shows it whole, with what a tap tells. */
export const WECHAT_HEIGHT = 360;

const TEXT = 'margin:8px 0;font-size:14px;line-height:1.6;color:#5f5048';

/** The picture's markup is an SVG made for such articles; below it the caption, if there is one. */
export function writeWechatArticle(picture: string, caption: string): string {
  const below = caption === '' ? '' : `<p style="${TEXT}">${escapeHtml(caption)}</p>`;
  return `<section style="margin:0 auto;max-width:677px">${picture}${below}</section>`;
}

/** A page that shows it, to be selected and copied by hand. */
export function writeWechatPage(
  article: string,
  {
    title,
    languageTag,
    hint,
  }: { readonly title: string; readonly languageTag: string; readonly hint: string },
): string {
  return `<!doctype html>
<html lang="${languageTag}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<!-- ${escapeHtml(hint)} -->
<body style="max-width:677px;margin:16px auto;padding:0 16px">
${article}
</body>
</html>
`;
}
