/** The part of the share dialog that saves the view with its data as one file: made on request, its size told before it is saved. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { writeDrawings } from '../../domain/share-drawings.js';
import { isUserLayer } from '../../domain/user-layers.js';
import { saveFile } from '../../io/save-file.js';
import { SHARE_STRINGS } from '../strings/share.js';
import { fillIn } from '../strings.js';
import type { OfflineInput } from './offline-file.js';

type FileState =
  | { readonly type: 'none' }
  | { readonly type: 'working' }
  | { readonly type: 'failed' }
  | { readonly type: 'made'; readonly blob: Blob };

export class FileSection implements ReactiveController {
  #state: FileState = { type: 'none' };
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  render(input: OfflineInput) {
    const words = SHARE_STRINGS[input.language].file;
    const lacks = lacksOf(input);
    return html`<section class="file" id="file"><h3>${words.heading}</h3>
      ${lacks === '' ? nothing : html`<p class="lack" id="lack">${lacks}</p>`}
      <p class="soft">${words.hint}</p>
      <p class="row" role="status">${this.#renderState(input)}</p></section>`;
  }

  #renderState(input: OfflineInput) {
    const state = this.#state;
    const { language, edition, today } = input;
    const words = SHARE_STRINGS[language].file;
    const make = html`<button class="quiet" id="make-file" type="button" ?disabled=${state.type === 'working'} @click=${() => void this.#make(input)}>${words.make}</button>`;
    switch (state.type) {
      case 'none':
        return make;
      case 'working':
        return html`${make}<span class="soft">${words.working}</span>`;
      case 'failed':
        return html`${make}<span class="soft">${words.failed}</span>`;
      case 'made':
        return html`<button class="quiet" id="save-file" type="button" @click=${() => saveFile(state.blob, `${edition.manifest.id}-${today}.html`)}>${words.save}</button>
          <span class="soft">${fillIn(words.size, { size: sizeText(state.blob.size, language) })}</span>`;
    }
  }

  async #make(input: OfflineInput): Promise<void> {
    this.#show({ type: 'working' });
    try {
      const { composeOfflineFile } = await import('./offline-file.js');
      this.#show({ type: 'made', blob: await composeOfflineFile(input) });
    } catch (error) {
      console.warn('share-dialog:', error);
      this.#show({ type: 'failed' });
    }
  }

  #show(state: FileState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** What the link leaves out; empty when it has all. */
function lacksOf({ edition, view, language }: OfflineInput): string {
  const words = SHARE_STRINGS[language].file;
  const { drawings = [] } = view;
  return [
    ...(edition.layers.some(isUserLayer) ? [words.layersNotInLink] : []),
    ...(drawings.length > 0 && writeDrawings(drawings) === undefined ? [words.drawingsNotInLink] : []),
  ].join(language === 'zh' ? '' : ' ');
}

function sizeText(bytes: number, language: Language): string {
  return `${formatNumber(bytes / 1024 / 1024, language, 1)} MB`;
}
