/** What the files of an edition say of each other: ids once over all layers, commitments that exist, sound measures. */
import { checkMeasures } from './check-measures.js';
import type { Ledger } from './commitment.js';
import type { EditionManifest, Layer } from './edition.js';
import { suggestName } from './nearest-name.js';
import { createProblemList, type ProblemList } from './problem-list.js';
import type { Problem } from './result.js';

export interface EditionParts {
  readonly manifest: EditionManifest;
  /** Absent when it could not be read; then nothing is said about commitments. */
  readonly ledger?: Ledger;
  /** The layers that could be read. */
  readonly layers: readonly Layer[];
}

/** Every problem between the parts. */
export function checkReferences({ manifest, ledger, layers }: EditionParts): readonly Problem[] {
  const problems = createProblemList();
  checkIds(layers, problems);
  if (ledger) {
    checkCommitmentIds(layers, { ledger, problems });
    checkMeasures(ledger, { manifest, layers, problems: problems.within({ file: manifest.commitments }) });
  }
  return problems.problems();
}

function checkIds(layers: readonly Layer[], problems: ProblemList): void {
  const owners = new Map<string, string>();
  for (const layer of layers) {
    for (const { properties } of layer.features) {
      const owner = owners.get(properties.id);
      if (owner !== undefined) {
        problems.error('duplicate-id', () => ({
          file: layer.file,
          feature: properties.id,
          message: `The id "${properties.id}" is already that of a feature in ${owner}.`,
          fix: 'Ids must be unique in the whole edition: links and selections use them.',
        }));
      }
      owners.set(properties.id, owner ?? layer.file);
    }
  }
}

function checkCommitmentIds(
  layers: readonly Layer[],
  { ledger, problems }: { readonly ledger: Ledger; readonly problems: ProblemList },
): void {
  const known = new Set(ledger.commitments.map((commitment) => commitment.id));
  for (const layer of layers) {
    layer.features.forEach(({ properties }, index) => {
      for (const id of properties.commitments) {
        if (known.has(id)) continue;
        problems.error('unknown-commitment', () => ({
          file: layer.file,
          feature: properties.id,
          path: `features[${index}].properties.commitments`,
          message: `There is no commitment "${id.slice(0, 60)}" in the ledger.`,
          fix: suggestName(id, known) ?? 'Add it to the ledger, or take it out here.',
        }));
      }
    });
  }
}
