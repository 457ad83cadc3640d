/** Jobs side by side in one run: round by round in turn, so that a slow moment of the machine hits all of them. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** Runs this often and no more, without a warm-up, for what takes many seconds. */
  readonly rounds?: number;
}

export interface Timed {
  readonly name: string;
  /** NaN where it failed. */
  readonly medianMs: number;
  readonly worstMs: number;
  /** What the last round answered. */
  readonly answer: unknown;
  readonly failure?: string;
}

const ROUNDS = 7;

/** Runs the contenders in turn; each one's median. A contender that throws is out, its message kept. */
export function timeInTurn(contenders: readonly Contender[], rounds = ROUNDS): readonly Timed[] {
  const entries = contenders.map((contender) => ({
    contender,
    times: [] as number[],
    answer: undefined as unknown,
    failure: '',
  }));
  for (let round = 0; round <= rounds; round++) {
    for (const entry of entries) {
      const { run, rounds: own } = entry.contender;
      // The first round only warms up, except for what runs a few times only.
      if (entry.failure !== '' || (own !== undefined && (round === 0 || round > own))) continue;
      const start = performance.now();
      try {
        entry.answer = run();
      } catch (error) {
        entry.failure = error instanceof Error ? error.message : String(error);
        continue;
      }
      if (round > 0) entry.times.push(performance.now() - start);
    }
  }
  return entries.map(({ contender: { name }, times, answer, failure }) => ({
    name,
    medianMs: failure ? Number.NaN : medianOf(times),
    worstMs: failure ? Number.NaN : Math.max(...times),
    answer,
    ...(failure ? { failure } : {}),
  }));
}

/** Prints medians against the first contender's. */
export function compare(title: string, contenders: readonly Contender[]): void {
  const timed = timeInTurn(contenders);
  console.log(`\n### ${title}\n\n| | median ms | against the first |\n|---|---|---|`);
  for (const { name, medianMs } of timed)
    console.log(`| ${name} | ${medianMs.toFixed(1)} | ${ratio(medianMs, timed[0]?.medianMs)} |`);
}

/** Prints medians against the first contender's, and how far each one's answer, a number, is from the first's. Returns them. */
export function compareAnswers(
  title: string,
  contenders: readonly Contender[],
  rounds = ROUNDS,
): readonly Timed[] {
  const timed = timeInTurn(contenders, rounds);
  const [first] = timed;
  console.log(
    `\n### ${title}\n\n| | median ms | against the first | answer against the first |\n|---|---|---|---|`,
  );
  for (const { name, medianMs, answer, failure } of timed) {
    console.log(
      failure === undefined
        ? `| ${name} | ${medianMs.toFixed(1)} | ${ratio(medianMs, first?.medianMs)} | ${difference(answer, first?.answer)} |`
        : `| ${name} | fails: ${failure.slice(0, 80)} | | |`,
    );
  }
  return timed;
}

/** Prints what the figures depend on: the machine, its load, the day, and the versions of packages. */
export function printMachine(packages: readonly string[] = []): void {
  const [load = 0] = loadavg();
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${load.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}`,
  );
  // As installed: not every package lets its package.json be imported.
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  const versions = packages.map((name) => `${name} ${lock.packages[`node_modules/${name}`]?.version}`);
  if (versions.length > 0) console.log(`\n${versions.join(', ')}`);
}

export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ratio(value: number, first: number | undefined): string {
  const times = value / (first ?? Number.NaN);
  return `${times.toFixed(times < 10 ? 2 : 0)}×`;
}

function difference(answer: unknown, first: unknown): string {
  if (typeof answer !== 'number' || typeof first !== 'number') return '';
  const apart = Math.abs(answer - first) / Math.abs(first);
  return apart === 0 ? 'the same' : apart.toExponential(1);
}
