/** An edition from disk, whole: for drawing and writing at build time. */
import { openFolder } from '../../geodata/open-folder.js';
import type { Basemap, Edition } from '../domain/edition.js';
import { readEdition } from '../domain/edition-folder/read-edition.js';
import { buildIndicators, type Indicator } from '../domain/indicator.js';
import { parseBasemap } from '../domain/parse-basemap.js';
import { parseParts } from '../domain/parse-edition.js';
import { buildHalos } from '../map/halos.js';
import type { Halo } from '../map/overlay-style.js';

export interface LoadedEdition {
  readonly edition: Edition;
  readonly basemaps: readonly Basemap[];
  readonly halos: ReadonlyMap<string, Halo>;
  readonly indicators: readonly Indicator[];
}

/** Layers with errors are left out, as on the live map. Rejects when there is no manifest or ledger to go by. */
export async function loadEditionFolder(folder: string): Promise<LoadedEdition> {
  const { files, problems } = await readEdition(openFolder(folder));
  const { parts, problems: more } = parseParts(files);
  if (!parts?.ledger) {
    const [first] = [...problems, ...more];
    throw new Error(`${folder}: ${first?.message ?? 'the edition cannot be read'}`);
  }
  const { manifest, ledger, layers } = parts;
  const edition: Edition = { manifest, ledger, layers };
  const basemaps = manifest.basemap.flatMap((file) => {
    const parsed = parseBasemap(files.get(file.file), file);
    return parsed.ok ? [parsed.value] : [];
  });
  const features = layers.flatMap((layer) => layer.features);
  const halos = await buildHalos(features, new AbortController().signal);
  return { edition, basemaps, halos, indicators: buildIndicators(edition) };
}
