/** Entry of the file that opens from a disk: hands the data that stands in the page to the atlas. */
import type { Edition } from '../domain/edition.js';
import { DATA_ID, type OfflineData } from '../domain/offline-page.js';
import '../elements/offline-atlas/offline-atlas.js';
import { OFFLINE_STRINGS } from '../elements/strings/offline.js';
import { presetEdition } from '../io/load-edition.js';

/** An address that leads nowhere: the edition is never asked for. */
const EDITION_URL = 'https://edition.invalid/edition.json';

/** More arguments than that overflow the stack of some browsers. */
const SLICE = 30_000;

const atlas = document.querySelector('offline-atlas');
const text = document.getElementById(DATA_ID)?.textContent ?? '';

/**
 * The value under an address that holds it whole: the worker of a file's map cannot read `blob:` addresses of the page,
 * which has no origin to share with it.
 */
function address(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += SLICE)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + SLICE)));
  return `data:application/geo+json;base64,${btoa(parts.join(''))}`;
}

/** Files of the edition under addresses that lead nowhere but into this page. */
function openEdition({ manifest, ledger, layers, basemap }: OfflineData): Edition {
  const opened = manifest.layers.map((layer) => {
    const features = layers[layer.file] ?? [];
    return { ...layer, features, file: address({ type: 'FeatureCollection', features }) };
  });
  return {
    manifest: {
      ...manifest,
      layers: opened,
      basemap: manifest.basemap.map(({ role, file }) => ({ role, file: address(basemap[file]) })),
    },
    ledger,
    layers: opened,
  };
}

if (atlas) {
  try {
    // Safe: the atlas has written it; it was checked when it was loaded there.
    const data = JSON.parse(text) as OfflineData;
    const edition = openEdition(data);
    presetEdition(EDITION_URL, edition);
    const { view, language, permalink, saved } = data;
    Object.assign(atlas, { edition, editionUrl: EDITION_URL, view: { ...view, language }, permalink, saved });
  } catch (error) {
    console.error('offline-atlas:', error);
    atlas.prepend(Object.assign(document.createElement('p'), { textContent: OFFLINE_STRINGS.zh.failed }));
  }
}
