import { describe, expect, it } from 'vitest';
import type { ModelName } from '../arbitraries/models.js';
import { systematic } from '../src/api/systematic.js';
import type { Case } from '../src/engine/cases/case.js';
import { WHOLE_NAMES } from './_models.js';

type Verdict = 'accepted' | 'rejected' | 'crashed';
interface Parsers {
  see(value: unknown): unknown;
  right: { parse(seen: unknown): Verdict };
  faulty: { name: string; kind: string; parse(seen: unknown): Verdict }[];
}

const { parsersOf } = (await import('../bench/faulty-parsers.js' as string)) as {
  parsersOf(model: ModelName): Parsers;
};

/** Every 16th of the faulty parsers is tried here. `npm run power` tries them all. */
const STEP = 16;

const isBlamed = ({ expect }: Case, verdict: Verdict) =>
  verdict === 'crashed' ||
  (expect === 'must-accept' && verdict === 'rejected') ||
  (expect === 'must-reject' && verdict === 'accepted');

/** How many faulty parsers of each model are tried, at least. */
const LEAST = {
  session: 15,
  'ga-session': 34,
  'transcription-session': 8,
  'client-secret': 42,
  response: 33,
};

describe.each(WHOLE_NAMES)('the systematic list of %s', (model) => {
  const { see, right, faulty } = parsersOf(model);
  const seen = systematic(model).map((found) => ({ found, json: see(found.value) }));

  it('never blames the right parser', () => {
    expect(seen.filter(({ found, json }) => isBlamed(found, right.parse(json)))).toEqual([]);
  });

  it('detects faulty parsers', () => {
    const tried = faulty.filter((_, i) => i % STEP === 0);
    expect(tried.length).toBeGreaterThanOrEqual(LEAST[model]);
    const missed = tried.filter(({ parse }) => !seen.some(({ found, json }) => isBlamed(found, parse(json))));
    expect(missed.map(({ kind, name }) => `${kind} ${name}`)).toEqual([]);
  });
});
