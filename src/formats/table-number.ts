/** Numbers as people type them into tables. */
import type { RawValue } from './raw-layer.js';

/** Also with blanks, commas of thousands, a degree sign, or as degrees, minutes and seconds; undefined for what is none. */
export function numberOf(value: RawValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  const text = value.normalize('NFKC').trim();
  const angle = ANGLE.exec(text);
  if (angle) return angleOf(angle);
  const plain = text.replace(/°$/, '').replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

const LONGEST = 60;
/** 120°18′30.5″E, also with 度分秒 and plain quotation marks. */
const ANGLE =
  /^([NSEW])?(-)?(\d{1,3})[°º度]\s*(\d{1,2})['′’分]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”秒]|''|′′)?)?\s*([NSEW])?$/i;

function angleOf([, before, minus, degrees, minutes, seconds, after]: RegExpExecArray): number | undefined {
  const [m, s] = [Number(minutes), Number(seconds ?? 0)];
  if (m >= 60 || s >= 60) return undefined;
  const isNegative = minus !== undefined || /^[SW]$/i.test(before ?? after ?? '');
  return (isNegative ? -1 : 1) * (Number(degrees) + m / 60 + s / 3600);
}
