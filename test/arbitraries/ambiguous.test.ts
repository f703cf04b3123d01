import { describe, expect, it } from 'vitest';
import { type Applied, applied, everySite } from './_mutations.js';

type Members = Record<string, unknown>;

const sites = everySite('ambiguous');

/** Lists the results of the mutations with a name, of these objects. There is at least one such mutation. */
function resultsOf(name: string, isOf = (_object: string): boolean => true): (Applied & { at: string })[] {
  const found = sites.filter(({ mutation, model }) => mutation.name === name && isOf(model.name));
  expect(found).not.toEqual([]);
  return found.flatMap((site) => applied(site).map((result) => ({ at: site.at, ...result })));
}

/** Lengths of a text, counted as the standard library does. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const LENGTHS: Record<string, readonly [(text: string) => number, (text: string) => number]> = {
  'longer-in-bytes': [(text) => text.length, (text) => Buffer.byteLength(text)],
  'longer-in-utf-16': [(text) => [...text].length, (text) => text.length],
  'longer-in-code-points': [(text) => [...graphemes.segment(text)].length, (text) => [...text].length],
};

/** The sums that the parts of some details of a usage add up to. */
const WHOLES: Record<string, (usage: Members) => unknown> = {
  '/input_token_details': ({ input_tokens }) => input_tokens,
  '/input_token_details/cached_tokens_details': (usage) => (usage.input_token_details as Members).cached_tokens,
  '/output_token_details': ({ output_tokens }) => output_tokens,
};

describe('ambiguous mutations', () => {
  it('have two readings that differ', () => {
    for (const { mutation } of sites) {
      const [accepts, refuses] = mutation.readings ?? [];
      expect(accepts?.trim()).toBeTruthy();
      expect(refuses?.trim()).toBeTruthy();
      expect(accepts).not.toBe(refuses);
    }
  });

  it('only lone-surrogate makes text that is not valid Unicode', () => {
    // JSON escapes nothing but lone surrogates in this way. JSON text in a string may have such an escape as well.
    const isTorn = (value: unknown) => /(?<!\\)(?:\\\\)*\\ud[89a-f][\da-f]{2}/.test(JSON.stringify(value));
    for (const site of sites) {
      const expected = site.mutation.name === 'lone-surrogate';
      for (const { after } of applied(site)) expect(isTorn(after)).toBe(expected);
    }
  });

  it.each(Object.entries(LENGTHS))('%s: a key or value is as long as allowed by one reading only', (name, lengths) => {
    const [accepted, refused] = lengths;
    const results = resultsOf(name);
    expect(new Set(results.map(({ at }) => at))).toEqual(new Set(['', '/*']));
    for (const { at, before, by, after } of results) {
      const known = Object.keys((before as Members | null) ?? {});
      const isKey = at === '';
      const text = isKey ? Object.keys(by as Members).find((key) => !known.includes(key)) : by;
      expect(accepted(text as string)).toBe(isKey ? 64 : 512);
      expect(refused(text as string)).toBeGreaterThan(isKey ? 64 : 512);
      expect(Object.keys(after as Members).length).toBeLessThanOrEqual(16);
    }
  });

  it.each([
    ['above-31-bits', 2n ** 31n, 2n ** 32n],
    ['above-53-bits', 2n ** 53n, 10n ** 20n],
  ])('%s: the sums in the text are exact', (name, least, most) => {
    for (const { by } of resultsOf(name, (object) => object === 'usage')) {
      const counts = [...JSON.stringify(by).matchAll(/"(\w+)":(\d+)/g)].map(
        ([, key, digits]) => [key, digits] as const,
      );
      const { total_tokens, input_tokens, output_tokens } = Object.fromEntries(counts);
      expect(BigInt(total_tokens!)).toBe(BigInt(input_tokens!) + BigInt(output_tokens!));
      expect(BigInt(total_tokens!) >= least && BigInt(total_tokens!) <= most).toBe(true);
    }
  });

  it('above-31-bits: a number of an event is an integer that is not exact in 32 bits', () => {
    const results = resultsOf('above-31-bits', (object) => object.includes('.'));
    for (const { by } of results) {
      expect(by).toBeGreaterThan(2 ** 31 - 1);
      expect(Number.isSafeInteger(by)).toBe(true);
    }
  });

  it('fewer-than-whole: the parts add up to less than the whole, and none is negative', () => {
    const results = resultsOf('fewer-than-whole');
    expect(new Set(results.map(({ at }) => at))).toEqual(new Set(Object.keys(WHOLES)));
    for (const { at, by, after } of results) {
      const { text_tokens = 0, audio_tokens = 0, image_tokens = 0 } = by as Record<string, number>;
      expect(text_tokens + audio_tokens + image_tokens).toBeLessThan(WHOLES[at]!(after as Members) as number);
      expect(Math.min(text_tokens, audio_tokens, image_tokens)).toBeGreaterThanOrEqual(0);
    }
  });
});
