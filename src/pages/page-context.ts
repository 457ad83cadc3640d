/** What every page is made from. */
import type { Edition } from '../domain/edition.js';
import { type PageId, pagePath } from '../domain/edition-pages.js';
import type { Indicator } from '../domain/indicator.js';
import type { Language } from '../domain/language.js';
import { type PictureId, relativePath, type SiteOptions } from './site-paths.js';

export interface PageContext {
  readonly edition: Edition;
  readonly indicators: readonly Indicator[];
  readonly language: Language;
  readonly options: SiteOptions;
  /** Size of a poster in CSS px, for the room it is given before it is there. */
  readonly pictureSize: (
    picture: PictureId,
    language: Language,
  ) => { readonly width: number; readonly height: number };
}

/** A page under way: links in it are relative to its own folder. */
export interface Page {
  readonly context: PageContext;
  readonly id: PageId;
  /** Its folder from the site's root. */
  readonly folder: string;
}

export function createPage(id: PageId, context: PageContext): Page {
  return { context, id, folder: pagePath(id, context.language, context.options) };
}

/** Address of a file or folder of the site, from the page. */
export function linkTo({ folder }: Page, path: string): string {
  return relativePath(folder, path);
}

/** Address of another page in the same language. */
export function linkToPage(page: Page, id: PageId): string {
  return linkTo(page, pagePath(id, page.context.language, page.context.options));
}

/** Absolute address of a path; undefined while nobody has said where the site will stand. */
export function absolute({ origin }: SiteOptions, path: string): string | undefined {
  return origin === undefined ? undefined : new URL(path, origin).href;
}
