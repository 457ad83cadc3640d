import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Polygon } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature } from '../../../test/create-edition.js';
import { createTestWorkspace, createUserLayer } from '../../../test/create-workspace.js';
import { find } from '../../../test/element-tree.js';
import { withWorkspace } from '../../domain/workspace/with-workspace.js';
import type { Workspace } from '../../domain/workspace/workspace.js';
import { loadEdition } from '../../io/load-edition.js';
import type { MarkShapesEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { EditionPanel } from './edition-panel.js';
import './edition-panel.js';

const URL_ = new URL('/test/fixtures/edition-harbour/edition.json', location.href).href;

/** The reader's quays, one of them the edition's own East Quay. Each test has a workspace of its own: plans are kept by it. */
function createOwn(): Workspace {
  const square = (west: number): Polygon => {
    const [east, south, north] = [west + 0.004, 54.99, 54.995];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { type: 'Polygon', coordinates: [ring] };
  };
  const features = [
    createAtlasFeature({ id: 'quay-east', basis: 'estimate', 水深: 9 }, square(3.06)),
    createAtlasFeature({ id: 'q-2', basis: 'estimate', 水深: 7 }, square(3.08)),
  ];
  const fields = [{ name: '水深', title: { zh: '水深', en: 'Depth' }, type: 'number' as const, unit: 'm' }];
  return createTestWorkspace([createUserLayer('user-quays', features, { fields })], {
    id: crypto.randomUUID(),
  });
}

async function createPanel(workspace: Workspace | undefined = createOwn()): Promise<EditionPanel> {
  const result = await loadEdition(URL_);
  if (!result.ok) throw new Error('The fixture does not load');
  const base = result.value;
  const panel = Object.assign(document.createElement('edition-panel'), {
    base,
    edition: workspace ? withWorkspace(base, workspace) : base,
    editionUrl: URL_,
    workspace,
    language: 'en',
    today: '2027-01-02',
  });
  panel.lang = 'en';
  panel.style.width = '340px';
  const style = document.createElement('style');
  style.textContent = tokenStyles.cssText.replaceAll(':host', 'edition-panel');
  document.body.append(style, panel);
  await panel.updateComplete;
  return panel;
}

async function set(panel: EditionPanel, selector: string, value: string): Promise<void> {
  const input = find<HTMLInputElement>(panel, selector);
  input.value = value;
  input.dispatchEvent(new Event('change'));
  await panel.updateComplete;
}

/** Replaces the edition's quays by the reader's. */
async function replaceQuays(panel: EditionPanel): Promise<void> {
  await set(panel, '#use-user-quays', 'replace');
  await set(panel, '#target-user-quays', 'quays');
}

async function state(panel: EditionPanel): Promise<void> {
  await set(panel, '#basis-user-quays', 'surveyed');
  await set(panel, '#uncertainty-user-quays', '0.1');
  await set(panel, '#source-user-quays', 'Survey of the harbour office, 2027');
  await set(panel, '#names-user-quays-zh', '码头{n}');
}

async function build(panel: EditionPanel): Promise<string> {
  find(panel, '#build').click();
  await vi.waitFor(() => find(panel, '#verdict'));
  return find(panel, '#verdict').textContent ?? '';
}

async function save(panel: EditionPanel): Promise<{ name: string; files: Record<string, Uint8Array> }> {
  return new Promise((resolve) => {
    let blob: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((object) => {
      if (object instanceof Blob) blob = object;
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      const name = this.download;
      void blob?.arrayBuffer().then((bytes) => resolve({ name, files: unzipSync(new Uint8Array(bytes)) }));
    });
    find(panel, '#save').click();
  });
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<edition-panel>', () => {
  it('has no accessibility violation, filled in and built', async () => {
    const panel = await createPanel();
    await replaceQuays(panel);
    await state(panel);
    await set(panel, '#commitments-user-quays', 'all');
    for (const details of panel.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    await build(panel);
    const { violations } = await axe.run(panel);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says where to begin without layers of the reader’s', async () => {
    const panel = await createPanel(createTestWorkspace([]));
    expect(panel.shadowRoot?.textContent).toContain('You have no layers yet');
  });

  it('claims nothing by itself, and hands nothing out that the checks refuse', async () => {
    const panel = await createPanel();
    await replaceQuays(panel);
    expect(find<HTMLSelectElement>(panel, '#basis-user-quays').value).toBe('');
    await set(panel, '#basis-user-quays', 'surveyed');
    expect(find<HTMLInputElement>(panel, '#uncertainty-user-quays').value).toBe('');
    expect(find<HTMLInputElement>(panel, '#source-user-quays').value).toBe('');
    expect(await build(panel)).toContain('The checks fail. Errors: 4');
    expect(find<HTMLButtonElement>(panel, '#save').disabled).toBe(true);
    expect(find(panel, '#problems').textContent).toContain('without an uncertainty');
    expect(find(panel, '#problems').textContent).toContain('no "name_zh"');
  });

  it('shows what changes: targets before and after, what counts by basis, each place', async () => {
    const panel = await createPanel();
    await replaceQuays(panel);
    await state(panel);
    expect(await build(panel)).toContain('The checks pass');
    const targets = find(panel, '.targets').textContent?.replace(/\s+/g, ' ');
    // One quay fewer is completed: those of the reader's are planned.
    expect(targets).toContain('Quays finished: 2 quays (Surveyed 1 quays, Sourced 1 quays) → 0 quays');
    expect(targets).toMatch(/Quay area rebuilt: .* → .*ha \(Surveyed .*ha\)/);
    const changes = find(panel, '.changes').textContent?.replace(/\s+/g, ' ');
    expect(changes).toContain('1 added');
    expect(changes).toContain('2 removed');
    expect(changes).toContain('Depth: (none) → 9');
  });

  it('marks the changes on the map when asked, and takes the marks along when it goes', async () => {
    const panel = await createPanel();
    const heard: (readonly string[])[] = [];
    document.body.addEventListener('mark-shapes', (event: MarkShapesEvent) =>
      heard.push(event.marks.map(({ mark }) => mark)),
    );
    await replaceQuays(panel);
    await state(panel);
    await build(panel);
    find(panel, '#marked').click();
    await panel.updateComplete;
    expect(heard.at(-1)).toEqual(['added', 'removed', 'removed', 'changed']);
    panel.remove();
    expect(heard.at(-1)).toEqual([]);
  });

  it('saves the folder with the list of changes and the checks beside it', async () => {
    const panel = await createPanel();
    await replaceQuays(panel);
    await state(panel);
    await build(panel);
    const { name, files } = await save(panel);
    expect(name).toBe('edition-harbour-2027-01-02.zip');
    const paths = Object.keys(files);
    expect(paths).toEqual(
      expect.arrayContaining([
        'CHANGES.md',
        'CHECK.txt',
        'README.txt',
        'edition-harbour/basemap/LICENCE.md',
        'edition-harbour/edition.json',
      ]),
    );
    expect(paths.filter((path) => !path.startsWith('edition-harbour/'))).toHaveLength(3);
    const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    expect(read('CHANGES.md')).toContain('- Quays finished: 2 quays');
    expect(read('CHECK.txt')).toContain('0 errors');
    expect(read('edition-harbour/layers/quays.geojson').split('\n')).toHaveLength(5);
    expect(JSON.parse(read('edition-harbour/edition.json')).updated).toBe('2027-01-02');
  });

  it('keeps the plan for who looks at another tool meanwhile, and forgets what was built of another', async () => {
    const workspace = createOwn();
    const panel = await createPanel(workspace);
    await replaceQuays(panel);
    await build(panel);
    await set(panel, '#status-user-quays', 'completed');
    expect(panel.shadowRoot?.querySelector('#verdict')).toBeNull();
    panel.remove();
    const again = await createPanel(workspace);
    expect(find<HTMLSelectElement>(again, '#use-user-quays').value).toBe('replace');
    expect(find<HTMLSelectElement>(again, '#status-user-quays').value).toBe('completed');
  });

  it('begins a new edition empty', async () => {
    const panel = await createPanel();
    find(panel, 'input[value=new]').click();
    await panel.updateComplete;
    expect(find<HTMLInputElement>(panel, '#edition-id').value).toBe('');
    expect(find<HTMLInputElement>(panel, '#layers input').checked).toBe(false);
    await set(panel, '#edition-id', 'far-2028');
    for (const [id, text] of [
      ['edition-title', 'Far'],
      ['edition-summary', 'Far away.'],
      ['edition-licence', 'CC0'],
      ['report-title', 'Plan'],
      ['report-publisher', 'Nobody'],
    ])
      for (const language of ['zh', 'en']) await set(panel, `#${id}-${language}`, `${text}`);
    await set(panel, '#report-date', '2028');
    await set(panel, '#use-user-quays', 'new');
    for (const language of ['zh', 'en']) await set(panel, `#theme-title-user-quays-${language}`, 'Quays');
    await set(panel, '#names-user-quays-zh', '码头{n}');
    expect(await build(panel)).toContain('The checks pass');
    const { files } = await save(panel);
    expect(
      Object.keys(files)
        .filter((path) => path.startsWith('far-2028/'))
        .sort(),
    ).toEqual(['far-2028/commitments.json', 'far-2028/edition.json', 'far-2028/layers/quays.geojson']);
  });
});
