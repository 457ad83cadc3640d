/**
 * A whole atlas as one HTML file that opens from a disk: code, the map's worker and all data stand in the page, and its own
 * policy keeps it from asking anybody for anything. Without scripts the list of places is what one sees.
 */
import type { FeatureCollection } from 'geojson';
import type { Ledger } from './commitment.js';
import type { AtlasFeature, EditionManifest } from './edition.js';
import { LANGUAGE_TAGS, type Language } from './language.js';
import type { ViewState } from './view.js';

/** What the page carries; addresses of files in the manifest are keys here. */
export interface OfflineData {
  readonly manifest: EditionManifest;
  readonly ledger: Ledger;
  /** Features by the file of their layer. */
  readonly layers: Readonly<Record<string, readonly AtlasFeature[]>>;
  readonly basemap: Readonly<Record<string, FeatureCollection>>;
  readonly view: ViewState;
  readonly language: Language;
  /** Where the view was saved from. */
  readonly permalink: string;
  /** ISO 8601 day on which it was saved. */
  readonly saved: string;
}

export interface OfflinePage {
  /** JavaScript module in one piece. */
  readonly code: string;
  /** JavaScript of the map's worker. */
  readonly worker: string;
  readonly data: OfflineData;
  readonly title: string;
  /** The list of places as HTML. */
  readonly list: string;
}

/** Where the page finds its data and its worker. */
export const DATA_ID = 'atlas-data';
export const WORKER_ID = 'map-worker';

/** Nothing leaves the page, and nothing comes in. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; worker-src blob:; connect-src blob: data:; img-src blob: data:";

const STYLES =
  'body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;background:#fffdf8;color:#2d241e}article{max-width:46em;margin:0 auto;padding:16px 20px 40px}h1{font-size:1.4em;line-height:1.3}h2{font-size:1.1em;margin:1.4em 0 .3em}li{margin:.3em 0}small{color:#66564b}offline-atlas:defined{display:block}';

/** The file's text. */
export function writeOfflinePage({ code, worker, data, title, list }: OfflinePage): string {
  return `<!doctype html>
<html lang="${LANGUAGE_TAGS[data.language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
<style>${STYLES}</style>
</head>
<body>
<offline-atlas><article>${list}</article></offline-atlas>
<script type="application/json" id="${DATA_ID}">${jsonInPage(data)}</script>
<script type="application/json" id="${WORKER_ID}">${jsonInPage(worker)}</script>
<script type="module">${codeInPage(code)}</script>
</body>
</html>
`;
}

/** JSON that no parser of HTML can take for the end of its element. */
export function jsonInPage(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Code in which no text looks like the beginning or the end of a script; where it stands, in texts, it means the same. */
export function codeInPage(code: string): string {
  return code.replace(/<(?=\/?script)/gi, '\\x3c');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
