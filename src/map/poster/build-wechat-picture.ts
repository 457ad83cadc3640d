/**
 * The map as a picture for an article of a WeChat official account (公众号图文), whose editor keeps no script, no style
 * sheet and no id, so nothing in it can refer to anything: shapes stand where they are, hatches are lines cut to the areas,
 * everything ends at the frame's own edge, halos are drawn twice. Looks come from the map style as those of the poster
 * do. What may be in it is written down in `lint-wechat.ts`, which every picture is put through.
 */
import type { LayerSpecification } from 'maplibre-gl';
import { anchorPoint } from '../../domain/anchor-point.js';
import type { AtlasFeature, Layer } from '../../domain/edition.js';
import { dataSourceId } from '../data-style.js';
import { THEMES } from '../theme.js';
import { drawCircles, drawPaths } from './draw-shapes.js';
import { drawSymbols } from './draw-symbols.js';
import { breakLines } from './measure-text.js';
import type { PictureImages, Shape } from './picture-images.js';
import { PlainImages } from './plain-images.js';
import { type FramedSources, frameSources } from './poster-data.js';
import { createFrame, type Frame } from './poster-frame.js';
import { type CaptionWords, drawCaption } from './poster-legend.js';
import { drawNotes } from './poster-notes.js';
import { type PictureContent, type PictureInput, patternScale, readPicture } from './read-picture.js';
import type { StyledLayer } from './read-style.js';
import { element, escapeText } from './svg.js';
import { drawPlaces, type WechatCard, type WechatPlace } from './wechat-places.js';

export interface WechatInput extends PictureInput {
  readonly words: CaptionWords & {
    /** Approval notice, base map, date. */
    readonly credits: string;
    /** That places can be tapped. */
    readonly hint: string;
    /** What a tap shows of a place, or of all illustrative places of a layer together. */
    readonly card: (layer: Layer, features: readonly AtlasFeature[]) => WechatCard;
  };
}

/** With more places than this the illustrative ones of a layer share a card: they have no name of their own to tell. */
const MOST_CARDS = 40;
const EDGE = 16;
const SMALL = 12;
const ROW = 18;

