/** The reader's own layers among those of an edition: from there on they are treated alike. */
import type { Edition, Layer, Theme } from './edition.js';

/** Theme of the reader's layers, before all others in the panel. */
export const USER_THEME: Theme = {
  id: 'user-data',
  title: { zh: '我的数据', en: 'My data' },
  accent: 'lagoon',
};

const joined = new WeakMap<Edition, { readonly layers: readonly Layer[]; readonly edition: Edition }>();

/** The edition with the layers on top; the same object as long as both are the same, the edition itself without layers. */
export function withUserLayers(edition: Edition, layers: readonly Layer[]): Edition {
  if (layers.length === 0) return edition;
  const known = joined.get(edition);
  if (known?.layers === layers) return known.edition;
  const { manifest } = edition;
  const both = [...edition.layers, ...layers];
  const result: Edition = {
    ...edition,
    manifest: {
      ...manifest,
      themes: [USER_THEME, ...manifest.themes],
      layers: [...manifest.layers, ...layers],
    },
    layers: both,
  };
  joined.set(edition, { layers, edition: result });
  return result;
}

/** Whether a layer is one of the reader's. */
export function isUserLayer({ theme }: Pick<Layer, 'theme'>): boolean {
  return theme === USER_THEME.id;
}

/** An id for a new layer that neither the edition nor the reader's layers have: `user-parcels`, `user-parcels-2`. */
export function nextLayerId(name: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const stem = `user-${plain || 'layer'}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!known.has(id)) return id;
  }
}
