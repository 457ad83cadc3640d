/** Part 3: what lies in which subdistrict and along which street. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalityPlaces } from '../../domain/by-locality.js';
import type { LocalityKind } from '../../domain/locality.js';
import { TEXT_TWIN_STRINGS } from '../strings/text-twin.js';
import { fillIn } from '../strings.js';
import { renderTable } from './data-table.js';
import { renderPlaceNames } from './place-names.js';
import type { TwinInput } from './twin-input.js';

/** The part without its heading. */
export function renderLocalities(input: TwinInput): TemplateResult {
  const { answers, language } = input;
  const own = TEXT_TWIN_STRINGS[language];
  const progress = fillIn(own.comparing, { n: answers.found.length, total: answers.total });
  return html`<p>${own.localitiesIntro}</p>
    ${answers.total === 0 ? html`<p class="soft" role="status">${own.noLocalities}</p>` : nothing}
    ${answers.total > 0 && !answers.unplaced ? html`<p class="soft"><progress max=${answers.total} value=${answers.found.length} aria-label=${progress}></progress> ${progress}</p>` : nothing}
    ${answers.total > 0 ? html`${renderKind('subdistrict', input)}${renderKind('street', input)}${renderUnplaced(input)}` : nothing}`;
}

function renderKind(kind: LocalityKind, { answers, language }: TwinInput): TemplateResult | typeof nothing {
  const own = TEXT_TWIN_STRINGS[language];
  const isStreet = kind === 'street';
  const ofKind = answers.found.filter(({ locality }) => locality.kind === kind);
  if (ofKind.length === 0) return nothing;
  const withPlaces = ofKind.filter(({ places }) => places.length > 0);
  const empty = ofKind.filter(({ places }) => places.length === 0);
  const title = isStreet ? own.streets : own.subdistricts;
  return html`<section>
    <h4 id="kind-${kind}" tabindex="-1">${title}</h4>
    ${
      withPlaces.length === 0
        ? nothing
        : renderTable({
            caption: fillIn(isStreet ? own.streetsCaption : own.subdistrictsCaption, {
              n: withPlaces.length,
            }),
            columns: [title, own.columns.places],
            rows: withPlaces.map((answer) => ({
              cells: [nameAndCount(answer, language), renderPlaceNames(answer.places, language)],
            })),
          })
    }
    ${empty.length === 0 ? nothing : html`<p class="soft">${fillIn(isStreet ? own.emptyStreets : own.emptySubdistricts, { list: empty.map(({ locality }) => locality.name[language]).join(language === 'zh' ? '、' : ', ') })}</p>`}
  </section>`;
}

function nameAndCount({ locality, places }: LocalityPlaces, language: TwinInput['language']): string {
  return fillIn(TEXT_TWIN_STRINGS[language].placesIn, { name: locality.name[language], n: places.length });
}

function renderUnplaced({ answers: { unplaced }, language }: TwinInput) {
  if (!unplaced || unplaced.length === 0) return nothing;
  const own = TEXT_TWIN_STRINGS[language];
  return html`<section>
    <h4 id="unplaced" tabindex="-1">${own.unplaced}</h4>
    <p>${fillIn(own.unplacedIntro, { n: unplaced.length })}</p>
    ${renderPlaceNames(unplaced, language)}
  </section>`;
}
