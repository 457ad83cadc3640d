import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../domain/view.js';
import type { ChangeViewEvent } from '../panel-events.js';
import type { RenewalMap } from '../renewal-map/renewal-map.js';
import './swipe-compare.js';

const VIEW: ViewState = { ...DEFAULT_VIEW, comparison: { type: 'status', at: 0.5 } };

async function createSwipe(view = VIEW) {
  const swipe = Object.assign(document.createElement('swipe-compare'), {
    edition: '/test/fixtures/edition-harbour/edition.json',
    language: 'en',
    view,
  });
  swipe.style.cssText = 'width: 700px; height: 420px';
  document.body.append(swipe);
  await swipe.updateComplete;
  await swipe.ready;
  const [left, right] = [...(swipe.shadowRoot?.querySelectorAll<RenewalMap>('renewal-map') ?? [])];
  const divider = swipe.shadowRoot?.querySelector<HTMLElement>('[role=slider]');
  if (!left || !right || !divider) throw new Error('No maps');
  return { swipe, left, right, divider };
}

const statuses = (map: RenewalMap) =>
  [
    ...new Set(
      map.innerMap
        ?.queryRenderedFeatures()
        .filter(({ source }) => source.startsWith('data:'))
        .map(({ properties }) => properties.status),
    ),
  ].sort();

afterEach(() => document.body.replaceChildren());

describe('<swipe-compare>', () => {
  it('has no accessibility violation', async () => {
    const { swipe } = await createSwipe();
    const { violations } = await axe.run(swipe);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('shows all that is promised on the left, what is completed on the right', async () => {
    const { left, right } = await createSwipe();
    expect(statuses(left).length).toBeGreaterThan(1);
    await vi.waitFor(() => expect(statuses(right)).toEqual(['completed']));
  });

  it('moves the divider by keys', async () => {
    const { swipe, divider } = await createSwipe();
    const heard: (number | undefined)[] = [];
    swipe.addEventListener('change-view', (event: ChangeViewEvent) =>
      heard.push(event.change.comparison?.at),
    );
    const press = (key: string, shiftKey = false) =>
      divider.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    press('ArrowLeft');
    press('ArrowRight', true);
    press('Home');
    press('End');
    expect(heard).toEqual([0.48, 0.6, 0, 1]);
    swipe.view = { ...VIEW, comparison: { type: 'status', at: 0.25 } };
    await swipe.updateComplete;
    expect(divider.ariaValueNow).toBe('25');
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
});
