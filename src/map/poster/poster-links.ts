/** A link for each feature in the picture, over everything drawn, so that pointing and tabbing find it. */
import type { Edition } from '../../domain/edition.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { dataSourceId } from '../data-style.js';
import type { FramedFeature, FramedSources } from './poster-data.js';
import { element, escapeText } from './svg.js';

export interface LinksInput {
  readonly edition: Edition;
  readonly sources: FramedSources;
  /** Ids of the features that are drawn. */
  readonly shown: ReadonlySet<string>;
  readonly language: Language;
  readonly linkTo: (featureId: string) => string;
  /** Markup of a path that is drawn elsewhere already. */
  readonly pathMarkup: (path: string) => string;
}

/** Px around a line or a point that count as it. */
const FINGER = 12;

type Shape = 'area' | 'line' | 'point';

/** What lies beneath comes first: large areas, small areas, lines, points. */
export function drawLinks(input: LinksInput): string {
  const { edition, sources, shown, language, linkTo } = input;
  const links = edition.layers.flatMap((layer) =>
    (sources.get(dataSourceId(layer.id)) ?? []).flatMap((framed) => {
      const id = String(framed.feature.properties?.id ?? '');
      const feature = layer.features.find((candidate) => candidate.properties.id === id);
      if (!feature || !shown.has(id)) return [];
      const title = `${nameOf(feature, language)} · ${localize(layer.title, language)}`;
      const shape = shapeOf(framed);
      const target = shape === 'point' ? pointTarget(framed) : input.pathMarkup(framed.path);
      const markup = element('a', { href: linkTo(id) }, element('title', {}, escapeText(title)) + target);
      return [{ shape, size: framed.extent, markup }];
    }),
  );
  const ofShape = (shape: Shape) =>
    links
      .filter((link) => link.shape === shape)
      .sort((a, b) => b.size - a.size)
      .map(({ markup }) => markup)
      .join('');
  return [
    wrap(ofShape('area'), { 'fill-opacity': 0 }),
    wrap(ofShape('line'), {
      fill: 'none',
      stroke: '#000',
      'stroke-opacity': 0,
      'stroke-width': FINGER,
      'pointer-events': 'stroke',
    }),
    wrap(ofShape('point'), { 'fill-opacity': 0 }),
  ].join('');
}

function wrap(content: string, attributes: Parameters<typeof element>[1]): string {
  return content === '' ? '' : element('g', attributes, content);
}

function shapeOf({ points, lines, path }: FramedFeature): Shape {
  if (path === '') return points.length > 0 ? 'point' : 'line';
  return lines.length > 0 ? 'line' : 'area';
}

function pointTarget({ points }: FramedFeature): string {
  return points.map(([x, y]) => element('circle', { cx: x, cy: y, r: FINGER })).join('');
}
