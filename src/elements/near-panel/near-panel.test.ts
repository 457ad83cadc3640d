import axe from 'axe-core';
import type { Geometry } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../../test/create-edition.js';
import { find, next } from '../../../test/element-tree.js';
import type { Locality } from '../../domain/locality.js';
import { changeView, DEFAULT_VIEW } from '../../domain/view.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, GoToEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { NearPanel } from './near-panel.js';
import './near-panel.js';

// The edition's extent is 119 to 121 E, 35 to 37 N. At 36° N 0.001° of longitude are 90.2 m.
const CENTER = [120, 36] as const;
const point = (x: number, y = 36): Geometry => ({ type: 'Point', coordinates: [x, y] });

const EDITION = createEdition([
  createLayer('works', [
    createAtlasFeature({ id: 'b', name: 'Second', uncertainty_m: 80 }, point(120.004)),
    createAtlasFeature({ id: 'a', name: 'First', status: 'completed' }, point(120.001)),
    createAtlasFeature({ id: 'far', name: 'Far' }, point(120.1)),
  ]),
  createLayer(
    'parcels',
    [createAtlasFeature({ id: 'x', name: 'Shape', basis: 'illustrative' }, point(120.002))],
    {
      visible: false,
    },
  ),
]);

const STREET: Locality = {
  id: 'street:长街',
  kind: 'street',
  name: { zh: '长街', en: 'Long Street' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [120.05, 36],
      [120.1, 36],
    ],
  },
};

const NEAR = changeView(DEFAULT_VIEW, { near: { center: CENTER, metres: 500 } });

