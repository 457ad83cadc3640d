/** All places as plain HTML, layer by layer: what a file shows where scripts do not run, and to who reads rather than looks. */
import type { AtlasFeature, Edition, Layer } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { writeSize } from '../../domain/feature-sentence.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { formatDistance } from '../../domain/nearby-text.js';
import { escapeHtml } from '../../domain/offline-page.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { OFFLINE_STRINGS } from '../strings/offline.js';
import { fill, fillIn, STRINGS } from '../strings.js';

/** Places of a layer that are listed; the map has them all. */
const MOST_LISTED = 300;

export function placesHtml(edition: Edition, language: Language): string {
  const { manifest } = edition;
  const lines = [
    `${localize(manifest.report.title, language)} · ${approvalNotice(manifest, language)}`,
    localize(manifest.licence.data, language),
    localize(manifest.licence.basemap, language),
    fill(STRINGS[language].updated, manifest.updated),
  ];
  return [
    `<h1>${escapeHtml(localize(manifest.title, language))}</h1>`,
    `<p>${escapeHtml(localize(manifest.summary, language))}</p>`,
    `<p><small>${lines.map(escapeHtml).join('<br>')}</small></p>`,
    ...edition.layers.map((layer) => layerHtml(layer, language)),
  ].join('\n');
}

function layerHtml({ title, features }: Layer, language: Language): string {
  const words = OFFLINE_STRINGS[language];
  const number = (value: number) => formatNumber(value, language, 0);
  const count = fillIn(words.places, { n: number(features.length) });
  const rest = features.length - MOST_LISTED;
  const more = rest > 0 ? `\n<p>${escapeHtml(fillIn(words.more, { n: number(rest) }))}</p>` : '';
  return `<h2>${escapeHtml(localize(title, language))} <small>${escapeHtml(count)}</small></h2>
<ul>
${features
  .slice(0, MOST_LISTED)
  .map((feature) => `<li>${placeHtml(feature, language)}</li>`)
  .join('\n')}
</ul>${more}`;
}

function placeHtml(feature: AtlasFeature, language: Language): string {
  const { status, basis, uncertainty_m, source } = feature.properties;
  const words = STRINGS[language];
  const size = writeSize(feature, language);
  const facts = [
    ...(size === '' ? [] : [size]),
    words.statuses[status],
    words.bases[basis],
    `±${formatDistance(uncertainty_m, language)}`,
  ];
  return `${escapeHtml(nameOf(feature, language))}: ${escapeHtml(facts.join(' · '))}<br><small>${escapeHtml(source)}</small>`;
}
