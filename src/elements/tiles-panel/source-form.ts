import { html, nothing } from 'lit';
import type { Language } from '../../domain/language.js';
import { hostOf } from '../../domain/tile-sources/tile-url.js';
import { TILES_STRINGS } from '../strings/tiles.js';
import { fillIn } from '../strings.js';
import { SOURCE_KINDS, type SourceKind } from './look-at-source.js';

export interface SourceFormOptions {
  readonly language: Language;
  readonly url: string;
  /** What the reader says it is. */
  readonly kind: SourceKind | 'auto';
  /** What it is taken for. */
  readonly taken: SourceKind;
  /** Why the address was not asked; empty for none. */
  readonly refusal: string;
  readonly onUrl: (url: string) => void;
  readonly onKind: (kind: SourceKind | 'auto') => void;
  readonly onLook: (event: SubmitEvent) => void;
  readonly onFile: (event: Event) => void;
}

/** Where a source is named: an address with what it is, or a file of this computer. */
export function renderSourceForm(options: SourceFormOptions) {
  const { language, url, kind, taken, refusal, onUrl, onKind, onLook, onFile } = options;
  const words = TILES_STRINGS[language];
  const host = hostOf(url);
  return html`<form @submit=${onLook}>
    <label class="field">${words.url}<input id="url" type="text" inputmode="url" autocomplete="off" spellcheck="false" placeholder="https://" .value=${url} @input=${({
      target,
    }: Event) => {
      if (target instanceof HTMLInputElement) onUrl(target.value);
    }} /></label>
    <p class="hint">${words.urlHint}</p>
    <label class="field">${words.kind}<select id="kind" @change=${({ target }: Event) => {
      if (target instanceof HTMLSelectElement)
        onKind(SOURCE_KINDS.find((one) => one === target.value) ?? 'auto');
    }}>${(['auto', ...SOURCE_KINDS] as const).map((one) => html`<option value=${one} ?selected=${one === kind}>${words.kinds[one]}</option>`)}</select></label>
    ${url !== '' && taken === 'xyz' ? html`<label class="field">${words.vectorParts}<input id="parts" spellcheck="false" /></label>` : nothing}
    ${host === '' ? nothing : html`<p class="hint seen">${fillIn(words.askedBy, { host, look: words.look })}</p>`}
    ${refusal === '' ? nothing : html`<p class="failed" role="alert">${refusal}</p>`}
    <p class="tools"><button class="quiet" id="look" type="submit">${words.look}</button>
      <span><input class="files" id="archive" type="file" accept=".pmtiles" @change=${onFile} /><label class="quiet file" for="archive">${words.chooseFile}</label></span></p>
  </form>`;
}
