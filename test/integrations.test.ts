import { spawnSync } from 'node:child_process';
import { isDeepStrictEqual } from 'node:util';
import { test as propertyTest } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, models, response, sampleAt, session } from '../src/index.js';

describe('with @fast-check/vitest', () => {
  propertyTest.prop([response()])('a response is valid', (value) => {
    expect(check('response', value)).toEqual([]);
  });

  propertyTest.prop({ value: session({ tier: 'typical' }), key: fc.string() })(
    'a session with an unknown property is valid',
    ({ value, key }) => {
      expect(check('session', { ...value, [`x_${key}`]: key })).toEqual([]);
    },
  );
});

describe('with fast-check', () => {
  it('fc.statistics counts the statuses that are asked for, and no others', () => {
    const lines: string[] = [];
    fc.statistics(response({ statuses: ['failed', 'cancelled'] }), (value) => value.status ?? 'none', {
      seed: 1,
      numRuns: 500,
      logger: (line) => lines.push(line),
    });
    expect(lines.map((line) => line.replace(/\.+.*/, '')).sort()).toEqual(['cancelled', 'failed']);
  });

  it('fc.gen draws sessions and responses during a test', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const opened = g(session, { tier: 'edge' });
        const answered = g(response, { tier: 'edge' });
        expect([...check('session', opened), ...check('response', answered)]).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([1, 2, 3])('values shrink through filter, map, record and chain, seed %i', (seed) => {
    const answered = response({ statuses: ['completed'] })
      .filter(({ output }) => output !== undefined && output.length > 0)
      .map((value) => ({ value, text: JSON.stringify(value) }));
    const event = fc
      .constantFrom('response.created', 'response.done')
      .chain((type) => fc.record({ type: fc.constant(type), answered }));
    const tried: unknown[] = [];
    const { counterexample, numShrinks } = fc.check(
      fc.property(event, ({ answered: { value, text } }) => {
        tried.push(value);
        return !isDeepStrictEqual(JSON.parse(text), value) || value.status !== 'completed';
      }),
      { seed },
    );
    // The smallest response that still is completed and has output.
    const [{ answered: smallest }] = counterexample!;
    expect(Object.keys(smallest.value).sort()).toEqual(['output', 'status']);
    expect(smallest.value.output).toHaveLength(1);
    expect(numShrinks).toBeGreaterThan(0);
    expect(tried.flatMap((value) => check('response', value))).toEqual([]);
  });
});

describe('the same seed', () => {
  const TIERS = ['typical', 'edge', 'valid'] as const;
  /** Many of each model are pinned. */
  const COUNT = 20;

  const code = `
    import * as fc from 'fast-check';
    import { models, sampleAt } from './dist/bundle/esm/index.js';
    for (const model of Object.values(models)) {
      for (const tier of ${JSON.stringify(TIERS)}) {
        const values = model.arbitrary({ tier });
        for (let i = 0; i < ${COUNT}; i++) console.log(JSON.stringify(sampleAt(values, -5, i)));
        for (const value of fc.sample(values, { seed: 7, numRuns: ${COUNT} })) console.log(JSON.stringify(value));
      }
    }`;

  const valuesHere = () =>
    Object.values(models).flatMap((model) =>
      TIERS.flatMap((tier) => {
        const values: fc.Arbitrary<unknown> = model.arbitrary({ tier });
        const sampled = Array.from({ length: COUNT }, (_, index) => sampleAt(values, -5, index));
        return [...sampled, ...fc.sample(values, { seed: 7, numRuns: COUNT })];
      }),
    );

  it('gives the same values in another process, in another time zone and language', () => {
    const env = { TZ: 'Asia/Kathmandu', LC_ALL: 'C', LANG: 'ja_JP.UTF-8' };
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 27,
      encoding: 'utf8',
    });
    expect([run.error, run.stderr]).toEqual([undefined, '']);
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(Object.keys(models).length * TIERS.length * 2 * COUNT);
    expect(lines).toEqual(valuesHere().map((value) => JSON.stringify(value)));
  });
});
