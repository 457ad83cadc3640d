import { html, nothing } from 'lit';
import { localize } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { THEME_CHOICES } from '../../domain/view.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { fill, STRINGS } from '../strings.js';
import type { ExplorerState, Part } from './explorer-state.js';

/** Keeps the line's place: the page below the header must not move when the edition comes. */
const NO_BREAK_SPACE = '\u00a0';

/** Skip links, title, search, and the switches of the page. */
export function renderHeader(state: ExplorerState): Part {
  const { edition, language, view } = state;
  const strings = STRINGS[language];
  const manifest = edition?.manifest;
  return html`<header class="top">
    <button class="skip" type="button" @click=${() => state.onSkip('text')}>${strings.toTextVersion}</button>
    <button class="skip" type="button" @click=${() => state.onSkip('panel')}>${strings.skipToList}</button>
    <div class="name">
      <h1>${manifest ? localize(manifest.title, language) : html`<slot name="title"></slot>`}</h1>
      <p>${
        manifest
          ? html`<span class="offline" role="status">${state.site.offline ? fill(strings.offline, manifest.updated) : nothing}</span>${localize(manifest.report.title, language)} · ${approvalNotice(manifest, language)}`
          : NO_BREAK_SPACE
      }</p>
    </div>
    <search-box .edition=${edition} .localities=${state.localities} .language=${language} .themeName=${state.themeName}
      @focusin=${state.onSearch}></search-box>
    <div class="switches">
      ${state.phone ? nothing : renderSwitches(state)}
      ${renderLanguage(state)}
      ${state.phone ? renderTools(state, true) : nothing}
    </div>
    ${view.page === undefined || state.phone ? nothing : renderTools(state, false)}
  </header>`;
}

function renderSwitches({ language, view, onChange }: ExplorerState): Part {
  const strings = STRINGS[language];
  return html`<label class="located" title=${strings.locatedOnlyHint}>
      <input type="checkbox" role="switch" .checked=${view.basis === 'located'}
        @change=${() => onChange({ basis: view.basis === 'located' ? 'all' : 'located' })} />
      <span>${strings.locatedOnly}</span>
    </label>
    <label class="theme"><span class="visually-hidden">${strings.theme}</span>
      <select @change=${(event: Event) => {
        const value = event.target instanceof HTMLSelectElement ? event.target.value : 'auto';
        onChange({ theme: THEME_CHOICES.find((choice) => choice === value) ?? 'auto' });
      }}>
        ${THEME_CHOICES.map((choice) => html`<option value=${choice} ?selected=${choice === view.theme}>${strings.themes[choice]}</option>`)}
      </select>
    </label>`;
}

function renderLanguage({ language, onChange }: ExplorerState): Part {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return html`<button class="quiet language" type="button" lang=${LANGUAGE_TAGS[other]}
    @click=${() => onChange({ language: other })}>${STRINGS[language].otherLanguage}</button>`;
}

/** The tools; compact is the menu of a phone. */
export function renderTools({ view, language, undoable, redoable }: ExplorerState, compact: boolean): Part {
  return html`<tool-bar .view=${view} .language=${language} .undoable=${undoable} .redoable=${redoable} .compact=${compact}></tool-bar>`;
}
