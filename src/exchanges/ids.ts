import { DIGITS, fiveDigits, pairsOf } from '../engine/base62.js';
import { once } from '../engine/once.js';

const COUNT = DIGITS.length ** 2;

/** Identifiers express seconds since this time. */
const EPOCH = Date.UTC(2019, 11, 20) / 1000;

const timeOf = (second: number): string => fiveDigits(Math.max(0, second - EPOCH));

/** Mixes the bits of a 32-bit number. Different numbers have different results. */
const spread = (number: number): number => {
  let bits = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** Digits that nothing depends on: to take them from here is faster than to draw each. */
const DIGIT_COUNT = 8192;
const digitsOf = once(() => Array.from({ length: DIGIT_COUNT }, (_, i) => DIGITS[spread(i) % DIGITS.length]).join(''));

/** How many digits of an identifier make it different from all others of the exchange. */
const OWN = 6;
const RANDOM = 16;

/**
 * The identifiers of an exchange, as the API makes them: a prefix, five digits for the time, and 16 random ones. All are
 * different, since each begins with the number of a counter, spread.
 */
export class Ids {
  private counter = 0;
  private time: string;
  private readonly pairs = pairsOf();
  private readonly pool = digitsOf();

  constructor(
    private readonly seed: number,
    second: number,
  ) {
    this.time = timeOf(second);
  }

  /** Sets the time of the identifiers that follow, in seconds since 1970. */
  at(second: number): void {
    this.time = timeOf(second);
  }

  /** Makes an identifier with this prefix, which contains its time. */
  next(prefix: string): string {
    return prefix + this.time + this.digits();
  }

  /** Makes an identifier with this prefix and random digits only. */
  opaque(prefix: string): string {
    return prefix + this.digits();
  }

  /** Returns random letters, so many that a delta and they have 16 characters. */
  padding(length: number): string {
    if (length >= RANDOM) return '';
    const start = spread(this.seed ^ this.counter) % (DIGIT_COUNT - RANDOM);
    return this.pool.slice(start, start + RANDOM - length);
  }

  private digits(): string {
    const { pairs } = this;
    const own = spread(this.counter++ ^ this.seed);
    const start = spread(own) % (DIGIT_COUNT - RANDOM);
    return (
      this.pool.slice(start, start + RANDOM - OWN) +
      pairs[own % COUNT]! +
      pairs[Math.floor(own / COUNT) % COUNT] +
      pairs[Math.floor(own / COUNT ** 2)]
    );
  }
}
