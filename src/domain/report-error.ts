/** A reader's report of an error: its text, and the address that opens it with the edition's editors. */
import type { AtlasFeature, EditionManifest, Layer } from './edition.js';
import { localize, nameOf } from './edition-text.js';
import type { Language } from './language.js';

/** Words of the interface for a report; `{…}` are places to fill in. */
export interface ReportWords {
  /** With `{title}` of the edition and `{name}`. */
  readonly subject: string;
  /** With `{name}`, `{layer}` and `{id}`. */
  readonly place: string;
  /** With `{version}` and `{today}`. */
  readonly version: string;
  /** With `{link}`. */
  readonly link: string;
  /** What the reader is asked to write, each on a line of its own. */
  readonly questions: readonly string[];
}

export interface ReportInput {
  readonly manifest: EditionManifest;
  readonly feature: AtlasFeature;
  readonly layer: Layer;
  readonly language: Language;
  readonly words: ReportWords;
  /** Address of the view that shows the feature. */
  readonly link: string;
  /** ISO 8601 day on which it is written. */
  readonly today: string;
}

export interface ErrorReport {
  readonly subject: string;
  /** Lines separated by `\n`, short enough for the address of a mail. */
  readonly body: string;
}

/** Which edition, and which state of its data: `<id>@<updated>`. */
export function versionOf({ id, updated }: EditionManifest): string {
  return `${id}@${updated}`;
}

export function writeReport({
  manifest,
  feature,
  layer,
  language,
  words,
  link,
  today,
}: ReportInput): ErrorReport {
  const name = nameOf(feature, language);
  const about = [
    fill(words.place, { name, layer: localize(layer.title, language), id: feature.properties.id }),
    fill(words.version, { version: versionOf(manifest), today }),
    fill(words.link, { link }),
  ];
  return {
    subject: fill(words.subject, { title: localize(manifest.title, language), name }),
    body: [...about, '', ...words.questions.flatMap((question) => [question, ''])].join('\n'),
  };
}

/** The address that opens the report: a mail with subject and body, or a page with feature, link and version in its query. */
export function reportAddress(corrections: string, input: ReportInput): string {
  if (!corrections.startsWith('mailto:')) {
    const url = new URL(corrections);
    url.searchParams.set('feature', input.feature.properties.id);
    url.searchParams.set('link', input.link);
    url.searchParams.set('version', versionOf(input.manifest));
    return url.href;
  }
  const { subject, body } = writeReport(input);
  // Lines of a mail end in CR LF, and spaces are %20, not plus: RFC 6068, section 5.
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
  return `${corrections}${corrections.includes('?') ? '&' : '?'}${query}`;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
