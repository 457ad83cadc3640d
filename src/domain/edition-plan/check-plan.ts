/**
 * What the gate cannot see in the files: that a claim is whole, and that words of the edition still fit its data. Beside the
 * gate's problems, not instead of them.
 */
import type { Edition, Layer } from '../edition.js';
import { matchesFilter } from '../filter.js';
import type { Localized } from '../language.js';
import { createProblemList, type ProblemList } from '../problem-list.js';
import type { Problem } from '../result.js';
import type { UserLayer } from '../workspace/workspace.js';
import type { EditionPlan, LayerPlan } from './edition-plan.js';
import { readMetres } from './plan-features.js';

/** Problems of the plan and of what it makes. */
export function checkPlan(
  plan: EditionPlan,
  made: Edition,
  { edition, own }: { readonly edition: Edition; readonly own: readonly UserLayer[] },
): readonly Problem[] {
  const problems = createProblemList();
  const used = plan.layers.filter(
    ({ use, own: id }) => use !== 'out' && own.some((layer) => layer.id === id),
  );
  for (const layerPlan of used) {
    const layer = made.layers.find(({ id }) => id === idAfter(layerPlan));
    const place = problems.within({ file: layer?.file ?? 'edition.json' });
    checkTarget(layerPlan, plan, place);
    checkClaim(layerPlan, place);
    if (layer) checkWords(layer, place);
  }
  checkLedger(made, { before: edition, problems: problems.within({ file: made.manifest.commitments }) });
  return problems.problems();
}

function idAfter({ use, id, target }: LayerPlan): string {
  return use === 'new' ? id : target;
}

function checkTarget({ use, target }: LayerPlan, plan: EditionPlan, problems: ProblemList): void {
  if (use === 'new') return;
  if (target === '' || plan.removed.includes(target))
    problems.error('no-target', () => ({
      message:
        target === ''
          ? 'It is not said which layer of the edition this layer joins.'
          : `The layer "${target}" is taken out, so nothing can join it.`,
      fix: 'Choose a layer of the edition that stays, or make a new layer.',
    }));
  const others = plan.layers.filter((other) => other.use === 'replace' && other.target === target);
  if (use === 'replace' && target !== '' && others.length > 1)
    problems.error('replaced-twice', () => ({
      message: `Two of your layers replace "${target}": only one of them would be left.`,
      fix: 'Let one replace it, and add the other to it.',
    }));
}

/** Better than an estimate is a claim of who makes the edition: nothing of it is filled in. */
function checkClaim({ basis, uncertaintyMetres, source }: LayerPlan, problems: ProblemList): void {
  if (basis === '') return;
  if (readMetres(uncertaintyMetres) === undefined)
    problems.error('claim-without-uncertainty', () => ({
      message: `The basis "${basis}" is stated without an uncertainty in metres.`,
      fix: 'Write within how many metres the true place lies, such as the accuracy of the survey.',
    }));
  if (source.trim() === '')
    problems.error('claim-without-source', () => ({
      message: `The basis "${basis}" is stated without a source.`,
      fix: 'Write document, date and office.',
    }));
}

const ILLUSTRATIVE = /示意|illustrative/i;

function saysIllustrative(text: Localized | undefined): boolean {
  return text !== undefined && (ILLUSTRATIVE.test(text.zh) || ILLUSTRATIVE.test(text.en));
}

/** Title, description and notes that call illustrative what no longer is. */
function checkWords({ title, description, features }: Layer, problems: ProblemList): void {
  const isIllustrative = features.map(({ properties }) => properties.basis === 'illustrative');
  if (features.length > 0 && !isIllustrative.includes(true) && [title, description].some(saysIllustrative))
    problems.warn('title-illustrative', () => ({
      message: 'Title or description say that the layer is illustrative, but none of its features is.',
      fix: 'Take the word out of title and description.',
    }));
  features.forEach(({ properties }, index) => {
    const notes = [properties.note, properties.note_zh, properties.note_en];
    if (isIllustrative[index] || !notes.some((note) => note !== undefined && ILLUSTRATIVE.test(note))) return;
    problems
      .within({ feature: properties.id, path: `features[${index}].properties.note` })
      .warn('note-illustrative', () => ({
        message: 'The note says that the feature is illustrative, but its basis is another.',
        fix: 'Mend the note of the feature before you build the edition.',
      }));
  });
}

/** A commitment that is counted by located features now, though the ledger says that the place is not published. */
function checkLedger(
  made: Edition,
  { before, problems }: { readonly before: Edition; readonly problems: ProblemList },
): void {
  made.ledger.commitments.forEach((commitment, index) => {
    const { measure, location, note, id } = commitment;
    if (!measure || location !== 'not-published') return;
    const counts = (edition: Edition) =>
      edition.layers
        .find((layer) => layer.id === measure.layer)
        ?.features.some(
          (feature) => matchesFilter(feature, measure.filter) && feature.properties.basis !== 'illustrative',
        ) ?? false;
    if (!counts(made) || counts(before)) return;
    problems
      .within({ feature: id, path: `commitments[${index}].location` })
      .warn('location-outdated', () => ({
        message: `The ledger says that the place is not published, but the map now counts located features${saysIllustrative(note) ? ', and the note calls them illustrative' : ''}.`,
        fix: 'Set the location to published or partly, and mend the note.',
      }));
  });
}
