/** What can go wrong with data, said so that a person can mend it. Plain objects: they cross the worker border. */

export type Severity = 'error' | 'warning';

export interface Problem {
  /** Stable kebab-case code, e.g. `ring-not-closed`. */
  readonly code: string;
  /** A sentence for people that names the bad value. */
  readonly message: string;
  /** Where it is inside the document, e.g. `features[3].geometry.coordinates[0][7]`; empty for the whole. */
  readonly path: string;
  readonly severity: Severity;
  /** The file, relative to the edition's folder, when the problem belongs to one. */
  readonly file?: string;
  /** Id of the feature, commitment or layer concerned. */
  readonly feature?: string;
  /** Longitude and latitude of the vertex concerned, in degrees. */
  readonly vertex?: readonly [number, number];
  /** What to do about it, as a sentence. */
  readonly fix?: string;
}

/** Expected failure as a value. `problems` of a good result are warnings only. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether any of the problems is an error rather than a warning. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
