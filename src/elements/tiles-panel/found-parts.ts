/** What was found at an address, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { Credit, TileSet } from '../../domain/tile-sources/tile-source.js';
import { TILES_STRINGS } from '../strings/tiles.js';
import { fill, fillIn } from '../strings.js';
import { byteText } from './byte-text.js';
import type { FoundSource } from './look-at-source.js';
import type { TilesJob } from './tiles-job.js';

type Bounds = readonly [number, number, number, number];
type FoundOf<T extends FoundSource['type']> = Extract<FoundSource, { type: T }>;

export interface FoundOptions {
  readonly language: Language;
  readonly job: TilesJob;
  readonly extent: Bounds;
  /** What the map shows, when it is known. */
  readonly bounds: Bounds | undefined;
  readonly onAdd: (title: string, set: TileSet) => void;
  readonly onBasemap: (title: string, set: TileSet) => void;
  readonly onCount: (bounds: Bounds) => void;
  readonly onImport: () => void;
  readonly onWhole: () => void;
}

/** Parts listed by name. */
const LISTED = 12;

export function renderFound(found: FoundSource, options: FoundOptions): TemplateResult {
  switch (found.type) {
    case 'tiles':
      return renderTiles(found, options);
    case 'wmts':
      return renderWmts(found, options);
    case 'flatgeobuf':
      return renderFlatGeobuf(found, options);
  }
}

function renderTiles(
  { title, set, tiles, counted }: FoundOf<'tiles'>,
  options: FoundOptions,
): TemplateResult {
  const { language } = options;
  const words = TILES_STRINGS[language];
  const size = counted?.size;
  return html`<section class="source"><h4>${title}</h4>
    <ul class="figures">${aboutSet(set, language).map((line) => html`<li>${line}</li>`)}
      ${tiles ? html`<li>${fill(words.tileCount, formatNumber(tiles, language))}</li>` : nothing}
      ${counted ? html`<li class="read">${fillIn(words.readSoFar, { bytes: byteText(counted.bytes, language), n: counted.requests, size: size === undefined ? '—' : byteText(size, language) })}</li>` : nothing}
    </ul>
    ${isApart(set.bounds, options.extent) ? html`<p class="warning">${words.outside}</p>` : nothing}
    ${renderActions({ title, set }, options)}</section>`;
}

function renderActions(
  { title, set }: { readonly title: string; readonly set: TileSet },
  { language, onAdd, onBasemap }: FoundOptions,
): TemplateResult {
  const words = TILES_STRINGS[language];
  if (set.format === 'vector' && set.parts.length === 0) return html`<p class="warning">${words.noParts}</p>`;
  const name = ({ currentTarget }: Event) =>
    (currentTarget instanceof Element ? currentTarget.closest('.source') : null)
      ?.querySelector<HTMLInputElement>('.name')
      ?.value.trim() || title;
  return html`<label class="field">${words.title}<input class="name" .value=${title} maxlength="120" /></label>
    <p class="tools"><button class="quiet add-layer" type="button" @click=${(event: Event) => onAdd(name(event), set)}>${words.addLayer}</button>
    ${schemaOf(set) ? html`<button class="quiet use-basemap" type="button" @click=${(event: Event) => onBasemap(name(event), set)}>${words.useAsBasemap}</button>` : nothing}</p>`;
}

function renderWmts({ title, service }: FoundOf<'wmts'>, options: FoundOptions): TemplateResult {
  const words = TILES_STRINGS[options.language];
  const usable = service.layers.filter(({ set }) => set);
  const refused = service.layers.filter(({ set }) => !set);
  return html`<div class="wmts"><h4>${title}</h4>
    ${usable.length === 0 ? html`<p class="warning">${words.wmtsNone}</p>` : nothing}
    ${usable.map((layer) => (layer.set ? renderTiles({ type: 'tiles', title: layer.title, set: layer.set }, options) : nothing))}
    ${
      refused.length === 0
        ? nothing
        : html`<ul class="refused">${refused.map((layer) => html`<li class="hint">${layer.title}: ${layer.refused ? words.refused[layer.refused] : ''}</li>`)}</ul>`
    }</div>`;
}

