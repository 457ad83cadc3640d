/** Words of an edition in the reader's language. */
import type { AtlasFeature, Edition } from './edition.js';
import type { Language, Localized } from './language.js';

/** The text in the language; the other language's when that one is empty. */
export function localize(text: Localized, language: Language): string {
  return text[language] || text.zh || text.en;
}

/** The feature's name in the language, else in the edition's own. */
export function nameOf(feature: AtlasFeature, language: Language): string {
  return suffixed(feature, 'name', language) ?? feature.properties.name;
}

/** The feature's note in the language, else in the edition's own; undefined when there is none. */
export function noteOf(feature: AtlasFeature, language: Language): string | undefined {
  return suffixed(feature, 'note', language) ?? feature.properties.note;
}

/** Whether a text without language suffix stands in another language than the one asked for. */
export function ownLanguage(edition: Edition): Language {
  return edition.manifest.languages[0] ?? 'zh';
}

function suffixed(feature: AtlasFeature, key: 'name' | 'note', language: Language): string | undefined {
  const value = feature.properties[`${key}_${language}`];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
