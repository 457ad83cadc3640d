/** What a newsroom needs beside the map, in one zip file. */
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { SNIPPET_KINDS, type SnippetInput, writeSnippet } from '../../domain/embed-snippet.js';
import { escapeHtml } from '../../domain/escape-html.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../../domain/language.js';
import { qrPath } from '../../domain/qr.js';
import { buildColumns, buildRows } from '../../domain/table.js';
import type { ViewState } from '../../domain/view.js';
import { writeCsv } from '../../formats/csv.js';
import { THEMES } from '../../map/theme.js';
import { buildSheet, cellText, columnTitle } from '../attribute-table/cell-text.js';
import { wordsOf } from '../poster-words.js';
import { BUILDER_STRINGS } from '../strings/embed-builder.js';
import { type ArticlePicture, drawArticlePoster, drawWechatPicture } from './draw-article-poster.js';
import { rasteriseSvg } from './rasterise-svg.js';

export interface KitInput {
  readonly picture: ArticlePicture;
  /** What passes the view's filter. */
  readonly filtered: Edition;
  readonly snippet: SnippetInput;
  /** Address of the same view in the atlas. */
  readonly address: string;
  /** ISO 8601 day. */
  readonly today: string;
}

/** Px of the long picture, as phones show it. */
const LONG = { width: 750, map: 560, margin: 30, line: 44, code: 150 };
/** Places that the long picture lists. */
const LISTED = 24;

/** The files by name. Rejects when the browser cannot draw the pictures. */
export async function buildArticleKit(input: KitInput): Promise<Readonly<Record<string, Uint8Array>>> {
  const { picture, filtered, snippet } = input;
  const svg = await drawArticlePoster({ ...picture, caption: 'full' });
  const snippets = { ...snippet, wechat: await drawWechatPicture(picture) };
  const texts: [string, string][] = [
    ['map.svg', `${svg}\n`],
    ...LANGUAGES.flatMap((language): [string, string][] => [
      [`words.${language}.txt`, writeWords(input, language)],
      [`places.${language}.csv`, writePlaces(filtered, picture.view, language)],
      [`places.${language}.html`, tableOf(filtered, picture.view, language)],
    ]),
    ...SNIPPET_KINDS.map((kind): [string, string] => [
      `code/${kind}.html`,
      `${writeSnippet(kind, snippets)}\n`,
    ]),
  ];
  const long = await drawLong(input);
  const rasters: [string, Uint8Array][] = [
    ['map.png', await rasteriseSvg(svg, 1)],
    ['map@2x.png', await rasteriseSvg(svg, 2)],
    ['map-long.png', await rasteriseSvg(long, 1)],
  ];
  const encoder = new TextEncoder();
  return Object.fromEntries([...texts.map(([name, text]) => [name, encoder.encode(text)]), ...rasters]);
}

/** Alternative text, caption, credits, citation. */
function writeWords(
  { picture: { edition, view }, snippet, address, today }: KitInput,
  language: Language,
): string {
  const strings = BUILDER_STRINGS[language];
  const title = localize(edition.manifest.title, language);
  const words = wordsOf(
    edition,
    { view },
    { title, subtitle: localize(edition.manifest.summary, language), language },
  );
  return [
    [strings.altText, words.description],
    [strings.caption, [snippet.caption, words.credits].filter(Boolean).join(' · ')],
    [
      strings.cite,
      `${title}. ${localize(edition.manifest.report.title, language)}. ${edition.manifest.updated}. ${address} (${today})`,
    ],
  ]
    .map(([heading, text]) => `${heading}\n${text}\n`)
    .join('\n');
}

function writePlaces(filtered: Edition, view: ViewState, language: Language): string {
  const { header, rows } = buildSheet(buildRows(filtered, view), buildColumns(filtered, view), language);
  return writeCsv(header, rows);
}

function tableOf(filtered: Edition, view: ViewState, language: Language): string {
  const columns = buildColumns(filtered, view).filter(({ type }) => type === 'standard');
  const line = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const head = line(
    'th',
    columns.map((column) => columnTitle(column, language)),
  );
  const rows = buildRows(filtered, view).map((row) =>
    line(
      'td',
      columns.map((column) => cellText(column, row, language)),
    ),
  );
  return `<table lang="${LANGUAGE_TAGS[language]}"><thead>${head}</thead>\n<tbody>${rows.join('\n')}</tbody></table>\n`;
}

/** One below the other for a phone: title, map, places, code to scan, credits. */
async function drawLong({ picture, filtered, address }: KitInput): Promise<string> {
  const { edition, language, theme, view } = picture;
  const { width, map, margin, line, code } = LONG;
  const zoom = (view.camera?.zoom ?? 12) + Math.log2(width / picture.width);
  const drawn = await drawArticlePoster({
    ...picture,
    view: view.camera ? { ...view, camera: { ...view.camera, zoom } } : view,
    width,
    height: map,
    caption: 'full',
  });
  const drawnHeight = Number(/ height="(\d+)"/.exec(drawn)?.[1] ?? map);
  const names = [...new Set(buildRows(filtered, view).map(({ feature }) => feature.properties.name))];
  const listed = names.slice(0, LISTED);
  const { ink, inkSoft, paper, rule } = THEMES[theme];
  const top = drawnHeight + margin + line;
  const rows = Math.ceil(listed.length / 2);
  const below = top + rows * line + margin;
  const height = below + code + margin;
  const text = (x: number, y: number, words: string, style: string) =>
    `<text x="${x}" y="${y}" ${style}>${escapeHtml(words)}</text>`;
  const list = listed
    .map((name, index) =>
      text(
        margin + (index % 2) * (width / 2),
        top + (Math.floor(index / 2) + 0.6) * line,
        shorten(name),
        `fill="${ink}" font-size="24"`,
      ),
    )
    .join('');
  const strings = BUILDER_STRINGS[language];
  const heading = `${strings.listHeading} · ${listed.length}${names.length > listed.length ? ` / ${names.length}` : ''}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">
    <rect width="${width}" height="${height}" fill="${paper}"/>${drawn}
    ${text(margin, drawnHeight + margin + 20, heading, `fill="${ink}" font-size="28" font-weight="600"`)}${list}
    <path d="M${margin} ${below - margin / 2}h${width - 2 * margin}" stroke="${rule}"/>
    ${text(margin, below + 50, strings.scan, `fill="${ink}" font-size="28" font-weight="600"`)}
    ${text(margin, below + 92, localize(edition.manifest.title, language), `fill="${inkSoft}" font-size="22"`)}
    ${drawCode(address, { x: width - margin - code, y: below, size: code })}</svg>`;
}

function drawCode(address: string, { x, y, size }: { x: number; y: number; size: number }): string {
  try {
    const code = qrPath(address);
    return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 ${code.size} ${code.size}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${code.path}" fill="#000"/></svg>`;
  } catch {
    // Longer than a code can hold.
    return '';
  }
}

/** As much as fits into half the width. */
function shorten(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}
