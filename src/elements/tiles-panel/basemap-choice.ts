/** The choice of the base map, with who sees the requests of each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../domain/language.js';
import { OPENFREEMAP, PRESETS, type Preset, TIANDITU } from '../../domain/tile-sources/basemap-presets.js';
import { hostsOf } from '../../domain/tile-sources/tile-requests.js';
import type { Basemap } from '../../domain/tile-sources/tile-source.js';
import { hostOf } from '../../domain/tile-sources/tile-url.js';
import { TILES_STRINGS } from '../strings/tiles.js';
import { fillIn } from '../strings.js';

export type BasemapChoice = Preset | 'embedded' | 'own';

export interface BasemapChoiceOptions {
  readonly language: Language;
  readonly basemap: Basemap | undefined;
  /** A preset that waits for its key. */
  readonly pending: Preset | undefined;
  /** Whether a key of 天地图 is kept. */
  readonly hasKey: boolean;
  readonly onChoose: (choice: Exclude<BasemapChoice, 'own'>) => void;
  readonly onKey: (key: string) => void;
}

export function renderBasemapChoice(options: BasemapChoiceOptions): TemplateResult {
  const { language, basemap, pending, hasKey } = options;
  const words = TILES_STRINGS[language];
  const chosen = pending ?? choiceOf(basemap);
  const way = (
    choice: Exclude<BasemapChoice, 'own'>,
    title: string,
    about: string,
  ) => html`<label class="choice"><input type="radio" name="basemap" value=${choice} .checked=${choice === chosen}
      @change=${() => options.onChoose(choice)} /><span>${title}<small>${about}</small></span></label>`;
  return html`<fieldset class="group"><legend class="visually-hidden">${words.basemap}</legend>
    ${way('embedded', words.embedded, words.embeddedAbout)}
    ${PRESETS.map((preset) => way(preset, words.presets[preset], fillIn(words.seenBy, { hosts: hostOfPreset(preset) })))}
    ${
      basemap && chosen === 'own'
        ? html`<label class="choice"><input type="radio" name="basemap" value="own" checked /><span>${basemap.title}<small>${aboutOwn(basemap, language)}</small></span></label>`
        : nothing
    }</fieldset>
    ${pending?.startsWith('tianditu') || (hasKey && chosen.startsWith('tianditu')) ? renderKey(options) : nothing}`;
}

function renderKey({ language, hasKey, onKey }: BasemapChoiceOptions): TemplateResult {
  const words = TILES_STRINGS[language];
  if (hasKey)
    return html`<p class="key"><button class="quiet" id="forget-key" type="button" @click=${() => onKey('')}>${words.forgetKey}</button></p>`;
  return html`<form class="key" @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    const field =
      event.currentTarget instanceof HTMLFormElement ? event.currentTarget.querySelector('input') : null;
    onKey(field?.value.trim() ?? '');
  }}><label class="field">${words.key}<input id="key" autocomplete="off" spellcheck="false" /></label>
    <p class="hint">${words.keyAbout}</p>
    <p class="tools"><button class="quiet" type="submit">${words.useKey}</button></p></form>`;
}

function aboutOwn(basemap: Basemap, language: Language): string {
  const words = TILES_STRINGS[language];
  const hosts = hostsOf(basemap.sets);
  return hosts.length === 0 ? words.fromFile : fillIn(words.seenBy, { hosts: hosts.join(', ') });
}

/** Which of the choices a base map is. */
export function choiceOf(basemap: Basemap | undefined): BasemapChoice {
  const address = basemap?.sets[0]?.address;
  if (!basemap || !address) return 'embedded';
  if (address.type !== 'template') return 'own';
  const [first = ''] = address.tiles;
  if (basemap.schema === 'openmaptiles' && hostOf(first) === hostOf(OPENFREEMAP)) return 'openfreemap';
  const layer = hostOf(first).endsWith(TIANDITU) ? /\/(vec|img|ter)_w\//.exec(first)?.[1] : undefined;
  return PRESETS.find((preset) => preset === `tianditu-${layer}`) ?? 'own';
}

function hostOfPreset(preset: Preset): string {
  return preset === 'openfreemap' ? hostOf(OPENFREEMAP) : TIANDITU;
}
