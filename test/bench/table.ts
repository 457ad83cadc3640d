/** The attribute table over 200,000 seeded rows: `npx tsx test/bench/table.ts`, or as a part of `npm run bench`. */
import type { Edition } from '../../src/domain/edition.js';
import { filterEdition } from '../../src/domain/feature-filter.js';
import { buildColumns, buildRows } from '../../src/domain/table.js';
import { sortInSteps, sortRows } from '../../src/domain/table-sort.js';
import { DEFAULT_VIEW } from '../../src/domain/view.js';
import { createAtlasFeature, createEdition, createLayer } from '../create-edition.js';
import { createRandom } from '../seeded.js';

const COUNT = 200_000;
const TIMES = 5;

/** Prints the median ms of what the table does when it opens, is sorted and is filtered. */
export function benchTable(): void {
  const edition = createMany();
  const columns = buildColumns(edition, DEFAULT_VIEW, 'parcels');
  const rows = buildRows(edition, DEFAULT_VIEW);
  const sortingOf = (key: string) => {
    const column = columns.find((candidate) => candidate.key === key);
    if (!column) throw new Error(`No column ${key}`);
    return { column, descending: false, language: 'zh' as const };
  };
  const sort = (key: string) => () => sortRows(rows, sortingOf(key));
  console.log(`\n### Attribute table, ${COUNT.toLocaleString('en')} rows\n\n| job | median ms |\n|---|---|`);
  const jobs: readonly (readonly [string, () => unknown])[] = [
    ['rows of what is shown', () => buildRows(edition, DEFAULT_VIEW)],
    ['sorted by a number', sort('parcels.mu')],
    ['sorted by Chinese names', sort('name')],
    // A new filter object each time: the last answer is kept.
    [
      'filtered by status and part of a name',
      () => filterEdition(edition, { statuses: ['planned'], text: '12' }),
    ],
  ];
  for (const [name, run] of jobs) console.log(`| ${name} | ${median(run).toFixed(0)} |`);
  const longest = longestStep(sortInSteps(rows, sortingOf('name')));
  console.log(`| longest step of sorting by Chinese names | ${longest.toFixed(0)} |`);
}

function createMany(): Edition {
  const random = createRandom(11);
  const features = Array.from({ length: COUNT }, (_, index) =>
    createAtlasFeature({
      id: `p${index}`,
      name: `地块${Math.floor(random() * 1e6)}`,
      status: random() < 0.5 ? 'planned' : 'completed',
      mu: Math.round(random() * 1000) / 10,
    }),
  );
  return createEdition([
    createLayer('parcels', features, {
      fields: [{ name: 'mu', title: { zh: '亩数', en: 'Size' }, type: 'number' }],
    }),
  ]);
}

/** How long the page would have to wait, in ms. */
function longestStep(steps: Iterator<unknown>): number {
  let longest = 0;
  for (let done = false; !done; ) {
    const start = performance.now();
    done = steps.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(TIMES / 2)] ?? Number.NaN;
}

if (process.argv[1]?.endsWith('table.ts')) benchTable();
