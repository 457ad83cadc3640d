/** How to make of a file that is too large one that is read piece by piece: commands to copy. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../domain/language.js';
import { copyText } from '../../io/copy-text.js';
import { SayEvent } from '../panel-events.js';
import { TILES_STRINGS } from '../strings/tiles.js';
import { OpenTilesEvent } from './tiles-events.js';

/** GDAL from 3.8 on writes PMTiles itself. */
const COMMANDS = [
  'ogr2ogr -f FlatGeobuf -t_srs EPSG:4326 -lco SPATIAL_INDEX=YES parcels.fgb parcels.shp',
  'ogr2ogr -f PMTiles -t_srs EPSG:4326 -dsco MAXZOOM=15 parcels.pmtiles parcels.shp',
  'tippecanoe -o parcels.pmtiles -zg --drop-densest-as-needed -l parcels parcels.geojson',
];

export function renderWayOut(
  language: Language,
  { open = false, isElsewhere = true }: { readonly open?: boolean; readonly isElsewhere?: boolean } = {},
): TemplateResult {
  const words = TILES_STRINGS[language];
  const copy = async (command: string, { currentTarget }: Event) => {
    // The event forgets its target while the clipboard is waited for.
    const button = currentTarget;
    if (await copyText(command)) button?.dispatchEvent(new SayEvent(words.copied));
  };
  return html`<details class="way-out" ?open=${open}><summary>${words.wayOut}</summary>
    <p class="hint">${words.wayOutAbout}</p>
    ${COMMANDS.map(
      (
        command,
      ) => html`<div class="command" style="display: flex; gap: 8px; align-items: center; margin: 6px 0">
      <code style="flex: 1 1 0; min-width: 0; padding: 6px 8px; border: 1px solid var(--atlas-rule); border-radius: 4px; font: 0.75rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere">${command}</code>
      <button class="quiet" type="button" @click=${(event: Event) => void copy(command, event)}>${words.copy}<span class="visually-hidden">: ${command}</span></button></div>`,
    )}
    ${
      isElsewhere
        ? html`<p><button class="quiet open-tiles" type="button" @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new OpenTilesEvent())}>${words.wayOutOpen}</button></p>`
        : nothing
    }
  </details>`;
}
