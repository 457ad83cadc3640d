import axe from 'axe-core';
import type { Geometry } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createAtlasFeature,
  createCommitment,
  createEdition,
  createLayer,
} from '../../../test/create-edition.js';
import { find, next } from '../../../test/element-tree.js';
import { createBox } from '../../../test/shapes.js';
import type { Edition } from '../../domain/edition.js';
import type { RenewalSelectEvent } from '../events.js';
import type { ChangeViewEvent, FitFeaturesEvent, LightCommitmentEvent, SayEvent } from '../panel-events.js';
import { tokenStyles } from '../tokens.styles.js';
import type { FeatureCard } from './feature-card.js';
import './feature-card.js';

/** A rectangle 0.01° high on the equator. */
function box(west: number, east: number): Geometry {
  return createBox(west, 0, east, 0.01).geometry;
}

const point = (x: number): Geometry => ({ type: 'Point', coordinates: [x, 0.005] });

const MILL = createAtlasFeature(
  { id: 'mill', name: 'Old Mill', commitments: ['promise', 'second'], uncertainty_m: 80 },
  box(0, 0.01),
);
// A quarter of the mill, 30.8 ha of 123 ha.
const PARCEL = createAtlasFeature(
  { id: 'parcel', name: 'Parcel 1', basis: 'illustrative' },
  box(0.0075, 0.02),
);
const STOP = createAtlasFeature({ id: 'stop', name: 'Mill Stop' }, point(0.005));
// 0.003° of the equator east of the mill: 334 m.
const SCHOOL = createAtlasFeature({ id: 'school', name: 'School', uncertainty_m: 200 }, point(0.013));
const FAR = createAtlasFeature({ id: 'far', name: 'Far away' }, point(0.5));

const COMMITMENTS = [
  createCommitment({ id: 'promise', quote: '改造老厂房' }),
  createCommitment({ id: 'second', quote: '改造老厂房', metric: { zh: '另一项', en: 'Another' } }),
];

function createHere(corrections?: string): Edition {
  const edition = createEdition(
    [createLayer('works', [MILL, PARCEL]), createLayer('stops', [STOP, SCHOOL, FAR])],
    COMMITMENTS,
  );
  return corrections ? { ...edition, manifest: { ...edition.manifest, corrections } } : edition;
}

async function createCard(properties: Partial<FeatureCard> = {}): Promise<FeatureCard> {
  const card = Object.assign(document.createElement('feature-card'), {
    edition: createHere(),
    featureId: 'mill',
    language: 'en',
    permalink: 'https://map.example/#sel=mill',
    today: '2031-05-06',
    ...properties,
  });
  card.lang = 'en';
  card.style.width = '372px';
  document.body.append(card);
  await card.updateComplete;
  return card;
}

