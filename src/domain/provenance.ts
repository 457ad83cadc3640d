/** What a result rests on, so that it can be checked, cited and worked out again. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AnalysisFeature } from './choose-features.js';
import type { CoverageInput } from './coverage-answer.js';
import type { CoverageQuestion } from './coverage-question.js';
import type { EditionManifest } from './edition.js';
import type { Localized } from './language.js';

/** The version of the atlas, as in package.json. */
export const ATLAS_VERSION = '0.1.0';

/** Changes whenever a figure could come out differently. */
export const METHOD_VERSION = 'sweep-1';

export const METHOD: Localized = {
  zh: '在 WGS-84（与 CGCS2000 相差不到 0.6 米）经纬度中以直边相连，按椭球面求面积；一个要素内各环按奇偶规则取内外，重叠处只算一次；缓冲为椭球面上的距离，圆角。区间由每个图形按自身误差缩小和放大得出，示意图形在下限里不计。',
  en: 'Edges are straight in WGS-84 longitude and latitude (within 0.6 m of CGCS2000), areas are ellipsoidal; the rings of a feature are taken even-odd, and ground covered several times counts once; buffers are distances on the ellipsoid with round corners. The interval comes from shrinking and growing each shape by its own uncertainty; illustrative shapes do not count in its lower end.',
};

export interface Provenance {
  readonly edition: string;
  /** ISO 8601 date of the edition's data. */
  readonly updated: string;
  readonly question: CoverageQuestion;
  /** The reader's filter in words; absent for none. */
  readonly filter?: string;
  readonly zones: number;
  readonly covers: number;
  readonly method: Localized;
  readonly versions: { readonly atlas: string; readonly method: string };
  /** ISO 8601 date of the answer. */
  readonly date: string;
  /** SHA-256 over the question and every shape it was asked about, as hex. */
  readonly hash: string;
}

export interface ProvenanceInput {
  readonly manifest: EditionManifest;
  readonly question: CoverageQuestion;
  readonly input: CoverageInput;
  readonly filterText: string;
  readonly date: string;
  readonly hash: string;
}

export function buildProvenance({
  manifest,
  question,
  input,
  filterText,
  date,
  hash,
}: ProvenanceInput): Provenance {
  return {
    edition: manifest.id,
    updated: manifest.updated,
    question,
    ...(filterText === '' ? {} : { filter: filterText }),
    zones: input.zones.length,
    covers: input.covers.length,
    method: METHOD,
    versions: { atlas: ATLAS_VERSION, method: METHOD_VERSION },
    date,
    hash,
  };
}

/** Features hashed before the page gets a turn. */
const SLICE = 1000;

/**
 * SHA-256 of the question's distance and of the id, basis, uncertainty and geometry of each zone and cover, in order:
 * the same shapes give the same hash, on any machine and in any language. `pause` is awaited now and then.
 */
export async function hashInput(
  { zones, covers, bufferMetres }: CoverageInput,
  pause: () => Promise<void> = async () => {},
): Promise<string> {
  const hash = sha256.create();
  const take = (value: unknown): void => {
    hash.update(utf8ToBytes(`${JSON.stringify(value)}\n`));
  };
  take([METHOD_VERSION, bufferMetres]);
  for (const [name, features] of [
    ['zones', zones],
    ['covers', covers],
  ] as const) {
    take([name, features.length]);
    for (const [index, feature] of features.entries()) {
      take(describe(feature));
      if (index % SLICE === SLICE - 1) await pause();
    }
  }
  return bytesToHex(hash.digest());
}

/** Members in a fixed order: geometries as the file has them. */
function describe({ id, basis, uncertaintyMetres, geometry }: AnalysisFeature): readonly unknown[] {
  return [id, basis, uncertaintyMetres, geometry];
}
