import * as fc from 'fast-check';

/**
 * Random sources that are cut off from one another: what one draws never shifts what another one draws. fast-check's
 * own generators can only be drawn from in order, so this is a generator of ours (sfc32, by Chris Doty-Humphrey,
 * which passes PractRand), dressed as the one that `fc.Random` expects.
 */
class Source {
  constructor(
    private a: number,
    private b: number,
    private c: number,
    private counter: number,
  ) {}

  clone(): Source {
    return new Source(this.a, this.b, this.c, this.counter);
  }

  /** The next 32 bits, as a signed integer. */
  next(): number {
    const out = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + out) | 0;
    return out;
  }

  /** The name that `next` has for the versions of fast-check before 4.6. */
  unsafeNext(): number {
    return this.next();
  }

  jump(): void {
    throw new Error('A source is not jumped: ask for another one instead.');
  }

  getState(): readonly number[] {
    return [this.a, this.b, this.c, this.counter];
  }
}

/** Spreads every bit of a number over all of them (the finalizer of MurmurHash3). */
function spread(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** A number for a name, the same everywhere (FNV-1a over its UTF-16 units). */
export function hash(name: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) bits = Math.imul(bits ^ name.charCodeAt(i), 0x01000193);
  return bits;
}

/** The random source number `index` of a seed: independent of all others, and of how many there are. */
export function sourceOf(seed: number, index: number, salt = 0): fc.Random {
  const first = spread(seed);
  const second = spread(index ^ Math.floor(index / 2 ** 32) ^ 0x9e3779b9);
  const source = new Source(first, second, spread(first ^ second ^ salt), 1);
  // The state is mixed before it is used: neighbouring seeds would begin alike.
  for (let i = 0; i < 12; i++) source.next();
  return new fc.Random(source);
}
