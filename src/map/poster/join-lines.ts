/** Lines that go on where another ends become one: a street drawn in pieces is generalised, dashed and named as a whole. */
import type { Feature, LineString, MultiLineString, Position } from 'geojson';

type Line = readonly Position[];

/** Line features that differ in nothing but their id become one feature; others stay as they are. */
export function joinFeatures(features: readonly Feature[]): readonly Feature[] {
  const others: Feature[] = [];
  const alike = new Map<string, { properties: Feature['properties']; lines: Line[] }>();
  for (const feature of features) {
    const { geometry } = feature;
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') {
      others.push(feature);
      continue;
    }
    const { id: _, ...properties } = feature.properties ?? {};
    const key = JSON.stringify(properties);
    const group = alike.get(key) ?? { properties, lines: [] };
    group.lines.push(...linesOf(geometry));
    alike.set(key, group);
  }
  const joined = [...alike.values()].map(({ properties, lines }): Feature => {
    const coordinates = joinLines(lines).map((line) => [...line]);
    return { type: 'Feature', geometry: { type: 'MultiLineString', coordinates }, properties };
  });
  return [...others, ...joined];
}

/** The same ground in fewer lines. Where more than two ends meet, two of them are joined. */
export function joinLines(lines: readonly Line[]): readonly Line[] {
  const open = new Map<string, Set<Line>>();
  const add = (line: Line) => {
    for (const key of endsOf(line)) open.set(key, (open.get(key) ?? new Set()).add(line));
  };
  const remove = (line: Line) => {
    for (const key of endsOf(line)) open.get(key)?.delete(line);
  };
  for (const line of lines) {
    let grown = line;
    for (let next = meeting(grown, open); next; next = meeting(grown, open)) {
      remove(next);
      grown = connect(grown, next);
    }
    add(grown);
  }
  return [...new Set([...open.values()].flatMap((some) => [...some]))];
}

/** A line that ends where this one does; a closed line goes nowhere. */
function meeting(line: Line, open: ReadonlyMap<string, ReadonlySet<Line>>): Line | undefined {
  const [start, end] = endsOf(line);
  if (start === end) return undefined;
  for (const key of [start, end]) {
    const [other] = [...(open.get(key) ?? [])].filter((candidate) => {
      const [first, last] = endsOf(candidate);
      return first !== last;
    });
    if (other) return other;
  }
  return undefined;
}

function connect(line: Line, other: Line): Line {
  const [start, end] = endsOf(line);
  const [otherStart, otherEnd] = endsOf(other);
  if (end === otherStart) return [...line, ...other.slice(1)];
  if (end === otherEnd) return [...line, ...other.toReversed().slice(1)];
  if (start === otherEnd) return [...other, ...line.slice(1)];
  return [...other.toReversed(), ...line.slice(start === otherStart ? 1 : 0)];
}

function endsOf(line: Line): readonly [string, string] {
  return [String(line[0]), String(line.at(-1))];
}

function linesOf(geometry: LineString | MultiLineString): readonly Line[] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}
