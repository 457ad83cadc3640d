/** Search over 200,000 seeded names: `npx tsx test/bench/search.ts`, or as a part of `npm run bench`. */
import { readingsOf } from '../../src/domain/pinyin.js';
import { addReadings, buildSearchIndex, type SearchEntry, search } from '../../src/domain/search.js';
import { createRandom } from '../seeded.js';

const COUNT = 200_000;
const SYLLABLES =
  '大小东西南北中上下新老青海山河湖港台城园路桥村里庄楼街口水石金银红白云龙凤平安福德仁义和顺长宁州江'.split(
    '',
  );
const WORDS = [
  'East',
  'West',
  'Harbour',
  'Garden',
  'Bridge',
  'Hill',
  'Old',
  'New',
  'Road',
  'Lane',
  'Market',
  'Mill',
];
const QUERIES = [
  { name: 'Chinese, 2 characters', query: '青海' },
  { name: 'Chinese, 1 character', query: '路' },
  { name: 'pinyin in full', query: 'qinghai' },
  { name: 'pinyin initials', query: 'qhs' },
  { name: 'English', query: 'harbour' },
  { name: 'two words', query: '青海 new' },
  { name: 'found nowhere', query: 'xyzzy' },
];

/** Prints the time to build the index and the median of each query in ms. */
export function benchSearch(): void {
  const random = createRandom(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const entries = Array.from(
    { length: COUNT },
    (_, index): SearchEntry => ({
      id: `${index}`,
      type: 'feature',
      zh: Array.from({ length: 3 + Math.floor(random() * 5) }, () => pick(SYLLABLES)).join(''),
      en: Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(WORDS)).join(' '),
    }),
  );
  const start = performance.now();
  const index = buildSearchIndex(entries);
  const middle = performance.now();
  const readings = entries.map(({ zh }) => readingsOf(zh));
  const read = performance.now();
  const spoken = addReadings(index, readings);
  const end = performance.now();
  console.log(`\n### Search over ${COUNT.toLocaleString('en')} names\n`);
  console.log(
    `Index ${Math.round(middle - start)} ms, readings ${Math.round(read - middle)} ms (in slices, between other work), index of them ${Math.round(end - read)} ms.\n`,
  );
  console.log('| query | median ms | results, at most 1,000 |\n|---|---|---|');
  for (const { name, query } of QUERIES) {
    const times = Array.from({ length: 15 }, () => {
      const before = performance.now();
      search(spoken, query);
      return performance.now() - before;
    }).sort((a, b) => a - b);
    console.log(`| ${name}: ${query} | ${times[7]?.toFixed(1)} | ${search(spoken, query, 1000).length} |`);
  }
}

if (process.argv[1]?.endsWith('search.ts')) benchSearch();
