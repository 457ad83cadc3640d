/** The layers in tiles that the reader added: on and off, opacity, colour, and what is wrong with each. */
import { html, nothing, type TemplateResult } from 'lit';
import { ACCENTS } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import { hostsOf, setsOf } from '../../domain/tile-sources/tile-requests.js';
import {
  type Basemap,
  type TileLayer,
  type TileSet,
  tileSetKey,
} from '../../domain/tile-sources/tile-source.js';
import type { TilesController } from '../renewal-explorer/tiles-controller.js';
import { TILES_STRINGS } from '../strings/tiles.js';
import { fillIn } from '../strings.js';
import { faultText } from './fault-text.js';
import type { TilesAction } from './tiles-events.js';

export type LayerChange = Partial<Pick<TileLayer, 'accent' | 'opacity' | 'visible'>>;

export interface LayerRowsOptions {
  readonly language: Language;
  readonly tiles: TilesController | undefined;
  readonly onChange: (layer: TileLayer, change: LayerChange, movement?: string) => void;
  readonly onRemove: (layer: TileLayer) => void;
  readonly onAct: (action: TilesAction) => void;
  /** A file was chosen for a set that needs the same one as before. */
  readonly onFile: (set: TileSet, file: File) => void;
}

export function renderLayerRow(layer: TileLayer, options: LayerRowsOptions): TemplateResult {
  const { language, onChange, onRemove } = options;
  const words = TILES_STRINGS[language];
  const { title, accent, opacity, visible, set } = layer;
  return html`<li class="source" data-tiles=${layer.id} style="--accent: var(--atlas-accent-${accent})">
    <label class="row"><input type="checkbox" .checked=${visible} aria-label=${fillIn(words.show, { name: title })} @change=${({
      target,
    }: Event) => {
      if (target instanceof HTMLInputElement) onChange(layer, { visible: target.checked });
    }} /><span>${title}</span><span class="dot" aria-hidden="true"></span></label>
    ${renderState(layer, layer.id, options)}
    <div class="look"><label>${words.opacity}<input type="range" min="0.1" max="1" step="0.05" .value=${String(opacity)} aria-label="${words.opacity}: ${title}" @change=${({
      target,
    }: Event) => {
      if (target instanceof HTMLInputElement)
        onChange(layer, { opacity: target.valueAsNumber }, `opacity-${layer.id}`);
    }} /></label>
    ${
      set.format === 'vector'
        ? html`<label>${words.accent}<select aria-label="${words.accent}: ${title}" @change=${({
            target,
          }: Event) => {
            const found = target instanceof HTMLSelectElement && ACCENTS.find((one) => one === target.value);
            if (found) onChange(layer, { accent: found });
          }}>${ACCENTS.map((one) => html`<option value=${one} ?selected=${one === accent}>${words.accents[one]}</option>`)}</select></label>`
        : nothing
    }
    <button class="quiet remove" type="button" @click=${() => onRemove(layer)}>${words.remove}<span class="visually-hidden">: ${title}</span></button></div>
  </li>`;
}

/** Why it is not on the map, or what failed last, and what to do about it. */
export function renderState(
  source: Basemap | TileLayer,
  id: string,
  { language, tiles, onAct, onFile }: LayerRowsOptions,
): TemplateResult | typeof nothing {
  const words = TILES_STRINGS[language];
  const state = tiles?.stateOf(source);
  const fault = tiles?.faultOf(id, source);
  if (state === 'waiting') {
    const hosts = hostsOf(setsOf(source));
    return html`<p class="warning">${fillIn(words.waiting, { hosts: hosts.join(', ') })}</p>
      <p class="tools"><button class="quiet allow" type="button" @click=${() => onAct({ type: 'allow', hosts })}>${words.allow}</button></p>`;
  }
  const local = setsOf(source).find(({ address }) => address.type === 'file');
  if (state === 'no-file' && local?.address.type === 'file')
    return html`<p class="warning">${fillIn(words.chooseAgain, { name: local.address.name })}</p>
      <p class="tools"><input class="files" id="again-${id}" type="file" accept=".pmtiles" @change=${({
        target,
      }: Event) => {
        const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
        if (file) onFile(local, file);
      }} /><label class="quiet file" for="again-${id}">${words.chooseFile}</label></p>`;
  if (!fault) return nothing;
  return html`<p class="failed" role="alert">${fillIn(words.fault, { name: source.title, reason: faultText(fault, language) })}</p>
    <p class="tools"><button class="quiet retry" type="button" @click=${() => onAct({ type: 'retry', id })}>${words.again}</button></p>`;
}

/** Whether the file is the one that the set was made of. */
export function isSameFile(set: TileSet, file: File): boolean {
  return tileSetKey(set) === `file:${file.name}:${file.size}`;
}
