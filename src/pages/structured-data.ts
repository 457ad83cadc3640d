/** Schema.org descriptions of places and layers. No coordinates where a location is not published. */

import type { AtlasFeature, Edition, Layer } from '../domain/edition.js';
import { localize, nameOf } from '../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../domain/language.js';
import { centerOf } from '../domain/nearby-center.js';
import { absolute, linkTo, type Page } from './page-context.js';

const CONTEXT = 'https://schema.org';

export function describePlace(
  page: Page,
  {
    feature,
    layer,
    description,
  }: { readonly feature: AtlasFeature; readonly layer: Layer; readonly description: string },
): object {
  const { edition, language, options } = page.context;
  const center = feature.properties.basis === 'illustrative' ? undefined : centerOf(feature);
  return {
    '@context': CONTEXT,
    '@type': 'Place',
    name: nameOf(feature, language),
    description,
    url: absolute(options, page.folder),
    ...(center && { geo: { '@type': 'GeoCoordinates', longitude: center[0], latitude: center[1] } }),
    subjectOf: datasetOf(edition, language, localize(layer.title, language)),
  };
}

export function describeLayer(page: Page, layer: Layer, description: string): object {
  const { edition, language, options } = page.context;
  const folder = options.editionFile.replace(/[^/]*$/, '');
  const file = absolute(options, folder + layer.file) ?? linkTo(page, folder + layer.file);
  return {
    '@context': CONTEXT,
    ...datasetOf(edition, language, localize(layer.title, language)),
    description,
    url: absolute(options, page.folder),
    distribution: { '@type': 'DataDownload', encodingFormat: 'application/geo+json', contentUrl: file },
  };
}

/** The index or the ledger: the edition as a whole. */
export function describeEdition(page: Page, name: string): object {
  const { edition, language, options } = page.context;
  return {
    '@context': CONTEXT,
    ...datasetOf(edition, language, name),
    description: localize(edition.manifest.summary, language),
    url: absolute(options, page.folder),
  };
}

function datasetOf({ manifest }: Edition, language: Language, name: string): object {
  const [west, south, east, north] = manifest.extent;
  return {
    '@type': 'Dataset',
    name,
    inLanguage: LANGUAGE_TAGS[language],
    isPartOf: {
      '@type': 'Dataset',
      name: localize(manifest.title, language),
      description: localize(manifest.summary, language),
    },
    license: { '@type': 'CreativeWork', name: localize(manifest.licence.data, language) },
    dateModified: manifest.updated,
    isBasedOn: {
      '@type': 'Report',
      name: localize(manifest.report.title, language),
      publisher: { '@type': 'Organization', name: localize(manifest.report.publisher, language) },
      datePublished: manifest.report.date,
      url: manifest.report.url,
    },
    spatialCoverage: {
      '@type': 'Place',
      geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
    },
  };
}
