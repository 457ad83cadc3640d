/** Pictures for articles of WeChat official accounts: the edition, each layer, each story step. What is not kept there fails. */
import { localize } from '../domain/edition-text.js';
import { filterEdition } from '../domain/feature-filter.js';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../domain/language.js';
import { WECHAT_WIDTH, writeWechatArticle, writeWechatPage } from '../domain/wechat-article.js';
import { WECHAT_STRINGS } from '../elements/strings/wechat.js';
import { describeOffence, wechatWordsOf } from '../elements/wechat-words.js';
import { buildWechatPicture } from '../map/poster/build-wechat-picture.js';
import { lintWechat } from '../map/poster/lint-wechat.js';
import { type PictureView, viewLayer, viewOpening, viewStep } from '../pages/picture-views.js';
import { type PictureId, type SiteOptions, wechatPath } from '../pages/site-paths.js';
import type { LoadedEdition } from './load-edition-folder.js';

const OPENING = { width: WECHAT_WIDTH, height: 420 };
const CLOSER = { width: WECHAT_WIDTH, height: 320 };

interface Plan {
  readonly picture: PictureId;
  readonly view: PictureView;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
}

/** Each as a page of the site that holds nothing else. Throws when one holds what an official account does not keep. */
export function* drawWechatPages(
  loaded: LoadedEdition,
  options: SiteOptions,
): Generator<{ readonly file: string; readonly page: string }> {
  for (const plan of planPictures(loaded)) {
    const { picture, language, title } = plan;
    const file = wechatPath(picture, language, options);
    const article = writeWechatArticle(draw(loaded, plan), '');
    const offences = lintWechat(article);
    if (offences.length > 0)
      throw new Error(
        `${file} is not fit for a WeChat article:\n${offences.map((offence) => describeOffence(offence, 'en')).join('\n')}`,
      );
    const hint = WECHAT_STRINGS[language].pageHeading;
    yield { file, page: writeWechatPage(article, { title, languageTag: LANGUAGE_TAGS[language], hint }) };
  }
}

function draw(loaded: LoadedEdition, { view, language, title, subtitle }: Plan): string {
  const { edition } = loaded;
  return buildWechatPicture({
    ...loaded,
    ...view,
    language,
    theme: 'light',
    filtered: filterEdition(edition, view.view.filter),
    words: wechatWordsOf(edition, view, { title, subtitle, language }),
  });
}

function planPictures({ edition, stories }: LoadedEdition): readonly Plan[] {
  const { title, summary } = edition.manifest;
  const inBoth = LANGUAGES.flatMap((language): readonly Plan[] => [
    {
      picture: { type: 'edition' },
      view: viewOpening(edition, OPENING),
      language,
      title: localize(title, language),
      subtitle: localize(summary, language),
    },
    ...edition.layers.map(
      (layer): Plan => ({
        picture: { type: 'layer', id: layer.id },
        view: viewLayer(edition, layer, CLOSER),
        language,
        title: localize(layer.title, language),
        subtitle: '',
      }),
    ),
  ]);
  const steps = stories.flatMap(({ language, steps: told }) =>
    told.map(
      ({ id, title: heading, view }): Plan => ({
        picture: { type: 'story', id },
        view: viewStep(view, CLOSER),
        language,
        title: heading,
        subtitle: '',
      }),
    ),
  );
  return [...inBoth, ...steps];
}
