/** The view with all its data as one HTML file: the parts are fetched from the site itself, then put together here. */
import type { FeatureCollection } from 'geojson';
import type { Edition, LayerManifest } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { type OfflineData, writeOfflinePage } from '../../domain/offline-page.js';
import { changeView, type ViewState } from '../../domain/view.js';
import { loadText } from '../../io/load-text.js';
import { placesHtml } from './places-html.js';

export interface OfflineInput {
  /** With the reader's layers. */
  readonly edition: Edition;
  /** Absolute URL of its edition.json. */
  readonly editionUrl: string;
  readonly view: ViewState;
  readonly language: Language;
  readonly permalink: string;
  /** ISO 8601 day. */
  readonly today: string;
}

/** The file; rejects when a part of it does not load. */
export async function composeOfflineFile(input: OfflineInput): Promise<Blob> {
  const { edition, language, editionUrl } = input;
  const { WORKER_URL } = await import('../../map/worker-url.js');
  const files = edition.manifest.basemap.map(({ file }) => file);
  const [code = '', worker = '', ...basemap] = await Promise.all([
    loadText(new URL('offline/atlas.js', document.baseURI).href),
    loadText(new URL(WORKER_URL, document.baseURI).href),
    ...files.map((file) => loadText(new URL(file, editionUrl).href)),
  ]);
  const page = writeOfflinePage({
    code,
    worker,
    // Safe: the map has drawn them; they passed the gate when the edition was made.
    data: dataOf(
      input,
      basemap.map((text) => JSON.parse(text) as FeatureCollection),
    ),
    title: localize(edition.manifest.title, language),
    list: placesHtml(edition, language),
  });
  return new Blob([page], { type: 'text/html' });
}

function dataOf(
  { edition, view, language, permalink, today }: OfflineInput,
  basemap: readonly FeatureCollection[],
): OfflineData {
  const { manifest, ledger, layers } = edition;
  return {
    manifest: { ...manifest, layers: layers.map(manifestOf) },
    ledger,
    layers: Object.fromEntries(layers.map((layer) => [manifestOf(layer).file, layer.features])),
    basemap: Object.fromEntries(
      manifest.basemap.flatMap(({ file }, index) => {
        const data = basemap[index];
        return data ? [[file, data]] : [];
      }),
    ),
    // What the file has no panel for would only be in the way.
    view: changeView(view, {
      comparison: undefined,
      page: undefined,
      panel: undefined,
      table: undefined,
      analysis: undefined,
    }),
    language,
    permalink,
    saved: today,
  };
}

/** A layer's entry with nothing but what the format has; the reader's layers have addresses of this page until now. */
function manifestOf(layer: LayerManifest): LayerManifest {
  const { id, title, description, theme, kind, accent, marker, visible, fields } = layer;
  return {
    id,
    title,
    ...(description ? { description } : {}),
    theme,
    kind,
    ...(accent ? { accent } : {}),
    ...(marker ? { marker } : {}),
    file: `layers/${id}.geojson`,
    visible,
    fields,
  };
}
