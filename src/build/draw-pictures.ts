/** Every picture of an edition as SVG: one at a time, so that thousands need no memory. */
import { pagePath } from '../domain/edition-pages.js';
import { localize, nameOf } from '../domain/edition-text.js';
import { filterEdition } from '../domain/feature-filter.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { findFeature } from '../domain/view.js';
import { wordsOf } from '../elements/poster-words.js';
import { approvalNotice } from '../elements/renewal-map/credits.js';
import { buildCard, CARD_MAP } from '../map/poster/build-card.js';
import { buildPoster, framePoster, type PosterInput } from '../map/poster/build-poster.js';
import { THEME_NAMES, type ThemeName } from '../map/theme.js';
import {
  type PictureView,
  viewEdition,
  viewEditionOnPhone,
  viewFrame,
  viewFrameOnPhone,
  viewLayer,
  viewLayerOnPhone,
  viewOpening,
  viewPlace,
  viewStart,
  viewStep,
} from '../pages/picture-views.js';
import { cardOf } from '../pages/place-page.js';
import { cardPath, type PictureId, posterPath, relativePath, type SiteOptions } from '../pages/site-paths.js';
import type { LoadedEdition } from './load-edition-folder.js';

export interface Drawn {
  readonly picture: PictureId;
  readonly language: Language;
  readonly theme: ThemeName;
  /** File from the site's root; ends in .svg, a card in .png. */
  readonly file: string;
  readonly svg: string;
}

interface Plan {
  readonly picture: PictureId;
  readonly view: PictureView;
  readonly title: (language: Language) => string;
  readonly subtitle: (language: Language) => string;
  readonly caption: PosterInput['caption'];
}

/** Posters in both themes and languages. */
export function* drawPosters(loaded: LoadedEdition, options: SiteOptions): Generator<Drawn> {
  for (const plan of planPosters(loaded)) {
    const sources = framePoster({ ...loaded, ...plan.view });
    for (const language of LANGUAGES)
      for (const theme of THEME_NAMES) {
        const file = `${posterPath(plan.picture, { language, theme }, options)}.svg`;
        const place = (id: string) => relativePath(file, pagePath({ type: 'place', id }, language, options));
        // Behind the explorer nothing can be pointed at.
        const links = plan.picture.type === 'start' ? {} : { linkTo: place };
        const svg = draw(loaded, plan, { language, theme, sources, ...links });
        yield { picture: plan.picture, language, theme, file, svg };
      }
  }
}

/** Every step of every story, in the language it is told in. */
export function* drawSteps(loaded: LoadedEdition, options: SiteOptions): Generator<Drawn> {
  const { edition } = loaded;
  for (const { language, steps } of loaded.stories)
    for (const { id, title, view: told } of steps) {
      const view = viewStep(told);
      const picture: PictureId = { type: 'story', id };
      const plan: Plan = { picture, view, title: () => title, subtitle: () => '', caption: 'none' };
      const filtered = filterEdition(edition, told.filter);
      const sources = framePoster({ ...loaded, ...view });
      for (const theme of THEME_NAMES) {
        const file = `${posterPath(picture, { language, theme }, options)}.svg`;
        const linkTo = (place: string) =>
          relativePath(file, pagePath({ type: 'place', id: place }, language, options));
        const svg = draw(loaded, plan, { language, theme, sources, linkTo, filtered });
        yield { picture, language, theme, file, svg };
      }
    }
}

/** Social cards, in light colours; illustrative places have none of their own. */
export function* drawCards(loaded: LoadedEdition, options: SiteOptions): Generator<Drawn> {
  for (const plan of planCards(loaded)) {
    const sources = framePoster({ ...loaded, ...plan.view });
    for (const language of LANGUAGES) {
      const words = {
        title: plan.title(language),
        subtitle: plan.subtitle(language),
        notice: noticeOf(loaded, language),
      };
      const poster = draw(loaded, plan, { language, theme: 'light', sources });
      const svg = buildCard(poster, words, { language, theme: 'light' });
      const file = cardPath(plan.picture, language, options);
      yield { picture: plan.picture, language, theme: 'light', file, svg };
    }
  }
}

