/** Languages of the interface and of an edition's texts. */

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in each language of the interface. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** BCP 47 tag written to `lang` attributes and handed to Intl. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** The language a BCP 47 tag asks for; undefined when it is neither Chinese nor English. */
export function parseLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary);
}
