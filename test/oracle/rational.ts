/** Exact numbers: fractions of whole numbers. A double is one, too. */

export interface Rational {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

/** The double, exactly. Throws a RangeError for NaN and the infinities. */
export function exactly(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no rational number`);
  let [whole, halvings] = [value, 0n];
  while (!Number.isInteger(whole)) {
    whole *= 2;
    halvings++;
  }
  return { numerator: BigInt(whole), denominator: 1n << halvings };
}

export function add(a: Rational, b: Rational): Rational {
  return reduce(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiply(a: Rational, b: Rational): Rational {
  return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws a RangeError for a division by zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError('division by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return reduce(sign * a.numerator * b.denominator, sign * b.numerator * a.denominator);
}

/** Below, equal to or above zero as a is to b. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The double next to it, to the last bit or two. */
export function toNumber({ numerator, denominator }: Rational): number {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  // 64 bits of the quotient, whatever its size.
  const shift = BigInt(64 + bitLength(denominator) - bitLength(magnitude));
  const scaled = shift >= 0n ? (magnitude << shift) / denominator : magnitude / (denominator << -shift);
  return (numerator < 0n ? -1 : 1) * Number(scaled) * 2 ** -Number(shift);
}

/** Powers of two are shortened away: what doubles and their sums are made of. */
function reduce(numerator: bigint, denominator: bigint): Rational {
  if (numerator === 0n) return { numerator: 0n, denominator: 1n };
  const zeros = trailingZeros(numerator | denominator);
  return { numerator: numerator >> zeros, denominator: denominator >> zeros };
}

function trailingZeros(value: bigint): bigint {
  const lowest = value & -value;
  return BigInt(bitLength(lowest) - 1);
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4 - Math.clz32(Number.parseInt(value.toString(16).charAt(0), 16)) + 28;
}