/** Name of the atlas, date of its report, and whether the map has been reviewed. */
function noticeOf({ edition: { manifest } }: LoadedEdition, language: Language): string {
  return `${localize(manifest.title, language)} · ${localize(manifest.report.publisher, language)} ${manifest.report.date} · ${approvalNotice(manifest, language)}`;
}

function draw(
  { edition, basemaps, halos }: LoadedEdition,
  { view, title, subtitle, caption }: Plan,
  look: Pick<PosterInput, 'language' | 'theme' | 'sources' | 'linkTo' | 'filtered'>,
): string {
  const { language } = look;
  const words = wordsOf(edition, view, { title: title(language), subtitle: subtitle(language), language });
  return buildPoster({ edition, basemaps, halos, words, caption, ...view, ...look });
}

function planPosters(loaded: LoadedEdition): readonly Plan[] {
  const { edition } = loaded;
  const whole = planEdition(loaded, viewEdition(edition));
  return [
    whole,
    { ...planEdition(loaded, viewEditionOnPhone(edition)), picture: { type: 'phone' }, caption: 'none' },
    { ...planEdition(loaded, viewStart(edition)), picture: { type: 'start' }, caption: 'none' },
    { ...planEdition(loaded, viewFrame(edition)), picture: { type: 'frame' }, caption: 'none' },
    { ...planEdition(loaded, viewFrameOnPhone(edition)), picture: { type: 'phone-frame' }, caption: 'none' },
    ...planLayers(loaded, (layer) => viewLayer(edition, layer)),
    ...planLayers(loaded, (layer) => viewLayerOnPhone(edition, layer)).map(onPhone),
    ...planPlaces(loaded, (place) => viewPlace(edition, place)),
  ];
}

function onPhone({ picture, ...plan }: Plan): Plan {
  return { ...plan, picture: 'id' in picture ? { type: 'phone-layer', id: picture.id } : picture };
}

function planCards(loaded: LoadedEdition): readonly Plan[] {
  const { edition } = loaded;
  const located = planPlaces(loaded, (place) => viewPlace(edition, place, CARD_MAP)).filter(({ picture }) =>
    hasOwnCard(edition, picture),
  );
  return [
    planEdition(loaded, viewOpening(edition, CARD_MAP)),
    ...planLayers(loaded, (layer) => viewLayer(edition, layer, CARD_MAP)),
    ...located,
  ].map((plan) => ({ ...plan, caption: 'none' }));
}

function hasOwnCard(edition: LoadedEdition['edition'], picture: PictureId): boolean {
  const found = findFeature(edition, 'id' in picture ? picture.id : undefined);
  return found !== undefined && cardOf(found.layer, found.feature).type === 'place';
}

function planEdition({ edition: { manifest } }: LoadedEdition, view: PictureView): Plan {
  return {
    picture: { type: 'edition' },
    view,
    title: (language) => localize(manifest.title, language),
    subtitle: (language) => localize(manifest.summary, language),
    caption: 'full',
  };
}

function planLayers(
  { edition }: LoadedEdition,
  viewOf: (layer: LoadedEdition['edition']['layers'][number]) => PictureView,
): readonly Plan[] {
  return edition.layers.map((layer) => ({
    picture: { type: 'layer', id: layer.id },
    view: viewOf(layer),
    title: (language) => localize(layer.title, language),
    subtitle: (language) => (layer.description ? localize(layer.description, language) : ''),
    caption: 'legend',
  }));
}

function planPlaces(
  { edition }: LoadedEdition,
  viewOf: (place: Parameters<typeof viewPlace>[1]) => PictureView,
): readonly Plan[] {
  return edition.layers.flatMap((layer) =>
    layer.features.map((feature) => ({
      picture: { type: 'place', id: feature.properties.id } as const,
      view: viewOf({ layer, feature }),
      title: (language: Language) => nameOf(feature, language),
      subtitle: (language: Language) => localize(layer.title, language),
      caption: 'legend',
    })),
  );
}
