import type * as fc from 'fast-check';
import { Source } from './_source.js';

/** Mixes the bits of a 32-bit number (the finalizer of MurmurHash3). */
function spread(number: number): number {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** The bits of a safe integer above the lowest 32. Those of a smaller number are its sign: no division is needed. */
const high = (number: number) => (number === (number | 0) ? number >> 31 : Math.floor(number / 2 ** 32));

/** The random sources of two safe integers. They are independent of each other, and of those of other integers. */
export class Sources {
  private readonly a: number;
  private readonly b: number;

  constructor(seed: number, index: number) {
    this.a = spread(seed ^ spread(high(seed)));
    this.b = spread(index ^ spread(high(index) ^ 0x9e3779b9));
  }

  /** Returns the random source of a number that `seedOf` returns. */
  of(key: number): fc.Random {
    return Source.seeded(this.a, this.b, key ^ this.a) as unknown as fc.Random;
  }
}

/** Returns the random source for three safe integers. It is independent of the sources for other integers. */
export const sourceOf = (seed: number, index: number, key = 0): fc.Random => new Sources(seed, index).of(keyOf(key));

const keyOf = (number: number) => spread(number ^ 0x51ed270b);

/** Returns the number by which `Sources` knows a name. */
export const seedOf = (name: string): number => keyOf(hash(name));

/** Returns a 32-bit hash of a name, the same on every platform (FNV-1a over its UTF-16 code units). */
export function hash(name: string): number {
  let bits = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) bits = Math.imul(bits ^ name.charCodeAt(i), 0x01000193);
  return bits;
}
