import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEdition, createLayer } from '../../../test/create-edition.js';
import { find, next } from '../../../test/element-tree.js';
import { Importer } from '../../worker/import-client.js';
import type { AddLayerEvent, GoToEvent, MarkShapesEvent, SayEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { ImportPanel } from './import-panel.js';
import './import-panel.js';

const EDITION = (() => {
  const edition = createEdition([createLayer('zones', [])]);
  return { ...edition, manifest: { ...edition.manifest, extent: [120.2, 36, 120.5, 36.2] as const } };
})();

const feature = (name: string, ring: readonly (readonly number[])[]) =>
  `{"type":"Feature","properties":{"name":"${name}","use":"homes"},"geometry":{"type":"Polygon","coordinates":[${JSON.stringify(ring)}]}}`;
const collection = (...features: readonly string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(',')}]}`;

const SQUARE = feature('square', [
  [120.3, 36.1],
  [120.301, 36.1],
  [120.301, 36.101],
  [120.3, 36.101],
  [120.3, 36.1],
]);
/** Two triangles that meet in one point. */
const BOW_TIE = feature('bow', [
  [120.31, 36.1],
  [120.312, 36.102],
  [120.312, 36.1],
  [120.31, 36.102],
  [120.31, 36.1],
]);
/** CGCS2000, 3° zone with the central meridian 120° E: E 534223 N 3995596 is 120.38° E, 36.09° N. */
const METRES = feature('metres', [
  [534200, 3995500],
  [534300, 3995500],
  [534300, 3995600],
  [534200, 3995600],
  [534200, 3995500],
]);

async function createPanel(properties: Partial<ImportPanel> = {}): Promise<ImportPanel> {
  const panel = Object.assign(document.createElement('import-panel'), {
    edition: EDITION,
    language: 'en',
    today: '2024-05-06',
    ...properties,
  });
  panel.lang = 'en';
  panel.style.width = '320px';
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

const fileOf = (name: string, text: string) => new File([text], name);

async function createRead(name: string, text: string): Promise<ImportPanel> {
  const panel = await createPanel();
  panel.dropped = [fileOf(name, text)];
  await settled(panel);
  return panel;
}

/** Read, and every layer's work done. */
const settled = (panel: ImportPanel) =>
  vi.waitFor(
    () => {
      if (!all(panel, '#again').length || all(panel, '[aria-busy=true]').length)
        throw new Error('Still working');
    },
    { timeout: 20_000 },
  );

const all = (panel: ImportPanel, selector: string) => [
  ...(panel.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

const texts = (panel: ImportPanel, selector: string) =>
  all(panel, selector).map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

async function choose(panel: ImportPanel, selector: string): Promise<void> {
  const input = find<HTMLInputElement>(panel, selector);
  input.checked = true;
  input.dispatchEvent(new Event('change'));
  await new Promise((resolve) => setTimeout(resolve));
  await settled(panel);
}

function type(panel: ImportPanel, selector: string, value: string): void {
  const input = find<HTMLInputElement>(panel, selector);
  input.value = value;
  input.dispatchEvent(new Event('change'));
}

afterEach(() => document.body.replaceChildren());

describe('<import-panel>', () => {
  it('has no accessibility violation, empty and with a layer', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'import-panel');
    document.body.append(sheet);
    const panel = await createPanel();
    const check = async () =>
      (await axe.run(panel)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    expect(await check()).toEqual([]);
    panel.dropped = [fileOf('bow.geojson', collection(SQUARE, BOW_TIE))];
    await settled(panel);
    await choose(panel, '.way input');
    expect(await check()).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
  });

  it('offers ways to understand degrees, and takes none of them by itself', async () => {
    const panel = await createRead('a.geojson', collection(SQUARE));
    expect(texts(panel, '.way').map((way) => way.slice(0, 6))).toEqual(['WGS-84', 'GCJ-02', 'BD-09 ']);
    expect(all(panel, '.way input:checked').length).toBe(0);
    expect(all(panel, '.add').length).toBe(0);
    // GCJ-02 lies about half a kilometre off.
    expect(texts(panel, '.way small')[1]).toMatch(/^100% within the extent.* · \d{3} m /);
  });

  it('draws the two likeliest ways with an arrow between them, and the one that is pointed at', async () => {
    const panel = await createPanel();
    let marks: MarkShapesEvent['marks'] = [];
    panel.addEventListener('mark-shapes', (event) => {
      marks = event.marks;
    });
    panel.dropped = [fileOf('a.geojson', collection(SQUARE))];
    await settled(panel);
    const arrow = () => marks.find(({ mark }) => mark === 'shift');
    expect(marks.map(({ mark }) => mark)).toEqual(['alternative', 'placed', 'shift']);
    expect(texts(panel, '.key li').length).toBe(3);
    // From GCJ-02, understood as such, to the numbers as they are: back to the south-east or east by some 460 m.
    expect(arrow()?.label).toMatch(/^\d{3} m (south-)?east$/);
    const [, , baidu] = all(panel, '.way');
    baidu?.dispatchEvent(new PointerEvent('pointerenter'));
    await panel.updateComplete;
    expect(texts(panel, '.key li')[0]).toContain('BD-09');
    expect(arrow()?.label).not.toContain('east');
    baidu?.dispatchEvent(new PointerEvent('pointerleave'));
    await panel.updateComplete;
    expect(texts(panel, '.key li')[0]).toContain('WGS-84');
  });

  it('takes metres where only one system makes sense, and draws them where they then lie', async () => {
    const panel = await createPanel();
    const marked: MarkShapesEvent[] = [];
    panel.addEventListener('mark-shapes', (event) => marked.push(event));
    panel.dropped = [fileOf('a.geojson', collection(METRES))];
    await settled(panel);
    expect(find<HTMLInputElement>(panel, '.way input').checked).toBe(true);
    expect(texts(panel, '.way')[0]).toContain('Gauss–Krüger 3°, central meridian 120°');
    const outline = JSON.stringify(marked.at(-1)?.marks[0]?.geometry);
    expect(outline).toMatch(/120\.3797\d+,36\.089/);
  });

  it('takes what the file states', async () => {
    const crs = '"crs":{"type":"name","properties":{"name":"EPSG:4549"}},"features"';
    const panel = await createRead('a.geojson', collection(METRES).replace('"features"', crs));
    expect(texts(panel, '.ways .hint')[0]).toContain('The file says: CGCS2000 Gauss–Krüger 3°');
    expect(all(panel, '.add').length).toBe(1);
  });

  it('tells what is wrong, shows where, and mends it', async () => {
    const panel = await createRead('bow.geojson', collection(SQUARE, BOW_TIE));
    await choose(panel, '.way input');
    expect(all(panel, '[data-code=self-intersection]').length).toBe(1);
    const shown = next<GoToEvent>(panel, 'go-to');
    find(panel, '[data-code=self-intersection] button').click();
    // The wings meet in the middle.
    expect((await shown).geometry).toMatchObject({ type: 'Point' });
    find(panel, '[data-mend=untangle]').click();
    await new Promise((resolve) => setTimeout(resolve));
    await settled(panel);
    expect(all(panel, '[data-code=self-intersection]')).toEqual([]);
    expect(texts(panel, '[role=status]').join()).toContain('Features changed: 1');
  });

  it('adds the layer with basis, source and fields, as estimates', async () => {
    const panel = await createRead('plots.geojson', collection(SQUARE));
    await choose(panel, '.way input');
    type(panel, 'input[id^=source]', 'Planning office, 2024');
    await panel.updateComplete;
    const added = next<AddLayerEvent>(panel, 'add-layer');
    find(panel, '.add').click();
    const { layer } = await added;
    expect(layer).toMatchObject({
      id: 'user-plots',
      title: { en: 'plots' },
      kind: 'parcel',
      theme: 'user-data',
      origin: { file: 'plots.geojson', format: 'GeoJSON', system: 'wgs84', imported: '2024-05-06' },
    });
    expect(layer.fields.map(({ name }) => name)).toEqual(['use']);
    expect(layer.features[0]?.properties).toMatchObject({
      name: 'square',
      basis: 'estimate',
      source: 'Planning office, 2024',
      uncertainty_m: 20,
      use: 'homes',
    });
  });

  it('asks for the source before it adds anything', async () => {
    const panel = await createRead('plots.geojson', collection(SQUARE));
    await choose(panel, '.way input');
    const said = next<SayEvent>(panel, 'say');
    find(panel, '.add').click();
    expect((await said).message).toContain('State the source');
    expect(panel.shadowRoot?.activeElement?.id).toMatch(/^source-/);
  });

  const TABLE = [
    'name,use,area,who,lng,lat',
    'a,homes,405 mu,Office,120.3,36.1',
    'b,shops,much,Office,120.31,36.1',
  ].join('\n');

  async function createTableRead(properties: Partial<ImportPanel> = {}): Promise<ImportPanel> {
    const panel = await createPanel(properties);
    panel.dropped = [fileOf('plots.csv', TABLE)];
    await settled(panel);
    await choose(panel, '.way input');
    return panel;
  }

  const targetOf = (panel: ImportPanel, column: string) =>
    find<HTMLSelectElement>(panel, `[data-column=${column}] .target`);

  async function send(panel: ImportPanel, column: string, to: string): Promise<void> {
    const select = targetOf(panel, column);
    select.value = to;
    select.dispatchEvent(new Event('change'));
    await panel.updateComplete;
  }

  const INTO = (() => {
    const layer = createLayer('user-plots', [], {
      theme: 'user-data',
      fields: [
        { name: 'purpose', title: { zh: '用途', en: 'Purpose' }, type: 'string' },
        { name: 'area', title: { zh: '面积', en: 'Area' }, type: 'number', unit: 'mu', required: true },
      ],
    });
    return { ...EDITION, layers: [...EDITION.layers, layer] };
  })();

  it('maps columns to the fields of a layer by hand, and adds them as mapped', async () => {
    const panel = await createTableRead({ edition: INTO });
    type(panel, '.into', 'user-plots');
    await panel.updateComplete;
    expect(targetOf(panel, 'area').value).toBe('area');
    expect(targetOf(panel, 'use').value).toBe('');
    expect(texts(panel, '.unmapped')).toEqual(['Columns left out: use, who, lng, lat']);
    await send(panel, 'use', 'purpose');
    await send(panel, 'who', 'source');
    expect(texts(panel, '.unmapped')).toEqual(['Columns left out: lng, lat']);
    // «405 mu» is a number with its unit, «much» is none.
    await vi.waitFor(() =>
      expect(texts(panel, '.unfit')).toEqual(['area: Not a “number” and left blank: 1, such as “much”']),
    );
    expect(texts(panel, '.mapping-notes .warning')[0]).toBe('Features without the required “Area”: 1');
    const added = next<AddLayerEvent>(panel, 'add-layer');
    // Every feature has its source: none is asked for.
    await vi.waitFor(() => expect(find<HTMLInputElement>(panel, 'input[id^=source]').required).toBe(false));
    find(panel, '.add').click();
    const { layer } = await added;
    expect(
      layer.features.map(({ properties }) => [
        properties.name,
        properties.purpose,
        properties.area,
        properties.source,
      ]),
    ).toEqual([
      ['a', 'homes', 405, 'Office'],
      ['b', 'shops', undefined, 'Office'],
    ]);
  });

  it('says when a property is taken from another column', async () => {
    const panel = await createTableRead();
    await send(panel, 'who', 'name');
    expect(targetOf(panel, 'name').value).toBe('');
    expect(texts(panel, '.moved')).toEqual(['“Name” now comes from “who”; “name” is left out.']);
    expect((await axe.run(panel)).violations.map(({ id }) => id)).toEqual([]);
  });

  it('names fields of a new layer and gives them another type', async () => {
    const panel = await createTableRead();
    type(panel, '[data-column=area] .title', 'Site area');
    await panel.updateComplete;
    type(panel, '[data-column=area] .type', 'number');
    await panel.updateComplete;
    await send(panel, 'lng', '');
    await vi.waitFor(() => expect(texts(panel, '.unfit').length).toBe(1));
    type(panel, 'input[id^=source]', 'Planning office, 2024');
    await panel.updateComplete;
    const added = next<AddLayerEvent>(panel, 'add-layer');
    find(panel, '.add').click();
    const { fields } = (await added).layer;
    expect(fields.find(({ name }) => name === 'area')).toMatchObject({
      title: { en: 'Site area' },
      type: 'number',
    });
    expect(fields.map(({ name }) => name)).not.toContain('lng');
  });

  it('adds several layers with one source and one click, each with an id of its own', async () => {
    const panel = await createPanel();
    const plots = collection(METRES);
    panel.dropped = [fileOf('one/plots.geojson', plots), fileOf('two/plots.geojson', plots)];
    await settled(panel);
    type(panel, '#source-of-all', 'Planning office, 2024');
    await panel.updateComplete;
    expect(all(panel, 'input[id^="source-"]').map((input) => (input as HTMLInputElement).value)).toEqual([
      'Planning office, 2024',
      'Planning office, 2024',
      'Planning office, 2024',
    ]);
    const layers: string[] = [];
    panel.addEventListener('add-layer', ({ layer }) =>
      layers.push(`${layer.id} ${layer.features[0]?.properties.id}`),
    );
    find(panel, '.add-all').click();
    await vi.waitFor(() => expect(layers.length).toBe(2), { timeout: 10_000 });
    expect(new Set(layers.map((layer) => layer.split(' ')[0]))).toEqual(
      new Set(['user-plots', 'user-plots-2']),
    );
    expect(new Set(layers.map((layer) => layer.split(' ')[1])).size).toBe(2);
  });

  it('moves the map to what was read, before anything is added', async () => {
    const panel = await createPanel();
    const gone = next<GoToEvent>(panel, 'go-to');
    panel.dropped = [fileOf('a.geojson', collection(SQUARE))];
    const { geometry, marked } = await gone;
    expect(JSON.stringify(geometry)).toContain('[120.3,36.1]');
    // It is drawn as an import already: another outline over it would hide which way is which.
    expect(marked).toBe(false);
  });

  it('shows scripts in names of files and columns and in values as the text that they are', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const panel = await createRead(`${text}.csv`, `name,"${text}",lng,lat\n"${text}","${text}",120.3,36.1\n`);
    await choose(panel, '.way input');
    expect(texts(panel, '.rows td')).toContain(text);
    expect(texts(panel, '.column .name')).toContain(text);
    expect(all(panel, 'img, script').length).toBe(0);
  });

  it('asks which columns of a table are the place', async () => {
    const panel = await createRead('a.csv', 'a,b,name\n120.3,36.1,x\n');
    expect(all(panel, '.way')).toEqual([]);
    type(panel, '[name=x]', 'a');
    type(panel, '[name=y]', 'b');
    await new Promise((resolve) => setTimeout(resolve));
    await vi.waitFor(() => expect(all(panel, '.way').length).toBeGreaterThan(0), { timeout: 10_000 });
  });

  it('reads again in the encoding that is chosen', async () => {
    const panel = await createRead('a.csv', 'name,lng,lat\nx,120.3,36.1\n');
    expect(find<HTMLSelectElement>(panel, '.encoding').value).toBe('utf-8');
    type(panel, '.encoding', 'gb18030');
    await vi.waitFor(() => expect(find<HTMLSelectElement>(panel, '.encoding').value).toBe('gb18030'));
    await settled(panel);
  });

  it('names the file that could not be read, and goes on with the others', async () => {
    const panel = await createPanel();
    panel.dropped = [fileOf('bad.geojson', '{"type":'), fileOf('good.geojson', collection(SQUARE))];
    await settled(panel);
    expect(texts(panel, '.layer h3')).toEqual(['good']);
    expect(texts(panel, '.problems').join()).toContain('bad.geojson');
  });

  it('reads pasted text', async () => {
    const panel = await createPanel();
    find<HTMLTextAreaElement>(panel, '#paste').value = 'POINT (120.3 36.1)';
    find(panel, '#read-pasted').click();
    await settled(panel);
    expect(texts(panel, '.layer .hint')[0]).toContain('WKT, features: 1');
  });

  it('can be stopped, and says why it failed', async () => {
    const hanging = new (class extends Importer {
      override ask(): Promise<never> {
        return new Promise(() => {});
      }
    })();
    const panel = await createPanel({ createImporter: () => hanging });
    panel.dropped = [fileOf('a.geojson', '{}')];
    await vi.waitFor(() => find(panel, '#cancel'));
    find(panel, '#cancel').click();
    await panel.updateComplete;
    expect(texts(panel, '[role=status]')).toEqual(['Stopped.']);
    const broken = new (class extends Importer {
      override ask(): Promise<never> {
        return Promise.reject(new Error('the worker broke'));
      }
    })();
    panel.createImporter = () => broken;
    panel.dropped = [fileOf('b.geojson', '{}')];
    await vi.waitFor(() =>
      expect(texts(panel, '.failed')).toEqual(['It could not be read: the worker broke']),
    );
  });

  it('leaves a layer out, and takes its shapes off the map', async () => {
    const panel = await createRead('a.geojson', collection(SQUARE));
    const marked = next<MarkShapesEvent>(panel, 'mark-shapes');
    find(panel, '.leave-out').click();
    expect((await marked).marks).toEqual([]);
    await panel.updateComplete;
    expect(all(panel, '.layer')).toEqual([]);
  });
});

describe('a file that a browser cannot take in', () => {
  it('is refused before a byte of it is read, with the way out', async () => {
    const panel = await createPanel();
    const file = fileOf('city.geojson', SQUARE);
    Object.defineProperty(file, 'size', { value: 3e9 });
    const read = vi.spyOn(file, 'arrayBuffer');
    panel.dropped = [file];
    await panel.updateComplete;
    await panel.updateComplete;
    const refusal = panel.renderRoot.querySelector('[role=alert]')?.textContent;
    expect(refusal).toContain('3,000 MB');
    expect(refusal).toContain('PMTiles');
    expect(read).not.toHaveBeenCalled();
  });
});
