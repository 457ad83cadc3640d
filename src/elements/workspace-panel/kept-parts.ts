/** What else this browser keeps: earlier versions, other workspaces, and how much room they take. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../domain/format-figures.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import type { StorageSpace } from '../../io/workspace-store/storage-space.js';
import type { VersionEntry, WorkspaceEntry } from '../../io/workspace-store/workspace-store.js';
import type { WorkspaceAction } from '../panel-events.js';
import { DATA_STRINGS } from '../strings/data.js';
import { fill, fillIn } from '../strings.js';

export interface Kept {
  readonly versions: readonly VersionEntry[];
  readonly others: readonly WorkspaceEntry[];
  readonly space: StorageSpace | undefined;
  readonly language: Language;
  readonly onAct: (action: WorkspaceAction) => void;
}

type Part = TemplateResult | typeof nothing;

export function renderKept(kept: Kept): TemplateResult {
  return html`${renderVersions(kept)} ${renderOthers(kept)} ${renderSpace(kept)}`;
}

function renderVersions({ versions, language, onAct }: Kept): Part {
  const words = DATA_STRINGS[language];
  if (versions.length === 0) return nothing;
  return html`<details id="versions"><summary>${fill(words.versions, versions.length)}</summary>
    ${versions.map(
      ({
        version,
        saved,
        layers,
        features,
      }) => html`<div class="row figures"><span>${fillIn(words.version, { time: formatInstant(saved, language), layers, features })}</span>
        <button class="quiet" type="button" @click=${() => onAct({ type: 'restore', version })}>${words.restore}</button></div>`,
    )}</details>`;
}

function renderOthers({ others, language, onAct }: Kept): Part {
  const words = DATA_STRINGS[language];
  if (others.length === 0) return nothing;
  return html`<details id="others"><summary>${fill(words.others, others.length)}</summary>
    ${others.map(
      ({
        id,
        title,
        updated,
      }) => html`<div class="row"><span>${title || words.untitled} <span class="hint">${formatInstant(updated, language)}</span></span>
        <button class="quiet" type="button" @click=${() => onAct({ type: 'load', id })}>${words.open}</button></div>`,
    )}</details>`;
}

function renderSpace({ space, language }: Kept): Part {
  if (!space) return nothing;
  const words = DATA_STRINGS[language];
  const megabytes = (bytes: number) => `${formatNumber(bytes / 1e6, language, bytes < 1e8 ? 1 : 0)} MB`;
  return html`<p class="hint figures">${fillIn(words.space, { used: megabytes(space.usage), all: megabytes(space.quota) })} ${space.persisted ? '' : words.mayGo}</p>`;
}

/** Day and time as the language writes them; the text itself when it is no instant. */
export function formatInstant(instant: string, language: Language): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? instant
    : date.toLocaleString(LANGUAGE_TAGS[language], { dateStyle: 'short', timeStyle: 'short' });
}
