/** Words in a picture: title, what it shows, the keys of its legend, credits. */
import type { Edition } from '../domain/edition.js';
import { localize } from '../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../domain/language.js';
import { type ViewState, visibleLayerIds } from '../domain/view.js';
import type { PosterInput } from '../map/poster/build-poster.js';
import { approvalNotice } from './renewal-map/credits.js';
import { PAGE_STRINGS } from './strings/pages.js';
import { fill, fillIn, STRINGS } from './strings.js';

/** The words of a picture of the edition, as `buildPoster` wants them. */
export function wordsOf(
  edition: Edition,
  { view }: { readonly view: ViewState },
  {
    title,
    subtitle,
    language,
  }: { readonly title: string; readonly subtitle: string; readonly language: Language },
): PosterInput['words'] {
  const { manifest } = edition;
  const strings = STRINGS[language];
  const visible = visibleLayerIds(edition, view);
  const layers = edition.layers.filter(({ id }) => visible.includes(id));
  const list = new Intl.ListFormat(LANGUAGE_TAGS[language]);
  return {
    title,
    subtitle,
    description: fillIn(PAGE_STRINGS[language].posterDescription, {
      title: subtitle === '' ? title : subtitle.replace(/[。.]$/, ''),
      layers: list.format(layers.map((layer) => localize(layer.title, language))),
      n: layers.reduce((sum, layer) => sum + layer.features.length, 0),
    }),
    credits: [
      approvalNotice(manifest, language),
      localize(manifest.licence.basemap, language),
      fill(strings.updated, manifest.updated),
    ].join(' · '),
    basisLegend: strings.basisLegend,
    statusLegend: strings.statusLegend,
    bases: strings.bases,
    statuses: strings.statuses,
  };
}
