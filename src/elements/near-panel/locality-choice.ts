/** A list of streets, subdistricts and stations to choose from, by kind and name. */
import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { LOCALITY_KINDS, type Locality, sortLocalities } from '../../domain/locality.js';
import { NEAR_STRINGS } from '../strings/near.js';

interface LocalityChoice {
  readonly localities: readonly Locality[];
  /** Id of the one that is chosen. */
  readonly chosen: string | undefined;
  readonly language: Language;
  readonly onChoose: (id: string) => void;
}

/** Nothing until there are any. */
export function renderLocalityChoice({
  localities,
  chosen,
  language,
  onChoose,
}: LocalityChoice): TemplateResult | typeof nothing {
  if (localities.length === 0) return nothing;
  const words = NEAR_STRINGS[language];
  const { compare } = new Intl.Collator(LANGUAGE_TAGS[language]);
  const sorted = sortLocalities(localities, compare, language);
  const handleChange = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement && target.value !== '') onChoose(target.value);
  };
  return html`<label class="locality">${words.localityLabel}
    <select .value=${chosen ?? ''} @change=${handleChange}>
      <option value="" ?selected=${chosen === undefined}>${words.chooseLocality}</option>
      ${LOCALITY_KINDS.map((kind) => {
        const ofKind = sorted.filter((locality) => locality.kind === kind);
        return ofKind.length === 0
          ? nothing
          : html`<optgroup label=${words.localityKinds[kind]}>
              ${ofKind.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name[language]}</option>`)}
            </optgroup>`;
      })}
    </select>
  </label>`;
}
