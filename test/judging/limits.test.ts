import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/exchanges/plan.js';
import { SIMPLEST_PLAN } from '../../src/exchanges/simplest-plan.js';
import type { Arena } from '../../src/judging/arena.js';
import { fuzzLive } from '../../src/judging/fuzz-live.js';
import { hadFullTime, type Limits, restsOnTime, shortened } from '../../src/judging/limits.js';
import { judged, type Trial } from '../../src/judging/trial.js';
import type { PlayedExchange } from '../../src/live/play-plan.js';

const FULL: Limits = { output: 5000, end: 5000 };

const RESPONSE = { id: 'resp_1', status: 'completed', outOfBand: false, output: [] };
const PLAYED: PlayedExchange = {
  log: [{ from: 'server', close: { code: 1000 } }],
  legal: [],
  expected: { items: [], responses: [RESPONSE], errors: [], connection: 'open' },
  faults: [],
  features: ['response'],
  wasCut: false,
  answersClose: true,
};

it.each([
  ['conduct.output', { output: 300, end: 5000 }, true],
  ['ending.hang', { output: 5000, end: 1000 }, true],
  ['ending.close', { output: 5000, end: 1000 }, true],
  ['conduct.after-close', FULL, true],
  ['conduct.active-response', FULL, true],
  ['conduct.cut-call', FULL, true],
  ['conduct.one-output', FULL, false],
  ['client.text', FULL, false],
])('a breach of %s leaves these limits, and may rest on time or not', (rule, limits, isAboutTime) => {
  expect(shortened(FULL, { rule })).toEqual(limits);
  expect(hadFullTime({ rule }, shortened(FULL, { rule }), FULL)).toBe(limits === FULL);
  expect(restsOnTime({ rule })).toBe(isAboutTime);
});

/** An arena without a connection: says how long a client needs to end in the nth play of the exchange with this seed. */
class Stopwatch {
  readonly limits = FULL;
  readonly plays: { seed: number; end: number }[] = [];

  constructor(private readonly needs: (seed: number, nth: number) => number) {}

  async play({ seed }: Plan, { end } = FULL): Promise<Trial> {
    const nth = this.plays.filter((one) => one.seed === seed).length;
    this.plays.push({ seed, end });
    const how = this.needs(seed, nth) > end ? 'hung' : 'returned';
    const ending = { end: { how }, isProgram: false, answersClose: true, reconnected: false, timeout: end } as const;
    return judged({ ...SIMPLEST_PLAN, seed }, PLAYED, ending, (breach) => hadFullTime(breach, { ...FULL, end }, FULL));
  }

  run(runs: number) {
    const planAt = (index: number) => ({ ...SIMPLEST_PLAN, seed: index });
    const run = { seed: 1, planAt, stored: [], runs, maxTime: 60_000, maxFailures: Number.POSITIVE_INFINITY, width: 1 };
    return fuzzLive(this as unknown as Arena, run);
  }
}

const NEVER = Number.POSITIVE_INFINITY;

describe('the time of a client', () => {
  it('is full for one that was slow, which is not blamed', async () => {
    const arena = new Stopwatch((seed, nth) => (seed === 3 && nth === 0 ? NEVER : 10));
    const { findings } = await arena.run(20);
    expect(findings).toEqual([]);
    expect(new Set(arena.plays.map(({ end }) => end))).toEqual(new Set([5000]));
    expect(arena.plays.filter(({ seed }) => seed === 3)).toHaveLength(6);
  });

  it('is shorter for one that does not end in its full time, which is not judged by that', async () => {
    const arena = new Stopwatch(() => NEVER);
    const { findings, exchanges, hints } = await arena.run(20);
    const [found] = findings;
    expect(findings).toHaveLength(1);
    expect(found).toMatchObject({ rule: 'ending.hang', repeated: { failed: 5, of: 5 }, count: 1 });
    expect(found!.message).toContain('5000 s');
    expect(exchanges).toBe(20);
    expect(hints.join()).toContain('In 19 exchanges, the client had less time');
    expect(new Set(arena.plays.filter(({ seed }) => seed > 0).map(({ end }) => end))).toEqual(new Set([1000]));
  });

  it('is full for what it did not do in a shorter one, before that is a finding', async () => {
    // It hangs in the first exchange, and is slow in all others, those that are smaller, too.
    const arena = new Stopwatch((seed) => (seed === 7 ? NEVER : 2000));
    const { findings } = await arena.run(20);
    expect(findings).toMatchObject([{ rule: 'ending.hang', count: 1, origin: { index: 7 }, plan: { seed: 7 } }]);
  });
});
