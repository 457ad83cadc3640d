/** Collects problems; repeated ones are counted instead of kept, so that a bad file cannot fill the memory. */
import type { Problem, Severity } from './result.js';

/** Problems of one code that are kept whole. */
const KEPT_OF_ONE_CODE = 100;

/** What is said of a problem beside its code and severity; the path may be left to the context. */
export type ProblemDetails = Omit<Problem, 'code' | 'severity' | 'path'> & { readonly path?: string };

export type ProblemContext = Partial<Pick<Problem, 'file' | 'feature' | 'path'>>;

export interface ProblemList {
  /** Notes an error; the details are only built while problems of this code are still kept. */
  error(code: string, details: () => ProblemDetails): void;
  /** Notes a warning, in the same way. */
  warn(code: string, details: () => ProblemDetails): void;
  /** Takes over finished problems, adding what they lack from the context. */
  take(problems: readonly Problem[]): void;
  /** The same list, with the context added to each problem noted through it. */
  within(context: ProblemContext): ProblemList;
  /** How many errors were noted so far, those not kept among them. */
  errorCount(): number;
  /** The kept problems, then one line for each code that came up more often. */
  problems(): readonly Problem[];
}

interface Store {
  readonly kept: Problem[];
  /** How often a severity and code came up within a file, under a key of all three. */
  readonly counts: Map<string, { readonly first: Problem; count: number }>;
  errors: number;
}

export function createProblemList(context: ProblemContext = {}): ProblemList {
  return viewOf({ kept: [], counts: new Map(), errors: 0 }, context);
}

function viewOf(store: Store, context: ProblemContext): ProblemList {
  const note = (severity: Severity, code: string, details: () => ProblemDetails) =>
    keep(store, { file: context.file, severity, code }, () => ({
      path: '',
      ...context,
      ...details(),
      code,
      severity,
    }));
  return {
    error: (code, details) => note('error', code, details),
    warn: (code, details) => note('warning', code, details),
    take: (problems) => {
      for (const problem of problems) {
        const { file = context.file, severity, code } = problem;
        keep(store, { file, severity, code }, () => ({ ...context, ...problem }));
      }
    },
    within: (more) => viewOf(store, { ...context, ...more }),
    errorCount: () => store.errors,
    problems: () => [...store.kept, ...[...store.counts.values()].flatMap(closingLine)],
  };
}

function keep(
  store: Store,
  {
    file = '',
    severity,
    code,
  }: { readonly file?: string | undefined; readonly severity: Severity; readonly code: string },
  build: () => Problem,
): void {
  if (severity === 'error') store.errors++;
  const key = `${severity} ${code} ${file}`;
  const seen = store.counts.get(key);
  if (seen) seen.count++;
  if (seen && seen.count > KEPT_OF_ONE_CODE) return;
  const problem = build();
  store.kept.push(problem);
  if (!seen) store.counts.set(key, { first: problem, count: 1 });
}

function closingLine({
  first,
  count,
}: {
  readonly first: Problem;
  readonly count: number;
}): readonly Problem[] {
  const more = count - KEPT_OF_ONE_CODE;
  if (more <= 0) return [];
  const { code, severity, file } = first;
  const message = `and ${more} more problems of this kind.`;
  return [{ code, severity, message, path: '', ...(file === undefined ? {} : { file }) }];
}
