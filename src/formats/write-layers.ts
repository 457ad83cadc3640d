/** Layers out, in a format and a coordinate system; several files come as one archive. */
import { createConverter } from '../domain/coordinate-systems/convert.js';
import type { CoordinateSystem } from '../domain/coordinate-systems/systems.js';
import type { AtlasFeature, Layer } from '../domain/edition.js';
import type { Language } from '../domain/language.js';
import type { Problem } from '../domain/result.js';
import { type LayerOutput, textFile, type Written } from './layer-output.js';

export const OUTPUT_FORMATS = [
  'geojson',
  'csv',
  'xlsx',
  'kml',
  'shapefile-gbk',
  'shapefile-utf8',
  'flatgeobuf',
  'dxf',
] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** KML knows WGS-84 degrees only. */
export const SYSTEM_FREE: ReadonlySet<OutputFormat> = new Set(['kml']);

type Write = (outputs: readonly LayerOutput[]) => Written;

const WRITERS: Record<OutputFormat, () => Promise<Write>> = {
  geojson: async () => each((await import('./write-text-layers.js')).writeLayerGeoJson),
  csv: async () => each((await import('./write-text-layers.js')).writeLayerCsv),
  // All layers in one book.
  xlsx: async () => (await import('./write-xlsx.js')).writeXlsx,
  kml: async () => each((await import('./write-text-layers.js')).writeLayerKml),
  'shapefile-gbk': async () => {
    const { writeShapefile } = await import('./write-shapefile.js');
    return each((output) => writeShapefile(output, 'gbk'));
  },
  'shapefile-utf8': async () => {
    const { writeShapefile } = await import('./write-shapefile.js');
    return each((output) => writeShapefile(output, 'utf-8'));
  },
  flatgeobuf: async () => each((await import('./write-flatgeobuf.js')).writeFlatGeobuf),
  dxf: async () => each((await import('./write-dxf.js')).writeDxf),
};

/** A file or several for each layer. */
function each(write: (output: LayerOutput) => Written): Write {
  return (outputs) => {
    const written = outputs.map(write);
    return {
      files: written.flatMap(({ files }) => files),
      problems: written.flatMap(({ problems }) => problems),
    };
  };
}

export interface WriteRequest {
  readonly layers: readonly { readonly layer: Layer; readonly features: readonly AtlasFeature[] }[];
  readonly format: OutputFormat;
  readonly system: CoordinateSystem;
  readonly about: readonly string[];
  readonly language: Language;
}

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/** One file: the layer's own, or an archive with all of them and what they are. Rejects when there is nothing to write. */
export async function writeLayers(request: WriteRequest): Promise<OutputFile> {
  const { layers, format, system, about, language } = request;
  const write = await WRITERS[format]();
  const { fromWgs84 } = await createConverter(system);
  const { files, problems } = write(
    layers.map(({ layer, features }) => ({ layer, features, system, fromWgs84, about, language })),
  );
  const [first] = files;
  if (!first) throw new Error('There are no features to write');
  if (files.length === 1) return { ...first, problems };
  const { zipSync } = await import('fflate');
  const readme = textFile(
    'README.txt',
    `${[...about, system.title.en, ...problems.map(({ message }) => message)].join('\n')}\n`,
  );
  const archive = zipSync(Object.fromEntries([...files, readme].map(({ name, bytes }) => [name, bytes])));
  const [layer] = layers;
  const name = layers.length === 1 && layer ? layer.layer.id : 'layers';
  return { name: `${name}.zip`, bytes: archive, problems };
}
