import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AtlasFeature, Edition } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { mergeGeometries } from '../../domain/shape-edit/merge-geometries.js';
import { shapeOf } from '../../domain/shape-edit/shape.js';
import { findFeature } from '../../domain/view.js';
import { removeFeatures } from '../../domain/workspace/change-features.js';
import { duplicateFeature, mergeFeatures } from '../../domain/workspace/derive-features.js';
import { findUserFeature } from '../../domain/workspace/with-workspace.js';
import { findLayer, type UserLayer, type Workspace } from '../../domain/workspace/workspace.js';
import { OwnEditEvent } from '../own-editor/own-edit-event.js';
import { ChangeViewEvent, ChangeWorkspaceEvent, SayEvent } from '../panel-events.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';
import { baseStyles } from '../tokens.styles.js';
import { copyInto } from './copy-into.js';
import { ownLayersStyles } from './own-layers.styles.js';

/** Others of the layer that are offered to merge with, the nearest first. */
const MOST_OTHERS = 60;

/**
 * What can be done with the shape of the selected feature: one of the reader's own is edited, one of the edition is copied.
 *
 * @fires own-edit - The user wants to edit or to split the shape.
 * @fires change-workspace - The user duplicated, merged, removed or copied the feature.
 * @fires add-layer - The user copied it into a new layer.
 * @fires change-view - The duplicate is selected.
 * @fires say - What was done.
 */
@customElement('own-actions')
export class OwnActions extends LitElement {
  static override styles = [baseStyles, ownLayersStyles];

  /** The edition without the reader's layers. */
  @property({ attribute: false }) base: Edition | undefined;
  /** The workspace; undefined while there is none. */
  @property({ attribute: false }) workspace: Workspace | undefined;
  /** Id of the selected feature. */
  @property() featureId: string | undefined;
  /** Language of the actions. */
  @property() language: Language = 'zh';
  /** ISO 8601 day. */
  @property() today = '';

