/** Reads TopoJSON: each of its objects is a layer. */
import type { GeometryObject, Topology } from 'topojson-specification';
import { parseJson } from '../domain/parse-json.js';
import { isPlainObject, ownMember, type PlainObject } from '../domain/plain-object.js';
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import { decodeText } from './decode-text.js';
import { FeatureBuilder } from './feature-builder.js';
import type { RawLayer, ReadFile } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';

export const readTopoJson: ReadFile = async (source, options = {}) => {
  const watch = new ReadWatch(options);
  const { text, encoding } = decodeText(source.bytes, options.encoding);
  await watch.rest(0);
  const parsed = parseJson(text, source.name);
  if (!parsed.ok) return parsed;
  const topology = parsed.value;
  const objects = isPlainObject(topology) ? ownMember(topology, 'objects') : undefined;
  const arcs = isPlainObject(topology) ? ownMember(topology, 'arcs') : undefined;
  if (!isPlainObject(topology) || !isPlainObject(objects) || !Array.isArray(arcs))
    return refuse(source, NOT_TOPOJSON);
  await watch.rest(0.3);
  const { feature } = await import('topojson-client');
  const lengths = arcs.map((arc) => (Array.isArray(arc) ? arc.length : 0));
  let left = watch.limits.positions;
  const layers: RawLayer[] = [];
  for (const [name, object] of Object.entries(objects)) {
    const problems = createProblemList({ file: source.name, path: `objects.${name}` });
    const builder = new FeatureBuilder(watch, problems);
    for (const member of membersOf(object)) {
      // Arcs are shared: a small file can ask for one a million times.
      left -= positionsOf(member, lengths);
      if (left < 0) return refuse(source, TOO_LARGE);
      // Safe: what is not as the types say makes it throw, which is caught.
      const converted = convert(
        () => feature(topology as unknown as Topology, member as GeometryObject),
        problems,
      );
      if (converted === undefined) builder.skip();
      else builder.add(converted);
      if (watch.due) await watch.rest(0.5);
    }
    const excess = watch.excess(source);
    if (excess) return { ok: false, problems: [excess] };
    layers.push({ name, features: builder.features, encoding, problems: problems.problems() });
  }
  return { ok: true, value: layers, problems: [] };
};

const NOT_TOPOJSON = {
  code: 'not-topojson',
  message: 'The file has no objects and arcs of TopoJSON.',
  fix: 'Export it as TopoJSON or GeoJSON.',
};

const TOO_LARGE = {
  code: 'too-large',
  message: 'The shapes have more positions than can be read once their arcs are put together.',
  fix: 'Cut the data to the area you need, or turn it into tiles (PMTiles).',
};

/** Each member of a collection by itself, so that one that is broken spoils no other. */
function membersOf(object: unknown): readonly unknown[] {
  if (!isPlainObject(object) || ownMember(object, 'type') !== 'GeometryCollection') return [object];
  const geometries = ownMember(object, 'geometries');
  return Array.isArray(geometries) ? geometries : [object];
}

/** How many positions the arcs of an object have; depth is bounded by that of the JSON. */
function positionsOf(object: unknown, lengths: readonly number[]): number {
  if (!isPlainObject(object)) return 0;
  const members = membersOfCollection(object).reduce<number>(
    (sum, one) => sum + positionsOf(one, lengths),
    0,
  );
  return members + positionsOfArcs(ownMember(object, 'arcs'), lengths);
}

function membersOfCollection(object: PlainObject): readonly unknown[] {
  const geometries = ownMember(object, 'geometries');
  return Array.isArray(geometries) ? geometries : [];
}

/** Arcs that run backwards are written as −1 − their number. */
function positionsOfArcs(arcs: unknown, lengths: readonly number[]): number {
  if (typeof arcs === 'number') return lengths[arcs < 0 ? ~arcs : arcs] ?? 0;
  return Array.isArray(arcs) ? arcs.reduce<number>((sum, one) => sum + positionsOfArcs(one, lengths), 0) : 0;
}

/** Undefined, with a problem, for what cannot be put together. */
function convert(run: () => unknown, problems: ProblemList): unknown {
  try {
    return run();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 100) : String(cause);
    problems.error('not-topojson', () => ({
      message: `A shape could not be put together from its arcs: ${reason}.`,
      fix: 'Export it anew.',
    }));
    return undefined;
  }
}
