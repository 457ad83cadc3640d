/** What a workspace says of itself, without its layers. */
import { describeValue } from '../describe-value.js';
import { createMemberReader, type MemberReader } from '../member-reader.js';
import { readId } from '../parse-references.js';
import { isPlainObject } from '../plain-object.js';
import type { ProblemList } from '../problem-list.js';
import { readDrawings } from './read-drawings.js';
import { readTiles } from './read-tiles.js';
import type { Workspace } from './workspace.js';

const KEYS = ['format', 'id', 'title', 'edition', 'layers', 'drawings', 'tiles', 'view', 'updated'] as const;

/** Longer views are none: an address of that length does not work anywhere. */
const LONGEST_VIEW = 500_000;

/** The workspace without its layers; undefined when it is none, with the reasons in the list. */
export function readWorkspaceHead(
  value: unknown,
  problems: ProblemList,
): Omit<Workspace, 'layers'> | undefined {
  const errors = problems.errorCount();
  const reader = createMemberReader({ value, path: '', problems }, isPlainObject(value) ? KEYS : []);
  if (isPlainObject(value)) checkFormat(reader);
  const id = readId(reader, 'id');
  const edition = readId(reader, 'edition');
  const updated = readInstant(reader, 'updated');
  if (problems.errorCount() > errors) return undefined;
  const view = readView(reader);
  const tiles = readTiles(reader.member('tiles'), problems);
  return {
    format: 1,
    id,
    title: readTitle(reader),
    edition,
    drawings: readDrawings(reader.member('drawings'), problems),
    ...(tiles === undefined ? {} : { tiles }),
    ...(view === undefined ? {} : { view }),
    updated,
  };
}

function checkFormat(reader: MemberReader): void {
  const format = reader.member('format');
  if (format === 1) return;
  const isNewer = typeof format === 'number' && format > 1;
  reader.refuse('format', {
    code: 'unsupported-format',
    message: `This atlas reads workspaces of format 1, but "format" is ${describeValue(format)}.`,
    fix: isNewer
      ? 'It was made by a newer version of the atlas: reload the page to get that.'
      : 'Choose a file that the atlas wrote, such as name.atlas.json.',
  });
}

function readTitle(reader: MemberReader): string {
  const title = reader.member('title');
  if (typeof title === 'string') return title;
  reader.problems.warn('title-left-out', () => ({
    path: 'title',
    message: `The title must be a text, but is ${describeValue(title)}; it is left empty.`,
    fix: 'Give the workspace a name.',
  }));
  return '';
}

function readView(reader: MemberReader): string | undefined {
  const view = reader.member('view');
  if (view === undefined || (typeof view === 'string' && view.length <= LONGEST_VIEW)) return view;
  reader.problems.warn('view-left-out', () => ({
    path: 'view',
    message: 'The view is not the text of a link, or is too long; the map opens as the edition has it.',
    fix: 'Save the view again.',
  }));
  return undefined;
}

function readInstant(reader: MemberReader, key: string): string {
  const value = reader.member(key);
  if (isInstant(value)) return value;
  reader.refuse(key, {
    code: 'bad-date',
    message: `"${key}" must be an instant in UTC, but is ${describeValue(value)}.`,
    fix: 'Write it as 2024-01-31T12:00:00Z.',
  });
  return '';
}

/** Whether the text is an instant in UTC that exists, such as `2024-01-31T12:00:00.000Z`. */
export function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
