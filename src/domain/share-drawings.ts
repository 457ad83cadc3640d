/**
 * Drawings as a parameter of an address, and back: `l…` a line, `a…` an area, and so on, parted by dots. Each is a row
 * of whole numbers in base64url, five bits a letter: id, count, steps of 1e-5° (about a metre) from the place before,
 * radius, name. A polygon of 20 vertices takes some 130 letters; every letter may stand in an address as it is.
 */
import type { Drawing, DrawingKind, Place } from './drawing.js';

/** More than that makes addresses that mail programs and chats cut off, and is nothing one draws by hand. */
export const MOST_DRAWINGS = 200;
export const MOST_VERTICES = 5_000;
/** Longer names are cut. */
export const LONGEST_NAME = 100;
/** Larger circles are no drawings of a city. */
const LARGEST_RADIUS = 1_000_000;

const LONGEST_TEXT = 120_000;
const STEPS_PER_DEGREE = 1e5;
/** Radii are kept to 0.1 m. */
const STEPS_PER_METRE = 10;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const KIND_LETTERS: Record<DrawingKind, string> = {
  point: 'p',
  line: 'l',
  polygon: 'a',
  rectangle: 'r',
  circle: 'c',
  freehand: 'f',
};

/** Fewest and most positions a finished drawing of the kind has. */
const POSITIONS: Record<DrawingKind, readonly [number, number]> = {
  point: [1, 1],
  line: [2, MOST_VERTICES],
  polygon: [3, MOST_VERTICES],
  rectangle: [4, 4],
  circle: [1, 1],
  freehand: [3, MOST_VERTICES],
};

/** The drawings as text of letters, digits, `-`, `_` and `.`; undefined when there are none, or more than an address holds. */
export function writeDrawings(drawings: readonly Drawing[]): string | undefined {
  if (drawings.length === 0 || drawings.length > MOST_DRAWINGS) return undefined;
  const vertices = drawings.reduce((sum, { positions }) => sum + positions.length, 0);
  if (vertices > MOST_VERTICES) return undefined;
  let from: Steps = [0, 0];
  const texts = drawings.map((drawing) => {
    const text = writeDrawing(drawing, from);
    from = toSteps(drawing.positions.at(-1)) ?? from;
    return text;
  });
  return texts.join('.');
}

/** The drawings back, positions to 1e-5°; undefined when the text is not of `writeDrawings`, whatever it may be. */
export function readDrawings(text: string): readonly Drawing[] | undefined {
  if (text === '' || text.length > LONGEST_TEXT) return undefined;
  const pieces = text.split('.', MOST_DRAWINGS + 1);
  if (pieces.length > MOST_DRAWINGS) return undefined;
  const drawings: Drawing[] = [];
  let from: Steps = [0, 0];
  let vertices = 0;
  for (const piece of pieces) {
    const drawing = readDrawing(piece, from);
    if (!drawing || drawings.some(({ id }) => id === drawing.id)) return undefined;
    vertices += drawing.positions.length;
    if (vertices > MOST_VERTICES) return undefined;
    from = toSteps(drawing.positions.at(-1)) ?? from;
    drawings.push(drawing);
  }
  return drawings;
}

type Steps = readonly [number, number];

function toSteps(place: Place | undefined): Steps | undefined {
  return place && [Math.round(place[0] * STEPS_PER_DEGREE), Math.round(place[1] * STEPS_PER_DEGREE)];
}

function writeDrawing({ id, kind, positions, metres = 0, name }: Drawing, from: Steps): string {
  let [lastX, lastY] = from;
  const steps = positions.flatMap((place) => {
    const [x, y] = toSteps(place) ?? [0, 0];
    const step = [toUnsigned(x - lastX), toUnsigned(y - lastY)];
    [lastX, lastY] = [x, y];
    return step;
  });
  const numbers = [
    ...writeId(id),
    positions.length,
    ...steps,
    ...(kind === 'circle' ? [Math.round(metres * STEPS_PER_METRE)] : []),
    ...codePoints(name ?? '').slice(0, LONGEST_NAME),
  ];
  return KIND_LETTERS[kind] + numbers.map(writeNumber).join('');
}

function readDrawing(text: string, from: Steps): Drawing | undefined {
  const kind = DRAWING_KINDS_BY_LETTER.get(text.slice(0, 1));
  const numbers = readNumbers(text.slice(1));
  if (!kind || !numbers) return undefined;
  const take = () => numbers.shift() ?? Number.NaN;
  const id = readId(take);
  const positions = readPositions(take, { kind, from });
  if (id === undefined || !positions) return undefined;
  const metres = kind === 'circle' ? take() / STEPS_PER_METRE : undefined;
  if (metres !== undefined && !(metres > 0 && metres <= LARGEST_RADIUS)) return undefined;
  const name = readText(numbers);
  if (name === undefined) return undefined;
  return {
    id,
    kind,
    positions,
    ...(metres === undefined ? {} : { metres }),
    ...(name === '' ? {} : { name }),
  };
}

const DRAWING_KINDS_BY_LETTER: ReadonlyMap<string, DrawingKind> = new Map(
  // Safe: the keys of the table are the kinds.
  Object.entries(KIND_LETTERS).map(([kind, letter]) => [letter, kind as DrawingKind]),
);

function readPositions(
  take: () => number,
  { kind, from }: { readonly kind: DrawingKind; readonly from: Steps },
): readonly Place[] | undefined {
  const count = take();
  const [fewest, most] = POSITIONS[kind];
  if (!(count >= fewest && count <= most)) return undefined;
  let [x, y] = from;
  const positions: Place[] = [];
  for (let index = 0; index < count; index++) {
    x += toSigned(take());
    y += toSigned(take());
    if (!(Math.abs(x) <= 180 * STEPS_PER_DEGREE && Math.abs(y) <= 90 * STEPS_PER_DEGREE)) return undefined;
    positions.push([x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
  }
  return positions;
}

/** The number of an id such as `d12`; of any other id 0, its length and its letters. */
function writeId(id: string): readonly number[] {
  const number = Number(/^d([1-9]\d{0,5})$/.exec(id)?.[1] ?? 0);
  const letters = codePoints(id);
  return number > 0 ? [number] : [0, letters.length, ...letters];
}

function readId(take: () => number): string | undefined {
  const number = take();
  if (number > 0) return number < 1_000_000 ? `d${number}` : undefined;
  const length = take();
  if (!(length > 0 && length <= LONGEST_NAME)) return undefined;
  return readText(Array.from({ length }, take));
}

function codePoints(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

/** Undefined when it is too long or holds what is no letter. */
function readText(numbers: readonly number[]): string | undefined {
  const isLetter = (code: number) => code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  if (numbers.length > LONGEST_NAME || !numbers.every(isLetter)) return undefined;
  return String.fromCodePoint(...numbers);
}

/** Negative numbers as the odd ones. */
function toUnsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function toSigned(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/** Five bits a letter, the lowest first; 32 is added to all but the last. */
function writeNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= 32) {
    text += LETTERS[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return text + LETTERS[rest];
}

/** All numbers of the text; undefined when a letter is unknown, the last number unfinished, or one beyond 30 bits. */
function readNumbers(text: string): number[] | undefined {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (const letter of text) {
    const bits = LETTERS.indexOf(letter);
    if (bits < 0 || scale > 32 ** 5) return undefined;
    value += (bits % 32) * scale;
    scale *= 32;
    if (bits >= 32) continue;
    numbers.push(value);
    value = 0;
    scale = 1;
  }
  return scale === 1 ? numbers : undefined;
}
