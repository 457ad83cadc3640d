/**
 * The map as an SVG: the style of the live map, evaluated for one camera and drawn with plain Web Mercator arithmetic. No
 * DOM, no browser, no script inside; looks are presentation attributes, so it stands in a page with the strictest policy.
 * Turned and tilted cameras are drawn north up and straight down.
 */
import type { LayerSpecification } from 'maplibre-gl';
import { LANGUAGE_TAGS } from '../../domain/language.js';
import { fontsFor } from '../expressions.js';
import { THEMES } from '../theme.js';
import { drawCircles, drawPaths } from './draw-shapes.js';
import { drawSymbols, fontFamily } from './draw-symbols.js';
import type { Shape } from './picture-images.js';
import { type FramedSources, frameSources } from './poster-data.js';
import type { Frame } from './poster-frame.js';
import { PosterImages } from './poster-images.js';
import { type CaptionWords, drawCaption } from './poster-legend.js';
import { drawLinks } from './poster-links.js';
import { drawNotes } from './poster-notes.js';
import { PosterPaths } from './poster-paths.js';
import {
  frameOf,
  type PictureContent,
  type PictureInput,
  patternScale,
  readPicture,
} from './read-picture.js';
import type { StyledLayer } from './read-style.js';
import { element, escapeText, round } from './svg.js';

export interface PosterInput extends PictureInput {
  readonly words: CaptionWords & {
    /** What is in the picture, for those who cannot see it. */
    readonly description: string;
    /** Approval notice, base map, date. */
    readonly credits: string;
  };
  /** What stands below the map: nothing, what the signs mean, or that under a title. */
  readonly caption: 'none' | 'legend' | 'full';
  /** Address of a feature; absent = a picture without links. */
  readonly linkTo?: (featureId: string) => string;
  /** Starts every id inside: two posters in one page need two. */
  readonly idPrefix?: string;
  /** The sources cut to the same camera and size before; see `framePoster`. */
  readonly sources?: FramedSources;
}

/** The edition's data cut to a poster's frame, to be shared by posters of the same camera and size. */
export function framePoster(
  input: Pick<PosterInput, 'edition' | 'basemaps' | 'view' | 'width' | 'height'>,
): FramedSources {
  return frameSources(input.edition, input.basemaps, frameOf(input));
}

/** The poster as the text of an SVG element. */
export function buildPoster(input: PosterInput): string {
  const { width, height, language, words, idPrefix = 'p' } = input;
  const theme = THEMES[input.theme];
  const frame = frameOf(input);
  const files = input.sources ?? framePoster(input);
  const notes = drawNotes(frame, { credits: words.credits, theme, language });
  const content = readPicture(input, { frame, files, taken: notes.taken });
  const { shown } = content;
  const context: Drawing = {
    ...content,
    frame,
    images: new PosterImages(idPrefix, patternScale(frame)),
    paths: new PosterPaths(idPrefix),
  };
  const map = content.layers.map((layer) => drawLayer(layer, context)).join('');
  const links = input.linkTo
    ? drawLinks({
        edition: input.edition,
        sources: files,
        shown: new Set(shown.flatMap((layer) => layer.features.map(({ properties }) => properties.id))),
        language,
        linkTo: input.linkTo,
        pathMarkup: (path) => context.paths.mark(path),
      })
    : '';
  const caption =
    input.caption !== 'none'
      ? drawCaption({ ...input, shown, images: context.images, headed: input.caption === 'full' })
      : { markup: '', height: 0 };
  const below =
    input.caption !== 'none'
      ? element(
          'g',
          { transform: `translate(0 ${height})` },
          paperBelow(input, caption.height) + caption.markup,
        )
      : '';
  const all = height + caption.height;
  const body = context.paths.resolve(map + links);
  const [titleId, textId, clipId] = [`${idPrefix}t`, `${idPrefix}d`, `${idPrefix}c`];
  // Where the picture has more room than its proportions take, what is cut off would stand beside it.
  const clip = element('clipPath', { id: clipId }, element('path', { d: `M0 0h${width}v${height}H0z` }));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: all,
      viewBox: `0 0 ${width} ${all}`,
      // Where there is more room than that below, a caption stays under its map.
      preserveAspectRatio: all > height ? 'xMidYMin' : undefined,
      // For what puts the live map in its place: where it looks, and how large the map in it is.
      'data-view': [...frame.camera.center, round(frame.camera.zoom, 4), width, height].join(','),
      // A picture without links is one image; with links it is a document that one can move about in.
      role: links === '' ? 'img' : 'group',
      'aria-labelledby': `${titleId} ${textId}`,
      lang: LANGUAGE_TAGS[language],
      'font-family': fontFamily(fontsFor('sans', language)),
    },
    element('title', { id: titleId }, escapeText(words.title)) +
      element('desc', { id: textId }, escapeText(words.description)) +
      element('defs', {}, clip + context.images.markup + context.paths.markup) +
      element('g', { 'clip-path': `url(#${clipId})` }, body) +
      notes.markup +
      below,
  );
}

interface Drawing extends PictureContent {
  readonly frame: Frame;
  readonly images: PosterImages;
  readonly paths: PosterPaths;
}

function drawLayer(layer: StyledLayer, drawing: Drawing): string {
  const { frame, features, images, paths, placed } = drawing;
  const type: LayerSpecification['type'] = layer.type;
  switch (type) {
    case 'background':
      return element('rect', {
        width: frame.width,
        height: frame.height,
        fill: layer.colour('background-color'),
      });
    case 'fill':
    case 'line': {
      const { zoom } = frame.camera;
      return groupAlike(drawPaths(layer, features(layer.source), { zoom, images }), paths);
    }
    case 'circle':
      return drawCircles(layer, features(layer.source));
    case 'symbol': {
      const symbols = placed.get(layer.id);
      return symbols ? drawSymbols(layer, symbols, { images }) : '';
    }
    case 'raster':
    case 'heatmap':
    case 'hillshade':
    case 'color-relief':
    case 'fill-extrusion':
      // None of these is in our style.
      return '';
  }
}

/** Neighbours of the same looks in one group, in their order. */
function groupAlike(shapes: readonly Shape[], paths: PosterPaths): string {
  const groups: { key: string; shape: Shape; content: string }[] = [];
  for (const shape of shapes) {
    const key = JSON.stringify(shape.attributes);
    const last = groups.at(-1);
    if (last?.key === key) last.content += paths.mark(shape.path);
    else groups.push({ key, shape, content: paths.mark(shape.path) });
  }
  return groups.map(({ shape, content }) => element('g', shape.attributes, content)).join('');
}

function paperBelow({ width, theme }: PosterInput, height: number): string {
  const { paper, rule } = THEMES[theme];
  return (
    element('rect', { width, height: height + 1, fill: paper }) +
    element('path', { d: `M0 .5h${width}`, stroke: rule })
  );
}
