import { once } from '../engine/once.js';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Every two digits: an identifier is made of eight of them, which is faster than of sixteen digits. */
const pairsOf = once(() => Array.from(DIGITS).flatMap((first) => Array.from(DIGITS, (second) => first + second)));
const COUNT = DIGITS.length ** 2;

/** Identifiers express seconds since this time. */
const EPOCH = Date.UTC(2019, 11, 20) / 1000;

const timeOf = (second: number): string => {
  let text = '';
  for (let rest = Math.max(0, second - EPOCH); text.length < 5; rest = Math.floor(rest / 62)) {
    text = DIGITS[rest % 62] + text;
  }
  return text;
};

/** Mixes the bits of a 32-bit number. Different numbers have different results. */
const spread = (number: number): number => {
  let bits = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** Letters that hide the length of a delta. */
const lettersOf = once(() => Array.from({ length: 1024 }, (_, i) => DIGITS[spread(i) % 62]).join(''));

/**
 * The identifiers of an exchange, as the API makes them: a prefix, five digits for the time, and 16 random ones. All are
 * different, since each begins with the number of a counter, spread.
 */
export class Ids {
  private counter = 0;
  private time: string;
  private readonly pairs = pairsOf();
  private readonly letters = lettersOf();

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
    if (length >= 16) return '';
    const start = spread(this.seed ^ this.counter) & 1007;
    return this.letters.slice(start, start + 16 - length);
  }

  private digits(): string {
    const number = this.counter++;
    const first = spread(number ^ this.seed);
    const second = spread(first ^ 0x5bd1e995);
    const third = spread(second ^ this.seed);
    const { pairs } = this;
    return (
      pairs[first % COUNT]! +
      pairs[Math.floor(first / COUNT) % COUNT] +
      pairs[Math.floor(first / COUNT ** 2)] +
      pairs[second % COUNT] +
      pairs[(second >>> 12) % COUNT] +
      pairs[third % COUNT] +
      pairs[(third >>> 12) % COUNT] +
      pairs[((second ^ third) >>> 0) % COUNT]
    );
  }
}
