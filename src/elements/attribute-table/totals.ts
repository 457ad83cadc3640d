/** The sums of the rows, with what is illustrative apart; added up beside other work. */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { formatArea, formatLength } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { measureArea, measureLength, type Row } from '../../domain/table.js';
import type { Metres, SquareMetres } from '../../domain/units.js';
import { TABLE_STRINGS } from '../strings/table.js';
import { fillIn } from '../strings.js';
import { runInSlices } from './slices.js';

interface Totals {
  readonly area: SquareMetres;
  readonly illustrativeArea: SquareMetres;
  readonly length: Metres;
  readonly illustrativeLength: Metres;
}

/** Rows added up in one step: a few ms. */
const STEP = 500;

export class TotalsController implements ReactiveController {
  #rows: readonly Row[] = [];
  #totals: Totals | undefined;
  #stop: (() => void) | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#totals && this.#rows.length > 0) this.#begin();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Adds the rows up, unless they are those of the last call. */
  setRows(rows: readonly Row[]): void {
    if (rows === this.#rows) return;
    this.#rows = rows;
    this.#stop?.();
    this.#totals = undefined;
    if (rows.length > 0) this.#begin();
  }

  render(language: Language): TemplateResult | typeof nothing {
    if (this.#rows.length === 0) return nothing;
    const text = this.#totals ? totalsText(this.#totals, language) : TABLE_STRINGS[language].adding;
    return html`<p class="totals figures">${text}</p>`;
  }

  #begin(): void {
    this.#stop = runInSlices(addUp(this.#rows), (totals) => {
      this.#totals = totals;
      this.#host.requestUpdate();
    });
  }
}

function* addUp(rows: readonly Row[]): Generator<void, Totals> {
  const totals = { area: 0, illustrativeArea: 0, length: 0, illustrativeLength: 0 };
  for (const [index, { feature }] of rows.entries()) {
    if (index > 0 && index % STEP === 0) yield;
    const area = measureArea(feature);
    const length = measureLength(feature);
    totals.area += area;
    totals.length += length;
    if (feature.properties.basis !== 'illustrative') continue;
    totals.illustrativeArea += area;
    totals.illustrativeLength += length;
  }
  return totals;
}

/** Sums of nothing are left out. */
function totalsText(totals: Totals, language: Language): string {
  const strings = TABLE_STRINGS[language];
  const parts: string[] = [];
  if (totals.area > 0) {
    const illustrative = totals.illustrativeArea > 0 && formatArea(totals.illustrativeArea, language);
    parts.push(fillIn(strings.totalArea, { value: formatArea(totals.area, language) }) + split(illustrative));
  }
  if (totals.length > 0) {
    const illustrative = totals.illustrativeLength > 0 && formatLength(totals.illustrativeLength, language);
    parts.push(
      fillIn(strings.totalLength, { value: formatLength(totals.length, language) }) + split(illustrative),
    );
  }
  return parts.join(' · ');

  function split(value: string | false): string {
    return value === false ? '' : fillIn(strings.ofWhichIllustrative, { value });
  }
}
