/** Rows of a table as features: by two columns of coordinates or one of WKT, told or guessed. */
import type { Geometry } from 'geojson';
import type { ProblemList } from '../domain/problem-list.js';
import { type GuessedMapping, guessMapping } from './guess-mapping.js';
import type { ColumnMapping, RawFeature, RawValue, StatedSystem } from './raw-layer.js';
import type { ReadWatch } from './read-watch.js';
import { numberOf } from './table-number.js';
import { parseWkt } from './wkt-geometry.js';

/** In wider tables short rows stay short: a small file could otherwise hold billions of empty cells. */
const FILLED_COLUMNS = 64;
/** Rows that the place is guessed from. */
export const ROWS_LOOKED_AT = 50;

export interface TableStart {
  readonly columns: readonly string[];
  /** The first rows; they are read with the others, too. */
  readonly sample: readonly (readonly RawValue[])[];
  readonly mapping: ColumnMapping | undefined;
  readonly watch: ReadWatch;
  readonly problems: ProblemList;
}

/** A problem says so when no columns are the place, or these were guessed against their titles. */
export async function startTable({
  columns,
  sample,
  mapping,
  watch,
  problems,
}: TableStart): Promise<TableReader> {
  const guessed = mapping ? undefined : guessMapping({ columns, rows: sample.slice(0, ROWS_LOOKED_AT) });
  const chosen = mapping ?? guessed?.mapping;
  const place = chosen && (await placerOf(columns, chosen));
  if (!place) reportNoPlace(mapping, problems);
  if (guessed) reportGuess(guessed, problems);
  return new TableReader({ columns, place, watch, problems });
}

interface Placed {
  readonly geometry: Geometry;
  /** Of EPSG, where WKT states it. */
  readonly code?: number;
}

interface Placer {
  readonly place: (row: readonly RawValue[]) => Placed | undefined;
  /** A column that is left out of the values where it could be read: the shape says the same. */
  readonly shapeColumn?: number;
}

async function placerOf(columns: readonly string[], mapping: ColumnMapping): Promise<Placer | undefined> {
  if (mapping.type === 'wkt') {
    const at = columns.indexOf(mapping.column);
    if (at < 0) return undefined;
    const read = await parseWkt();
    return { place: (row) => read(String(row[at] ?? '')), shapeColumn: at };
  }
  const [x, y] = [columns.indexOf(mapping.x), columns.indexOf(mapping.y)];
  if (x < 0 || y < 0) return undefined;
  return {
    place: (row) => {
      const [east, north] = [numberOf(row[x]), numberOf(row[y])];
      return east === undefined || north === undefined
        ? undefined
        : { geometry: { type: 'Point', coordinates: [east, north] } };
    },
  };
}

export class TableReader {
  readonly features: RawFeature[] = [];
  readonly #columns: readonly string[];
  readonly #placer: Placer | undefined;
  readonly #watch: ReadWatch;
  readonly #problems: ProblemList;
  #code: number | undefined;

  constructor({
    columns,
    place,
    watch,
    problems,
  }: Pick<TableStart, 'columns' | 'watch' | 'problems'> & { readonly place: Placer | undefined }) {
    this.#columns = columns;
    this.#placer = place;
    this.#watch = watch;
    this.#problems = problems;
  }

  /** As WKT states it; undefined when it states none. */
  get system(): StatedSystem | undefined {
    return this.#code === undefined ? undefined : { type: 'epsg', code: this.#code };
  }

  /** `line` is that of the row in the table, from 1. */
  add(row: readonly RawValue[], line: number): void {
    const placed = this.#placer?.place(row);
    this.#code ??= placed?.code;
    if (this.#placer && !placed)
      this.#problems.warn('row-without-place', () => ({
        path: `rows[${line - 1}]`,
        message: `Row ${line} has no coordinates that can be read.`,
        fix: 'Fill them in, or leave the row out.',
      }));
    const left = placed ? this.#placer?.shapeColumn : undefined;
    const values: (readonly [string, RawValue])[] = [];
    for (let at = 0; at < this.#columns.length; at++) {
      const isFilled = at < row.length || this.#columns.length <= FILLED_COLUMNS;
      if (isFilled && at !== left) values.push([this.#columns[at] ?? '', row[at] ?? null]);
    }
    this.features.push(this.#watch.build({ geometry: placed?.geometry ?? null, values }, this.#problems));
  }
}

function reportNoPlace(mapping: ColumnMapping | undefined, problems: ProblemList): void {
  problems.warn('no-coordinates', () => ({
    message: mapping ? 'The table has no columns of these titles.' : 'No column looks like coordinates.',
    fix: 'Say which columns are longitude and latitude, easting and northing, or WKT.',
  }));
}

function reportGuess({ by, mapping }: GuessedMapping, problems: ProblemList): void {
  if (by === 'titles' || mapping.type !== 'xy') return;
  const { x, y } = mapping;
  problems.warn('columns-guessed', () => ({
    message:
      by === 'values'
        ? `By their values, «${x}» was taken for the longitude and «${y}» for the latitude.`
        : `By their values, «${x}» was taken for the easting and «${y}» for the northing, as Chinese surveyors write them.`,
    fix: 'Say which columns are meant if this is wrong.',
  }));
}