function renderFlatGeobuf({ title, file }: FoundOf<'flatgeobuf'>, options: FoundOptions): TemplateResult {
  const { language, job, bounds, extent } = options;
  const words = TILES_STRINGS[language];
  const { header, system, reader } = file;
  const whole = reader.size === undefined ? '—' : byteText(reader.size, language);
  return html`<section class="source"><h4>${title}</h4>
    <ul class="figures"><li>${fill(words.features, formatNumber(header.featureCount, language))}</li>
      ${system ? html`<li>${fillIn(words.system, { system: system.title[language] })}</li>` : nothing}
      <li class="read">${fillIn(words.readSoFar, { bytes: byteText(reader.counted.bytes, language), n: reader.counted.requests, size: whole })}</li></ul>
    ${
      system
        ? html`<p class="hint">${words.window}</p><p class="tools">
      ${bounds ? html`<button class="quiet count-view" type="button" @click=${() => options.onCount(bounds)}>${words.windowView}</button>` : nothing}
      <button class="quiet count-edition" type="button" @click=${() => options.onCount(extent)}>${words.windowEdition}</button></p>`
        : html`<p class="warning">${words.systemUnknown}</p>`
    }
    ${job.done === undefined ? nothing : html`<progress max="1" .value=${job.done} aria-label=${words.looking}></progress>`}
    <div role="status">${job.window ? renderWindow(options, whole, reader.counted.bytes) : nothing}</div>
    </section>`;
}

function renderWindow({ language, job, onImport }: FoundOptions, size: string, read: number): TemplateResult {
  const words = TILES_STRINGS[language];
  const { count = 0, bytes = 0 } = job.window ?? {};
  if (count === 0) return html`<p class="hint found">${words.foundNone}</p>`;
  const figures = {
    n: formatNumber(count, language),
    bytes: byteText(bytes, language),
    read: byteText(read, language),
    size,
  };
  return html`<p class="hint found figures">${fillIn(words.found, figures)}</p>
    <p class="tools"><button class="quiet import-found" type="button" @click=${onImport}>${words.importFound}</button></p>`;
}

/** Format, zooms, extent, layers and credits, a line each. */
export function aboutSet(set: TileSet, language: Language): readonly string[] {
  const words = TILES_STRINGS[language];
  const { parts, bounds, credits } = set;
  const names = parts
    .slice(0, LISTED)
    .map(({ id, fields }) => (fields.length === 0 ? id : `${id} (${fields.slice(0, LISTED).join(', ')})`));
  const more = parts.length > LISTED ? ` ${fill(words.moreParts, parts.length)}` : '';
  return [
    `${words.format[set.format]} · ${fillIn(words.zooms, { from: set.minZoom, to: set.maxZoom })}`,
    bounds
      ? fillIn(words.extent, { bounds: bounds.map((side) => side.toFixed(3)).join(', ') })
      : words.wholeEarth,
    ...(parts.length === 0 ? [] : [`${fillIn(words.parts, { names: names.join(', ') })}${more}`]),
    credits.length === 0 ? words.noCredits : fillIn(words.credits, { credits: creditText(credits) }),
  ];
}

function creditText(credits: readonly Credit[]): string {
  return credits.map(({ text }) => text).join(' ');
}

/** How the set can be drawn as a base map; undefined when it cannot. */
export function schemaOf({ format, parts }: TileSet): 'raster' | 'openmaptiles' | 'protomaps' | undefined {
  if (format === 'raster') return 'raster';
  const has = (...ids: readonly string[]) => ids.every((id) => parts.some((part) => part.id === id));
  if (has('transportation', 'water')) return 'openmaptiles';
  return has('earth', 'roads') ? 'protomaps' : undefined;
}

function isApart(bounds: Bounds | undefined, extent: Bounds): boolean {
  return (
    bounds !== undefined &&
    (bounds[0] > extent[2] || bounds[2] < extent[0] || bounds[1] > extent[3] || bounds[3] < extent[1])
  );
}
