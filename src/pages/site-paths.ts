/** Where everything of the built site lies; all relative to the site's root, folders with a slash at the end. */
import { type PageFolder, safeName } from '../domain/edition-pages.js';
import type { Language } from '../domain/language.js';
import { writeView } from '../domain/share.js';
import { changeView, DEFAULT_VIEW, type ViewChange } from '../domain/view.js';
import type { ThemeName } from '../map/theme.js';

export interface SiteOptions extends PageFolder {
  /** Address of the edition's edition.json from the site's root. */
  readonly editionFile: string;
  /** Whether index.html opens this edition. */
  readonly isMain: boolean;
  readonly editionId: string;
  /** Absolute address of the root with a slash at the end, as far as it is known when the site is built. */
  readonly origin?: string;
}

/** What tells a phone how to put the atlas among its apps. */
export const WEB_MANIFEST = 'manifest.webmanifest';
/** The icon that iOS asks for by a link. */
export const APPLE_ICON = 'icons/apple-touch.png';

export type PictureId =
  | { readonly type: 'edition' | 'phone' | 'start' | 'frame' | 'phone-frame' }
  | { readonly type: 'layer' | 'phone-layer' | 'place' | 'story'; readonly id: string };

/** File of a poster, without its ending. */
export function posterPath(
  picture: PictureId,
  look: { language: Language; theme: ThemeName },
  options: SiteOptions,
): string {
  return `posters/${options.editionId}/${pictureName(picture)}.${look.language}.${look.theme}`;
}

/** File of a page with a picture for WeChat articles. */
export function wechatPath(picture: PictureId, language: Language, options: SiteOptions): string {
  return `posters/${options.editionId}/wechat/${pictureName(picture)}.${language}.html`;
}

/** File of a social card. */
export function cardPath(picture: PictureId, language: Language, options: SiteOptions): string {
  return `posters/${options.editionId}/card/${pictureName(picture)}.${language}.png`;
}

/** Address of the live map with a view. */
export function mapPath(change: ViewChange, language: Language, options: SiteOptions): string {
  const fragment = writeView(changeView(DEFAULT_VIEW, { ...change, language }));
  const query = options.isMain ? '' : `?edition=${encodeURIComponent(options.editionFile)}`;
  return `${query}#${fragment}`;
}

/** Address of `to` from the page in the folder `from`; both from the root. */
export function relativePath(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return `${up}${to}` || './';
}

function pictureName(picture: PictureId): string {
  return 'id' in picture ? `${picture.type}/${safeName(picture.id)}` : picture.type;
}
