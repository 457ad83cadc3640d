/** From a reader's own parcels to a folder that the gate on the disk passes: the real edition, its illustrative layer replaced. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFolder } from '../../geodata/open-folder.js';
import { runCheck } from '../../geodata/run-check.js';
import type { Edition } from '../../src/domain/edition.js';
import { readEdition } from '../../src/domain/edition-folder/read-edition.js';
import { diffBases, diffTargets } from '../../src/domain/edition-plan/edition-difference.js';
import {
  chooseUse,
  type EditionPlan,
  type LayerPlan,
  startPlan,
} from '../../src/domain/edition-plan/edition-plan.js';
import { parseEdition } from '../../src/domain/parse-edition.js';
import type { UserLayer } from '../../src/domain/workspace/workspace.js';
import { buildEdition, type LoadFiles } from '../../src/io/build-edition.js';
import { packFiles } from '../../src/io/edition-files.js';
import { createOfficialParcels } from '../official-parcels.js';

const FOLDER = 'geodata/shibei-2024';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edition-'));
});
afterEach(async () => rm(folder, { recursive: true }));

const load: LoadFiles = async (paths) => ({
  files: new Map(
    await Promise.all(
      paths.map(async (path) => [path, new Uint8Array(await readFile(join(FOLDER, path)))] as const),
    ),
  ),
  problems: [],
});

async function loadShibei(): Promise<Edition> {
  const parsed = parseEdition((await readEdition(openFolder(FOLDER))).files);
  if (!parsed.ok) throw new Error('The edition is broken');
  return parsed.value;
}

const OFFICIAL: Partial<LayerPlan> = {
  title: { zh: '拟出让地块', en: 'Land parcels for sale' },
  description: { zh: '区自然资源局界址测量成果。', en: 'Boundary survey of the district’s land office.' },
  names: { en: 'Parcel {n}' },
  basis: 'surveyed',
  uncertaintyMetres: '0.05',
  source: '测试用界址点成果表，2024-05',
  status: 'planned',
  commitments: { rule: 'all', ids: ['tudi-churang-400mu'], field: '', byValue: {} },
};

function planFor(edition: Edition, own: UserLayer, changes: Partial<LayerPlan> = OFFICIAL): EditionPlan {
  const plan = startPlan(edition, [own], '2026-12-01');
  const layers = plan.layers.map((layer) => ({
    ...chooseUse(layer, { use: 'replace', target: 'land-parcels' }, { own, edition }),
    ...changes,
  }));
  return {
    ...plan,
    layers,
    commitments: {
      'tudi-churang-400mu': {
        location: 'published',
        note: { zh: '400亩合26.67公顷。', en: '400 mu are 26.67 ha.' },
      },
    },
  };
}

async function unpack(archive: Uint8Array): Promise<void> {
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

it('makes a folder that passes, in which only what was changed differs', async () => {
  const edition = await loadShibei();
  const own = createOfficialParcels(edition);
  const built = await buildEdition(planFor(edition, own), { edition, own: [own] }, load);
  expect(built.report.problems).toEqual([]);
  const archive = await packFiles(new Map([...built.files].map(([path, bytes]) => [`new/${path}`, bytes])));
  await unpack(archive);
  let text = '';
  const status = await runCheck([join(folder, 'new')], (more) => {
    text += more;
  });
  expect(text).toContain('0 errors, 0 warnings');
  expect(status).toBe(0);
  const differing: string[] = [];
  for (const path of built.files.keys()) {
    const before = await readFile(join(FOLDER, path), 'utf8');
    if (before !== (await readFile(join(folder, 'new', path), 'utf8'))) differing.push(path);
  }
  expect(differing.sort()).toEqual(['commitments.json', 'edition.json', 'layers/land-parcels.geojson']);
});

it('replaces the illustrative acres of the target by surveyed ones', async () => {
  const edition = await loadShibei();
  const own = createOfficialParcels(edition);
  const { edition: after } = await buildEdition(planFor(edition, own), { edition, own: [own] }, load);
  const [change, ...others] = diffTargets(edition, after);
  expect(others).toEqual([]);
  expect(change?.before).toMatchObject({ type: 'measured', located: 0, unit: 'mu' });
  expect(change?.after).toMatchObject({
    type: 'measured',
    illustrative: 0,
    byBasis: [{ basis: 'surveyed', count: 12 }],
  });
  const bases = diffBases(edition, after);
  const illustrative = bases.find(({ basis }) => basis === 'illustrative');
  const parcels = edition.layers.find(({ id }) => id === 'land-parcels')?.features.length ?? 0;
  expect((illustrative?.before.count ?? 0) - (illustrative?.after.count ?? 0)).toBe(parcels);
});

it('gives the same bytes each time', async () => {
  const edition = await loadShibei();
  const own = createOfficialParcels(edition);
  const pack = async () =>
    packFiles((await buildEdition(planFor(edition, own), { edition, own: [own] }, load)).files);
  expect(await pack()).toEqual(await pack());
});

it('finds in the page what the gate finds on the disk', async () => {
  const edition = await loadShibei();
  const own = createOfficialParcels(edition);
  // Without names in English, and a value of the zone that the layer does not have.
  const wrong = planFor(edition, own, { ...OFFICIAL, names: {}, fields: { zone: 'zone' } });
  const built = await buildEdition(wrong, { edition, own: [own] }, load);
  await unpack(await packFiles(built.files));
  let text = '';
  await runCheck(['--json', folder], (more) => {
    text += more;
  });
  const [report] = JSON.parse(text) as [{ problems: unknown[]; basemapGzipBytes: number }];
  const own_ = new Set(['value-unfit']);
  expect(built.report.problems.filter(({ code }) => !own_.has(code))).toEqual(report.problems);
  expect(report.problems.length).toBeGreaterThan(0);
  expect(built.report.basemapGzipBytes).toBe(report.basemapGzipBytes);
});