/** Texts of the elements, white space as a reader sees it. */
function texts(card: FeatureCard, selector: string): string[] {
  return [...(card.shadowRoot?.querySelectorAll(selector) ?? [])].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

async function whenMeasured(card: FeatureCard): Promise<void> {
  await vi.waitFor(() => expect(find(card, '#overlaps').getAttribute('aria-busy')).toBe('false'));
}

/** The next event of the name from the card. */
function press(card: FeatureCard, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  find(card, 'h2').dispatchEvent(event);
  return event;
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<feature-card>', () => {
  it('has no accessibility violation, with one place and with several', async () => {
    // Contrast needs the tokens, which the explorer sets.
    const sheet = document.createElement('style');
    sheet.textContent = tokenStyles.cssText.replaceAll(':host', 'feature-card');
    document.body.append(sheet);
    const card = await createCard({ under: ['parcel', 'mill', 'stop'] });
    await whenMeasured(card);
    expect((await axe.run(card)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    card.under = [];
    await card.updateComplete;
    expect((await axe.run(card)).violations.map(({ id }) => id)).toEqual([]);
  });

  it('says size, status, basis and uncertainty first, then the rest', async () => {
    const card = await createCard();
    const terms = texts(card, 'dt');
    expect(terms).toEqual(['Area', 'Perimeter', 'Status', 'Basis', 'Uncertainty', 'Source']);
    expect(texts(card, 'dd')).toContain('within 80 m');
  });

  it('quotes a clause once, with each commitment of it', async () => {
    const card = await createCard();
    expect(texts(card, 'blockquote')).toEqual(['改造老厂房']);
    const lit = next<LightCommitmentEvent>(card, 'light-commitment');
    find(card, '[data-commitment=second]').click();
    expect((await lit).commitmentId).toBe('second');
  });

  it('zooms to the place and closes', async () => {
    const card = await createCard();
    const fitted = next<FitFeaturesEvent>(card, 'fit-features');
    find(card, '#zoom').click();
    expect((await fitted).featureIds).toEqual(['mill']);
    const closed = next<RenewalSelectEvent>(card, 'renewal-select');
    find(card, '.close').click();
    expect((await closed).featureId).toBeUndefined();
  });

  it('names the subdistrict of a place, but not of an illustrative shape', async () => {
    const localities = [
      {
        id: 'subdistrict:东',
        kind: 'subdistrict' as const,
        name: { zh: '东', en: 'East End' },
        geometry: box(-1, 1),
      },
    ];
    const card = await createCard({ localities });
    expect(texts(card, 'dt')).toContain('Drawn in');
    expect(texts(card, 'dd')).toContain('East End');
    card.featureId = 'parcel';
    await card.updateComplete;
    expect(texts(card, 'dt')).not.toContain('Drawn in');
  });
});

describe('the list of what is under the pointer', () => {
  const UNDER = ['parcel', 'mill', 'stop'];

  it('is there for more than one place, with layer, type and size, and marks the one shown', async () => {
    const card = await createCard({ under: UNDER });
    expect(texts(card, '#picks')).toEqual(['3 places here']);
    expect(texts(card, '.picks li .about:first-of-type, .picks li .name + .about')).toEqual([
      'Layer works · area · 1.54 km² (2,308 mu)',
      'Layer works · area · 1.23 km² (1,846 mu)',
      'Layer stops · point',
    ]);
    const current = card.shadowRoot?.querySelectorAll('.picks [aria-current=true]') ?? [];
    expect([...current].map((button) => button.getAttribute('data-feature'))).toEqual(['mill']);
    card.under = ['mill'];
    await card.updateComplete;
    expect(texts(card, '.picks')).toEqual([]);
  });

  it('is not there when the place shown is not among them', async () => {
    const card = await createCard({ under: ['parcel', 'stop'] });
    expect(texts(card, '.picks')).toEqual([]);
  });

  it('gives the overlap with the one shown', async () => {
    const card = await createCard({ under: UNDER });
    await whenMeasured(card);
    expect(texts(card, '.picks li:first-child .about').at(-1)).toBe(
      'overlaps the one shown by 30.8 ha (462 mu)',
    );
  });

  it('chooses with a click and keeps the list', async () => {
    const card = await createCard({ under: UNDER });
    const chosen = next<RenewalSelectEvent>(card, 'renewal-select');
    find(card, '.picks [data-feature=stop]').click();
    expect(await chosen).toMatchObject({ featureId: 'stop', layerId: 'stops', under: UNDER });
  });

  it.each([
    ['[', 'parcel'],
    [']', 'stop'],
  ])('steps with %s, and only once though the page knows the key too', async (key, id) => {
    const card = await createCard({ under: UNDER });
    const chosen = next<RenewalSelectEvent>(card, 'renewal-select');
    expect(press(card, key).defaultPrevented).toBe(true);
    expect((await chosen).featureId).toBe(id);
  });

  it('steps from the last to the first and back', async () => {
    const card = await createCard({ under: UNDER, featureId: 'stop' });
    const first = next<RenewalSelectEvent>(card, 'renewal-select');
    card.showNext();
    expect((await first).featureId).toBe('parcel');
    card.featureId = 'parcel';
    const last = next<RenewalSelectEvent>(card, 'renewal-select');
    card.showPrevious();
    expect((await last).featureId).toBe('stop');
  });

  it('scrolls to the one shown', async () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      createAtlasFeature({ id: `stop-${index}`, name: `Stop ${index}` }, point(0.005)),
    );
    const under = many.map(({ properties }) => properties.id);
    const card = await createCard({
      edition: createEdition([createLayer('stops', many)]),
      under,
      featureId: 'stop-11',
    });
    const list = find(card, '.picks ol');
    expect(list.scrollHeight).toBeGreaterThan(list.clientHeight);
    const last = find(card, '.picks [data-feature=stop-11]').getBoundingClientRect();
    expect(last.bottom).toBeLessThanOrEqual(list.getBoundingClientRect().bottom + 1);
  });

  it('leaves the keys alone with a single place', async () => {
    const card = await createCard({ under: ['mill'] });
    expect(press(card, ']').defaultPrevented).toBe(false);
  });
});

