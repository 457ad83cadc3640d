/** Which commitments the features count for, and what the ledger says of them afterwards. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Commitment, LOCATIONS } from '../../domain/commitment.js';
import type { Edition } from '../../domain/edition.js';
import {
  COMMITMENT_RULES,
  type EditionPlan,
  type LayerPlan,
  type LedgerChange,
} from '../../domain/edition-plan/edition-plan.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import { EDITION_STRINGS } from '../strings/edition.js';
import { fillIn, STRINGS } from '../strings.js';
import { targetText } from '../target-text.js';
import { choicesOf, type PlanView, renderChoice, renderLocalized } from './plan-view.js';

interface RuleView extends PlanView {
  readonly layer: LayerPlan;
  readonly mine: UserLayer;
  readonly change: (change: Partial<LayerPlan>) => void;
}

/** Values of a field that are listed. */
const MOST_VALUES = 40;

export function renderCommitmentRule(view: RuleView): TemplateResult | typeof nothing {
  const { plan, edition, layer, language, change } = view;
  const words = EDITION_STRINGS[language];
  if (plan.ledger === 'empty' || edition.ledger.commitments.length === 0) return nothing;
  const { rule } = layer.commitments;
  return html`${renderChoice({
    id: `commitments-${layer.own}`,
    label: words.commitments,
    value: rule,
    choices: choicesOf(COMMITMENT_RULES, words.rules),
    onChoice: (value) =>
      change({
        commitments: {
          ...layer.commitments,
          rule: COMMITMENT_RULES.find((one) => one === value) ?? 'keep',
        },
      }),
  })}
    ${rule === 'all' ? renderList(view) : nothing} ${rule === 'field' ? renderByField(view) : nothing}`;
}

/** Those that the layer is measured for come first. */
function sortedFor({ ledger }: Edition, target: string): readonly Commitment[] {
  const isMeasured = ({ measure }: Commitment) => measure?.layer === target;
  return [...ledger.commitments.filter(isMeasured), ...ledger.commitments.filter((one) => !isMeasured(one))];
}

function nameOf(commitment: Commitment, language: Language): string {
  const target = targetText(commitment, language);
  return `${localize(commitment.metric, language)}${target === '' ? '' : ` · ${target}`}`;
}

function renderList({ edition, layer, language, change }: RuleView): TemplateResult {
  const { ids } = layer.commitments;
  const words = EDITION_STRINGS[language];
  return html`<div class="checks" role="group" aria-label=${words.commitments} tabindex="0">${sortedFor(
    edition,
    layer.target,
  ).map(
    (commitment) =>
      html`<label class="check"><input type="checkbox" value=${commitment.id} .checked=${ids.includes(commitment.id)} @change=${() =>
        change({
          commitments: {
            ...layer.commitments,
            ids: ids.includes(commitment.id)
              ? ids.filter((id) => id !== commitment.id)
              : [...ids, commitment.id],
          },
        })} /><span>${nameOf(commitment, language)}</span></label>`,
  )}</div>`;
}

function renderByField({ edition, layer, mine, language, change }: RuleView): TemplateResult {
  const words = EDITION_STRINGS[language];
  const { field, byValue } = layer.commitments;
  const texts = mine.features.flatMap(({ properties }) => {
    const value = properties[field];
    return value === undefined || value === null || value === '' ? [] : [String(value)];
  });
  const values = [...new Set(texts)].sort();
  return html`${renderChoice({
    id: `commitment-field-${layer.own}`,
    label: words.ruleField,
    value: field,
    choices: [['', words.chooseTarget], ...mine.fields.map(({ name }) => [name, name] as const)],
    onChoice: (name) => change({ commitments: { ...layer.commitments, field: name, byValue: {} } }),
  })}
    ${values.slice(0, MOST_VALUES).map((value) =>
      renderChoice({
        id: `commitment-${layer.own}-${value}`,
        label: value,
        value: byValue[value] ?? '',
        choices: [
          ['', words.noCommitment],
          ...sortedFor(edition, layer.target).map((one) => [one.id, nameOf(one, language)] as const),
        ],
        onChoice: (id) =>
          change({ commitments: { ...layer.commitments, byValue: { ...byValue, [value]: id } } }),
      }),
    )}
    ${values.length > MOST_VALUES ? html`<p class="hint">${fillIn(words.moreValues, { n: values.length - MOST_VALUES })}</p>` : nothing}`;
}

/** Commitments that the plan's layers are measured for, or that their features are to count for. */
export function touchedBy({ layers, ledger }: EditionPlan, edition: Edition): readonly Commitment[] {
  if (ledger === 'empty') return [];
  const used = layers.filter(({ use }) => use !== 'out');
  const targets = new Set(used.map(({ target }) => target).filter((id) => id !== ''));
  const ids = new Set(
    used.flatMap(({ commitments: { rule, ids: all, byValue } }) =>
      rule === 'all' ? all : rule === 'field' ? Object.values(byValue) : [],
    ),
  );
  return edition.ledger.commitments.filter(
    ({ id, measure }) => ids.has(id) || (measure !== null && targets.has(measure.layer)),
  );
}

/** What the ledger says of where these are; it has to follow the data. */
export function renderLedger({
  plan,
  edition,
  language,
  onChange,
}: PlanView): TemplateResult | typeof nothing {
  const words = EDITION_STRINGS[language];
  const touched = touchedBy(plan, edition);
  if (touched.length === 0) return nothing;
  const change = (id: string, part: LedgerChange) =>
    onChange({ commitments: { ...plan.commitments, [id]: { ...plan.commitments[id], ...part } } });
  return html`<details id="ledger"><summary>${fillIn(words.ledgerTouched, { n: touched.length })}</summary>
    <p class="hint">${words.ledgerHint}</p>
    ${touched.map((commitment) => {
      const changed = plan.commitments[commitment.id] ?? {};
      return html`<h4>${nameOf(commitment, language)}</h4>
        ${renderChoice({
          id: `location-${commitment.id}`,
          label: words.location,
          value: changed.location ?? commitment.location,
          choices: choicesOf(LOCATIONS, STRINGS[language].locations),
          onChoice: (value) =>
            change(commitment.id, {
              location: LOCATIONS.find((one) => one === value) ?? commitment.location,
            }),
        })}
        ${
          commitment.note
            ? renderLocalized({
                id: `note-${commitment.id}`,
                label: words.ledgerNote,
                value: changed.note ?? commitment.note,
                language,
                long: true,
                onText: (note) => change(commitment.id, { note }),
              })
            : nothing
        }`;
    })}</details>`;
}
