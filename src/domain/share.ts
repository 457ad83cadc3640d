/**
 * ViewState ⇄ the fragment of an address: `#v=1&at=…&on=…&sel=…`. Short, versioned, readable; what cannot be read is
 * dropped and named. Later versions go on reading version 1; a newer version than this one is read as far as it goes.
 */
import { parseLanguage } from './language.js';
import { readAnalysis, writeAnalysis } from './share-analysis.js';
import { isOnEarth, parseCamera, readNumbers, round, writeCamera } from './share-camera.js';
import { readDrawings, writeDrawings } from './share-drawings.js';
import { type Read, readFilter, readList, writeFilter, writeList } from './share-filter.js';
import {
  BASIS_CHOICES,
  COMPARISON_TYPES,
  type Comparison,
  changeView,
  DEFAULT_VIEW,
  type Near,
  PAGES,
  PANELS,
  THEME_CHOICES,
  type ViewState,
} from './view.js';

const VERSION = 1;

/** The fragment without `#`; empty for the default view. */
export function writeView(view: ViewState): string {
  const parts: string[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined) parts.push(`${name}=${value}`);
  };
  add('at', view.camera && writeCamera(view.camera));
  add('on', view.layers && writeList(view.layers));
  add('order', view.order && writeList(view.order));
  add('fade', view.opacity && writeOpacity(view.opacity));
  if (view.basis !== DEFAULT_VIEW.basis) add('basis', view.basis);
  parts.push(...writeFilter(view.filter));
  add('near', view.near && writeNear(view.near));
  add('vs', view.comparison && writeComparison(view.comparison));
  add('sel', view.selected && encodeURIComponent(view.selected));
  add('aim', view.commitment && encodeURIComponent(view.commitment));
  add('lang', view.language);
  if (view.theme !== DEFAULT_VIEW.theme) add('theme', view.theme);
  add('tab', view.panel);
  if (view.table) add('table', '1');
  add('page', view.page);
  add('draw', view.drawings && writeDrawings(view.drawings));
  parts.push(...writeAnalysis(view.analysis));
  return parts.length === 0 ? '' : [`v=${VERSION}`, ...parts].join('&');
}

/** The view a fragment says, and the names of the parts that could not be read. */
export function readView(fragment: string): {
  readonly view: ViewState;
  readonly dropped: readonly string[];
} {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const dropped: string[] = [];
  const read: Read = (name, parse) => {
    const text = parameters.get(name);
    if (text === null) return undefined;
    const value = parse(text);
    if (value === undefined) dropped.push(name);
    return value;
  };
  read('v', (text) => (Number(text) <= VERSION ? text : undefined));
  const view = changeView(DEFAULT_VIEW, {
    camera: read('at', parseCamera),
    layers: read('on', (text) => readList(text) ?? []),
    order: read('order', readList),
    opacity: read('fade', readOpacity),
    basis: read('basis', oneOf(BASIS_CHOICES)) ?? DEFAULT_VIEW.basis,
    filter: readFilter(read),
    near: read('near', readNear),
    comparison: read('vs', readComparison),
    selected: read('sel', nonEmpty),
    commitment: read('aim', nonEmpty),
    language: read('lang', parseLanguage),
    theme: read('theme', oneOf(THEME_CHOICES)) ?? DEFAULT_VIEW.theme,
    panel: read('tab', oneOf(PANELS)),
    table: read('table', (text) => (text === '1' ? true : undefined)),
    page: read('page', oneOf(PAGES)),
    drawings: read('draw', readDrawings),
    analysis: readAnalysis(read),
  });
  return { view, dropped };
}

function writeOpacity(opacity: NonNullable<ViewState['opacity']>): string {
  return Object.entries(opacity)
    .map(([id, value]) => `${writeList([id])}:${round(value, 2)}`)
    .join(',');
}

function readOpacity(text: string): ViewState['opacity'] {
  const entries = text.split(',').map((piece): [string, number] | undefined => {
    const [id = '', value = ''] = piece.split(':');
    const number = Number(value);
    const [name] = readList(id) ?? [];
    return name && value !== '' && number >= 0 && number <= 1 ? [name, number] : undefined;
  });
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? Object.fromEntries(known) : undefined;
}

/** "lng,lat,metres[,locality]". */
function writeNear({ center: [lng, lat], metres, locality }: Near): string {
  const place = locality === undefined ? '' : `,${writeList([locality])}`;
  return `${round(lng, 5)},${round(lat, 5)},${round(metres, 0)}${place}`;
}

function readNear(text: string): Near | undefined {
  const [first = '', second = '', third = '', ...rest] = text.split(',');
  const [lng = Number.NaN, lat = Number.NaN, metres = Number.NaN] = readNumbers(
    [first, second, third].join(','),
  );
  if (!isOnEarth(lng, lat) || !(metres > 0 && metres <= 20_000)) return undefined;
  const [locality] = readList(rest.join(',')) ?? [];
  return { center: [lng, lat], metres, ...(locality === undefined ? {} : { locality }) };
}

/** "type@position[,url]". */
function writeComparison({ type, at, edition }: Comparison): string {
  return `${type}@${round(at, 3)}${edition === undefined ? '' : `,${encodeURIComponent(edition)}`}`;
}

function readComparison(text: string): Comparison | undefined {
  const [, kind = '', position = '', edition] = /^([a-z]+)@([\d.]+)(?:,(.+))?$/.exec(text) ?? [];
  const type = oneOf(COMPARISON_TYPES)(kind);
  const at = Number(position);
  if (type === undefined || !(at >= 0 && at <= 1)) return undefined;
  return { type, at, ...(edition === undefined ? {} : { edition }) };
}

function oneOf<T extends string>(choices: readonly T[]): (text: string) => T | undefined {
  return (text) => choices.find((choice) => choice === text);
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
