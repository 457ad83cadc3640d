/** commitments.json: unknown JSON → Ledger, with every problem of it. */
import { ACTIONS, COMPARATORS, type Commitment, type Ledger, LOCATIONS, type Target } from './commitment.js';
import { LANGUAGES, type Language } from './language.js';
import { createMemberReader, type MemberReader, type Source } from './member-reader.js';
import { readTheme } from './parse-layer-manifest.js';
import { readMeasure } from './parse-measure.js';
import { readId, refuseRepeats } from './parse-references.js';
import { isPlainObject } from './plain-object.js';
import { createProblemList } from './problem-list.js';
import type { Result } from './result.js';
import { UNIT_IDS } from './units.js';

export const COMMITMENT_KEYS = [
  'id',
  'theme',
  'quote',
  'locator',
  'metric',
  'target',
  'action',
  'year',
  'location',
  'measure',
  'note',
] as const;

export interface LedgerContext {
  /** Its path in the edition, for the problems. */
  readonly file?: string;
  readonly languages?: readonly Language[];
}

/** The ledger of an edition; fails with all its errors. */
export function parseLedger(
  input: unknown,
  { file = 'commitments.json', languages = LANGUAGES }: LedgerContext = {},
): Result<Ledger> {
  const problems = createProblemList({ file });
  const reader = createMemberReader({ value: input, path: '', problems, languages }, [
    'themes',
    'commitments',
  ]);
  const themes = reader.list('themes', readLedgerTheme);
  const ids = themes.map((theme) => theme.id);
  refuseRepeats(reader, 'themes', ids);
  const commitments = reader.list('commitments', (item) => readCommitment(item, ids));
  refuseRepeats(
    reader,
    'commitments',
    commitments.map((commitment) => commitment.id),
  );
  const found = problems.problems();
  if (problems.errorCount() > 0) return { ok: false, problems: found };
  return { ok: true, value: { themes, commitments }, problems: found };
}

function readLedgerTheme(source: Source): Ledger['themes'][number] {
  const reader = createMemberReader(source, ['id', 'title']);
  return { id: readId(reader, 'id'), title: reader.localized('title') };
}

function readCommitment(source: Source, themes: readonly string[]): Commitment {
  const id = isPlainObject(source.value) ? source.value.id : undefined;
  const problems = source.problems.within(typeof id === 'string' ? { feature: id.slice(0, 200) } : {});
  const reader = createMemberReader({ ...source, problems }, COMMITMENT_KEYS);
  const target = reader.member('target') === null ? null : readTarget(reader.object('target'));
  const measure = reader.member('measure') === null ? null : readMeasure(reader.object('measure'));
  return {
    id: readId(reader, 'id'),
    theme: readTheme(reader, themes),
    quote: readEvidence(reader, 'quote'),
    locator: readEvidence(reader, 'locator'),
    metric: reader.localized('metric'),
    target,
    ...(reader.has('action') ? { action: reader.oneOf('action', ACTIONS) } : {}),
    year: readYear(reader),
    location: reader.oneOf('location', LOCATIONS),
    measure,
    ...(reader.has('note') ? { note: reader.localized('note') } : {}),
  };
}

const EVIDENCE: Record<'quote' | 'locator', { readonly message: string; readonly fix: string }> = {
  quote: { message: 'The commitment has no quote.', fix: "Copy the report's own words, letter by letter." },
  locator: {
    message: 'The commitment does not say where its quote stands in the report.',
    fix: 'Add "locator": the page, or the heading above the quote.',
  },
};

function readEvidence(reader: MemberReader, key: 'quote' | 'locator'): string {
  const value = reader.member(key);
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
    reader.refuse(key, { code: `missing-${key}`, ...EVIDENCE[key] });
    return '';
  }
  return reader.text(key);
}

function readTarget(source: Source): Target {
  const reader = createMemberReader(source, ['comparator', 'value', 'unit']);
  const value = reader.number('value');
  if (value < 0) {
    reader.refuse('value', {
      code: 'bad-target',
      message: `A target of ${value} is below zero.`,
      fix: 'Write a number from 0 up.',
    });
  }
  const isCounter = isPlainObject(reader.member('unit'));
  return {
    comparator: reader.oneOf('comparator', COMPARATORS),
    value,
    unit: isCounter ? reader.localized('unit') : reader.oneOf('unit', UNIT_IDS),
  };
}

function readYear(reader: MemberReader): number {
  const year = reader.number('year');
  if (reader.has('year') && (!Number.isInteger(year) || year < 1900 || year > 2200)) {
    reader.refuse('year', {
      code: 'bad-date',
      message: `${year} is not a year.`,
      fix: 'Write the year of the report, such as 2024.',
    });
  }
  return year;
}
