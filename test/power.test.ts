import { describe, expect, it } from 'vitest';
import { type ModelName, models } from '../arbitraries/models.js';
import { type Case, systematic } from '../src/index.js';

type Verdict = 'accepted' | 'rejected' | 'crashed';
interface Parsers {
  see(value: unknown): unknown;
  right: { parse(seen: unknown): Verdict };
  faulty: { name: string; kind: string; parse(seen: unknown): Verdict }[];
}

const { parsersOf } = (await import('../bench/faulty-parsers.js' as string)) as {
  parsersOf(model: ModelName): Parsers;
};

/** Of all the faulty parsers, one of so many: the benchmark tries them all. */
const STEP = 8;

const isBlamed = ({ expect }: Case, verdict: Verdict) =>
  verdict === 'crashed' ||
  (expect === 'must-accept' && verdict === 'rejected') ||
  (expect === 'must-reject' && verdict === 'accepted');

describe.each(Object.keys(models) as ModelName[])('the systematic list of a %s', (model) => {
  const { see, right, faulty } = parsersOf(model);
  const seen = systematic(model).map((found) => ({ found, json: see(found.value) }));

  it('never blames the right parser', () => {
    expect(seen.filter(({ found, json }) => isBlamed(found, right.parse(json)))).toEqual([]);
  });

  it('tells faulty parsers apart', () => {
    const tried = faulty.filter((_, i) => i % STEP === 0);
    expect(tried.length).toBeGreaterThan(25);
    const missed = tried.filter(({ parse }) => !seen.some(({ found, json }) => isBlamed(found, parse(json))));
    expect(missed.map(({ kind, name }) => `${kind} ${name}`)).toEqual([]);
  });
});
