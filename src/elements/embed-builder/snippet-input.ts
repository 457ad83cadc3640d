/** What was chosen in the builder as the snippet wants it. */
import type { Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { type SnippetInput, wholeAddress } from '../../domain/embed-snippet.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { changeView, type ThemeChoice, type ViewState, visibleLayerIds } from '../../domain/view.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { fill, STRINGS } from '../strings.js';

export interface SnippetOptions {
  readonly edition: Edition;
  /** Absolute address of its edition.json. */
  readonly editionUrl: string;
  readonly view: ViewState;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly plain: boolean;
  /** Version of the data, for a frozen map. */
  readonly pinned?: string;
}

/** The same ground in a narrower picture: the camera farther off. */
export function viewAt({ edition, view, width, language, theme }: SnippetOptions): ViewState {
  const camera = view.camera ?? edition.manifest.view;
  const zoom = camera.zoom + Math.log2(Math.min(1, width / 960));
  const layers = visibleLayerIds(edition, view);
  return changeView(view, { layers, camera: { center: camera.center, zoom }, language, theme });
}

/** `poster` is the markup of the picture, empty while there is none. */
export function snippetOf(options: SnippetOptions, poster: string): SnippetInput {
  const { edition, editionUrl, language, caption, plain, pinned, width, height } = options;
  const site = siteOf(options);
  const view = viewAt(options);
  return {
    site,
    edition: editionUrl.startsWith(site) ? editionUrl.slice(site.length) : editionUrl,
    view,
    layers: view.layers ?? [],
    title: localize(edition.manifest.title, language),
    caption,
    credits: creditsBelow(edition, language),
    languageTag: LANGUAGE_TAGS[language],
    width,
    height,
    poster,
    plain,
    ...(pinned === undefined ? {} : { pinned }),
  };
}

/** The page of a place; the map with it selected where the atlas has no pages for the edition. */
export function placeAddress(options: SnippetOptions, id: string): string {
  const { edition, language } = options;
  const isMain = !new URLSearchParams(location.search).has('edition') && /^[\w-]+$/.test(id);
  const own = edition.manifest.languages[0] ?? 'zh';
  const folder = language === own ? '' : `${language}/`;
  if (isMain) return `${siteOf(options)}place/${id}/${folder}`;
  const input = snippetOf(options, '');
  return wholeAddress({ ...input, view: changeView(input.view, { selected: id }) });
}

/** The notes on embedding, in the language of the dialog; the site's own language lies one level higher. */
export function docsAddress({
  edition,
  editionUrl,
  language,
}: {
  readonly edition: Edition | undefined;
  readonly editionUrl: string;
  readonly language: Language;
}): string {
  const own = edition?.manifest.languages[0] ?? 'zh';
  return new URL(language === own ? 'docs/' : `docs/${language}/`, siteOf({ editionUrl })).href;
}

function siteOf({ editionUrl }: Pick<SnippetOptions, 'editionUrl'>): string {
  return new URL('../../', new URL('.', editionUrl)).href;
}

function creditsBelow({ manifest }: Edition, language: Language): string {
  const strings = STRINGS[language];
  const { basemap } = manifest.licence;
  return [
    approvalNotice(manifest, language),
    localize(basemap, language),
    fill(strings.updated, manifest.updated),
  ].join(' · ');
}
