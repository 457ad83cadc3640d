/** What a newsroom pastes: the view as a script tag with its picture, as a frame, as the picture alone, as a link, or for a WeChat article. */

import { escapeHtml } from './escape-html.js';
import { writeView } from './share.js';
import { writeCamera } from './share-camera.js';
import { changeView, type ViewState } from './view.js';
import { writeWechatArticle } from './wechat-article.js';

export const SNIPPET_KINDS = ['script', 'frame', 'still', 'link', 'wechat'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

export interface SnippetInput {
  /** Address of the atlas, with a slash at the end. */
  readonly site: string;
  /** Address of the edition's edition.json, from the site. */
  readonly edition: string;
  readonly view: ViewState;
  /** Ids of the layers shown. */
  readonly layers: readonly string[];
  readonly title: string;
  readonly caption: string;
  /** Approval notice, base map, date; always beneath a picture without a live map. */
  readonly credits: string;
  /** Language of the map, as a BCP 47 tag. */
  readonly languageTag: string;
  /** Size of the map in px. */
  readonly width: number;
  readonly height: number;
  /** Markup of the picture, an SVG with its own escapes; empty when there is none. */
  readonly poster: string;
  /** Markup of the picture for WeChat articles; empty where none is asked for. */
  readonly wechat?: string;
  /** Version or day of the data, for those that shall tell what has changed since; absent = live. */
  readonly pinned?: string;
  readonly plain: boolean;
}

/** The text to paste. */
export function writeSnippet(kind: SnippetKind, input: SnippetInput): string {
  switch (kind) {
    case 'script':
      return writeScript(input);
    case 'frame':
      return writeFrame(input);
    case 'still':
      return writeFigure(
        input,
        `<a href="${escapeHtml(wholeAddress(input))}">${asWideAsColumn(input.poster)}</a>`,
        escapeHtml(input.credits),
      );
    case 'wechat':
      return writeWechatArticle(input.wechat ?? '', input.caption);
    case 'link':
      return `<a href="${escapeHtml(wholeAddress(input))}">${escapeHtml(input.title)}</a>`;
  }
}

/** Address of the same view in the atlas. */
export function wholeAddress({ site, view, layers }: SnippetInput): string {
  const url = new URL('index.html', site);
  url.hash = writeView(changeView(view, { layers, panel: undefined, table: undefined, page: undefined }));
  return url.href;
}

function writeScript(input: SnippetInput): string {
  const { site, edition, view, layers, languageTag, title, poster, pinned, plain, width, height } = input;
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ['edition', new URL(edition, site).href],
    ['layers', layers.join(' ')],
    ['view', view.camera && writeCamera(view.camera)],
    ['selected', view.selected],
    ['lang', languageTag],
    ['theme', view.theme],
    ['basis', view.basis === 'all' ? undefined : view.basis],
    ['label', title],
    ['pinned', pinned],
    ['plain', plain ? '' : undefined],
  ];
  const written = attributes
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) =>
      value === '' && name === 'plain' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`,
    )
    .join('');
  const picture = slotted(poster);
  // Reserved in the page itself: nothing moves when the script arrives.
  const size = poster === '' ? ` style="display:block;aspect-ratio:${width}/${height}"` : '';
  const map = `<renewal-map${written}${size}>${picture}</renewal-map>`;
  const script = `<script type="module" src="${escapeHtml(new URL('embed/renewal-map.js', site).href)}"></script>`;
  return `${writeFigure(input, map, '')}\n${script}`;
}

/** The picture put into the element's slot; in the page's own flow it gives the element its size. */
function slotted(poster: string): string {
  return asWideAsColumn(poster).replace(/^<svg /, '<svg slot="poster" display="block" ');
}

/** In attributes alone, which a strict policy leaves: as high as its width asks for, before any script or style is there. */
function asWideAsColumn(poster: string): string {
  return poster.replace(/^<svg [^>]*>/, (tag) =>
    tag.replace(/ (?:width|height)="[^"]*"/g, '').replace(/^<svg /, '<svg width="100%" '),
  );
}

function writeFrame(input: SnippetInput): string {
  const { site, edition, view, layers, languageTag, title, pinned, plain, height } = input;
  const url = new URL('embed.html', site);
  const options: readonly (readonly [string, string | undefined])[] = [
    ['edition', edition],
    ['layers', layers.join(',')],
    ['view', view.camera && writeCamera(view.camera)],
    ['selected', view.selected],
    ['lang', languageTag],
    ['theme', view.theme],
    ['basis', view.basis === 'all' ? undefined : view.basis],
    ['pinned', pinned],
    ['plain', plain ? '1' : undefined],
  ];
  for (const [name, value] of options) if (value !== undefined) url.searchParams.set(name, value);
  const link = `<a href="${escapeHtml(wholeAddress(input))}">${escapeHtml(title)}</a>`;
  const name = escapeHtml(title);
  // Where a frame's tags are stripped, its inside remains; where all of it is, the link below.
  const frame = `<iframe src="${escapeHtml(url.href)}" title="${name}" width="100%" height="${height}" loading="lazy" style="border:0"><img src="${escapeHtml(cardAddress(input))}" alt="${name}" width="1200" height="630"></iframe>`;
  return writeFigure(input, frame, link);
}

/** Address of the card that previews of links show: of the layer, if there is but one, else of the edition. */
function cardAddress({ site, edition, layers, languageTag }: SnippetInput): string {
  const folder = edition.split('/').at(-2);
  const name = layers.length === 1 ? `layer/${layers[0]}` : 'edition';
  return new URL(`posters/${folder}/card/${name}.${languageTag.slice(0, 2)}.png`, site).href;
}

/** `more` is markup beneath the caption. */
function writeFigure({ caption, languageTag }: SnippetInput, content: string, more: string): string {
  const words = [escapeHtml(caption), more].filter((text) => text !== '');
  const below =
    words.length === 0 ? '' : `<figcaption lang="${languageTag}">${words.join('<br>')}</figcaption>`;
  return `<figure>${content}${below}</figure>`;
}
