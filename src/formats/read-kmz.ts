/** Reads KMZ: a zip archive of KML with its pictures, which are left packed. */
import type { Problem } from '../domain/result.js';
import { layerName } from './layer-name.js';
import type { RawLayer, ReadFile } from './raw-layer.js';
import { readKml } from './read-kml.js';
import { ReadWatch, refuse } from './read-watch.js';
import { createUnpackBudget, unpackZip } from './unpack-zip.js';

/** Links of one KML file to another in the archive: all are read in any case. */
const LINK = 'kml-link-left-out';

/** The layers of all KML files in the archive; «doc.kml», which all have, is named as the archive. */
export const readKmz: ReadFile = async (source, options = {}) => {
  const { limits } = new ReadWatch(options);
  const { files, problems: broken } = await unpackZip(source, {
    budget: createUnpackBudget(limits.bytes),
    signal: options.signal,
    wants: (name) => /\.kml$/i.test(name),
  });
  if (files.length === 0 && broken.length === 0)
    return refuse(source, {
      code: 'not-kml',
      message: 'The archive has no KML file.',
      fix: 'Export it anew.',
    });
  const layers: RawLayer[] = [];
  const problems: Problem[] = [...broken];
  for (const [index, { name, bytes }] of files.entries()) {
    const onProgress = (done: number) => options.onProgress?.((index + done) / files.length);
    const result = await readKml({ name, bytes, beside: new Map() }, { ...options, onProgress });
    problems.push(...result.problems);
    if (!result.ok) continue;
    const plain = files.length === 1 && result.value.length === 1;
    for (const layer of result.value) {
      const inside = layer.problems.map((problem) => ({ ...problem, file: `${source.name}/${name}` }));
      const told = files.length === 1 ? inside : inside.filter(({ code }) => code !== LINK);
      if (layer.features.length === 0 && files.length > 1) problems.push(...told);
      else
        layers.push({ ...layer, problems: told, name: plain ? nameOf(layer.name, source.name) : layer.name });
    }
  }
  return layers.length > 0 ? { ok: true, value: layers, problems } : { ok: false, problems };
};

function nameOf(layer: string, file: string): string {
  return layer === 'doc' ? layerName(file) : layer;
}
