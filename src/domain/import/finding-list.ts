/** Collects findings: counts all, keeps the first places of each kind. */
import { FINDINGS, type FindingCode } from './findings.js';
import { givenIdOf, type IncomingFeature } from './incoming-feature.js';
import type { Finding, FindingPlace } from './layer-report.js';
import { FINDING_WORDS } from './report-words.js';

/** Places of one kind that are kept. */
const MOST_PLACES = 1000;

/** Longest id that is kept in a place. */
const LONGEST_ID = 200;

interface Tally {
  count: number;
  features: number;
  lastFeature: number;
  readonly places: FindingPlace[];
}

export class FindingList {
  readonly #features: readonly IncomingFeature[];
  readonly #tallies = new Map<FindingCode, Tally>();

  constructor(features: readonly IncomingFeature[]) {
    this.#features = features;
  }

  /** Features are expected in rising order within a code. */
  note(code: FindingCode, feature: number, vertex?: readonly number[]): void {
    let tally = this.#tallies.get(code);
    if (!tally) {
      tally = { count: 0, features: 0, lastFeature: -1, places: [] };
      this.#tallies.set(code, tally);
    }
    tally.count++;
    if (tally.lastFeature !== feature) tally.features++;
    tally.lastFeature = feature;
    if (tally.places.length < MOST_PLACES) tally.places.push(this.#placeOf(feature, vertex));
  }

  /** Errors first, then by how often they come. */
  findings(): readonly Finding[] {
    return [...this.#tallies]
      .map(([code, tally]) => buildFinding(code, tally))
      .sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  }

  #placeOf(feature: number, vertex: readonly number[] | undefined): FindingPlace {
    const found = this.#features[feature];
    const id = found && givenIdOf(found);
    const [x, y] = vertex ?? [];
    return {
      feature,
      ...(id === undefined ? {} : { id: typeof id === 'string' ? id.slice(0, LONGEST_ID) : id }),
      ...(Number.isFinite(x) && Number.isFinite(y) ? { vertex: [x ?? 0, y ?? 0] } : {}),
    };
  }
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}

function buildFinding(code: FindingCode, { count, features, places }: Tally): Finding {
  return {
    code,
    count,
    features,
    ...FINDINGS[code],
    message: `${FINDING_WORDS[code].en}: ${count} (features: ${features}).`,
    places,
  };
}
