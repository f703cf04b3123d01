import * as fc from 'fast-check';

/**
 * A random number generator that is independent of all others: drawing from one never changes what another one returns.
 * fast-check's own generators can only be drawn from in order. The algorithm is sfc32 by Chris Doty-Humphrey, which
 * passes PractRand. The methods are those that `fc.Random` expects of a generator.
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

  jump(): void {
    throw new Error('This random source cannot jump. Create another one with sourceOf instead.');
  }

  getState(): readonly [number, number, number, number] {
    return [this.a, this.b, this.c, this.counter];
  }
}

/**
 * A source for older versions of fast-check, which call `unsafeNext` instead of `next`. Newer versions wrap a source
 * that has this method, which doubles the time to draw a number, so they get `Source`.
 */
class LegacySource extends Source {
  override clone(): Source {
    return new LegacySource(...this.getState());
  }

  unsafeNext(): number {
    return this.next();
  }
}

/** The class that the installed version of fast-check can draw from. */
const CompatibleSource = (() => {
  try {
    new fc.Random(new Source(1, 2, 3, 1)).nextInt();
    return Source;
  } catch {
    return LegacySource;
  }
})();

/** Mixes the bits of a 32-bit number (the finalizer of MurmurHash3). */
function spread(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** The bits of a safe integer above the lowest 32. */
const high = (number: number) => Math.floor(number / 2 ** 32);

/** Returns the random source for three safe integers. It is independent of the sources for other integers. */
export function sourceOf(seed: number, index: number, key = 0): fc.Random {
  const a = spread(seed ^ spread(high(seed)));
  const b = spread(index ^ spread(high(index) ^ 0x9e3779b9));
  const source = new CompatibleSource(a, b, spread(key ^ 0x51ed270b) ^ a, 1);
  // The first numbers still depend visibly on the seed.
  for (let i = 0; i < 12; i++) source.next();
  return new fc.Random(source);
}

/** Returns a 32-bit hash of a name, the same on every platform (FNV-1a over its UTF-16 code units). */
export function hash(name: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) bits = Math.imul(bits ^ name.charCodeAt(i), 0x01000193);
  return bits;
}
