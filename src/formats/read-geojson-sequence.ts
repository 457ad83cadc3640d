/** Reads sequences of GeoJSON: documents after record separators (RFC 8142), or one a line. */
import { createProblemList } from '../domain/problem-list.js';
import { FeatureBuilder } from './feature-builder.js';
import { jsonBytes } from './json-bytes.js';
import { nextRecord, skipBlanks, spanOfValue } from './json-spans.js';
import { layerName } from './layer-name.js';
import type { RawLayer, ReadFile } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';

/** Records that run on beyond their line without an end: each may go through the whole rest of the file. */
const MOST_RUNAWAYS = 20;

/** Broken records at the beginning after which the file is taken for something else. */
const MOST_IN_VAIN = 1000;

const NOT_SEQUENCE = {
  code: 'not-geojson',
  message: `The first ${MOST_IN_VAIN} records are no GeoJSON.`,
  fix: 'Export it as GeoJSON.',
};

/** One for all features: making one takes as long as parsing a feature. */
const DECODER = new TextDecoder();

/** Features, or whatever GeoJSON the documents are; a broken one costs its own line only. */
export const readGeoJsonSequence: ReadFile = async (source, options = {}) => {
  const watch = new ReadWatch(options);
  const { bytes, encoding } = jsonBytes(source.bytes, options.encoding);
  const problems = createProblemList({ file: source.name });
  const builder = new FeatureBuilder(watch, problems);
  let runaways = 0;
  for (let at = skipBlanks(bytes, 0); at < bytes.length; at = skipBlanks(bytes, at)) {
    const lineEnd = nextRecord(bytes, at);
    // A line each is the rule; over several lines they are written, too, while none has run astray.
    const span =
      spanOfValue(bytes.subarray(0, lineEnd), at) ??
      (runaways < MOST_RUNAWAYS ? spanOfValue(bytes, at) : undefined);
    const read =
      span !== undefined && span.depth <= watch.limits.depth && parse(bytes.subarray(span.start, span.end));
    if (read) {
      builder.add(read.value);
      at = span.end;
    } else {
      if (!span || span.end > lineEnd) runaways++;
      const number = builder.skip();
      problems.error('broken-json', () => ({
        path: `features[${number}]`,
        message: `Record ${number + 1} is no JSON that can be read; it was left out.`,
        fix: 'Export or download it anew.',
      }));
      at = lineEnd;
      watch.addWork(1000);
      if (number >= MOST_IN_VAIN && builder.features.length === 0) return refuse(source, NOT_SEQUENCE);
    }
    if (!watch.due) continue;
    const excess = watch.excess(source);
    if (excess) return { ok: false, problems: [excess] };
    await watch.rest(at / bytes.length);
  }
  const excess = watch.excess(source);
  if (excess) return { ok: false, problems: [excess] };
  const layer: RawLayer = {
    name: layerName(source.name),
    features: builder.features,
    encoding,
    problems: problems.problems(),
  };
  return { ok: true, value: [layer], problems: [] };
};

/** Undefined for what is no JSON. */
function parse(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(DECODER.decode(bytes)) };
  } catch {
    return undefined;
  }
}
