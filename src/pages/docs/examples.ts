/** The examples of the documentation, with places of the edition that the site opens with. */

import type { AtlasFeature, Edition, Layer } from '../../domain/edition.js';
import { pagePath } from '../../domain/edition-pages.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { wholePolicy } from '../../domain/embed-check.js';
import { LANGUAGE_TAGS, type Language } from '../../domain/language.js';
import { writeCamera } from '../../domain/share-camera.js';
import { DOCS_STRINGS, type DocsStrings } from '../../elements/strings/docs.js';
import { fillIn } from '../../elements/strings.js';
import { cameraOf } from '../picture-views.js';
import { type PictureId, posterPath, type SiteOptions } from '../site-paths.js';
import { SITE, UNKNOWN_SITE, writeTag } from './code.js';
import { buildImportMap } from './import-map.js';

export type ExampleId = keyof DocsStrings['cases'];

export interface Example {
  readonly id: ExampleId;
  /** Code of pages is run beside its text; other code is only shown. */
  readonly runs: boolean;
  readonly code: string;
}

/** How a poster looks that an example brings with it. */
export interface DrawnPoster {
  readonly width: number;
  readonly height: number;
  /** What it says of its camera, for the live map to open where it looks. */
  readonly view: string;
}

export interface ExampleInput {
  readonly edition: Edition;
  readonly language: Language;
  readonly options: SiteOptions;
  readonly poster: (picture: PictureId) => DrawnPoster;
}

interface Subject {
  readonly layer: Layer;
  readonly feature: AtlasFeature;
}

/** All examples in the order of the page. */
export function buildExamples(input: ExampleInput): readonly Example[] {
  const subject = findSubject(input.edition);
  const run = (id: ExampleId, code: string): Example => ({ id, runs: true, code });
  const show = (id: ExampleId, code: string): Example => ({ id, runs: false, code });
  return [
    run('simple', `${script('renewal-map')}\n\n${writeMap(input)}`),
    run('picture', writePicture(input)),
    run('layers', writeMap(input, viewOf(input, subject))),
    run('pinned', writeMap(input, { ...layerOf(input, subject), pinned: PAST_DAY })),
    run(
      'plain',
      writeMap(input, {
        ...layerOf(input, subject),
        plain: '',
        gestures: 'none',
        reveal: 'visible',
        concurrent: '',
      }),
    ),
    run('theming', writeThemed(input, subject)),
    run('control', writeControlled(input, subject)),
    run('quotes', writeQuotes(input, subject)),
    run('story', writeStory(input, subject)),
    run('frame', writeFrame(input, subject)),
    show('policy', POLICY),
    show('bundler', BUNDLER),
    show('importMap', writeImportMap(input)),
    show('react', REACT),
    show('vue', VUE),
  ];
}

/** Before any edition: so that the hint can be seen. */
const PAST_DAY = '2020-01-31';

/** A place that is not illustrative, in a layer that the edition opens with. */
function findSubject({ layers }: Edition): Subject {
  const subjects = layers.flatMap((layer) => layer.features.map((feature) => ({ layer, feature })));
  const suitability = ({ layer, feature }: Subject) =>
    Number(layer.visible) +
    2 * Number(feature.properties.basis !== 'illustrative') +
    Number(feature.properties.commitments.length > 0);
  const [best] = subjects.sort((one, other) => suitability(other) - suitability(one));
  if (!best) throw new Error('the edition has no place to show in an example');
  return best;
}

function script(name: 'renewal-map' | 'renewal-story'): string {
  return writeTag('script', { type: 'module', src: `${SITE}embed/${name}.js` });
}

function title({ edition, language }: ExampleInput): string {
  return localize(edition.manifest.title, language);
}

function writeMap(
  { options, language }: ExampleInput,
  attributes: Readonly<Record<string, string>> = {},
  inside = '',
): string {
  const { id, ...others } = attributes;
  const edition = SITE + options.editionFile;
  return writeTag('renewal-map', { id, edition, lang: LANGUAGE_TAGS[language], ...others }, inside);
}

