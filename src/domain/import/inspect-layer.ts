/** The report on an imported layer before it is added: in one pass, with pauses, so that 200,000 parcels take seconds. */
import type { Geometry } from 'geojson';
import { estimateSize } from './estimate-size.js';
import { type Bounds, boundsOf, isOnEarth, isSwapped, isWithin } from './feature-bounds.js';
import { familyOf, forEachFigure, isEmptyGeometry } from './figures.js';
import { DuplicateFinder } from './find-duplicates.js';
import { FindingList } from './finding-list.js';
import { MANY_VERTICES, MOST_FIELDS } from './findings.js';
import { type Extent, givenIdOf, type IncomingFeature } from './incoming-feature.js';
import { inspectGeometry } from './inspect-geometry.js';
import type { Family, LayerReport } from './layer-report.js';
import { createPacer, type PaceOptions } from './pacer.js';
import { FieldTally } from './tally-fields.js';

export interface InspectOptions extends PaceOptions {
  /** The edition's. */
  readonly extent: Extent;
}

/** What is in the layer and what is wrong with it. Rejects with the signal's reason when aborted. */
export async function inspectLayer(
  features: readonly IncomingFeature[],
  { extent, ...pace }: InspectOptions,
): Promise<LayerReport> {
  const inspection = new Inspection(features, extent);
  const pacer = createPacer(features.length, pace);
  for (let index = 0; index < features.length; index++) {
    const turn = pacer.step(index, inspection.add(index));
    if (turn) await turn;
  }
  return inspection.report();
}

class Inspection {
  readonly #features: readonly IncomingFeature[];
  readonly #extent: Extent;
  readonly #findings: FindingList;
  readonly #duplicates = new DuplicateFinder();
  readonly #ids = new Set<string>();
  readonly #fields = new Map<string, FieldTally>();
  readonly #positionCounts: Uint32Array;
  readonly #types: Partial<Record<Geometry['type'], number>> = {};
  readonly #families: Record<Family, number> = { points: 0, lines: 0, areas: 0 };
  /** Family of each feature: its first figure's. */
  readonly #familyOfFeature: (Family | undefined)[] = [];
  #bounds: Bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity, positions: 0 };
  #fieldsLeftOut = false;

  constructor(features: readonly IncomingFeature[], extent: Extent) {
    this.#features = features;
    this.#extent = extent;
    this.#findings = new FindingList(features);
    this.#positionCounts = new Uint32Array(features.length);
  }

  /** Looks at one feature; returns its number of positions, as a measure of the work. */
  add(index: number): number {
    const feature = this.#features[index];
    if (!feature) return 0;
    const bounds = boundsOf(feature.geometry);
    this.#positionCounts[index] = bounds.positions;
    this.#addType(feature.geometry, index);
    this.#addPlace(bounds, index);
    inspectGeometry(feature.geometry, (code, vertex) => this.#findings.note(code, index, vertex));
    this.#addIdentity(feature, index);
    this.#addValues(feature, index);
    return bounds.positions;
  }

  report(): LayerReport {
    this.#noteMixedTypes();
    const { west, south, east, north, positions } = this.#bounds;
    return {
      features: this.#features.length,
      types: { ...this.#types },
      withoutGeometry: this.#features.filter(({ geometry }) => geometry === null).length,
      families: { ...this.#families },
      positions,
      ...(west <= east && south <= north ? { extent: [west, south, east, north] } : {}),
      fields: [...this.#fields.values()].map((field) => field.report()),
      findings: this.#findings.findings(),
      size: estimateSize({ features: this.#features, positionCounts: this.#positionCounts }),
    };
  }

  #addType(geometry: Geometry | null, index: number): void {
    if (isEmptyGeometry(geometry)) this.#findings.note('empty-geometry', index);
    if (geometry) this.#types[geometry.type] = (this.#types[geometry.type] ?? 0) + 1;
    let first: Family | undefined;
    forEachFigure(geometry, (figure) => {
      const family = familyOf(figure);
      first ??= family;
      this.#families[family]++;
    });
    this.#familyOfFeature.push(first);
  }

  #addPlace(bounds: Bounds, index: number): void {
    const { west, south, east, north, positions } = bounds;
    const onEarth = isOnEarth(bounds);
    const whole = this.#bounds;
    this.#bounds = {
      west: onEarth ? Math.min(whole.west, west) : whole.west,
      south: onEarth ? Math.min(whole.south, south) : whole.south,
      east: onEarth ? Math.max(whole.east, east) : whole.east,
      north: onEarth ? Math.max(whole.north, north) : whole.north,
      positions: whole.positions + positions,
    };
    if (positions > MANY_VERTICES) this.#findings.note('many-vertices', index);
    if (positions === 0 || isWithin(bounds, this.#extent)) return;
    if (isSwapped(bounds, this.#extent)) this.#findings.note('swapped-axes', index, [west, south]);
    else this.#findings.note(onEarth ? 'outside-extent' : 'out-of-bounds', index, [west, south]);
  }

  #addIdentity(feature: IncomingFeature, index: number): void {
    const repetition = this.#duplicates.add(feature);
    if (repetition) this.#findings.note(repetition, index);
    const id = givenIdOf(feature);
    if (id === undefined) return;
    if (this.#ids.has(String(id))) this.#findings.note('duplicate-id', index);
    this.#ids.add(String(id));
  }

  #addValues({ properties }: IncomingFeature, index: number): void {
    if (!properties) return;
    for (const name of Object.keys(properties)) {
      let field = this.#fields.get(name);
      if (!field && this.#fields.size < MOST_FIELDS) {
        field = new FieldTally(name);
        this.#fields.set(name, field);
      }
      if (field) field.add(properties[name]);
      else if (!this.#fieldsLeftOut) {
        this.#fieldsLeftOut = true;
        this.#findings.note('many-fields', index);
      }
    }
  }

  /** Features that are not of the commonest family. */
  #noteMixedTypes(): void {
    const counts: Record<Family, number> = { points: 0, lines: 0, areas: 0 };
    for (const family of this.#familyOfFeature) if (family) counts[family]++;
    const most = Math.max(counts.points, counts.lines, counts.areas);
    const common = FAMILIES.find((family) => counts[family] === most);
    for (const [index, family] of this.#familyOfFeature.entries())
      if (family && family !== common) this.#findings.note('mixed-types', index);
  }
}

const FAMILIES: readonly Family[] = ['areas', 'lines', 'points'];
