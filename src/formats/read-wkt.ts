/** Reads well-known text, a geometry a line; `SRID=4549;POINT (…)` states the system. */
import { createProblemList } from '../domain/problem-list.js';
import { decodeText } from './decode-text.js';
import { layerName } from './layer-name.js';
import type { RawFeature, ReadFile } from './raw-layer.js';
import { ReadWatch } from './read-watch.js';
import { parseWkt } from './wkt-geometry.js';

/** One layer; its system is the first that is stated. */
export const readWkt: ReadFile = async (source, options = {}) => {
  const watch = new ReadWatch(options);
  const { text, encoding } = decodeText(source.bytes, options.encoding);
  const problems = createProblemList({ file: source.name });
  const parse = await parseWkt();
  const features: RawFeature[] = [];
  let code: number | undefined;
  let line = 0;
  for (const { written, end } of geometriesIn(text)) {
    const read = parse(written);
    line++;
    if (read) {
      if (code !== undefined && read.code !== undefined && code !== read.code) reportSystems(code, read.code);
      code ??= read.code;
      features.push(watch.build({ geometry: read.geometry, values: [] }, problems));
    } else
      problems.error('not-wkt', () => ({
        path: `geometries[${line - 1}]`,
        message: `«${written.trim().slice(0, 40)}» is no well-known text, or an empty one.`,
        fix: 'Write a geometry a line, such as POINT (120.3 36.1).',
      }));
    watch.addWork(1 + written.length / 20);
    const excess = watch.due ? watch.excess(source) : undefined;
    if (excess) return { ok: false, problems: [excess] };
    if (watch.due) await watch.rest(end / text.length);
  }
  const excess = watch.excess(source);
  if (excess) return { ok: false, problems: [excess] };
  const layer = { name: layerName(source.name), features, encoding, problems: problems.problems() };
  return {
    ok: true,
    value: [code === undefined ? layer : { ...layer, system: { type: 'epsg', code } }],
    problems: [],
  };

  function reportSystems(first: number, other: number): void {
    problems.warn('systems-differ', () => ({
      message: `The file states EPSG:${first} and EPSG:${other}; all of it is taken as EPSG:${first}.`,
      fix: 'Write each coordinate system into a file of its own.',
    }));
  }
};

/** What a geometry's line begins with. */
const START = /^\s*(SRID=\d+;|0[01][0-9a-f]{16}|(MULTI)?(POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)/i;

/** One a line; a geometry that is written over several lines goes on until its brackets are closed, or another begins. */
function* geometriesIn(text: string): Generator<{ readonly written: string; readonly end: number }> {
  let [lines, open, at]: [string[], number, number] = [[], 0, 0];
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    at = end < 0 ? text.length : end + 1;
    // The members of a collection may each have their own line.
    if (
      open > 0 &&
      START.test(line.slice(0, 100)) &&
      !/^\s*(SRID=\d+;)?\s*GEOMETRYCOLLECTION/i.test((lines[0] ?? '').slice(0, 100))
    ) {
      yield { written: lines.join(' '), end: at };
      [lines, open] = [[], 0];
    }
    if (line.trim() !== '') lines.push(line);
    for (const sign of line) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (open > 0 || lines.length === 0) continue;
    yield { written: lines.join(' ').replace(/;\s*$/, ''), end: at };
    [lines, open] = [[], 0];
  }
  if (lines.length > 0) yield { written: lines.join(' '), end: at };
}
