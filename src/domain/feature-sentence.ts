/** A feature in a few sentences to be pasted elsewhere: what, how much, on what basis, who says so, as of when, and where to see it. */
import { areaOf } from './area.js';
import type { AtlasFeature, Basis, Edition, Layer, Status } from './edition.js';
import { localize, nameOf } from './edition-text.js';
import { formatArea, formatLength } from './format-figures.js';
import type { Language } from './language.js';
import { lengthOf } from './length.js';
import { formatDistance } from './nearby-text.js';

/** Words of the interface that a feature is told in; `{…}` are places to fill in. */
export interface SentenceWords {
  readonly statuses: Record<Status, string>;
  readonly bases: Record<Basis, string>;
  readonly basisMeanings: Record<Basis, string>;
  /** With `{name}` and `{layer}`. */
  readonly subject: string;
  /** With `{figure}`, for a shape that stands for a real one. */
  readonly area: string;
  readonly length: string;
  /** With `{figure}`, for an illustrative shape: it measures the drawing only. */
  readonly drawn: string;
  /** With `{status}`. */
  readonly status: string;
  /** With `{basis}`, `{meaning}` and `{uncertainty}`. */
  readonly basis: string;
  /** With `{title}`, `{publisher}` and `{date}`. */
  readonly report: string;
  /** With `{source}`. */
  readonly source: string;
  /** With `{updated}` and `{today}`. */
  readonly date: string;
}

export interface SentenceInput {
  readonly edition: Edition;
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly language: Language;
  readonly words: SentenceWords;
  /** Address of the view that shows it. */
  readonly link: string;
  /** ISO 8601 day on which it is written. */
  readonly today: string;
}

/** The sentences in one line, the link last. The report is named only for a feature that a commitment of it is about. */
export function writeFeatureSentence(input: SentenceInput): string {
  const { edition, feature, layer, language, words, link, today } = input;
  const { status, basis, uncertainty_m, source, commitments } = feature.properties;
  const { report, updated } = edition.manifest;
  const sentences = [
    fill(words.subject, { name: nameOf(feature, language), layer: localize(layer.title, language) }),
    writeFigure(input),
    fill(words.status, { status: words.statuses[status] }),
    fill(words.basis, {
      basis: words.bases[basis],
      meaning: words.basisMeanings[basis],
      uncertainty: formatDistance(uncertainty_m, language),
    }),
    commitments.length === 0
      ? ''
      : fill(words.report, {
          title: localize(report.title, language),
          publisher: localize(report.publisher, language),
          date: report.date,
        }),
    fill(words.source, { source: source.replace(/[\s.。;；]+$/, '') }),
    fill(words.date, { updated, today }),
    link,
  ];
  return sentences
    .filter((sentence) => sentence !== '')
    .join(language === 'zh' ? '' : ' ')
    .trim();
}

/** Area or length in words; empty for a point. */
export function writeSize({ geometry }: AtlasFeature, language: Language): string {
  const area = areaOf(geometry);
  if (area > 0) return formatArea(area, language);
  const length = lengthOf(geometry);
  return length > 0 ? formatLength(length, language) : '';
}

function writeFigure({ feature, language, words }: SentenceInput): string {
  const figure = writeSize(feature, language);
  if (figure === '') return '';
  if (feature.properties.basis === 'illustrative') return fill(words.drawn, { figure });
  return fill(areaOf(feature.geometry) > 0 ? words.area : words.length, { figure });
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
