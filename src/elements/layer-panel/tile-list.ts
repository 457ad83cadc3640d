/** The reader's layers in tiles: switch and legend; the rest is in the panel of tiles. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../domain/language.js';
import type { TileLayer } from '../../domain/tile-sources/tile-source.js';
import { changeTileLayer } from '../../domain/workspace/change-tiles.js';
import { ChangeWorkspaceEvent } from '../panel-events.js';
import { LAYERS_STRINGS } from '../strings/layers.js';
import { OpenTilesEvent } from '../tiles-panel/tiles-events.js';

export function renderTileList(
  layers: readonly TileLayer[],
  language: Language,
): TemplateResult | typeof nothing {
  if (layers.length === 0) return nothing;
  const words = LAYERS_STRINGS[language];
  const toggle = (id: string, { target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const visible = target.checked;
    target.dispatchEvent(
      new ChangeWorkspaceEvent((workspace) => changeTileLayer(workspace, id, { visible })),
    );
  };
  return html`<section class="tile-layers" style="--accent: var(--atlas-accent-lagoon)">
    <header><h3>${words.tiles}</h3>
      <button class="all" type="button" @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new OpenTilesEvent())}>${words.manageTiles}</button></header>
    <ul>${layers.map(
      ({
        id,
        title,
        visible,
        accent,
      }) => html`<li data-tiles=${id} data-on=${visible} style="--accent: var(--atlas-accent-${accent})"><div class="row"><label>
        <input type="checkbox" .checked=${visible} @change=${(event: Event) => toggle(id, event)} />
        <span class="tile-swatch" aria-hidden="true"></span><span class="title">${title}</span></label></div></li>`,
    )}</ul>
    <p class="intro">${words.tilesNote}</p>
  </section>`;
}