async function createPanel(properties: Partial<NearPanel> = {}): Promise<NearPanel> {
  const panel = Object.assign(document.createElement('near-panel'), {
    edition: EDITION,
    filtered: EDITION,
    language: 'en',
    localities: [STREET],
    ...properties,
  });
  panel.lang = 'en';
  panel.style.width = '340px';
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

function texts(panel: NearPanel, selector: string): string[] {
  return [...(panel.shadowRoot?.querySelectorAll(selector) ?? [])].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

/** A device that answers as told, when told. */
function fakePosition() {
  let answer: { success: PositionCallback; failure: PositionErrorCallback | null | undefined } | undefined;
  const ask = vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((success, failure) => {
    answer = { success, failure };
  });
  return {
    ask,
    succeed: (longitude: number, latitude: number) =>
      answer?.success({ coords: { longitude, latitude, accuracy: 35 } } as GeolocationPosition),
    fail: (code: number) => answer?.failure?.({ code } as GeolocationPositionError),
  };
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<near-panel>', () => {
  it('has no accessibility violation, empty and with a result', async () => {
    // Contrast needs the tokens, which the explorer sets.
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'near-panel');
    document.body.append(sheet);
    const panel = await createPanel();
    expect((await axe.run(panel)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    panel.view = NEAR;
    await panel.updateComplete;
    expect((await axe.run(panel)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('lists what is near by distance, with uncertainty, layer and status', async () => {
    const panel = await createPanel({ view: NEAR });
    expect(texts(panel, '#located .metres')).toEqual(['90 m ±10 m', '361 m ±80 m']);
    expect(texts(panel, '#located .name')).toEqual(['First', 'Second']);
    expect(texts(panel, '#located .about')[0]).toBe('Layer works · Completed');
    expect(find(panel, '.count').textContent).toBe('2 within 500 m of the place you chose');
    expect(find(panel, '.count').getAttribute('role')).toBe('status');
  });

  it('lists illustrative shapes apart, without a distance, and says why', async () => {
    const panel = await createPanel({ view: NEAR });
    const section = find(panel, 'section[aria-labelledby=illustrative]');
    expect(section.querySelector('.name')?.textContent).toBe('Shape');
    expect(section.querySelector('.metres')?.textContent?.trim()).toBe('illustrative');
    expect(section.textContent).toContain('not published');
    expect(section.textContent).toContain('layer is off');
    panel.view = changeView(NEAR, { basis: 'located' });
    await panel.updateComplete;
    expect(texts(panel, 'section[aria-labelledby=illustrative]')).toEqual([]);
  });

  it('holds only what passes the filter, and says when nothing is near', async () => {
    const panel = await createPanel({ view: NEAR, filtered: createEdition([]) });
    expect(texts(panel, '.row')).toEqual([]);
    expect(texts(panel, '.none')).toEqual(['No place whose location is known is so near.']);
  });

  it('selects a place of the list', async () => {
    const panel = await createPanel({ view: NEAR });
    const chosen = next<RenewalSelectEvent>(panel, 'renewal-select');
    find(panel, '[data-feature=a]').click();
    expect(await chosen).toMatchObject({ featureId: 'a', layerId: 'works', under: ['a'] });
  });

  it('changes the distance', async () => {
    const panel = await createPanel({ view: NEAR });
    const changed = next<ChangeViewEvent>(panel, 'change-view');
    find(panel, 'input[value="1200"]').click();
    expect((await changed).change).toEqual({ near: { center: CENTER, metres: 1200 } });
    panel.view = changeView(NEAR, { near: { center: CENTER, metres: 1200 } });
    await panel.updateComplete;
    expect(find(panel, 'fieldset').textContent).toContain('straight line');
  });

  it('clears, with the focus back on the choices', async () => {
    const panel = await createPanel({ view: NEAR });
    const changed = next<ChangeViewEvent>(panel, 'change-view');
    find(panel, '#clear').click();
    expect((await changed).change).toEqual({ near: undefined });
    expect(panel.shadowRoot?.activeElement?.id).toBe('own');
  });

  it('goes to the circle', async () => {
    const panel = await createPanel({ view: NEAR });
    const gone = next<GoToEvent>(panel, 'go-to');
    find(panel, '#zoom').click();
    const { geometry, label } = await gone;
    if (geometry.type !== 'Polygon') throw new Error('No polygon');
    // Its northernmost corner: 500 m of a meridian where a degree is 110,958 m.
    const north = Math.max(...(geometry.coordinates[0] ?? []).map(([, y = 0]) => y));
    expect(north).toBeCloseTo(36.004506, 5);
    expect(label).toContain('500 m');
  });
});

describe('choosing the place', () => {
  it('asks to pick it on the map', async () => {
    const panel = await createPanel();
    const asked = next(panel, 'ask-place');
    find(panel, '#pick').click();
    expect((await asked).type).toBe('ask-place');
  });

  it('takes the middle of the selected place, when there is one', async () => {
    const panel = await createPanel();
    expect(panel.shadowRoot?.querySelector('#selected')).toBeNull();
    panel.view = changeView(DEFAULT_VIEW, { selected: 'b' });
    await panel.updateComplete;
    expect(find(panel, '#selected').textContent).toBe('Around “Second”');
    const changed = next<ChangeViewEvent>(panel, 'change-view');
    find(panel, '#selected').click();
    expect((await changed).change).toEqual({ near: { center: [120.004, 36], metres: 500 } });
  });

  it('takes a street, measured from the whole of it', async () => {
    const panel = await createPanel({
      view: changeView(DEFAULT_VIEW, { near: { center: CENTER, metres: 1000 } }),
    });
    const changed = next<ChangeViewEvent>(panel, 'change-view');
    const select = find<HTMLSelectElement>(panel, 'select');
    select.value = STREET.id;
    select.dispatchEvent(new Event('change'));
    const { change } = await changed;
    expect(change).toEqual({ near: { center: [120.075, 36], metres: 1000, locality: STREET.id } });
    panel.view = changeView(panel.view, change);
    await panel.updateComplete;
    expect(find(panel, '.count').textContent).toBe('1 within 1.00 km of Long Street');
    expect(texts(panel, '#located .metres')).toEqual(['right here ±10 m']);
    expect(select.value).toBe(STREET.id);
  });
});

describe('the reader’s position', () => {
  it('is asked for on a click only, and used', async () => {
    const device = fakePosition();
    const panel = await createPanel();
    expect(device.ask).not.toHaveBeenCalled();
    const changed = next<ChangeViewEvent>(panel, 'change-view');
    find(panel, '#own').click();
    await panel.updateComplete;
    expect(find(panel, '.message').textContent).toContain('Looking');
    device.succeed(120.123456, 36.054321);
    expect((await changed).change).toEqual({ near: { center: [120.1235, 36.0543], metres: 500 } });
    await panel.updateComplete;
    expect(find(panel, '.message').textContent).toBe('Position found, ±35 m.');
  });

  it.each([
    [1, 'not allowed'],
    [2, 'cannot tell where it is'],
    [3, 'too long'],
  ])('that fails with code %i is told in plain words', async (code, words) => {
    const device = fakePosition();
    const panel = await createPanel();
    find(panel, '#own').click();
    device.fail(code);
    await vi.waitFor(() => expect(find(panel, '.message').textContent).toContain(words));
  });

  it('outside of the edition is not used', async () => {
    const device = fakePosition();
    const panel = await createPanel();
    const change = vi.fn();
    panel.addEventListener('change-view', change);
    find(panel, '#own').click();
    device.succeed(2.35, 48.85);
    await vi.waitFor(() => expect(find(panel, '.message').textContent).toContain('outside'));
    expect(change).not.toHaveBeenCalled();
  });

  it('that comes after another choice is not used', async () => {
    const device = fakePosition();
    const panel = await createPanel({ view: changeView(DEFAULT_VIEW, { selected: 'b' }) });
    find(panel, '#own').click();
    find(panel, '#selected').click();
    const change = vi.fn();
    panel.addEventListener('change-view', change);
    device.succeed(120, 36);
    // The panel hears of the position in a later microtask.
    await new Promise((resolve) => setTimeout(resolve));
    expect(change).not.toHaveBeenCalled();
  });
});