  /** What is chosen further on: the layer to copy into, or the feature to merge with. */
  @state() private choosing: 'copy' | 'merge' | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('featureId')) this.choosing = undefined;
  }

  get #own(): { readonly layer: UserLayer; readonly feature: AtlasFeature } | undefined {
    const { base, workspace, featureId } = this;
    if (!base || !workspace || featureId === undefined) return undefined;
    const found = findUserFeature(base, { workspace, shownId: featureId });
    const layer = found && findLayer(workspace, found.layer);
    const feature = layer?.features.find(({ properties }) => properties.id === found?.feature);
    return layer && feature && { layer, feature };
  }

  private handleDuplicate(layer: UserLayer, feature: AtlasFeature): void {
    const { base, workspace, language } = this;
    if (!base || !workspace) return;
    const words = OWN_STRINGS[language];
    const name = fillIn(words.copyName, { name: nameOf(feature, language) });
    const copy = duplicateFeature(feature, { layer: layer.id, workspace, base, name });
    if (!copy) this.#say(words.notEditable);
    else {
      this.dispatchEvent(new ChangeWorkspaceEvent(copy.change));
      this.dispatchEvent(new ChangeViewEvent({ selected: copy.id }));
      this.#say(words.duplicated);
    }
  }

  private handleRemove(layer: UserLayer, feature: AtlasFeature): void {
    const { id } = feature.properties;
    this.dispatchEvent(
      new ChangeWorkspaceEvent((workspace) => removeFeatures(workspace, { layer: layer.id, ids: [id] })),
    );
    this.dispatchEvent(new ChangeViewEvent({ selected: undefined }));
    const name = nameOf(feature, this.language);
    this.#say(fillIn(OWN_STRINGS[this.language].removedFeature, { name }));
  }

  private async handleMerge(layer: UserLayer, feature: AtlasFeature): Promise<void> {
    const words = OWN_STRINGS[this.language];
    const other = layer.features.find(({ properties }) => properties.id === this.#chosen);
    if (!other) return;
    const engine = await import('clipper2-ts');
    const geometry = mergeGeometries([feature.geometry, other.geometry], engine);
    if (!geometry) return this.#say(words.mergeRefused);
    const name = nameOf(feature, this.language);
    const note = fillIn(words.mergedNote, { one: name, other: nameOf(other, this.language) });
    this.dispatchEvent(
      new ChangeWorkspaceEvent(mergeFeatures({ layer: layer.id, feature, other, geometry, note })),
    );
    this.choosing = undefined;
    this.#say(fillIn(words.merged, { name }));
  }

  private handleCopy(base: Edition): void {
    const { workspace, language, today, featureId } = this;
    const found = featureId === undefined ? undefined : findFeature(base, featureId);
    if (!found) return;
    const into = this.#chosen ?? '';
    const from = found.layer;
    const copying = copyInto({ base, workspace, from, features: [found.feature], into, language, today });
    this.dispatchEvent(copying.event);
    this.choosing = undefined;
    const n = formatNumber(1, language);
    this.#say(fillIn(OWN_STRINGS[language].copied, { n, name: copying.title }));
  }

  get #chosen(): string | undefined {
    return this.renderRoot.querySelector('select')?.value;
  }

  #say(message: string): void {
    this.dispatchEvent(new SayEvent(message));
  }

  protected override render() {
    const { base, featureId } = this;
    if (!base || featureId === undefined) return nothing;
    const own = this.#own;
    if (own) return this.renderOwn(own.layer, own.feature);
    return findFeature(base, featureId) ? this.renderCopy(base) : nothing;
  }

  private renderOwn(layer: UserLayer, feature: AtlasFeature) {
    const words = OWN_STRINGS[this.language];
    const about = { layer: layer.id, feature: feature.properties.id };
    const isPoint = feature.geometry.type === 'Point' || feature.geometry.type === 'MultiPoint';
    const button = (id: string, label: string, act: () => void, pressed?: boolean) =>
      html`<button class="quiet" id=${id} type="button" aria-expanded=${pressed ?? nothing} @click=${act}>${label}</button>`;
    return html`<div class="tools" role="group" aria-label=${words.actions}>
        ${button('edit-shape', words.editShape, () => this.dispatchEvent(new OwnEditEvent({ type: 'edit', ...about, shown: this.featureId ?? about.feature })))}
        ${button('duplicate', words.duplicate, () => this.handleDuplicate(layer, feature))}
        ${isPoint ? nothing : button('split', words.split, () => this.dispatchEvent(new OwnEditEvent({ type: 'split', ...about })))}
        ${button(
          'merge',
          words.merge,
          () => {
            this.choosing = this.choosing === 'merge' ? undefined : 'merge';
          },
          this.choosing === 'merge',
        )}
        ${button('remove', words.remove, () => this.handleRemove(layer, feature))}
      </div>
      ${this.choosing === 'merge' ? this.renderOthers(layer, feature) : nothing}`;
  }

  private renderOthers(layer: UserLayer, feature: AtlasFeature) {
    const words = OWN_STRINGS[this.language];
    const others = othersLike(layer, feature);
    if (others.length === 0) return html`<p class="hint" role="status">${words.noNeighbours}</p>`;
    return html`<div class="one"><label class="field">${words.mergeWith}<select>
        ${others.map((other) => html`<option value=${other.properties.id}>${nameOf(other, this.language)}</option>`)}</select></label>
      <p class="tools"><button class="quiet main" id="merge-now" type="button" @click=${() => this.handleMerge(layer, feature)}>${words.mergeNow}</button></p></div>`;
  }

  private renderCopy(base: Edition) {
    const { language } = this;
    const layers = this.workspace?.layers ?? [];
    const last = layers.at(-1)?.id;
    const words = OWN_STRINGS[language];
    if (this.choosing !== 'copy')
      return html`<p class="tools"><button class="quiet" id="copy-feature" type="button" aria-expanded="false" @click=${() => {
        this.choosing = 'copy';
      }}>${words.copyFeature}</button></p>`;
    return html`<div class="one"><label class="field">${words.copyInto}<select>
        ${layers.map(({ id, title }) => html`<option value=${id} ?selected=${id === last}>${localize(title, language)}</option>`)}
        <option value="">${words.intoNewLayer}</option></select></label>
      <p class="tools"><button class="quiet main" id="copy" type="button" @click=${() => this.handleCopy(base)}>${words.copy}</button></p></div>`;
  }
}

/** Features of the layer of the same kind of shape, by how far their first positions lie apart. */
function othersLike({ features }: UserLayer, feature: AtlasFeature): readonly AtlasFeature[] {
  const firstOf = (one: AtlasFeature) => {
    const shape = shapeOf(one.geometry);
    return { family: shape?.family, at: shape?.parts[0]?.[0]?.[0] ?? [] };
  };
  const { family, at } = firstOf(feature);
  return features
    .filter((other) => other !== feature)
    .map((other) => ({ other, ...firstOf(other) }))
    .filter((candidate) => candidate.family === family)
    .map(({ other, at: place }) => ({
      other,
      away: Math.hypot((place[0] ?? 0) - (at[0] ?? 0), (place[1] ?? 0) - (at[1] ?? 0)),
    }))
    .sort((one, other) => one.away - other.away)
    .slice(0, MOST_OTHERS)
    .map(({ other }) => other);
}

declare global {
  interface HTMLElementTagNameMap {
    'own-actions': OwnActions;
  }
}
