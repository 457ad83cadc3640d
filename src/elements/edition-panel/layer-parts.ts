/** One of the reader's layers in the plan: what it is used for, its ids, names and fields. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  ACCENTS,
  type AtlasFeature,
  BASES,
  KINDS,
  type LayerManifest,
  STATUSES,
} from '../../domain/edition.js';
import {
  chooseUse,
  LAYER_USES,
  type LayerPlan,
  type LayerUse,
  NEW_THEME,
} from '../../domain/edition-plan/edition-plan.js';
import { readMetres } from '../../domain/edition-plan/plan-features.js';
import { localize } from '../../domain/edition-text.js';
import { formatNumber } from '../../domain/format-figures.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { EDITION_STRINGS } from '../strings/edition.js';
import { IMPORT_STRINGS } from '../strings/import.js';
import { fillIn, STRINGS } from '../strings.js';
import { renderCommitmentRule } from './commitment-parts.js';
import { choicesOf, type PlanView, renderChoice, renderLocalized, renderText } from './plan-view.js';

export interface LayerView extends PlanView {
  readonly layer: LayerPlan;
  readonly mine: UserLayer;
  /** The edition's layer that it joins. */
  readonly target: LayerManifest | undefined;
  readonly change: (change: Partial<LayerPlan>) => void;
}

export function renderLayer(view: PlanView, layer: LayerPlan): TemplateResult | typeof nothing {
  const { edition, own, language, onLayer } = view;
  const mine = own.find(({ id }) => id === layer.own);
  if (!mine) return nothing;
  const words = EDITION_STRINGS[language];
  const target = edition.manifest.layers.find(({ id }) => id === layer.target);
  const change = (part: Partial<LayerPlan>) => onLayer(layer.own, part);
  const use = (next: Pick<LayerPlan, 'use' | 'target'>) =>
    change(chooseUse(layer, next, { own: mine, edition }));
  const name = localize(mine.title, language);
  return html`<section class="layer" data-layer=${mine.id} aria-label=${name}>
    <h4>${name}</h4>
    <p class="hint figures">${fillIn(words.about, { n: formatNumber(mine.features.length, language, 0), bases: basesOf(mine, view) })}</p>
    ${renderChoice({
      id: `use-${mine.id}`,
      label: words.use,
      value: layer.use,
      choices: choicesOf(LAYER_USES, words.uses),
      onChoice: (value) => use({ use: useOf(value), target: layer.target }),
    })}
    ${layer.use === 'replace' || layer.use === 'add' ? renderTarget(view, layer, (id) => use({ use: layer.use, target: id })) : nothing}
    ${layer.use === 'out' ? nothing : renderDetails({ ...view, layer, mine, target, change })}
  </section>`;
}

function useOf(value: string): LayerUse {
  return LAYER_USES.find((use) => use === value) ?? 'out';
}

function basesOf({ features }: UserLayer, { language }: PlanView): string {
  const parts = BASES.flatMap((basis) => {
    const count = features.filter(({ properties }) => properties.basis === basis).length;
    return count === 0 ? [] : [`${STRINGS[language].bases[basis]} ${formatNumber(count, language, 0)}`];
  });
  return new Intl.ListFormat(LANGUAGE_TAGS[language], { type: 'unit' }).format(parts);
}

function renderTarget(
  { edition, plan, language }: PlanView,
  { own, target, use }: LayerPlan,
  onChoice: (id: string) => void,
): TemplateResult {
  const words = EDITION_STRINGS[language];
  const layers = edition.manifest.layers.filter(({ id }) => !plan.removed.includes(id) || id === target);
  return html`${renderChoice({
    id: `target-${own}`,
    label: words.target,
    value: target,
    choices: [
      ['', words.chooseTarget],
      ...layers.map(({ id, title }) => [id, localize(title, language)] as const),
    ],
    onChoice,
  })}${target === '' || use === 'out' ? nothing : html`<p class="hint">${words.sameIds}</p>`}`;
}

function renderDetails(view: LayerView): TemplateResult {
  const { layer, language, change } = view;
  const words = EDITION_STRINGS[language];
  return html`
    ${layer.use === 'new' ? renderNew(view) : nothing}
    ${
      layer.use === 'add'
        ? nothing
        : html`${renderLocalized({ id: `title-${layer.own}`, label: words.title, value: layer.title, language, onText: (title) => change({ title }) })}
          ${renderLocalized({ id: `description-${layer.own}`, label: words.description, value: layer.description, language, long: true, onText: (description) => change({ description }) })}`
    }
    ${renderClaim(view)} ${renderIds(view)} ${renderFields(view)} ${renderCommitmentRule(view)}`;
}

