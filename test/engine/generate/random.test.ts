import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash, sourceOf } from '../../../src/engine/generate/random.js';

const first = (seed: number, index = 0, key = 0) => sourceOf(seed, index, key).nextInt();

describe('a random source', () => {
  it('returns the same numbers for the same integers, and others for other integers', () => {
    expect(first(1, 2, 3)).toBe(first(1, 2, 3));
    const others = [first(1, 2, 3), first(2, 2, 3), first(1, 3, 3), first(1, 2, 4), first(2 ** 32 + 1, 2, 3)];
    expect(new Set([...others, first(1, 2 ** 32 + 2, 3), first(-1, 2, 3)]).size).toBe(7);
  });

  it('draws every bit equally often', () => {
    const source = sourceOf(7, 0);
    const counts = new Array(32).fill(0);
    for (let i = 0; i < 4000; i++) {
      const bits = source.nextInt();
      for (let bit = 0; bit < 32; bit++) counts[bit] += (bits >>> bit) & 1;
    }
    // 2,000 expected; the standard deviation is 32.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(190);
  });

  it('does not show the seed in its first number', () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => first(seed));
    for (let bit = 0; bit < 32; bit++) {
      const count = firsts.filter((bits) => (bits >>> bit) & 1).length;
      expect(Math.abs(count - 2000)).toBeLessThan(190);
    }
  });

  it('draws what a source of fast-check draws from the same bits', () => {
    for (let seed = 0; seed < 50; seed++) {
      const ours = sourceOf(seed, 7);
      const bits = sourceOf(seed, 7);
      const next = () => bits.nextInt();
      const generator = { clone: () => generator, next, jump: () => {}, getState: () => [] };
      const theirs = new fc.Random(generator);
      const draw = (source: fc.Random) => [
        source.nextInt(),
        source.nextInt(0, 61),
        source.nextInt(-5, 5),
        source.nextInt(3, 3),
        source.nextInt(0, 0xffff_fffe),
        source.nextInt(0, 0x9000_0000),
        source.nextInt(0, 0x9000_0001),
        source.nextInt(0, Number.MAX_SAFE_INTEGER),
        source.nextDouble(),
        source.nextBoolean(),
        source.next(5),
        source.nextBigInt(0n, 2n ** 70n),
        source.nextInt(),
      ];
      expect(draw(ours)).toEqual(draw(theirs));
    }
  });

  it('is not changed by its copy', () => {
    const source = sourceOf(1, 1);
    const copy = source.clone();
    const drawn = [copy.nextInt(), copy.nextInt()];
    expect([source.nextInt(), source.nextInt()]).toEqual(drawn);
  });
});

it('hashes names by FNV-1a', () => {
  expect([hash(''), hash('a') >>> 0, hash('foobar') >>> 0]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});
