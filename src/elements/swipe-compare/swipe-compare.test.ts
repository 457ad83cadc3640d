import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, SayEvent } from '../panel-events.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import type { SwipeCompare } from './swipe-compare.js';
import './swipe-compare.js';

const HARBOUR = '/test/fixtures/edition-harbour/edition.json';
const NEXT = '/test/fixtures/edition-harbour-next/edition.json';
const VIEW: ViewState = { ...DEFAULT_VIEW, comparison: { type: 'status', at: 0.5 } };
const EDITIONS: ViewState = { ...DEFAULT_VIEW, comparison: { type: 'edition', at: 0.5, edition: NEXT } };

async function createSwipe(changes: Partial<SwipeCompare> = {}) {
  const swipe = Object.assign(document.createElement('swipe-compare'), {
    edition: HARBOUR,
    language: 'en',
    view: VIEW,
    ...changes,
  });
  swipe.style.cssText = 'width: 700px; height: 420px';
  document.body.append(swipe);
  await swipe.ready;
  const [left, right] = [...(swipe.shadowRoot?.querySelectorAll<RenewalMap>('renewal-map') ?? [])];
  if (!left || !right) throw new Error('No maps');
  return { swipe, left, right, divider: dividerOf(swipe) };
}

function dividerOf(swipe: SwipeCompare): HTMLElement {
  const divider = swipe.shadowRoot?.querySelector<HTMLElement>('[role=slider]');
  if (!divider) throw new Error('No divider');
  return divider;
}

/** Where the divider is asked to stand, as it is heard outside. */
function listenToDivider(swipe: SwipeCompare): (number | undefined)[] {
  const heard: (number | undefined)[] = [];
  swipe.addEventListener('change-view', (event: ChangeViewEvent) => heard.push(event.change.comparison?.at));
  return heard;
}

/** Names of the map's properties that are set to something new from now on; any of them restyles it. */
function listenToProperties(map: RenewalMap): string[] {
  const names: string[] = [];
  const own = map.requestUpdate.bind(map);
  map.requestUpdate = (name, previous, ...rest) => {
    // The view is only announced when it is new.
    const isNews = name === 'viewState' || (name === 'marks' && map.marks !== previous);
    if (isNews) names.push(name);
    own(name, previous, ...rest);
  };
  return names;
}

function drawn(map: RenewalMap, property: string): readonly unknown[] {
  const features =
    map.innerMap?.queryRenderedFeatures().filter(({ source }) => source.startsWith('data:')) ?? [];
  return [...new Set(features.map(({ properties }) => properties[property]))].sort();
}

afterEach(() => document.body.replaceChildren());

