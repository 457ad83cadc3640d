/** Fields of a layer from the values of its features: how many are filled, what they can be read as, how far they reach. */
import type { FieldType } from '../edition.js';
import type { FieldReport } from './layer-report.js';
import { looksLikeDate, looksLikeNumber, readBoolean, readDate, readNumber } from './value-readings.js';

/** Different values that are told apart; a field with more is no enum. */
const MOST_DISTINCT = 20;
const LONGEST_CHOICE = 60;
const MOST_SAMPLES = 5;
const LONGEST_SAMPLE = 120;

type Value = string | number | boolean;
type Reading = 'number' | 'boolean' | 'date';

/** Takes the values of one field, feature by feature. */
export class FieldTally {
  readonly #name: string;
  #filled = 0;
  readonly #samples = new Set<Value>();
  /** Texts with how often each came, until there are too many. */
  #choices: Map<string, number> | undefined = new Map();
  /** What every value so far can be read as. */
  readonly #possible = new Set<Reading>(['number', 'boolean', 'date']);
  readonly #kinds = new Set<string>();
  #least: number | undefined;
  #greatest: number | undefined;
  #earliest: string | undefined;
  #latest: string | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  add(value: Value | null | undefined): void {
    if (value === null || value === undefined || isBlank(value)) return;
    this.#filled++;
    this.#kinds.add(typeof value);
    if (this.#samples.size < MOST_SAMPLES) this.#samples.add(shorten(value));
    if (typeof value === 'string') this.#addText(value);
    else {
      this.#choices = undefined;
      this.#keepOnly(typeof value === 'number' ? 'number' : 'boolean');
      if (typeof value === 'number') this.#addNumber(value);
    }
  }

  report(): FieldReport {
    const type = this.#type();
    const values = [...(this.#choices ?? [])].map(([value, count]) => ({ value, count }));
    const [minimum, maximum] =
      type === 'number'
        ? [this.#least, this.#greatest]
        : type === 'date'
          ? [this.#earliest, this.#latest]
          : [];
    return {
      name: this.#name,
      type,
      filled: this.#filled,
      mixed: this.#kinds.size > 1,
      samples: [...this.#samples],
      ...(type === 'enum' ? { values: values.sort((a, b) => b.count - a.count) } : {}),
      ...(minimum === undefined || maximum === undefined ? {} : { minimum, maximum }),
    };
  }

  #type(): FieldType {
    if (this.#filled === 0) return 'string';
    const [reading] = this.#possible;
    if (reading) return reading;
    const distinct = this.#choices?.size ?? 0;
    return distinct >= 2 && this.#filled >= 2 * distinct ? 'enum' : 'string';
  }

  #addText(text: string): void {
    // What was seen before has been judged before.
    if (this.#countChoice(text) === 'again') return;
    if (this.#possible.has('number')) {
      if (looksLikeNumber(text)) this.#addNumber(readNumber(text) ?? 0);
      else this.#possible.delete('number');
    }
    if (this.#possible.has('boolean') && readBoolean(text) === undefined) this.#possible.delete('boolean');
    if (!this.#possible.has('date')) return;
    if (looksLikeDate(text)) this.#addDate(readDate(text) ?? '');
    else this.#possible.delete('date');
  }

  #countChoice(text: string): 'again' | 'new' {
    if (!this.#choices) return 'new';
    const count = this.#choices.get(text) ?? 0;
    this.#choices.set(text, count + 1);
    if (this.#choices.size > MOST_DISTINCT || text.length > LONGEST_CHOICE) this.#choices = undefined;
    return count === 0 ? 'new' : 'again';
  }

  #keepOnly(kept: Reading): void {
    for (const reading of this.#possible) if (reading !== kept) this.#possible.delete(reading);
  }

  #addNumber(value: number): void {
    if (!Number.isFinite(value)) return;
    if (this.#least === undefined || value < this.#least) this.#least = value;
    if (this.#greatest === undefined || value > this.#greatest) this.#greatest = value;
  }

  #addDate(date: string): void {
    if (this.#earliest === undefined || date < this.#earliest) this.#earliest = date;
    if (this.#latest === undefined || date > this.#latest) this.#latest = date;
  }
}

function isBlank(value: Value): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function shorten(value: Value): Value {
  return typeof value === 'string' && value.length > LONGEST_SAMPLE
    ? `${value.slice(0, LONGEST_SAMPLE)}…`
    : value;
}
