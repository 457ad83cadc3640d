/** Where the pages of an edition lie that need no script. */
import type { Language } from './language.js';

export interface PageFolder {
  /** Their folder from the site's root: empty for the main edition, else with a slash at the end. */
  readonly folder: string;
  /** The edition's own language: its pages lie one level higher. */
  readonly ownLanguage: Language;
}

/** What the explorer leads to. */
export interface EditionPages extends PageFolder {
  readonly stories: readonly StoryLink[];
}

export interface StoryLink {
  readonly language: Language;
  readonly title: string;
  /** Address from the site's root. */
  readonly path: string;
}

export type PageId =
  | { readonly type: 'place'; readonly id: string }
  | { readonly type: 'layer'; readonly id: string }
  | { readonly type: 'places' }
  | { readonly type: 'commitments' }
  | { readonly type: 'docs' };

/** Folder of a page from the site's root. */
export function pagePath(page: PageId, language: Language, { folder, ownLanguage }: PageFolder): string {
  const name = 'id' in page ? `${page.type}/${safeName(page.id)}/` : `${page.type}/`;
  return `${folder}${name}${language === ownLanguage ? '' : `${language}/`}`;
}

/** Stories in the language; in the edition's own where there are none. */
export function storiesIn({ stories, ownLanguage }: EditionPages, language: Language): readonly StoryLink[] {
  const inLanguage = (one: Language) => stories.filter((story) => story.language === one);
  const found = inLanguage(language);
  return found.length > 0 ? found : inLanguage(ownLanguage);
}

/** An id as the name of a file on any system: what is not a letter, a digit, `-` or `_` is written as ~ and its code. */
export function safeName(id: string): string {
  return [...id]
    .map((character) => (/[\w-]/.test(character) ? character : `~${character.codePointAt(0)?.toString(16)}`))
    .join('');
}
