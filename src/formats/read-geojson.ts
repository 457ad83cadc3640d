/** Reads GeoJSON (RFC 7946, with the `crs` of 2008). Sequences of it: see `read-geojson-sequence.ts`. */
import { parseJson } from '../domain/parse-json.js';
import { isPlainObject, ownMember } from '../domain/plain-object.js';
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import type { Result } from '../domain/result.js';
import { FeatureBuilder } from './feature-builder.js';
import { jsonBytes } from './json-bytes.js';
import { endsList, findList, nextFeature, skipBlanks, spanOfValue } from './json-spans.js';
import { layerName } from './layer-name.js';
import { looseGeometry } from './loose-geometry.js';
import type { RawLayer, ReadFile, ReadSource, StatedSystem } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';

/** Broken features that are stepped over: the search for the next one may go through the whole rest of the file. */
const MOST_BREAKS = 20;
/** One for all features: making one takes as long as parsing a feature. */
const DECODER = new TextDecoder();
/** Members beside the features, in bytes. */
const MOST_BESIDE = 1_000_000;

/** A FeatureCollection, a Feature, a geometry, or a list of any of these. */
export const readGeoJson: ReadFile = async (source, options = {}) => {
  const watch = new ReadWatch(options);
  const { bytes, encoding } = jsonBytes(source.bytes, options.encoding);
  const problems = createProblemList({ file: source.name });
  const builder = new FeatureBuilder(watch, problems);
  const reading: Reading = { source, bytes, watch, problems, builder };
  const list =
    findList(bytes, 'features') ?? (bytes[skipBlanks(bytes, 0)] === LIST ? bareList(bytes) : undefined);
  const system = list ? await readList(list, reading) : readWhole(reading);
  if (!system.ok) return system;
  const excess = watch.excess(source);
  if (excess) return { ok: false, problems: [excess] };
  // Such as the JSON of Esri's services, which has a list of features of its own kind.
  if (builder.features.length === 0 && builder.read > 0 && problems.errorCount() >= builder.read)
    return { ok: false, problems: [...problems.problems(), ...refuse(source, NOT_GEOJSON).problems] };
  const layer: RawLayer = {
    name: layerName(source.name),
    features: builder.features,
    ...(system.value ? { system: system.value } : {}),
    encoding,
    problems: problems.problems(),
  };
  return { ok: true, value: [layer], problems: [] };
};

interface Reading {
  readonly source: ReadSource;
  readonly bytes: Uint8Array;
  readonly watch: ReadWatch;
  readonly problems: ProblemList;
  readonly builder: FeatureBuilder;
}

interface List {
  /** Of its first item. */
  readonly start: number;
  /** The bytes before it that have other members. */
  readonly head?: { readonly start: number; readonly end: number };
}

const LIST = 0x5b;

function bareList(bytes: Uint8Array): List {
  return { start: skipBlanks(bytes, 0) + 1 };
}

/** Item by item; the result is the system that stands beside the list. */
async function readList(
  { start, head }: List,
  { source, bytes, watch, problems, builder }: Reading,
): Promise<Result<StatedSystem | undefined>> {
  let [at, breaks] = [skipBlanks(bytes, start), 0];
  while (at < bytes.length && !endsList(bytes, at)) {
    const span = spanOfValue(bytes, at);
    const mistake = span && addValue(span, { source, bytes, watch, problems, builder });
    if (span && !mistake) at = skipBlanks(bytes, span.end);
    else {
      const next = ++breaks > MOST_BREAKS ? undefined : nextFeature(bytes, at + 1);
      reportBreak({ number: builder.skip(), mistake, isLast: next === undefined }, problems);
      if (next === undefined)
        return { ok: true, value: systemBeside(bytes, head, bytes.length), problems: [] };
      at = next;
    }
    if (!watch.due) continue;
    const excess = watch.excess(source);
    if (excess) return { ok: false, problems: [excess] };
    await watch.rest(at / bytes.length);
  }
  if (at >= bytes.length) reportBreak({ number: builder.read, mistake: undefined, isLast: true }, problems);
  return { ok: true, value: systemBeside(bytes, head, at + 1), problems: [] };
}

