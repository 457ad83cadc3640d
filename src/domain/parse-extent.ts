/** The extent of an edition and the view it opens with. */
import { describeValue } from './describe-value.js';
import type { EditionManifest } from './edition.js';
import { createMemberReader, type MemberReader, type Source } from './member-reader.js';

type Extent = EditionManifest['extent'];

const WORLD: Extent = [-180, -90, 180, 90];

/** West, south, east, north; the world with a problem noted when they make no box. */
export function readExtent(reader: MemberReader): Extent {
  const numbers = reader.list('extent', ({ value }) => (typeof value === 'number' ? value : Number.NaN));
  if (numbers.length === 0) return WORLD;
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers;
  const isBox = west >= -180 && west < east && east <= 180 && south >= -90 && south < north && north <= 90;
  if (isBox && numbers.length === 4) return [west, south, east, north];
  reader.refuse('extent', {
    code: 'bad-extent',
    message: `[${numbers.slice(0, 6).join(', ')}] is not west, south, east, north in degrees.`,
    fix: 'Write four numbers, west smaller than east and south smaller than north, such as [120.28, 36.04, 120.46, 36.18].',
  });
  return WORLD;
}

/** Centre and zoom of the first view. */
export function readView(source: Source, [west, south, east, north]: Extent): EditionManifest['view'] {
  const reader = createMemberReader(source, ['center', 'zoom']);
  const [longitude = Number.NaN, latitude = Number.NaN, ...more] = reader.list('center', ({ value }) =>
    typeof value === 'number' ? value : Number.NaN,
  );
  const inside = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  if (reader.has('center') && (!inside || more.length > 0)) {
    reader.refuse('center', {
      code: 'bad-view',
      message: `The centre ${describeValue(reader.member('center'))} ([${longitude}, ${latitude}]) is not a place inside the extent.`,
      fix: 'Write [longitude, latitude] of a place inside the extent.',
    });
  }
  const zoom = reader.number('zoom');
  if (zoom < 0 || zoom > 22) {
    reader.refuse('zoom', {
      code: 'bad-view',
      message: `Zoom ${zoom} is not between 0 and 22.`,
      fix: 'A district fits at about 12.',
    });
  }
  return { center: [longitude, latitude], zoom };
}
