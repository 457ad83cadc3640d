/** edition.json: unknown JSON → EditionManifest, with every problem of it. */
import type { ReadyQuestion } from './coverage-question.js';
import { describeValue } from './describe-value.js';
import {
  ACCENTS,
  BASEMAP_ROLES,
  type BasemapManifest,
  type EditionManifest,
  type LayerManifest,
  type Report,
  type Theme,
} from './edition.js';
import { isDate, isDay } from './iso-date.js';
import { LANGUAGES, type Language } from './language.js';
import { createMemberReader, type MemberReader, readChoice, type Source } from './member-reader.js';
import { readExtent, readView } from './parse-extent.js';
import { readLayerManifest } from './parse-layer-manifest.js';
import { readReadyQuestion } from './parse-questions.js';
import { readFile, readId, refuseRepeats } from './parse-references.js';
import { isPlainObject } from './plain-object.js';
import { createProblemList } from './problem-list.js';
import type { Result } from './result.js';

export const MANIFEST_FILE = 'edition.json';

export const MANIFEST_KEYS = [
  'format',
  'id',
  'title',
  'summary',
  'languages',
  'report',
  'extent',
  'view',
  'mapApprovalNumber',
  'updated',
  'corrections',
  'licence',
  'themes',
  'basemap',
  'commitments',
  'layers',
  'questions',
] as const;

/** The manifest of an edition; fails with all its errors. */
export function parseManifest(input: unknown): Result<EditionManifest> {
  const problems = createProblemList({ file: MANIFEST_FILE });
  const value = readManifest({ value: input, path: '', problems });
  const found = problems.problems();
  return problems.errorCount() === 0 ? { ok: true, value, problems: found } : { ok: false, problems: found };
}

function readManifest(source: Source): EditionManifest {
  const first = createMemberReader(source, MANIFEST_KEYS);
  const languages = readLanguages(first);
  const known = isPlainObject(source.value) ? Object.keys(source.value) : [];
  const problems = isPlainObject(source.value) ? source.problems : createProblemList();
  // Read again, now that it is known which texts the edition owes its readers; unknown keys are told already.
  const reader = createMemberReader({ ...source, problems, languages }, known);
  const extent = readExtent(reader);
  const themes = reader.list('themes', readTheme);
  refuseRepeats(
    reader,
    'themes',
    themes.map((theme) => theme.id),
  );
  const layers = reader.list('layers', (item) =>
    readLayerManifest(
      item,
      themes.map((theme) => theme.id),
    ),
  );
  refuseRepeats(
    reader,
    'layers',
    layers.map((layer) => layer.id),
  );
  const basemap = reader.list('basemap', readBasemap);
  refuseRepeats(
    reader,
    'basemap',
    basemap.map((entry) => entry.file),
  );
  refuseRepeats(
    reader,
    'layers',
    layers.map((layer) => layer.file),
  );
  return {
    format: readFormat(reader),
    id: readId(reader, 'id'),
    title: reader.localized('title'),
    summary: reader.localized('summary'),
    languages,
    report: readReport(reader.object('report')),
    extent,
    view: readView(reader.object('view'), extent),
    mapApprovalNumber: reader.member('mapApprovalNumber') === null ? null : reader.text('mapApprovalNumber'),
    updated: readDate(reader, 'updated', isDay),
    ...(reader.has('corrections') ? { corrections: readCorrections(reader) } : {}),
    licence: readLicence(reader.object('licence')),
    themes,
    basemap,
    commitments: readFile(reader, 'commitments'),
    layers,
    ...(reader.has('questions') ? { questions: readQuestions(reader, layers) } : {}),
  };
}

function readQuestions(reader: MemberReader, layers: readonly LayerManifest[]): readonly ReadyQuestion[] {
  const ids = layers.map((layer) => layer.id);
  const questions = reader.list('questions', (item) => readReadyQuestion(item, ids));
  refuseRepeats(
    reader,
    'questions',
    questions.map((question) => question.id),
  );
  return questions;
}

function readFormat(reader: MemberReader): 1 {
  if (reader.member('format') !== 1) {
    reader.refuse('format', {
      code: 'unsupported-format',
      message: `This atlas reads format 1, but "format" is ${describeValue(reader.member('format'))}.`,
      fix: 'Write "format": 1.',
    });
  }
  return 1;
}

function readLanguages(reader: MemberReader): readonly Language[] {
  const languages = reader.list('languages', (item) => readChoice(item, LANGUAGES));
  refuseRepeats(reader, 'languages', languages);
  if (Array.isArray(reader.member('languages')) && languages.length === 0) {
    reader.refuse('languages', {
      code: 'missing-member',
      message: 'The edition names no language.',
      fix: 'Write its own language first, such as ["zh", "en"].',
    });
  }
  return languages.length > 0 ? languages : LANGUAGES;
}

function readReport(source: Source): Report {
  const reader = createMemberReader(source, ['title', 'publisher', 'date', 'url']);
  return {
    title: reader.localized('title'),
    publisher: reader.localized('publisher'),
    date: readDate(reader, 'date', isDate),
    ...(reader.has('url') ? { url: readWebAddress(reader, 'url') } : {}),
  };
}

/** Only http and https: the address becomes a link. */
function readWebAddress(reader: MemberReader, key: string): string {
  const url = reader.text(key);
  if (url !== '' && !/^https?:\/\/\S+$/.test(url)) {
    reader.refuse(key, {
      code: 'bad-address',
      message: `${JSON.stringify(url.slice(0, 80))} is not a web address.`,
      fix: 'Begin with https://.',
    });
  }
  return url;
}

/** Only https and mailto: readers are sent there. */
function readCorrections(reader: MemberReader): string {
  const address = reader.text('corrections');
  const known = /^mailto:[^\s@?]+@[^\s@?]+(\?\S*)?$/.test(address) || isSecureAddress(address);
  if (address !== '' && !known) {
    reader.refuse('corrections', {
      code: 'bad-address',
      message: `${JSON.stringify(address.slice(0, 80))} is no address that errors can be reported to.`,
      fix: 'Write mailto: and a mail address, or a web address that begins with https://.',
    });
  }
  return address;
}

function isSecureAddress(address: string): boolean {
  return /^https:\/\/\S+$/.test(address) && URL.canParse(address);
}

function readDate(reader: MemberReader, key: string, accepts: (text: unknown) => boolean): string {
  const text = reader.text(key);
  if (text !== '' && !accepts(text)) {
    reader.refuse(key, {
      code: 'bad-date',
      message: `${JSON.stringify(text.slice(0, 40))} is not a date.`,
      fix: accepts === isDay ? 'Write a day, such as 2024-01-31.' : 'Write 2024, 2024-01 or 2024-01-31.',
    });
  }
  return text;
}

function readLicence(source: Source): EditionManifest['licence'] {
  const reader = createMemberReader(source, ['data', 'basemap']);
  return { data: reader.localized('data'), basemap: reader.localized('basemap') };
}

function readTheme(source: Source): Theme {
  const reader = createMemberReader(source, ['id', 'title', 'accent']);
  return {
    id: readId(reader, 'id'),
    title: reader.localized('title'),
    accent: reader.oneOf('accent', ACCENTS),
  };
}

function readBasemap(source: Source): BasemapManifest {
  const reader = createMemberReader(source, ['role', 'file']);
  return { role: reader.oneOf('role', BASEMAP_ROLES), file: readFile(reader, 'file') };
}
