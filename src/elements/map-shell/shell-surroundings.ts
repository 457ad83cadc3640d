/** What a map in somebody else's page takes from the page around, and where its atlas is. */
import { type Language, parseLanguage } from '../../domain/language.js';

/** The element's own language, else that of the page around it. */
export function languageOf(map: Element): Language {
  return parseLanguage(map.closest('[lang]')?.getAttribute('lang')) ?? 'zh';
}

/** The colours asked for, else the reader's own. */
export function themeOf(map: Element): 'light' | 'dark' {
  const asked = map.getAttribute('theme');
  if (asked === 'light' || asked === 'dark') return asked;
  return darkPreference().matches ? 'dark' : 'light';
}

export function darkPreference(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

/** The folder of the atlas: editions lie in `geodata/ID/` of it. */
export function siteOf(map: Element): string {
  return new URL('../../', new URL(map.getAttribute('edition') ?? '', document.baseURI)).href;
}

/** The start page of the atlas. */
export function startPageOf(map: Element): URL {
  return new URL('index.html', siteOf(map));
}

/** The same view in the atlas itself. */
export function wholeAddress(map: Element): string {
  const url = startPageOf(map);
  const parts = new URLSearchParams();
  for (const [attribute, name] of [
    ['view', 'at'],
    ['selected', 'sel'],
    ['layers', 'on'],
  ] as const) {
    const value = map.getAttribute(attribute);
    if (value) parts.set(name, name === 'on' ? value.trim().split(/\s+/).join() : value);
  }
  parts.set('lang', languageOf(map));
  url.hash = `v=1&${parts}`;
  return url.href;
}

/** Address of the picture: the page's own choice, else the one the atlas keeps for the layer or the edition; undefined without an edition. */
export function posterAddress(map: HTMLElement): string | undefined {
  const own = map.getAttribute('poster');
  if (own) return new URL(own, document.baseURI).href;
  const edition = /([^/]+)\/edition\.json(?:[?#].*)?$/.exec(map.getAttribute('edition') ?? '')?.[1];
  const layer = /^\s*([\w-]+)\s*$/.exec(map.getAttribute('layers') ?? '')?.[1];
  const name = (map.clientWidth < 480 ? 'phone-' : '') + (layer ? `layer/${layer}` : 'frame');
  const file = `posters/${edition}/${name}.${languageOf(map)}.${themeOf(map)}.svg`;
  return edition && new URL(file, siteOf(map)).href;
}
