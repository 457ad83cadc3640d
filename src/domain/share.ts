/** ViewState ⇄ the part of an address behind `#`: short, readable, versioned, forgiving. */
import { parseLanguage } from './language.js';
import {
  BASIS_CHOICES,
  type Camera,
  changeView,
  DEFAULT_VIEW,
  THEME_CHOICES,
  type ViewState,
} from './view.js';

const VERSION = '1';

/** The fragment (without `#`) that says the view; empty for the default view. */
export function writeView(view: ViewState): string {
  const parts: string[] = [];
  if (view.camera) parts.push(`at=${writeCamera(view.camera)}`);
  if (view.layers) parts.push(`on=${view.layers.map(encodeURIComponent).join(',')}`);
  if (view.basis !== DEFAULT_VIEW.basis) parts.push(`basis=${view.basis}`);
  if (view.selected) parts.push(`sel=${encodeURIComponent(view.selected)}`);
  if (view.commitment) parts.push(`aim=${encodeURIComponent(view.commitment)}`);
  if (view.language) parts.push(`lang=${view.language}`);
  if (view.theme !== DEFAULT_VIEW.theme) parts.push(`theme=${view.theme}`);
  return parts.length === 0 ? '' : [`v=${VERSION}`, ...parts].join('&');
}

/** The view a fragment says, and the names of the parts that could not be read. */
export function readView(fragment: string): {
  readonly view: ViewState;
  readonly dropped: readonly string[];
} {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const dropped: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T | undefined): T | undefined => {
    const text = parameters.get(name);
    if (text === null) return undefined;
    const value = parse(text);
    if (value === undefined) dropped.push(name);
    return value;
  };
  const view = changeView(DEFAULT_VIEW, {
    camera: read('at', parseCamera),
    layers: read('on', (text) => text.split(',').filter((id) => id !== '')),
    basis: read('basis', (text) => BASIS_CHOICES.find((choice) => choice === text)) ?? DEFAULT_VIEW.basis,
    selected: read('sel', nonEmpty),
    commitment: read('aim', nonEmpty),
    language: read('lang', parseLanguage),
    theme: read('theme', (text) => THEME_CHOICES.find((choice) => choice === text)) ?? DEFAULT_VIEW.theme,
  });
  return { view, dropped };
}

/** "lng,lat,zoom[,bearing[,pitch]]" in degrees; undefined when it is not a camera. */
export function parseCamera(text: string): Camera | undefined {
  const pieces = text.split(',');
  const numbers = pieces.map((piece) => (piece.trim() === '' ? Number.NaN : Number(piece)));
  const [lng, lat, zoom, bearing = 0, pitch = 0] = numbers;
  if (numbers.length > 5 || lng === undefined || lat === undefined || zoom === undefined) return undefined;
  if (![lng, lat, zoom, bearing, pitch].every(Number.isFinite)) return undefined;
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90 || zoom < 0 || zoom > 24) return undefined;
  return {
    center: [lng, lat],
    zoom,
    ...(bearing === 0 ? {} : { bearing }),
    ...(pitch === 0 ? {} : { pitch }),
  };
}

/** The camera as "lng,lat,zoom[,bearing[,pitch]]", to about a metre. */
export function writeCamera({ center: [lng, lat], zoom, bearing = 0, pitch = 0 }: Camera): string {
  const pieces = [round(lng, 5), round(lat, 5), round(zoom, 2), round(bearing, 1), round(pitch, 1)];
  while (pieces.length > 3 && pieces.at(-1) === 0) pieces.pop();
  return pieces.join(',');
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