/** The picture as the text of an SVG element, to stand in the HTML of an article. */
export function buildWechatPicture(input: WechatInput): string {
  const { edition, view, width, height, words, language } = input;
  const theme = THEMES[input.theme];
  const frame = createFrame(view.camera ?? edition.manifest.view, { width, height, cut: true });
  const files = frameSources(edition, input.basemaps, frame);
  // What is tapped may cover the bar for a while, but not the notice: that stands below the map.
  const notes = drawNotes(frame, { credits: '', theme, language, halo: 'twice' });
  const content = readPicture(input, { frame, files, taken: notes.taken });
  const images = new PlainImages(patternScale(frame));
  const map = content.layers.map((layer) => drawLayer(layer, { ...content, frame, images })).join('');
  const places = placesOf(content, { files, frame, card: words.card });
  const caption = drawCaption({ ...input, shown: content.shown, images, headed: true });
  const soft = { 'font-size': SMALL, fill: theme.inkSoft };
  const hint = places.length === 0 ? [] : breakLines(words.hint, (width - 2 * EDGE) / SMALL);
  const credits = breakLines(words.credits, (width - 2 * EDGE) / SMALL);
  const captionTop = height + hint.length * ROW + (hint.length > 0 ? 8 : 0);
  const creditsTop = captionTop + caption.height - 6;
  const tall = creditsTop + credits.length * ROW + 12;
  const below =
    element('path', { d: `M0 ${height}h${width}v${tall - height}h${-width}z`, fill: theme.paper }) +
    element('g', soft, writeLines(hint, height + 4) + writeLines(credits, creditsTop)) +
    element('g', { transform: `translate(0 ${captionTop})` }, caption.markup);
  // A map that hears taps itself: phones tell a place that it is left only when something else can be tapped.
  const ground = element('set', { attributeName: 'visibility', to: 'visible', begin: 'click' });
  return plain(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${tall}`,
        style: 'display:block;width:100%',
        'font-family': 'PingFang SC,Microsoft YaHei,sans-serif',
      },
      element('g', {}, ground + map + notes.markup + below) + drawPlaces(places, { width, height, theme }),
    ),
  );
}

function writeLines(lines: readonly string[], top: number): string {
  return lines
    .map((line, index) => element('text', { x: EDGE, y: top + 14 + index * ROW }, escapeText(line)))
    .join('');
}

interface Drawing extends PictureContent {
  readonly frame: Frame;
  readonly images: PictureImages;
}

function drawLayer(layer: StyledLayer, { frame, features, images, placed }: Drawing): string {
  const type: LayerSpecification['type'] = layer.type;
  const { width, height } = frame;
  switch (type) {
    case 'background':
      return element('path', {
        d: `M0 0h${width}v${height}h${-width}z`,
        fill: layer.colour('background-color'),
      });
    case 'fill':
    case 'line': {
      const { zoom } = frame.camera;
      return joinAlike(drawPaths(layer, features(layer.source), { zoom, images, softEdges: false }));
    }
    case 'circle':
      return drawCircles(layer, features(layer.source));
    case 'symbol': {
      const symbols = placed.get(layer.id);
      return symbols ? drawSymbols(layer, symbols, { images, halo: 'twice' }) : '';
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

/** Neighbouring strokes of the same looks are one path; areas are not, for where two overlap there would be a hole. */
function joinAlike(shapes: readonly Shape[]): string {
  const joined: { key: string; shape: Shape }[] = [];
  for (const shape of shapes) {
    const key = JSON.stringify(shape.attributes);
    const last = joined.at(-1);
    if (last?.key === key && shape.attributes.fill === 'none')
      last.shape = { ...shape, path: last.shape.path + shape.path };
    else joined.push({ key, shape });
  }
  return joined.map(({ shape }) => element('path', { d: shape.path, ...shape.attributes })).join('');
}

/** What can be tapped: the places that are shown and lie in the frame. */
function placesOf(
  { shown }: PictureContent,
  { files, frame, card }: { files: FramedSources; frame: Frame; card: WechatInput['words']['card'] },
): readonly WechatPlace[] {
  const count = shown.reduce((sum, { features }) => sum + features.length, 0);
  return shown.flatMap((layer) => {
    const framed = files.get(dataSourceId(layer.id)) ?? [];
    const partsOf = (features: readonly AtlasFeature[]) =>
      framed.filter(({ feature }) =>
        features.some(({ properties }) => properties.id === feature.properties?.id),
      );
    const together = count > MOST_CARDS ? layer.features.filter(isIllustrative) : [];
    const alone = layer.features.filter((feature) => !together.includes(feature));
    return [
      ...(together.length > 0 ? [{ parts: partsOf(together), card: card(layer, together) }] : []),
      ...alone.map((feature) => ({
        parts: partsOf([feature]),
        ...pointAt(feature, frame),
        card: card(layer, [feature]),
      })),
    ].filter(({ parts }) => parts.length > 0);
  });
}

function isIllustrative({ properties }: AtlasFeature): boolean {
  return properties.basis === 'illustrative';
}

/** Nothing when the place's middle is out of sight. */
function pointAt(feature: AtlasFeature, { project, width, height }: Frame): Pick<WechatPlace, 'at'> {
  const anchor = anchorPoint(feature);
  if (!anchor) return {};
  const [x, y] = project(anchor).map((value) => Math.round(value * 10) / 10) as [number, number];
  return x > 0 && y > 0 && x < width && y < height ? { at: [x, y] } : {};
}

/** Opacities by the one attribute that is known to be kept, and each element with an end tag of its own. */
function plain(markup: string): string {
  return markup
    .replace(/ fill="none" fill-opacity="[^"]*"/g, ' fill="none"')
    .replace(/ (?:fill|stroke)-opacity="/g, ' opacity="')
    .replace(/ letter-spacing="[^"]*"/g, '')
    .replace(/ font-family="([^"]*)"/g, (_, fonts: string) => ` font-family="${shortFonts(fonts)}"`)
    .replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>');
}

/** A phone has one face of each kind; a list of eleven families says no more and counts. */
function shortFonts(fonts: string): string {
  return fonts.endsWith(',serif')
    ? 'Songti SC,Noto Serif CJK SC,SimSun,serif'
    : 'PingFang SC,Microsoft YaHei,sans-serif';
}