/** Layer, camera and selection, with the picture of that layer from there; what is selected the live map adds. */
function viewOf(input: ExampleInput, subject: Subject) {
  const { layer, feature } = subject;
  const [lng, lat, zoom] = input.poster({ type: 'layer', id: layer.id }).view.split(',');
  return { ...layerOf(input, subject), view: `${lng},${lat},${zoom}`, selected: feature.properties.id };
}

/** A layer alone, with the picture that shows the same. */
function layerOf({ language, options }: ExampleInput, { layer }: Subject) {
  const picture: PictureId = { type: 'layer', id: layer.id };
  return {
    layers: layer.id,
    theme: 'light',
    poster: `${SITE}${posterPath(picture, { language, theme: 'light' }, options)}.svg`,
  };
}

function writePicture(input: ExampleInput): string {
  const { language, options, poster } = input;
  const picture: PictureId = { type: 'edition' };
  const { width, height, view } = poster(picture);
  const words = DOCS_STRINGS[language];
  const image = writeTag('img', {
    src: `${SITE}${posterPath(picture, { language, theme: 'light' }, options)}.svg`,
    alt: fillIn(words.pictureOf, { name: title(input) }),
    width: String(width),
    height: String(height),
    'data-view': view,
    style: 'display: block; width: 100%; height: auto',
  }).replace('</img>', '');
  const link = writeTag(
    'a',
    { slot: 'poster', href: `${SITE}${pagePath({ type: 'places' }, language, options)}` },
    image,
  );
  return writeMap(input, { theme: 'light' }, link);
}

function writeThemed(input: ExampleInput, subject: Subject): string {
  return `<style>
  #ours {
    --renewal-ink: #8a1538;
    --renewal-paper: #fff;
    --renewal-focus: #8a1538;
  }
  #ours::part(poster) { filter: saturate(0.5); }
  #ours::part(bar) { justify-content: center; }
  #ours::part(button) { border-radius: 0; min-height: 44px; }
</style>

${writeMap(input, { id: 'ours', ...layerOf(input, subject) })}`;
}

function writeControlled(input: ExampleInput, subject: Subject): string {
  const { language } = input;
  const { feature } = subject;
  const words = DOCS_STRINGS[language];
  const name = nameOf(feature, language);
  return `${writeMap(input, { id: 'governed', ...layerOf(input, subject) })}
<p>
  <button type="button" id="show">${fillIn(words.show, { name })}</button>
  <button type="button" id="clear">${words.takeBack}</button>
  <output id="chosen">${words.nothing}</output>
</p>

<script type="module">
  const map = document.querySelector('#governed');
  const chosen = document.querySelector('#chosen');

  document.querySelector('#show').addEventListener('click', async () => {
    await map.reveal();
    map.select('${feature.properties.id}', { fly: true });
    chosen.textContent = '${feature.properties.id}';
  });
  document.querySelector('#clear').addEventListener('click', () => {
    map.select(undefined);
    chosen.textContent = '${words.nothing}';
  });
  map.addEventListener('renewal-select', ({ featureId }) => {
    chosen.textContent = featureId ?? '${words.nothing}';
  });
  map.addEventListener('renewal-error', ({ errorType, cause }) => {
    console.warn(errorType, cause);
  });
</script>`;
}

function writeQuotes(input: ExampleInput, subject: Subject): string {
  const { language } = input;
  const { feature } = subject;
  const { id } = feature.properties;
  const mark = writeTag('mark', { 'data-feature': id }, nameOf(feature, language));
  return `<article>
  <p>${fillIn(DOCS_STRINGS[language].quoteText, { name: mark })}</p>
  ${writeMap(input, { id: 'quoted', ...layerOf(input, subject) }).replaceAll('\n', '\n  ')}
  <renewal-quotes for="quoted"></renewal-quotes>
</article>`;
}

