/** The gate as a command: what it prints and answers, on good folders and on every way a folder can be bad. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCheck } from '../../geodata/run-check.js';
import { HARBOUR_FOLDER } from '../read-fixture.js';

const BROKEN = fileURLToPath(new URL('../fixtures/broken/', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edition-'));
  await cp(HARBOUR_FOLDER, folder, { recursive: true });
});
afterEach(async () => rm(folder, { recursive: true }));

async function check(...args: string[]): Promise<{ status: number; text: string }> {
  let text = '';
  const status = await runCheck(args, (more) => {
    text += more;
  });
  return { status, text };
}

async function copyBroken(name: string, to: string): Promise<void> {
  await cp(join(BROKEN, name), join(folder, to));
}

describe('npm run geodata on a good edition', () => {
  it('passes with a table of features by basis', async () => {
    const { status, text } = await check(folder);
    expect(status).toBe(0);
    expect(text).toContain('4 layers, 9 features; 6 commitments, 5 of them measured on the map');
    expect(text).toMatch(/quays +1 +1 +· +1 +· +3/);
    expect(text).toContain('0 errors, 0 warnings');
  });

  it('prints JSON', async () => {
    const { status, text } = await check('--json', folder);
    expect(status).toBe(0);
    expect(JSON.parse(text)).toMatchObject([
      { folder, ok: true, commitments: 6, problems: [], layers: [{ id: 'quays', features: 3 }, {}, {}, {}] },
    ]);
  });

  it('runs as a command', () => {
    const script = fileURLToPath(new URL('../../geodata/check.ts', import.meta.url));
    const text = execFileSync(process.execPath, ['--import', 'tsx', script, folder], { encoding: 'utf8' });
    expect(text).toContain('0 errors, 0 warnings');
  }, 30_000);

  it('passes with warnings', async () => {
    await copyBroken('byte-order-mark.json', 'unused.json');
    await writeFile(
      join(folder, 'commitments.json'),
      `\uFEFF${await readFile(join(folder, 'commitments.json'), 'utf8')}`,
    );
    const { status, text } = await check(folder);
    expect(status).toBe(0);
    expect(text).toContain('warning byte-order-mark');
  });
});

describe('npm run geodata called wrongly', () => {
  it('answers 2 and shows the usage', async () => {
    expect(await check('--jsn')).toMatchObject({ status: 2, text: expect.stringContaining('Usage') });
    expect(await check(join(folder, 'nowhere'))).toMatchObject({
      status: 2,
      text: expect.stringContaining('not a folder'),
    });
    expect(await check('--help')).toMatchObject({ status: 0, text: expect.stringContaining('Usage') });
  });
});

describe('npm run geodata on a bad edition', () => {
  async function expectProblem(code: string, words: string): Promise<void> {
    const { status, text } = await check(folder);
    expect(text).toContain(`error ${code}: `);
    expect(text).toContain(words);
    expect(status).toBe(1);
  }

  it('without edition.json', async () => {
    await rm(join(folder, 'edition.json'));
    await expectProblem('file-missing', 'edition.json is missing');
  });

  it('with broken JSON, by line and column', async () => {
    await copyBroken('trailing-comma.json', 'edition.json');
    await expectProblem('broken-json', 'line 4, column 1');
  });

  it('with a comment in JSON', async () => {
    await copyBroken('comment.json', 'commitments.json');
    await expectProblem('broken-json', 'commitments.json is not JSON: in line 2, column 3');
  });

  it('with a layer that is cut off, and still checks the others', async () => {
    await copyBroken('cut-off.geojson', 'layers/tram.geojson');
    await expectProblem('broken-json', 'but the file ends');
    expect((await check(folder)).text).toContain('3 layers, 7 features');
  });

  it('with a missing layer, told once', async () => {
    await rm(join(folder, 'layers/pumps.geojson'));
    await expectProblem('file-missing', 'layers/pumps.geojson is missing');
    expect((await check(folder)).text.match(/file-missing/g)).toHaveLength(1);
  });

  it.each(['gbk.json', 'utf-16.json'])('with a file that is not UTF-8 (%s)', async (name) => {
    await copyBroken(name, 'layers/pumps.geojson');
    await expectProblem('not-utf8', 'Save it as UTF-8');
  });

  it('with a file of 50 MB', async () => {
    await truncate(join(folder, 'layers/pumps.geojson'), 50 * 1024 * 1024);
    await expectProblem('file-too-large', 'has 50.0 MB; at most 20.0 MB');
  });

  it('with a layer nested 10,000 deep', async () => {
    const deep = `{"type":"Polygon","coordinates":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    await writeFile(join(folder, 'layers/pumps.geojson'), deep);
    await expectProblem('nested-too-deep', 'line 1, column');
  });

  it('with a folder or a link out of the edition in place of a layer', async () => {
    await rm(join(folder, 'layers/pumps.geojson'));
    await mkdir(join(folder, 'layers/pumps.geojson'));
    await expectProblem('not-a-file', 'layers/pumps.geojson');
    await rm(join(folder, 'layers/tram.geojson'));
    await symlink(join(HARBOUR_FOLDER, 'layers/tram.geojson'), join(folder, 'layers/tram.geojson'));
    await expectProblem('unsafe-path', 'leads out of');
  });

  it('without the notice of the base map', async () => {
    await rm(join(folder, 'basemap/LICENCE.md'));
    await expectProblem('licence-missing', 'basemap/LICENCE.md');
  });

  it('with a base map of more than 400 KB gzipped', async () => {
    // Digits of a seeded walk hardly compress: 60,000 positions of 14 digits.
    let state = 1;
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state / 2 ** 32) * 1e-3;
    };
    const coordinates = Array.from({ length: 60_000 }, (_, i) => [3 + i * 1e-6 + next() * 1e-3, 55 + next()]);
    const road = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }],
    };
    await writeFile(join(folder, 'basemap/road.geojson'), JSON.stringify(road));
    await expectProblem('basemap-too-heavy', 'at most 400 KB');
  });

  it('prints no control characters of the file', async () => {
    const text = await readFile(join(folder, 'layers/pumps.geojson'), 'utf8');
    await writeFile(
      join(folder, 'layers/pumps.geojson'),
      text.replace('"pump-north"', '"\\u001b[31mpump"').replace('"completed"', '"\\u001bdone"'),
    );
    const report = await check(folder);
    expect(report.status).toBe(1);
    expect(report.text).not.toContain('\u001b');
  });
});

describe('the versions of an edition', () => {
  const NEXT = fileURLToPath(new URL('../fixtures/edition-harbour-next/', import.meta.url));
  const recorded = async () => JSON.parse(await readFile(join(folder, 'versions.json'), 'utf8'));
  const takeNext = async (file: string) => cp(join(NEXT, file), join(folder, file));

  it('need not be kept', async () => {
    expect((await check(folder)).status).toBe(0);
  });

  it('fail the gate when the data is not the one recorded last, and say what to do', async () => {
    await check('--record', folder);
    expect((await check(folder)).status).toBe(0);
    await takeNext('layers/pumps.geojson');
    const { status, text } = await check(folder);
    expect(status).toBe(1);
    expect(text).toContain('versions.json ends with version ed31ac436758, but the data is ');
    expect(text).toContain('npm run geodata -- --record');
  });

  it('are put down once for each content, with what changed', async () => {
    await check('--record', folder);
    await takeNext('layers/pumps.geojson');
    expect((await check('--record', folder)).text).toContain('a new version was recorded');
    expect((await check('--record', folder)).text).not.toContain('a new version was recorded');
    const { versions } = await recorded();
    expect(versions).toHaveLength(2);
    expect(versions[1].changes.added.map(({ id }: { id: string }) => id)).toEqual(['pump-east']);
    expect(versions[1].changes.changed[0].parts).toEqual(['geometry', 'fields']);
  });

  it('are not touched by how files are written', async () => {
    await check('--record', folder);
    const file = join(folder, 'layers/pumps.geojson');
    const data = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...data, features: data.features.reverse() }, null, 2));
    expect((await check(folder)).status).toBe(0);
  });

  it('fail the gate when the list is broken', async () => {
    await writeFile(join(folder, 'versions.json'), '{"versions": 3}');
    expect((await check(folder)).text).toContain('versions.json is not a list of versions');
  });
});
