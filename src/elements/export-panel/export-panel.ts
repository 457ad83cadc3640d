import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  type CoordinateSystem,
  findSystem,
  SYSTEMS,
  WGS84,
} from '../../domain/coordinate-systems/systems.js';
import type { Edition, Layer } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import type { Problem } from '../../domain/result.js';
import { isUserLayer } from '../../domain/user-layers.js';
import { OUTPUT_FORMATS, type OutputFormat, SYSTEM_FREE } from '../../formats/write-layers.js';
import { saveFile } from '../../io/save-file.js';
import { writeFile } from '../../worker/write-client.js';
import { SayEvent } from '../panel-events.js';
import { EXPORT_STRINGS } from '../strings/export.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';

/** Zones of Gauss–Krüger that are offered lie so near to the middle of the edition, in degrees of longitude. */
const NEAR_MERIDIAN = 4.6;

/**
 * Layers as files: which, in what format and coordinate system.
 *
 * @fires say - A file was saved, or why not.
 */
@customElement('export-panel')
export class ExportPanel extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host { display: block; padding: 8px 16px 28px; overflow-wrap: anywhere; }
      .hint { font-size: 0.8125rem; line-height: 1.55; color: var(--atlas-ink-soft); }
      fieldset { margin: 12px 0; padding: 0; border: 0; min-width: 0; }
      legend { padding: 0 0 4px; font: 600 1rem/1.4 var(--atlas-serif); }
      .checks { max-height: 260px; overflow: auto; border: 1px solid var(--atlas-rule); border-radius: 4px; padding: 4px 8px; }
      .check { display: flex; gap: 8px; align-items: center; min-height: 30px; font-size: 0.875rem; }
      .check input { width: 18px; height: 18px; margin: 0; accent-color: var(--atlas-ink); }
      .field { display: grid; gap: 3px; margin: 10px 0; font-size: 0.8125rem; color: var(--atlas-ink-soft); }
      select { min-height: 34px; width: 100%; min-width: 0; padding: 3px 8px; border: 1px solid var(--atlas-ink-soft); border-radius: 4px; background: var(--atlas-paper); color: var(--atlas-ink); font-size: 0.875rem; }
      progress { width: 100%; accent-color: var(--atlas-ink); }
      #save { min-height: 40px; margin: 10px 0; padding: 0 20px; border: none; border-radius: 20px; background: var(--atlas-ink); color: var(--atlas-paper); font-size: 0.9375rem; }
      .warning { margin: 8px 0; padding: 6px 10px; border: 1px solid var(--atlas-rule); border-left: 4px solid var(--atlas-accent-sand); border-radius: 3px; font-size: 0.8125rem; line-height: 1.5; }
      .problems li { padding: 3px 0; font-size: 0.8125rem; line-height: 1.5; }
      summary { padding: 8px 0; font-size: 0.875rem; cursor: pointer; }
    `,
  ];

  /** The whole edition, with the reader's layers. */
  @property({ attribute: false }) edition: Edition | undefined;
  /** What of it passes the filter. */
  @property({ attribute: false }) filtered: Edition | undefined;
  /** The filter in words; empty for none. */
  @property() filterText = '';
  /** Language of the panel. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';

  /** Ids of the layers to write; the reader's own at first. */
  @state() private chosen: ReadonlySet<string> | undefined;
  @state() private format: OutputFormat = 'geojson';
  @state() private system: CoordinateSystem = WGS84;
  @state() private problems: readonly Problem[] = [];
  @state() private failure = '';
  /** What is being written; stops when the panel goes. */
  @state() private writing: AbortController | undefined;

  private get ids(): ReadonlySet<string> {
    if (this.chosen) return this.chosen;
    return new Set((this.edition?.layers ?? []).filter(isUserLayer).map(({ id }) => id));
  }

  /** Degrees, GCJ-02, and the zones around the edition. */
  private get systems(): readonly CoordinateSystem[] {
    const [west, , east] = this.edition?.manifest.extent ?? [0, 0, 0, 0];
    const middle = (west + east) / 2;
    return SYSTEMS.filter(({ id, projection }) => {
      if (id === 'wgs84' || id === 'gcj02') return true;
      if (!/^gk[36]/.test(id) || projection.type !== 'proj') return false;
      const meridian = Number(/\+lon_0=(-?\d+)/.exec(projection.definition)?.[1] ?? Number.NaN);
      return Math.abs(meridian - middle) < NEAR_MERIDIAN;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.writing?.abort();
  }

  private async handleSave(edition: Edition): Promise<void> {
    const words = EXPORT_STRINGS[this.language];
    const { ids, format, filtered = edition } = this;
    const layers = filtered.layers
      .filter(({ id }) => ids.has(id))
      .map((layer) => ({ layer, features: layer.features }));
    this.problems = [];
    this.failure = layers.length === 0 ? words.nothing : '';
    if (layers.length === 0) return;
    const system = SYSTEM_FREE.has(format) ? WGS84 : this.system;
    const writing = new AbortController();
    this.writing = writing;
    const request = { layers, format, system, about: aboutOf(edition, this), language: this.language };
    try {
      const { name, bytes, problems } = await writeFile(request, writing.signal);
      saveFile(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }), name);
      this.problems = problems;
      this.dispatchEvent(new SayEvent(fillIn(words.saved, { name })));
    } catch (cause) {
      if (!writing.signal.aborted)
        this.failure = fillIn(words.failed, {
          reason: cause instanceof Error ? cause.message : String(cause),
        });
    }
    this.writing = undefined;
  }

  protected override render() {
    const { edition, language, format } = this;
    if (!edition) return nothing;
    const words = EXPORT_STRINGS[language];
    return html`<p class="hint">${words.intro}</p>
      ${this.filterText ? html`<p class="hint">${fillIn(words.filtered, { filter: this.filterText })}</p>` : nothing}
      <fieldset><legend>${words.layers}</legend><div class="checks">${[...edition.layers].reverse().map((layer) => this.renderLayer(layer))}</div></fieldset>
      <label class="field">${words.format}<select id="format" @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement)
          this.format = OUTPUT_FORMATS.find((one) => one === target.value) ?? 'geojson';
      }}>${OUTPUT_FORMATS.map((one) => html`<option value=${one} ?selected=${one === format}>${words.formats[one]}</option>`)}</select></label>
      ${SYSTEM_FREE.has(format) ? html`<p class="hint">${words.kmlSystem}</p>` : this.renderSystems()}
      ${
        this.writing
          ? html`<progress aria-label=${words.writing}></progress>
              <p class="tools"><button id="stop" class="quiet" type="button" @click=${() => this.writing?.abort()}>${words.stop}</button></p>`
          : html`<button id="save" type="button" @click=${() => void this.handleSave(edition)}>${words.save}</button>`
      }
      <div role="status">${this.writing ? html`<p class="hint">${words.writing}</p>` : nothing}${this.failure ? html`<p class="warning">${this.failure}</p>` : nothing}</div>
      ${
        this.problems.length === 0
          ? nothing
          : html`<details class="problems"><summary>${fillIn(words.problems, { n: this.problems.length })}</summary>
              <ul>${this.problems.slice(0, 50).map(({ message, fix }) => html`<li lang="en">${message} ${fix ?? ''}</li>`)}</ul></details>`
      }`;
  }

  private renderLayer(layer: Layer) {
    const words = EXPORT_STRINGS[this.language];
    const { ids } = this;
    const checked = ids.has(layer.id);
    return html`<label class="check"><input type="checkbox" value=${layer.id} .checked=${checked} @change=${() => {
      const others = [...ids].filter((id) => id !== layer.id);
      this.chosen = new Set(checked ? others : [...others, layer.id]);
    }} /><span>${localize(layer.title, this.language)}${isUserLayer(layer) ? ` (${words.mine})` : ''} <span class="hint figures">${fillIn(words.features, { n: formatNumber(layer.features.length, this.language, 0) })}</span></span></label>`;
  }

  private renderSystems() {
    const words = EXPORT_STRINGS[this.language];
    const { system, format, language } = this;
    return html`<label class="field">${words.system}<select id="system" @change=${({ target }: Event) => {
      if (target instanceof HTMLSelectElement) this.system = findSystem(target.value) ?? WGS84;
    }}>${this.systems.map(({ id, title }) => html`<option value=${id} ?selected=${id === system.id}>${localize(title, language)}</option>`)}</select></label>
      ${system.id === 'gcj02' ? html`<p class="warning">${words.gcjHint}</p>` : nothing}
      ${format === 'dxf' && system.projection.type !== 'proj' ? html`<p class="warning">${words.dxfHint}</p>` : nothing}`;
  }
}

/** What goes along with the data, a line each. */
function aboutOf({ manifest }: Edition, { language, today, filterText }: ExportPanel): readonly string[] {
  const { about } = EXPORT_STRINGS[language];
  return [
    localize(manifest.title, language),
    fillIn(about.licence, { licence: localize(manifest.licence.data, language) }),
    fillIn(about.edition, { edition: `${manifest.id}@${manifest.updated}`, day: today }),
    ...(filterText ? [fillIn(about.filter, { filter: filterText })] : []),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'export-panel': ExportPanel;
  }
}
