import * as fc from 'fast-check';

const INT32 = { min: -0x8000_0000, max: 0x7fff_ffff } as const;

/** How many different numbers 32 bits make. */
const ALL = 0x1_0000_0000;

/**
 * A random source that is independent of all others: drawing from one never changes what another one returns. It has the
 * methods of `fc.Random`, which can only be drawn from in order, and draws the same numbers from the same bits; that of
 * fast-check takes three times as long. The bits come from sfc32 by Chris Doty-Humphrey, which passes PractRand.
 */
export class Source {
  constructor(
    private a: number,
    private b: number,
    private c: number,
    private counter: number,
  ) {}

  /** Returns the source of three 32-bit numbers. */
  static seeded(a: number, b: number, c: number): Source {
    // Otherwise, V8 does not know that these are 32-bit integers, and the loop takes eight times as long.
    a |= 0;
    b |= 0;
    c |= 0;
    let counter = 1;
    // The first numbers still depend visibly on the seed. Local variables take half the time of properties.
    while (counter <= 12) {
      const out = (((a + b) | 0) + counter++) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + out) | 0;
    }
    return new Source(a, b, c, counter);
  }

  clone(): Source {
    return new Source(this.a, this.b, this.c, this.counter);
  }

  /** The next 32 bits, as a signed integer. */
  private bits(): number {
    const out = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + out) | 0;
    return out;
  }

  /** Draws an integer from 0 to below `size`, which is an integer from 1 to 2³². */
  private below(size: number): number {
    if (size === ALL) return this.bits() - INT32.min;
    // The operator lets V8 use integer division, which takes a fifth of the time.
    const divisor = size >>> 0;
    for (;;) {
      const drawn = (this.bits() - INT32.min) >>> 0;
      const rest = drawn % divisor;
      // The last numbers are drawn again if they are fewer than `size`: otherwise, small ones would come more often.
      if (drawn - rest <= ALL - divisor) return rest;
    }
  }

  /** Draws an integer of as many bits. */
  next(bits: number): number {
    return this.below(1 << bits);
  }

  nextBoolean(): boolean {
    return this.below(2) === 1;
  }

  nextInt(min: number = INT32.min, max: number = INT32.max): number {
    if (min === INT32.min && max === INT32.max) return this.bits();
    const size = max - min + 1;
    return size <= ALL ? this.below(size) + min : this.ofFastCheck().nextInt(min, max);
  }

  nextBigInt(min: bigint, max: bigint): bigint {
    return this.ofFastCheck().nextBigInt(min, max);
  }

  /** Draws a number from 0 to below 1, in steps of 2⁻⁵³. */
  nextDouble(): number {
    const high = this.bits() & 0x3ff_ffff;
    return (high * 2 ** 27 + (this.bits() & 0x7ff_ffff)) * 2 ** -53;
  }

  getState(): readonly number[] {
    return [this.a, this.b, this.c, this.counter];
  }

  /** A source of fast-check that draws from this one, for what is rare. */
  private ofFastCheck(): fc.Random {
    const next = () => this.bits();
    const jump = () => {
      throw new Error('This random source cannot jump. Create another one with sourceOf instead.');
    };
    // Versions of fast-check differ in the names that they use.
    const generator = {
      clone: () => generator,
      next,
      unsafeNext: next,
      jump,
      unsafeJump: jump,
      getState: () => this.getState(),
    };
    return new fc.Random(generator as unknown as ConstructorParameters<typeof fc.Random>[0]);
  }
}