describe('the surroundings', () => {
  it('list what overlaps, with area and share, what is illustrative last and marked', async () => {
    const card = await createCard();
    expect(find(card, '#overlaps').getAttribute('aria-busy')).toBe('true');
    await whenMeasured(card);
    expect(texts(card, '#overlaps li')).toEqual([
      'Mill Stop Layer stops · lies in this place',
      'Parcel 1 illustrative Layer works · 30.8 ha (462 mu) shared, 25% of this place',
    ]);
  });

  it('unfold more than a dozen overlaps', async () => {
    const many = Array.from({ length: 14 }, (_, index) =>
      createAtlasFeature({ id: `stop-${index}`, name: `Stop ${index}` }, point(0.005)),
    );
    const card = await createCard({ edition: createEdition([createLayer('all', [MILL, ...many])]) });
    await whenMeasured(card);
    expect(texts(card, '#overlaps > ul > li')).toHaveLength(12);
    expect(texts(card, '.rest summary')).toEqual(['The other 2']);
    expect(texts(card, '.rest li')).toHaveLength(2);
  });

  it('list what is near by distance, without illustrative shapes, and count those', async () => {
    const card = await createCard();
    await whenMeasured(card);
    expect(texts(card, '#nearby .metres')).toEqual(['meets it ±10 m', '334 m ±200 m']);
    expect(texts(card, '#nearby .name')).toEqual(['Mill Stop', 'School']);
    expect(find(card, '#nearby').textContent).toContain('1 more illustrative');
    const chosen = next<RenewalSelectEvent>(card, 'renewal-select');
    find(card, '#nearby [data-feature=school]').click();
    expect(await chosen).toMatchObject({ featureId: 'school', layerId: 'stops', under: ['school'] });
  });

  it('hold only what passes the filter', async () => {
    const edition = createHere();
    const filtered = { ...edition, layers: edition.layers.filter(({ id }) => id === 'works') };
    const card = await createCard({ edition, filtered });
    await whenMeasured(card);
    expect(texts(card, '#overlaps .name')).toEqual(['Parcel 1 illustrative']);
    expect(texts(card, '#nearby .name')).toEqual([]);
  });

  it('are never those of the place before', async () => {
    const card = await createCard();
    await whenMeasured(card);
    card.featureId = 'far';
    await card.updateComplete;
    expect(texts(card, '#overlaps li')).toEqual([]);
    await whenMeasured(card);
    expect(find(card, '#overlaps').textContent).toContain('It overlaps with no other place.');
    expect(find(card, '#nearby').textContent).toContain('No other place whose location is known is so near.');
  });

  it('lead to everything near: the middle of the place, 500 m', async () => {
    const card = await createCard();
    await whenMeasured(card);
    const changed = next<ChangeViewEvent>(card, 'change-view');
    find(card, '#show-nearby').click();
    expect((await changed).change).toEqual({ near: { center: [0.005, 0.005], metres: 500 }, panel: 'near' });
  });
});

describe('the page of a place', () => {
  it('is linked where there is one', async () => {
    const card = await createCard({ page: 'https://map.example/place/mill/en/' });
    expect(find(card, '#page').getAttribute('href')).toBe('https://map.example/place/mill/en/');
    card.page = '';
    await card.updateComplete;
    expect(card.renderRoot.querySelector('#page')).toBeNull();
  });
});

describe('copying and reporting', () => {
  it('copies the link and says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const card = await createCard();
    const said = next<SayEvent>(card, 'say');
    find(card, '#copy-link').click();
    expect((await said).message).toBe('The link is copied.');
    expect(write).toHaveBeenCalledWith('https://map.example/#sel=mill');
  });

  it('says when the browser does not allow it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    const card = await createCard();
    const said = next<SayEvent>(card, 'say');
    find(card, '#copy-link').click();
    expect((await said).message).toContain('does not allow');
  });

  it('copies sentences with figure, status, basis, uncertainty, source, date and link', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const card = await createCard();
    const said = next<SayEvent>(card, 'say');
    find(card, '#copy-sentence').click();
    await said;
    expect(write).toHaveBeenCalledWith(
      '“Old Mill” (Layer works). Area: 1.23 km² (1,846 mu). Status: Planned. Location: Sourced (a published coordinate or outline), within 80 m. Named in: Test (Test, 2024-01). Source: made up for a test. Data of 2024-01-01, seen on 2031-05-06: https://map.example/#sel=mill',
    );
  });

  it('opens the edition’s address for corrections with the report in it', async () => {
    const card = await createCard({ edition: createHere('mailto:map@example.org') });
    const link = find(card, 'a#report');
    expect(link.getAttribute('href')).toMatch(/^mailto:map@example\.org\?subject=Correction/);
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  it('copies the report when the edition names no address, and says so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const card = await createCard();
    const said = next<SayEvent>(card, 'say');
    find(card, 'button#report').click();
    expect((await said).message).toContain('names no address');
    expect(write.mock.calls[0]?.[0]).toContain('Place: Old Mill (Layer works, mill)');
  });

  it('shows scripts in names, notes, sources and fields as the text that they are', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const hostile = createAtlasFeature(
      {
        id: 'hostile',
        name: text,
        note: text,
        source: `javascript:alert(1) ${text}`,
        link: 'javascript:alert(3)',
      },
      box(0, 0.01),
    );
    const fields = [{ name: 'link', title: { zh: text, en: text }, type: 'string' as const }];
    const edition = createEdition([createLayer('works', [hostile], { fields })], COMMITMENTS);
    const card = await createCard({ edition, featureId: 'hostile' });
    expect(find(card, 'h2').textContent).toContain(text);
    expect(card.shadowRoot?.querySelectorAll('img, script, [href^="javascript:"]').length).toBe(0);
    expect(card.shadowRoot?.textContent).toContain('javascript:alert(3)');
  });
});