function writeStory({ edition, language, options }: ExampleInput, { layer, feature }: Subject): string {
  const { steps } = DOCS_STRINGS[language];
  const { center, zoom } = edition.manifest.view;
  const step = (id: string, data: Readonly<Record<string, string>>, heading: string, text: string) =>
    writeTag('section', { id, ...data }, `<h3>${heading}</h3>\n<p>${text}</p>`);
  const around = cameraOf({ feature });
  const sections = [
    step('whole', { 'data-view': writeCamera({ center, zoom }) }, steps.whole, steps.wholeText),
    step('one-layer', { 'data-layers': layer.id }, localize(layer.title, language), steps.layerText),
    step(
      'one-place',
      {
        'data-layers': layer.id,
        ...(around && { 'data-view': writeCamera(around) }),
        'data-select': feature.properties.id,
      },
      nameOf(feature, language),
      steps.placeText,
    ),
  ];
  const story = writeTag(
    'renewal-story',
    { edition: SITE + options.editionFile, lang: LANGUAGE_TAGS[language] },
    sections.join('\n'),
  );
  return `<style>
  renewal-story { --renewal-story-step-height: 60svh; --renewal-story-map-height: 80svh; }
</style>
${script('renewal-story')}

${story}`;
}

function writeFrame(input: ExampleInput, { layer, feature }: Subject): string {
  const { language, options } = input;
  const words = DOCS_STRINGS[language];
  const query = new URLSearchParams({ edition: options.editionFile, layers: layer.id, lang: language });
  const frame = writeTag('iframe', {
    id: 'framed',
    src: `${SITE}embed.html?${decodeURIComponent(query.toString())}`,
    title: fillIn(words.frameTitle, { name: title(input) }),
    width: '100%',
    height: '420',
    loading: 'lazy',
    style: 'border: 0',
  });
  return `${frame}
<p><button type="button" id="ask">${fillIn(words.show, { name: nameOf(feature, language) })}</button></p>

<script type="module">
  const frame = document.querySelector('#framed');

  addEventListener('message', ({ source, data }) => {
    if (source === frame.contentWindow && data?.type === 'renewal-height') frame.height = data.height;
  });
  document.querySelector('#ask').addEventListener('click', () => {
    frame.contentWindow.postMessage({ type: 'renewal-select', id: '${feature.properties.id}' }, '*');
  });
</script>`;
}

function writeImportMap({ options }: ExampleInput): string {
  return `<script type="importmap">
${JSON.stringify(buildImportMap('/node_modules/'), undefined, 2)}
</script>
<script type="module">
  import 'renewal-atlas';
</script>

${writeTag('renewal-map', { edition: SITE + options.editionFile })}`;
}

const POLICY = `${wholePolicy('https://YOUR-ATLAS')}

Access-Control-Allow-Origin: *

<p id="renewal-check"></p>
${writeTag('script', { type: 'module', src: `${SITE}embed/check.js` })}`;

const BUNDLER = `npm install renewal-atlas maplibre-gl

import 'renewal-atlas';         // <renewal-map>
import 'renewal-atlas/story';   // <renewal-story>
import 'renewal-atlas/quotes';  // <renewal-quotes>

import { RenewalMap } from 'renewal-atlas/classes';
customElements.define('city-map', class extends RenewalMap {});`;

const REACT = `// elements.d.ts
import type { CustomElements } from 'renewal-atlas/jsx';
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}

// Article.tsx
import 'renewal-atlas';
import type { RenewalSelectEvent } from 'renewal-atlas';

export function Article({ onPlace }: { onPlace: (id?: string) => void }) {
  return (
    <renewal-map
      edition="${UNKNOWN_SITE}geodata/EDITION/edition.json"
      reveal="interaction"
      onrenewal-select={(event: RenewalSelectEvent) => onPlace(event.featureId)}
    />
  );
}`;

const VUE = `// vite.config.ts
vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('renewal-') } } });

// elements.d.ts
import type { VueElements } from 'renewal-atlas/jsx';
declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}

<!-- Article.vue -->
<script setup lang="ts">
import 'renewal-atlas';
</script>
<template>
  <renewal-map edition="${UNKNOWN_SITE}geodata/EDITION/edition.json" @renewal-select="choose" />
</template>`;