/** What is wrong with the JSON; undefined when it was added, or is too deep, which is told. */
function addValue(
  { start, end, depth }: { readonly start: number; readonly end: number; readonly depth: number },
  { bytes, watch, problems, builder }: Reading,
): string | undefined {
  if (depth > watch.limits.depth) {
    const number = builder.skip();
    problems.error('nested-too-deep', () => ({
      path: `features[${number}]`,
      message: `Feature ${number + 1} nests lists and objects more than ${watch.limits.depth} deep; it was left out.`,
      fix: 'Check how the file was written: no map needs this.',
    }));
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(DECODER.decode(bytes.subarray(start, end)));
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  builder.add(value);
  return undefined;
}

function reportBreak(
  {
    number,
    mistake,
    isLast,
  }: { readonly number: number; readonly mistake: string | undefined; readonly isLast: boolean },
  problems: ProblemList,
): void {
  problems.error(isLast ? 'cut-short' : 'broken-json', () => ({
    path: `features[${number}]`,
    message: isLast
      ? `The file breaks off or is damaged after ${number} features; these were read.`
      : `Feature ${number + 1} is no JSON; it was left out${mistake === undefined ? '' : `: ${mistake.slice(0, 120)}`}.`,
    fix: 'Export or download it anew.',
  }));
}

/** A document that is no collection, or none that can be followed. */
function readWhole({ source, bytes, watch, builder }: Reading): Result<StatedSystem | undefined> {
  const most = watch.limits.bytes / 2;
  if (bytes.length > most)
    return refuse(source, {
      code: 'too-large',
      message: 'The file is one single value of JSON, too large to be read.',
      fix: 'Export it as a FeatureCollection.',
    });
  const parsed = parseJson(new TextDecoder().decode(bytes), source.name);
  if (!parsed.ok) return parsed;
  const type = isPlainObject(parsed.value) ? ownMember(parsed.value, 'type') : undefined;
  if (type !== 'Feature' && !looseGeometry(parsed.value)) return refuse(source, NOT_GEOJSON);
  builder.add(parsed.value);
  return { ok: true, value: systemOf(parsed.value), problems: [] };
}

const NOT_GEOJSON = {
  code: 'not-geojson',
  message:
    'The file is JSON, but no GeoJSON: it is neither a FeatureCollection nor a Feature nor a geometry.',
  fix: 'Export it as GeoJSON.',
};

/** The members before the list and behind it make a document of their own. */
function systemBeside(bytes: Uint8Array, head: List['head'], end: number): StatedSystem | undefined {
  if (!head) return undefined;
  const before = textOf(bytes, { start: head.start, end: head.end });
  const after = textOf(bytes, { start: end, end: bytes.length });
  return systemInText(`${before}"features":[]${after}`) ?? systemInText(`${before}"features":[]}`);
}

function textOf(bytes: Uint8Array, { start, end }: { readonly start: number; readonly end: number }): string {
  return end - start > MOST_BESIDE ? '' : new TextDecoder().decode(bytes.subarray(start, end));
}

function systemInText(text: string): StatedSystem | undefined {
  const parsed = parseJson(text, '');
  return parsed.ok ? systemOf(parsed.value) : undefined;
}

/** RFC 7946 knows WGS-84 only; yet without `crs` nothing is stated, as files of other systems leave it out, too. */
function systemOf(document: unknown): StatedSystem | undefined {
  const crs = memberOf(document, 'crs');
  const properties = memberOf(crs, 'properties');
  const name = memberOf(properties, 'name') ?? memberOf(properties, 'code') ?? memberOf(properties, 'href');
  if (typeof name === 'number' || (typeof name === 'string' && /^\d{4,6}$/.test(name)))
    return { type: 'epsg', code: Number(name) };
  return typeof name === 'string' && name !== '' ? { type: 'wkt', text: name } : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return isPlainObject(value) ? ownMember(value, name) : undefined;
}
