/** Exact numbers: fractions of whole numbers. Every double is one. */

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

/** Below, equal to or above zero as a is to b. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The double next to it, to the last bit or two. */
export function toNumber({ numerator, denominator }: Rational): number {
  if (numerator < LARGE && -numerator < LARGE && denominator < LARGE)
    return Number(numerator) / Number(denominator);
  const magnitude = numerator < 0n ? -numerator : numerator;
  // 64 bits of the quotient, whatever its size.
  const shift = BigInt(64 + bitLength(denominator) - bitLength(magnitude));
  const scaled = shift >= 0n ? (magnitude << shift) / denominator : magnitude / (denominator << -shift);
  return (numerator < 0n ? -1 : 1) * Number(scaled) * 2 ** -Number(shift);
}

/** Below it a double has room for any whole number, rounded. */
const LARGE = 1n << 1000n;

function bitLength(value: bigint): number {
  return value.toString(2).length;
}