describe('<swipe-compare>', () => {
  it('has no accessibility violation', async () => {
    const { swipe } = await createSwipe();
    const { violations } = await axe.run(swipe);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('shows all that is promised on the left, what is completed on the right', async () => {
    const { left, right } = await createSwipe();
    expect(drawn(left, 'status').length).toBeGreaterThan(1);
    await vi.waitFor(() => expect(drawn(right, 'status')).toEqual(['completed']));
  });

  it('shows another edition on the right, at the place of the left one', async () => {
    const { left, right } = await createSwipe({ view: EDITIONS, otherEdition: NEXT });
    expect(drawn(left, 'id')).not.toContain('pump-east');
    expect(drawn(right, 'id')).toContain('pump-east');
    // The other edition opens elsewhere and closer: at 3.06° E, zoom 12.
    expect(right.innerMap?.getCenter().lng).toBeCloseTo(left.innerMap?.getCenter().lng ?? 0, 9);
    expect(right.innerMap?.getZoom()).toBeCloseTo(left.innerMap?.getZoom() ?? 0, 9);
  });

  it('asks nothing of another site, and nothing where no editions are compared', async () => {
    const foreign = 'https://example.org/edition.json';
    const asked = vi.spyOn(globalThis, 'fetch');
    const editions = await createSwipe({ view: EDITIONS, otherEdition: foreign });
    const statuses = await createSwipe({ otherEdition: NEXT });
    expect([editions.right.edition, statuses.right.edition]).toEqual([HARBOUR, HARBOUR]);
    expect(asked.mock.calls.map(([url]) => String(url)).filter((url) => url.startsWith(foreign))).toEqual([]);
    asked.mockRestore();
  });

  it('moves the divider by keys', async () => {
    const { swipe, divider } = await createSwipe();
    const heard = listenToDivider(swipe);
    const press = (key: string, shiftKey = false) =>
      divider.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    press('ArrowLeft');
    press('ArrowRight', true);
    press('PageDown');
    press('Home');
    press('End');
    press('a');
    expect(heard).toEqual([0.48, 0.6, 0.4, 0, 1]);
    swipe.view = { ...VIEW, comparison: { type: 'status', at: 0.25 } };
    await swipe.updateComplete;
    expect(divider.ariaValueNow).toBe('25');
  });

  it('is dragged without touching the maps, and tells of it once, in the end', async () => {
    const { swipe, left, right, divider } = await createSwipe();
    const heard = listenToDivider(swipe);
    const touched = [left, right].map(listenToProperties);
    const steps: (string | null)[] = [];
    divider.addEventListener('pointermove', () => steps.push(divider.ariaValueNow));
    // From the middle at 350 px to 175 px.
    await userEvent.dragAndDrop(page.elementLocator(divider), page.elementLocator(swipe), {
      sourcePosition: { x: 22, y: 210 },
      targetPosition: { x: 175, y: 210 },
      steps: 8,
    });
    expect(new Set(steps).size).toBeGreaterThan(3);
    expect(heard).toEqual([0.25]);
    expect(touched).toEqual([[], []]);
  });

  it('leaves the maps alone while only the divider has moved', async () => {
    const { swipe, left, right } = await createSwipe();
    const touched = [left, right].map(listenToProperties);
    swipe.view = { ...VIEW, comparison: { type: 'status', at: 0.25 } };
    swipe.marks = [];
    await swipe.updateComplete;
    expect(touched).toEqual([[], []]);
    swipe.view = { ...VIEW, selected: 'quay-east' };
    await swipe.updateComplete;
    expect(touched).toEqual([['viewState'], ['viewState']]);
  });

  it('has one map in the tab order: the one seen at the centre, where the keys pick', async () => {
    const { swipe, left, right } = await createSwipe();
    const tabs = () => [left, right].map((map) => map.innerMap?.getCanvas().tabIndex);
    expect(tabs()).toEqual([0, -1]);
    swipe.view = { ...VIEW, comparison: { type: 'status', at: 0.2 } };
    await swipe.updateComplete;
    expect(tabs()).toEqual([-1, 0]);
  });

  it('keeps both maps at one place, whichever is moved, and tells of it once', async () => {
    const { swipe, left, right } = await createSwipe();
    const heard = vi.fn();
    swipe.addEventListener('renewal-view-change', heard);
    const centre = left.innerMap?.getCenter();
    left.innerMap?.panBy([80, 0], { duration: 0 });
    expect(right.innerMap?.getCenter().lng).toBeCloseTo(left.innerMap?.getCenter().lng ?? 0, 9);
    expect(left.innerMap?.getCenter().lng).not.toBeCloseTo(centre?.lng ?? 0, 4);
    right.innerMap?.panBy([0, 50], { duration: 0 });
    expect(left.innerMap?.getCenter().lat).toBeCloseTo(right.innerMap?.getCenter().lat ?? 0, 9);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('lets a place be picked over the whole width, then divides again', async () => {
    const { swipe, left } = await createSwipe();
    const picked = swipe.pickPlace();
    await swipe.updateComplete;
    expect(swipe.shadowRoot?.querySelector('[role=slider]')).toBeNull();
    const box = swipe.getBoundingClientRect();
    const atRight = swipe.shadowRoot?.elementFromPoint(box.left + 600, box.top + 210);
    expect(atRight).toBe(left);
    // The code for it is loaded when it is first wanted.
    await vi.waitFor(async () => {
      swipe.sketchKey('Escape');
      expect(await Promise.race([picked, Promise.resolve('waiting')])).toBeUndefined();
    });
    await swipe.updateComplete;
    expect(dividerOf(swipe).ariaValueNow).toBe('50');
  });

  it('says the name of what only the other edition has, and selects what both have', async () => {
    const { swipe, right } = await createSwipe({ view: EDITIONS, otherEdition: NEXT });
    const said: string[] = [];
    const selected: unknown[] = [];
    swipe.addEventListener('say', (event: SayEvent) => said.push(event.message));
    swipe.addEventListener('renewal-select', ({ featureId, layerId, under }: RenewalSelectEvent) =>
      selected.push([featureId, layerId, under]),
    );
    right.dispatchEvent(new RenewalSelectEvent('pump-east', 'pumps', ['pump-east']));
    await vi.waitFor(() => expect(said).toEqual(['“East pumping station” is only in the other edition.']));
    right.dispatchEvent(new RenewalSelectEvent('quay-east', 'quays', ['quay-east', 'pump-east']));
    await vi.waitFor(() => expect(selected).toEqual([['quay-east', 'quays', ['quay-east']]]));
  });

  it('pictures both sides, divided where the divider stands', async () => {
    const { swipe } = await createSwipe();
    const blob = await swipe.toBlob();
    const { width, height } = await createImageBitmap(blob ?? new Blob());
    // 700 × 420 px, twice as sharp.
    expect([width, height]).toEqual([1400, 840]);
  });
});
