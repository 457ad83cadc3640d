/** Reads GPX: waypoints, routes and tracks, in WGS-84 by definition. */
import type { Position } from 'geojson';
import { createProblemList, type ProblemList } from '../domain/problem-list.js';
import type { Result } from '../domain/result.js';
import { bundleGeometries } from './bundle-geometries.js';
import { layerName } from './layer-name.js';
import { plainText } from './plain-text.js';
import type { RawFeature, RawLayer, RawValue, ReadFile, ReadSource } from './raw-layer.js';
import { type ReadWatch, refuse } from './read-watch.js';
import { WORK_PER_EVENT, type XmlReader, type XmlReading, xmlFileReader } from './read-xml-events.js';
import { reportFault, reportLostElement } from './xml-document.js';
import { childOf, takeElement, textOf, type XmlElement } from './xml-element.js';
import { readAttributes, type XmlEvent } from './xml-events.js';

/** A layer; with several kinds of features, one for each. */
export const readGpx: ReadFile = xmlFileReader((reading) => new GpxReader(reading));

const KINDS = { wpt: 'waypoints', rte: 'routes', trk: 'tracks' } as const;
type Kind = keyof typeof KINDS;

interface Way {
  readonly kind: Kind;
  readonly values: (readonly [string, RawValue])[];
  readonly lines: Position[][];
  readonly times: string[];
}

class GpxReader implements XmlReader {
  readonly #source: ReadSource;
  readonly #watch: ReadWatch;
  readonly #events: Iterator<XmlEvent>;
  readonly #problems: ProblemList;
  readonly #features: Record<Kind, RawFeature[]> = { wpt: [], rte: [], trk: [] };
  #way: Way | undefined;
  #isGpx = false;

  constructor({ source, watch, events }: XmlReading) {
    this.#source = source;
    this.#watch = watch;
    this.#events = events;
    this.#problems = createProblemList({ file: source.name });
  }

  take(event: XmlEvent): void {
    switch (event.type) {
      case 'open':
        this.#enter(event);
        break;
      case 'close':
        if (this.#way && event.name === this.#way.kind) this.#finishWay(this.#way);
        break;
      case 'fault':
        reportFault(event, this.#problems);
        break;
      case 'text':
    }
  }

  finish(encoding: RawLayer['encoding']): Result<readonly RawLayer[]> {
    if (this.#way) this.#finishWay(this.#way);
    const excess = this.#watch.excess(this.#source);
    const problems = this.#problems.problems();
    const kinds = (['wpt', 'rte', 'trk'] as const).filter((kind) => this.#features[kind].length > 0);
    if (excess) return { ok: false, problems: [excess] };
    if (kinds.length === 0 && this.#problems.errorCount() > 0) return { ok: false, problems };
    if (!this.#isGpx && kinds.length === 0) return refuse(this.#source, NOT_GPX);
    const name = layerName(this.#source.name);
    const layers = (kinds.length === 0 ? (['wpt'] as const) : kinds).map(
      (kind, index): RawLayer => ({
        name: kinds.length > 1 ? `${name} ${KINDS[kind]}` : name,
        features: this.#features[kind],
        system: { type: 'epsg', code: 4326 },
        ...(encoding ? { encoding } : {}),
        problems: index === 0 ? problems : [],
      }),
    );
    return { ok: true, value: layers, problems: [] };
  }

  #enter(open: Extract<XmlEvent, { type: 'open' }>): void {
    const { name } = open;
    this.#isGpx ||= name === 'gpx';
    if (name === 'gpx') return;
    if (name === 'rte' || name === 'trk') {
      if (this.#way) this.#finishWay(this.#way);
      this.#way = { kind: name, values: [], lines: name === 'rte' ? [[]] : [], times: [] };
    } else if (name === 'trkseg') this.#way?.lines.push([]);
    else {
      const element = takeElement(this.#events, open, (fault) => reportFault(fault, this.#problems));
      if (element) this.#addElement(element);
      else reportLostElement(name, this.#problems);
    }
  }

  #addElement(element: XmlElement): void {
    const way = this.#way;
    if (element.name === 'trkpt' || element.name === 'rtept') {
      way?.lines.at(-1)?.push(positionOf(element));
      const time = textOf(element, 'time');
      if (time !== '') way?.times.push(time);
      this.#watch.addWork(WORK_PER_EVENT);
    } else if (way) way.values.push(...valuesOf([element]));
    else if (element.name === 'wpt')
      this.#add('wpt', { type: 'Point', coordinates: positionOf(element) }, valuesOf(element.children));
  }

  #finishWay({ kind, values, lines, times }: Way): void {
    this.#way = undefined;
    const filled = lines.filter((line) => line.length > 0);
    const geometry = bundleGeometries(filled.map((coordinates) => ({ type: 'LineString', coordinates })));
    const [begin] = times;
    const ends =
      begin === undefined
        ? []
        : ([
            ['begin', begin],
            ['end', times.at(-1) ?? begin],
          ] as const);
    this.#add(kind, geometry, [...values, ...ends]);
  }

  #add(kind: Kind, geometry: RawFeature['geometry'], values: Way['values']): void {
    this.#features[kind].push(this.#watch.build({ geometry, values }, this.#problems));
  }
}

/** What is missing or no number becomes NaN, for the watch to complain of. */
function positionOf(point: XmlElement): Position {
  const attributes = readAttributes(point.attributes);
  const position = [numberOf(attributes.get('lon')), numberOf(attributes.get('lat'))];
  const height = numberOf(childOf(point, 'ele')?.text);
  return Number.isFinite(height) ? [...position, height] : position;
}

function numberOf(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text);
}

/** The height is in the position already. */
const NO_VALUES = new Set(['ele', 'extensions']);

/** Texts of the elements, those of extensions among them; of links the address. */
function valuesOf(elements: readonly XmlElement[]): Way['values'] {
  return elements.flatMap((element): Way['values'] => {
    if (element.name === 'extensions') return valuesOf(element.children);
    if (NO_VALUES.has(element.name)) return [];
    const text = element.name === 'link' ? readAttributes(element.attributes).get('href') : element.text;
    const plain = plainText(text ?? '');
    return plain === '' ? valuesOf(element.children) : [[element.name, plain]];
  });
}

const NOT_GPX = {
  code: 'not-gpx',
  message: 'The file has no element of GPX.',
  fix: 'Check that it is GPX, and export it anew.',
};
