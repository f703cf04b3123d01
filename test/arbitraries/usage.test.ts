import { describe, expect, it } from 'vitest';
import { response } from '../../arbitraries/response.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import type { RealtimeResponse } from '../../src/objects/index.js';

/** Lists everything that the model said, wrote or passed to a function, and whether it is spoken. */
const saidIn = ({ output = [] }: RealtimeResponse) =>
  output.flatMap((item) => {
    if (item.type === 'function_call') return [{ text: item.arguments, isSpoken: false }];
    if (item.type !== 'message' || item.role !== 'assistant') return [];
    return item.content.map(({ type, transcript, text }) => {
      return { text: transcript ?? text ?? '', isSpoken: type === 'output_audio' };
    });
  });

/** How much typical responses say, and how many output tokens they count. A token limit cuts none of them. */
const measured = Array.from({ length: 3000 }, (_, index) => {
  return sampleAt(response({ tier: 'typical', presence: 'all' }), 17, index);
}).flatMap((value) => {
  const { usage, status_details } = value;
  if (!usage || status_details?.reason === 'max_output_tokens') return [];
  const said = saidIn(value);
  const length = said.reduce((sum, { text }) => sum + text.length, 0);
  return [{ length, isSpoken: said.some(({ isSpoken }) => isSpoken), tokens: usage.output_tokens! }];
});

/** Returns the ranks of numbers. Equal numbers share the mean of their ranks. */
function ranksOf(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return numbers.map((number) => (sorted.indexOf(number) + sorted.lastIndexOf(number)) / 2);
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Returns the correlation coefficient of two lists, from -1 to 1. It is about 0 if they are independent. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const deviations = [xs, ys].map((numbers) => numbers.map((number) => number - mean(numbers)));
  const [a = [], b = []] = deviations;
  const covariance = (p: readonly number[], q: readonly number[]) => mean(p.map((one, i) => one * q[i]!));
  return covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
}

describe('the usage of typical responses', () => {
  it('counts no output tokens if a response says nothing', () => {
    const silent = measured.filter(({ length }) => length === 0);
    expect(silent.length).toBeGreaterThan(50);
    for (const { tokens } of silent) expect(tokens).toBe(0);
  });

  describe.each([
    ['speak', true],
    ['do not speak', false],
  ])('that %s', (_, isSpoken) => {
    const speaking = measured.filter((one) => one.length > 0 && one.isSpoken === isSpoken);

    // A token of text has about four characters. Audio takes a few times as many tokens as its transcript.
    it('has at least one output token per 6 characters, and at most 2 per character beside a few', () => {
      expect(speaking.length).toBeGreaterThan(500);
      for (const { length, tokens } of speaking) {
        expect(tokens).toBeGreaterThanOrEqual(length / 6);
        expect(tokens).toBeLessThanOrEqual(20 + 2 * length);
      }
    });

    it('counts more output tokens if a response says more', () => {
      const lengths = speaking.map(({ length }) => length);
      expect(new Set(lengths).size).toBeGreaterThan(50);
      expect(correlation(ranksOf(lengths), ranksOf(speaking.map(({ tokens }) => tokens)))).toBeGreaterThan(0.95);
    });
  });
});
