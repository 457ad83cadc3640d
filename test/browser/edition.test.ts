/** A planner's parcels become an edition: brought in, checked, packed, and opened as the folder that was saved. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOfficialParcels } from '../official-parcels.js';
import { onMap, openSite, type Site, startSite, waitForMap } from './open-site.js';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const LAYER = JSON.parse(readFileSync('geodata/shibei-2024/edition.json', 'utf8')).layers.find(
  ({ id }: { id: string }) => id === 'land-parcels',
);
const PARCELS = createOfficialParcels({ layers: [{ ...LAYER, features: [] }] });

it('replaces an illustrative layer, and the archive opens as an edition of the site', async () => {
  const { page } = await openSite(site, '#v=1&tab=data');
  const data = {
    type: 'FeatureCollection',
    features: PARCELS.features.map(({ geometry, properties: { id, name, 片区 } }) => ({
      type: 'Feature',
      geometry,
      properties: { id, name, 片区 },
    })),
  };
  const buffer = Buffer.from(JSON.stringify(data));
  const importing = page.locator('import-panel');
  await importing
    .locator('#files')
    .setInputFiles([{ name: 'official.geojson', mimeType: 'application/json', buffer }]);
  const way = importing.locator('.way input').first();
  await way.waitFor();
  if (!(await way.isChecked())) await way.check();
  await importing.locator('input[id^=source]').first().fill('测试用界址点成果表');
  await importing.locator('.add').first().click();
  await page.locator('data-panel #tool-edition').click();

  const panel = page.locator('edition-panel');
  await panel.locator('#use-user-official').selectOption('replace');
  await panel.locator('#target-user-official').selectOption('land-parcels');
  const fill = async (id: string, text: string) => {
    await panel.locator(`#${id}`).fill(text);
    await panel.locator(`#${id}`).blur();
  };
  await fill('title-user-official-zh', '拟出让地块');
  await fill('title-user-official-en', 'Land parcels for sale');
  await fill('description-user-official-zh', '界址测量成果。');
  await fill('description-user-official-en', 'Boundary survey.');
  await panel.locator('#basis-user-official').selectOption('surveyed');
  await fill('uncertainty-user-official', '0.05');
  await fill('source-user-official', '测试用界址点成果表，2024-05');
  await fill('names-user-official-en', 'Parcel {n}');
  await panel.locator('#commitments-user-official').selectOption('all');
  await panel.locator('input[value=tudi-churang-400mu]').check();
  await panel.locator('#ledger summary').click();
  await panel.locator('#location-tudi-churang-400mu').selectOption('published');
  await panel.locator('#basics summary').click();
  await fill('edition-id', 'made');
  await panel.locator('#build').click();
  await panel.locator('#verdict').waitFor();
  expect(await panel.locator('#problems').allTextContents()).toEqual([]);
  expect(await panel.locator('.targets').textContent()).toMatch(/示意 427 亩.*→.*官方测绘/);
  const saving = page.waitForEvent('download');
  await panel.locator('#save').click();
  const files = unzipSync(new Uint8Array(readFileSync(await (await saving).path())));

  const made = await page.context().newPage();
  await page.close();
  const troubles: string[] = [];
  made.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await made.route('**/geodata/made/**', (route) => {
    const bytes = files[new URL(route.request().url()).pathname.replace(/^.*\/geodata\//, '')];
    return bytes ? route.fulfill({ body: Buffer.from(bytes) }) : route.fulfill({ status: 404 });
  });
  await made.goto(`${site.server.url}?edition=geodata/made/edition.json`);
  await waitForMap(made);
  expect(
    await onMap(
      made,
      (map) =>
        new Set(map.querySourceFeatures('data:land-parcels').map(({ properties }) => properties.basis)).size,
      undefined,
    ),
  ).toBe(1);
  await made.locator('#tab-targets').click();
  await made.locator('indicator-panel').getByText('老企业搬迁区土地出让').first().waitFor();
  expect(troubles).toEqual([]);
});
