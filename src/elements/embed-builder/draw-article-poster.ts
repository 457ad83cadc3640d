/** The view as the picture of an article: drawn in the browser as the build draws its own. */
import type { Basemap, Edition } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { filterEdition } from '../../domain/feature-filter.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { ViewState } from '../../domain/view.js';
import { WECHAT_HEIGHT, WECHAT_WIDTH } from '../../domain/wechat-article.js';
import type { Halo } from '../../map/overlay-style.js';
import type { ThemeName } from '../../map/theme.js';
import { wordsOf } from '../poster-words.js';

export interface ArticlePicture {
  readonly edition: Edition;
  readonly basemaps: readonly Basemap[];
  readonly halos: ReadonlyMap<string, Halo>;
  readonly localities: readonly Locality[];
  /** With a camera. */
  readonly view: ViewState;
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  readonly theme: ThemeName;
  /** Address of a place; absent for a picture without links. */
  readonly linkTo?: (featureId: string) => string;
  readonly caption: 'full' | 'none';
}

/** The picture as SVG. */
export async function drawArticlePoster(picture: ArticlePicture): Promise<string> {
  const { edition, view, language, localities, linkTo, ...rest } = picture;
  const { buildPoster } = await import('../../map/poster/build-poster.js');
  const { title, summary } = edition.manifest;
  const words = wordsOf(
    edition,
    { view },
    {
      title: localize(title, language),
      subtitle: localize(summary, language),
      language,
    },
  );
  return buildPoster({
    ...rest,
    edition,
    view,
    language,
    words,
    filtered: filterEdition(edition, view.filter, localities),
    // Several posters may stand in one article.
    idPrefix: `a${idOf(picture)}`,
    ...(linkTo ? { linkTo } : {}),
  });
}

/** The same view for a WeChat article: as wide as a phone, so the camera is farther off. */
export async function drawWechatPicture(picture: ArticlePicture): Promise<string> {
  const { edition, view, width, language, localities, basemaps, halos, theme } = picture;
  const [{ buildWechatPicture }, { wechatWordsOf }] = await Promise.all([
    import('../../map/poster/build-wechat-picture.js'),
    import('../wechat-words.js'),
  ]);
  const { camera = edition.manifest.view } = view;
  const zoom = camera.zoom + Math.log2(WECHAT_WIDTH / width);
  const { title } = edition.manifest;
  return buildWechatPicture({
    edition,
    basemaps,
    halos,
    theme,
    language,
    view: { ...view, camera: { ...camera, zoom } },
    width: WECHAT_WIDTH,
    height: WECHAT_HEIGHT,
    words: wechatWordsOf(edition, { view }, { title: localize(title, language), subtitle: '', language }),
    filtered: filterEdition(edition, view.filter, localities),
  });
}

/** A few letters that differ from picture to picture. */
function idOf({ view, width, language, theme }: ArticlePicture): string {
  const text = JSON.stringify([view.camera, view.layers, view.selected, width, language, theme]);
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_679_616;
  return sum.toString(36);
}
