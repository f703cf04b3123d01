import * as fc from 'fast-check';

/**
 * Random sources that are cut off from one another: what one draws never shifts what another one draws. fast-check's
 * own generators can only be drawn from in order, so this is a generator of ours (sfc32, by Chris Doty-Humphrey,
 * which passes PractRand), dressed as the one that `fc.Random` takes.
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
    throw new Error('A source cannot jump: ask for another one instead.');
  }

  getState(): readonly [number, number, number, number] {
    return [this.a, this.b, this.c, this.counter];
  }
}

/** What earlier versions of fast-check call `next`; later ones wrap a source that has it, which takes as long as drawing. */
class EarlierSource extends Source {
  override clone(): Source {
    return new EarlierSource(...this.getState());
  }

  unsafeNext(): number {
    return this.next();
  }
}

/** The class whose sources this version of fast-check draws from. */
const SourceHere = (() => {
  try {
    new fc.Random(new Source(1, 2, 3, 1)).nextInt();
    return Source;
  } catch {
    return EarlierSource;
  }
})();

/** Spreads every bit of a 32-bit number over all of them (the finalizer of MurmurHash3). */
function spread(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

const high = (number: number) => Math.floor(number / 2 ** 32);

/** The random source that belongs to three numbers, each a safe integer: independent of the sources of all others. */
export function sourceOf(seed: number, index: number, key = 0): fc.Random {
  const a = spread(seed ^ spread(high(seed)));
  const b = spread(index ^ spread(high(index) ^ 0x9e3779b9));
  const source = new SourceHere(a, b, spread(key ^ 0x51ed270b) ^ a, 1);
  // What comes out first still looks like what was put in.
  for (let i = 0; i < 12; i++) source.next();
  return new fc.Random(source);
}

/** A number for a name, the same everywhere (FNV-1a over its UTF-16 units). */
export function hash(name: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) bits = Math.imul(bits ^ name.charCodeAt(i), 0x01000193);
  return bits;
}
