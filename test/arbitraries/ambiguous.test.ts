import { isDeepStrictEqual } from 'node:util';
import type * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ambiguous } from '../../arbitraries/_ambiguous.js';
import type { Mutation } from '../../arbitraries/_mutation.js';
import { REMOVED, UNFIT } from '../../arbitraries/_mutation.js';
import { sourceOf } from '../../arbitraries/_random.js';
import { models } from '../../arbitraries/models.js';
import { response } from '../../arbitraries/response.js';
import { session } from '../../arbitraries/session.js';
import { ITEM_TYPES } from '../../src/limits.js';
import { at, type Place, placesOf, replaced } from '../../src/sampling/places.js';
import { sampleAt } from '../../src/sampling/sample.js';
import { violations } from '../../src/schemas/violations.js';

type Members = Record<string, unknown>;

const constraints = (['typical', 'edge'] as const).flatMap((tier) =>
  (['all', 'any'] as const).map((presence) => ({ tier, presence })),
);

const samples = (arbitrary: fc.Arbitrary<unknown>, count: number) =>
  Array.from({ length: count }, (_, index) => sampleAt(arbitrary, 3, index) as Members);

const values = {
  session: constraints.flatMap((asked) => samples(session(asked), 60)),
  response: constraints.flatMap((asked) => [
    ...samples(response(asked), 100),
    ...ITEM_TYPES.flatMap((type) => samples(response({ ...asked, itemTypes: [type] }), 40)),
  ]),
};

interface Applied {
  before: Members;
  place: Place;
  by: unknown;
  after: Members;
}

/** What becomes of values at each place of a mutation that they have, up to `most` times. */
function applied(model: 'session' | 'response', mutation: Mutation, most = 60): Applied[] {
  const found: Applied[] = [];
  for (const [index, before] of values[model].entries()) {
    for (const place of placesOf(before, mutation.at).slice(0, 3)) {
      const by = mutation.change(at(before, place), { random: sourceOf(5, index), root: before });
      if (by !== UNFIT) found.push({ before, place, by, after: replaced(before, place, by) as Members });
    }
    if (found.length >= most) break;
  }
  return found;
}

const all = (['session', 'response'] as const).flatMap((model) =>
  ambiguous[model].map((mutation) => ({ model, mutation, label: `${mutation.rule} ${mutation.name} ${mutation.at}` })),
);

const named = (name: string) => all.filter(({ mutation }) => mutation.name === name);

describe('what the documentation leaves open', () => {
  it('has a label of its own', () => {
    expect(new Set(all.map(({ model, label }) => `${model} ${label}`)).size).toBe(all.length);
    for (const { mutation } of all) {
      expect(mutation.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(mutation.readings![0]).not.toBe(mutation.readings![1]);
    }
  });

  it.each(all)('$model $label', ({ model, mutation }) => {
    const texts = values[model].map((value) => JSON.stringify(value));
    const found = applied(model, mutation);
    expect(found.length).toBeGreaterThanOrEqual(5);
    for (const { before, by, after } of found) {
      expect(by).not.toBe(REMOVED);
      expect(isDeepStrictEqual(after, before)).toBe(false);
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(after)), after)).toBe(true);
      const isTorn = /\\ud[89a-f][\da-f]{2}/.test(JSON.stringify(after));
      expect(isTorn).toBe(mutation.name === 'lone-surrogate');
      const broken = violations(models[model].schema, after).map(({ rule }) => rule);
      expect(broken.length).toBeLessThanOrEqual(1);
      for (const rule of broken) expect(rule).toBe(mutation.rule);
    }
    expect(values[model].map((value) => JSON.stringify(value))).toEqual(texts);
    expect(applied(model, mutation).map(({ by }) => by)).toEqual(found.map(({ by }) => by));
  });
});

/** Lengths of a text, counted as the standard library does. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const LENGTHS: Record<string, readonly [(text: string) => number, (text: string) => number]> = {
  'longer-in-bytes': [(text) => text.length, (text) => Buffer.byteLength(text)],
  'longer-in-utf-16': [(text) => [...text].length, (text) => text.length],
  'longer-in-code-points': [(text) => [...graphemes.segment(text)].length, (text) => [...text].length],
};

describe('the readings differ', () => {
  it.each(Object.entries(LENGTHS))('%s, of keys and of values', (name, [taken, refused]) => {
    for (const { model, mutation } of named(name)) {
      const isKey = mutation.at === '/metadata';
      const limit = isKey ? 64 : 512;
      for (const { before, by, after } of applied(model, mutation)) {
        const known = Object.keys((before.metadata as Members | null | undefined) ?? {});
        const text = isKey ? Object.keys(by as Members).find((key) => !known.includes(key)) : by;
        expect(taken(text as string)).toBe(limit);
        expect(refused(text as string)).toBeGreaterThan(limit);
        expect(Object.keys(after.metadata as Members).length).toBeLessThanOrEqual(16);
      }
    }
  });

  it.each([
    ['above-31-bits', 2n ** 31n, 2n ** 32n],
    ['above-53-bits', 2n ** 53n, 10n ** 20n],
  ])('%s: the sums are exact in the text', (name, least, most) => {
    for (const { model, mutation } of named(name)) {
      for (const { by } of applied(model, mutation)) {
        const counts = [...JSON.stringify(by).matchAll(/"(\w+)":(\d+)/g)].map(
          ([, key, digits]) => [key, digits] as const,
        );
        const { total_tokens, input_tokens, output_tokens } = Object.fromEntries(counts);
        expect(BigInt(total_tokens!)).toBe(BigInt(input_tokens!) + BigInt(output_tokens!));
        expect(BigInt(total_tokens!) >= least && BigInt(total_tokens!) <= most).toBe(true);
      }
    }
  });

  it('fewer-than-whole: the parts add up to less, and none is negative', () => {
    const wholes: Record<string, string> = {
      '/usage/input_token_details': 'input_tokens',
      '/usage/input_token_details/cached_tokens_details': 'cached_tokens',
      '/usage/output_token_details': 'output_tokens',
    };
    for (const { model, mutation } of named('fewer-than-whole')) {
      for (const { after, by } of applied(model, mutation)) {
        const usage = after.usage as Members;
        const whole = { ...(usage.input_token_details as Members), ...usage }[wholes[mutation.at]!];
        const { text_tokens = 0, audio_tokens = 0, image_tokens = 0 } = by as Record<string, number>;
        expect(text_tokens + audio_tokens + image_tokens).toBeLessThan(whole as number);
        expect(Math.min(text_tokens, audio_tokens, image_tokens)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