function renderNew(view: LayerView): TemplateResult {
  const { layer, plan, edition, language, change, onChange } = view;
  const words = EDITION_STRINGS[language];
  return html`${renderText({ id: `id-${layer.own}`, label: words.layerId, value: layer.id, invalid: layer.id.trim() === '', onText: (id) => change({ id: id.trim() }) })}
    <div class="pair">
      ${renderChoice({
        id: `theme-${layer.own}`,
        label: words.layerTheme,
        value: layer.theme,
        choices: [
          ...edition.manifest.themes.map(({ id, title }) => [id, localize(title, language)] as const),
          [NEW_THEME, words.ownTheme],
        ],
        onChoice: (theme) => change({ theme }),
      })}
      ${renderChoice({
        id: `kind-${layer.own}`,
        label: IMPORT_STRINGS[language].kind,
        value: layer.kind,
        choices: choicesOf(KINDS, IMPORT_STRINGS[language].kinds),
        onChoice: (kind) => change({ kind: KINDS.find((one) => one === kind) ?? layer.kind }),
      })}
    </div>
    ${
      layer.theme === NEW_THEME
        ? html`${renderLocalized({ id: `theme-title-${layer.own}`, label: words.themeTitle, value: plan.newTheme.title, language, onText: (title) => onChange({ newTheme: { ...plan.newTheme, title } }) })}
          ${renderChoice({ id: `accent-${layer.own}`, label: words.accent, value: plan.newTheme.accent, choices: choicesOf(ACCENTS, words.accents), onChoice: (accent) => onChange({ newTheme: { ...plan.newTheme, accent: ACCENTS.find((one) => one === accent) ?? 'sea' } }) })}`
        : nothing
    }`;
}

/** Nothing is filled in: what the data stands on is for the reader to say. */
function renderClaim({ layer, language, change }: LayerView): TemplateResult {
  const words = EDITION_STRINGS[language];
  const { bases, statuses, status } = STRINGS[language];
  return html`${renderChoice({
    id: `basis-${layer.own}`,
    label: words.claim,
    value: layer.basis,
    choices: [['', words.asStated], ...choicesOf(BASES, bases)],
    onChoice: (basis) => change({ basis: BASES.find((one) => one === basis) ?? '' }),
  })}
    ${
      layer.basis === ''
        ? html`<p class="hint">${words.claimHint}</p>`
        : html`${renderText({ id: `uncertainty-${layer.own}`, label: words.uncertainty, type: 'number', value: layer.uncertaintyMetres, invalid: readMetres(layer.uncertaintyMetres) === undefined, onText: (uncertaintyMetres) => change({ uncertaintyMetres }) })}
          ${renderText({ id: `source-${layer.own}`, label: words.source, value: layer.source, placeholder: words.sourceHint, invalid: layer.source.trim() === '', onText: (source) => change({ source }) })}`
    }
    ${renderChoice({
      id: `status-${layer.own}`,
      label: status,
      value: layer.status,
      choices: [['', words.asStated], ...choicesOf(STATUSES, statuses)],
      onChoice: (value) => change({ status: STATUSES.find((one) => one === value) ?? '' }),
    })}`;
}

function lacksName(language: Language): (feature: AtlasFeature) => boolean {
  return ({ properties }) => !properties[`name_${language}`];
}

function renderIds({ layer, mine, edition, language, change }: LayerView): TemplateResult {
  const words = EDITION_STRINGS[language];
  const further = edition.manifest.languages.slice(1);
  const names = new Intl.DisplayNames(LANGUAGE_TAGS[language], { type: 'language' });
  return html`${renderChoice({
    id: `ids-${layer.own}`,
    label: words.idField,
    value: layer.idField,
    choices: [['', words.idsAsTheyAre], ...mine.fields.map(({ name }) => [name, name] as const)],
    onChoice: (idField) => change({ idField }),
  })}
    ${further.map((one) =>
      renderText({
        id: `names-${layer.own}-${one}`,
        label: fillIn(words.namesIn, { language: names.of(LANGUAGE_TAGS[one]) ?? one }),
        hint: words.namesHint,
        value: layer.names[one] ?? '',
        invalid: (layer.names[one] ?? '') === '' && mine.features.some(lacksName(one)),
        onText: (text) => change({ names: { ...layer.names, [one]: text } }),
      }),
    )}`;
}

function renderFields({ layer, mine, target, language, change }: LayerView): TemplateResult | typeof nothing {
  const words = EDITION_STRINGS[language];
  if (mine.fields.length === 0) return nothing;
  const known = target?.fields ?? [];
  return html`<details><summary>${fillIn(words.fields, { n: mine.fields.length })}</summary>
    ${mine.fields.map(({ name }) => {
      const to = layer.fields[name] ?? '';
      const isKnown = known.some((field) => field.name === to);
      return renderChoice({
        id: `field-${layer.own}-${name}`,
        label: name,
        value: to,
        choices: [
          ['', words.leaveOut],
          ...known.map(
            (field) =>
              [
                field.name,
                `${localize(field.title, language)}${field.required ? ` · ${words.required}` : ''}`,
              ] as const,
          ),
          ...(isKnown && to === name
            ? []
            : [[isKnown || to === '' ? name : to, fillIn(words.newField, { name })] as const]),
        ],
        onChoice: (value) => change({ fields: { ...layer.fields, [name]: value } }),
      });
    })}</details>`;
}
