/** Words of a picture for WeChat articles: its caption, what a tap shows, and what is wrong with markup that is not kept. */
import { type AtlasFeature, type Edition, type Layer, STATUSES } from '../domain/edition.js';
import { localize, nameOf } from '../domain/edition-text.js';
import type { Language } from '../domain/language.js';
import { formatDistance } from '../domain/nearby-text.js';
import type { WechatInput } from '../map/poster/build-wechat-picture.js';
import type { WechatOffence } from '../map/poster/lint-wechat.js';
import type { WechatCard } from '../map/poster/wechat-places.js';
import { wordsOf } from './poster-words.js';
import { WECHAT_STRINGS } from './strings/wechat.js';
import { fill, fillIn, STRINGS } from './strings.js';

/** The words as `buildWechatPicture` wants them. */
export function wechatWordsOf(
  edition: Edition,
  shown: Parameters<typeof wordsOf>[1],
  titled: Parameters<typeof wordsOf>[2],
): WechatInput['words'] {
  const { language } = titled;
  return {
    ...wordsOf(edition, shown, titled),
    hint: WECHAT_STRINGS[language].hint,
    card: (layer, features) => {
      const [first] = features;
      return first && features.length === 1
        ? cardOf(layer, first, language)
        : cardOfMany(layer, features, language);
    },
  };
}

function cardOf(layer: Layer, feature: AtlasFeature, language: Language): WechatCard {
  const strings = STRINGS[language];
  const { basis, status, uncertainty_m } = feature.properties;
  const line = (name: string, value: string) => fillIn(WECHAT_STRINGS[language].line, { name, value });
  const known =
    basis === 'illustrative'
      ? [line(strings.bases[basis], strings.illustrativeHint)]
      : [
          line(strings.basis, `${strings.bases[basis]} · ${strings.basisMeanings[basis]}`),
          line(strings.uncertainty, fill(strings.within, formatDistance(uncertainty_m, language))),
        ];
  return {
    title: nameOf(feature, language),
    lines: [
      `${localize(layer.title, language)} · ${line(strings.status, strings.statuses[status])}`,
      ...known,
    ],
  };
}

/** Illustrative places of a layer, taken together. */
function cardOfMany(layer: Layer, features: readonly AtlasFeature[], language: Language): WechatCard {
  const strings = STRINGS[language];
  const words = WECHAT_STRINGS[language];
  const statuses = STATUSES.map((status) => ({
    status: strings.statuses[status],
    n: features.filter(({ properties }) => properties.status === status).length,
  })).filter(({ n }) => n > 0);
  const list = statuses
    .map((counted) => (statuses.length === 1 ? counted.status : fillIn(words.mixed, counted)))
    .join(' · ');
  return {
    title: localize(layer.title, language),
    lines: [
      `${fillIn(words.count, { n: features.length })} · ${fillIn(words.line, { name: strings.status, value: list })}`,
      fillIn(words.line, { name: strings.bases.illustrative, value: strings.illustrativeHint }),
    ],
  };
}

/** Where it is and what to do. */
export function describeOffence(
  { advice, element, attribute, value, line }: WechatOffence,
  language: Language,
): string {
  const words = WECHAT_STRINGS[language];
  const written = attribute === undefined ? '' : `${attribute}="${value ?? ''}"`;
  const place = element === '' ? '' : `${fillIn(words.at, { line, element, attribute: written }).trim()}: `;
  return `${place}${words.advice[advice]}`;
}
