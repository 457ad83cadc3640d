/** Links to the edition's story and to the pages that need no script. */
import { html, type TemplateResult } from 'lit';
import { type EditionPages, pagePath, storiesIn } from '../../domain/edition-pages.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { LAYERS_STRINGS } from '../strings/layers.js';

export function renderReading(pages: EditionPages, language: Language): TemplateResult {
  const strings = LAYERS_STRINGS[language];
  const lang = (of: Language) => LANGUAGE_TAGS[of];
  return html`<nav class="reading" aria-label=${strings.reading}>
    ${storiesIn(pages, language).map(
      (story) =>
        html`<a class="story" href=${story.path}><span>${strings.story}</span> <b lang=${lang(story.language)}>${story.title}</b></a>`,
    )}
    <a href=${pagePath({ type: 'places' }, language, pages)}>${strings.placesPage}</a>
    <a href=${pagePath({ type: 'commitments' }, language, pages)}>${strings.commitmentsPage}</a>
  </nav>`;
}
