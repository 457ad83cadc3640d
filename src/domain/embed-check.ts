/** What a page of a newsroom lets an embedded map do, and what its engineers would have to change. */

export const CHECKS = ['script', 'data', 'worker', 'picture', 'webgl', 'language', 'frame'] as const;
export type CheckName = (typeof CHECKS)[number];

/** What was tried in the page, and what came of it. */
export interface EmbedObservations {
  /** Origins of the atlas and of the page; `null` for a sandboxed page. */
  readonly atlas: string;
  readonly page: string;
  /** `lang` around the map; empty for none. */
  readonly language: string;
  /** Fetching the edition: what the server answered, 0 for no answer that the page may read. */
  readonly dataStatus: number;
  readonly workerStarted: boolean;
  readonly pictureShown: boolean;
  readonly webgl2: boolean;
  readonly framed: boolean;
  /** Directives of the page's policy that forbade something, as the browser named them, e.g. `worker-src`. */
  readonly violated: readonly string[];
}

export interface EmbedFinding {
  readonly check: CheckName;
  readonly level: 'ok' | 'note' | 'problem';
  /** Which of the check's sentences fits. */
  readonly case: 'fine' | 'policy' | 'cors' | 'missing' | 'absent' | 'sandbox' | 'other';
  /** A line for a header of the page or of the atlas's host; absent when none would help. */
  readonly line?: string;
}

/** One finding for each check, in their order. */
export function judgeEmbed(observed: EmbedObservations): readonly EmbedFinding[] {
  const { atlas, page, language, dataStatus, workerStarted, pictureShown, webgl2, framed } = observed;
  const forbade = (...directives: readonly string[]) =>
    observed.violated.some((name) => directives.includes(name.replace(/-(elem|attr)$/, '')));
  return [
    // Whoever reads this has run the script.
    { check: 'script', level: 'ok', case: 'fine' },
    judgeData(dataStatus, { atlas, forbidden: forbade('connect-src', 'default-src') }),
    workerStarted
      ? { check: 'worker', level: 'ok', case: 'fine' }
      : { check: 'worker', level: 'problem', case: 'policy', line: policyLine('worker-src blob:') },
    pictureShown
      ? { check: 'picture', level: 'ok', case: 'fine' }
      : { check: 'picture', level: 'problem', case: 'policy', line: policyLine('img-src data: blob:') },
    webgl2
      ? { check: 'webgl', level: 'ok', case: 'fine' }
      : { check: 'webgl', level: 'note', case: 'absent' },
    judgeLanguage(language),
    framed
      ? {
          check: 'frame',
          level: page === 'null' ? 'note' : 'ok',
          case: page === 'null' ? 'sandbox' : 'other',
        }
      : { check: 'frame', level: 'ok', case: 'fine' },
  ];
}

function judgeData(
  status: number,
  { atlas, forbidden }: { readonly atlas: string; readonly forbidden: boolean },
): EmbedFinding {
  if (status >= 200 && status < 400) return { check: 'data', level: 'ok', case: 'fine' };
  if (status !== 0) return { check: 'data', level: 'problem', case: 'missing' };
  if (forbidden)
    return {
      check: 'data',
      level: 'problem',
      case: 'policy',
      line: policyLine(`connect-src ${atlas} blob:`),
    };
  return { check: 'data', level: 'problem', case: 'cors', line: 'Access-Control-Allow-Origin: *' };
}

function judgeLanguage(language: string): EmbedFinding {
  if (/^(zh|en)\b/i.test(language)) return { check: 'language', level: 'ok', case: 'fine' };
  return { check: 'language', level: 'note', case: language === '' ? 'absent' : 'other' };
}

function policyLine(directive: string): string {
  return `Content-Security-Policy: ${directive}`;
}

/** All that a page's policy must allow, in one line. */
export function wholePolicy(atlas: string): string {
  return policyLine(`script-src ${atlas}; connect-src ${atlas} blob:; img-src data: blob:; worker-src blob:`);
}
