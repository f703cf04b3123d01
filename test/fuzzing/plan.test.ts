import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import type { Case } from '../../src/engine/cases/case.js';
import type { FuzzPlan } from '../../src/fuzzing/fuzz-plan.js';
import { mustApply, mustHaveRules } from '../../src/fuzzing/must-apply.js';
import { mustShowSomething } from '../../src/fuzzing/must-show.js';
import { casesOf } from '../../src/fuzzing/phase-cases.js';
import {
  probes,
  type RunFilter,
  randomCount,
  randomPlan,
  systematicCases,
  systematicPlan,
} from '../../src/fuzzing/plan.js';
import { board } from './_board.js';

const model = modelNamed('response');
const filter: RunFilter = { seed: 1, tiers: ['typical', 'edge'] };
const plan: FuzzPlan = {
  ...filter,
  phases: ['systematic'],
  runs: 7,
  timeout: 1000,
  strict: false,
  evolved: true,
  roundTrip: false,
};

const one = (tier: Case['tier'], rule?: string): Case => ({
  model: 'response',
  tier,
  expect: 'must-accept',
  ...(rule && { rule }),
  value: {},
});
const list = [one('edge', 'usage.total'), one('invalid', 'usage.total'), one('edge'), one('edge', 'response.id')];
const indexes = (more: Partial<RunFilter>) =>
  [...systematicPlan(list, { ...filter, ...more })].map(({ origin }) => origin.index);

describe('the plan of the systematic phase', () => {
  it.each([
    ['all cases of the tiers', {}, [0, 2, 3]],
    ['another tier', { tiers: ['invalid'] }, [1]],
    ['cases of some rules, not those of none', { rules: ['usage.*'] }, [0]],
    ['cases of any rule, not those of none', { rules: ['*'] }, [0, 3]],
    ['one case', { index: 2 }, [2]],
    ['a shard', { shard: { number: 1, count: 2 } }, [0, 2]],
    ['another shard', { shard: { number: 2, count: 2 } }, [3]],
    ['a case of another shard', { index: 2, shard: { number: 2, count: 2 } }, []],
  ] as const)('has %s', (_, more, expected) => expect(indexes(more)).toEqual(expected));
});

describe('the cases that the systematic phase chooses from', () => {
  it.each<[RunFilter['tiers'], string[] | undefined, RunFilter['tiers']]>([
    [['edge'], undefined, ['edge']],
    [['evolved'], undefined, ['edge', 'evolved']],
    [['edge', 'malformed'], undefined, ['edge', 'evolved', 'ambiguous', 'invalid', 'malformed']],
    // Damage is about no rule.
    [['malformed'], ['board.*'], ['edge', 'evolved', 'ambiguous', 'invalid']],
  ])('for %j and the rules %j are of %j', (tiers, rules, expected) => {
    const found = systematicCases(board, { tiers, rules });
    expect([...new Set(found.map(({ tier }) => tier))]).toEqual(expected);
    if (expected.includes('malformed')) expect(new Set(found.map(({ mutation }) => mutation)).size).toBeGreaterThan(30);
  });
});

describe('the plan of the random phase', () => {
  it.each([
    ['all', {}, [0, 1, 2, 3, 4, 5, 6]],
    ['one, however far', { index: 100 }, [100]],
    ['one of this shard', { index: 4, shard: { number: 1, count: 2 } }, [4]],
    ['one of another shard', { index: 4, shard: { number: 2, count: 2 } }, []],
    ['a shard', { shard: { number: 3, count: 3 } }, [2, 5]],
    ['a shard that is empty', { shard: { number: 9, count: 9 } }, []],
  ] as const)('has %s, and says how many these are', (_, more, expected) => {
    const random = [...randomPlan(model, 7, { ...filter, ...more })];
    expect(random.map(({ origin }) => origin)).toEqual(expected.map((index) => ({ phase: 'random', seed: 1, index })));
    expect(randomCount(7, { ...filter, ...more })).toBe(expected.length);
    for (const { case: found, drawn } of random) {
      expect(filter.tiers).toContain(found.tier);
      expect(drawn!().value.value).toEqual(found);
    }
  });

  it('has none if no random case is about the rules', () => {
    const invalid = { ...filter, tiers: ['invalid'] as const };
    expect([...randomPlan(model, 3, { ...invalid, rules: ['nothing.*'] })]).toEqual([]);
    const about = [...randomPlan(model, 3, { ...invalid, rules: ['nothing.*', 'usage.*'] })];
    expect(about.map(({ case: { rule } }) => rule?.split('.')[0])).toEqual(['usage', 'usage', 'usage']);
  });
});

describe('the cases of a phase', () => {
  it.each([
    ['stored', [{ phase: 'stored' }]],
    [
      'systematic',
      [
        { phase: 'systematic', index: 0 },
        { phase: 'systematic', index: 2 },
        { phase: 'systematic', index: 3 },
      ],
    ],
    ['random', Array.from({ length: 7 }, (_, index) => ({ phase: 'random', seed: 1, index }))],
  ] as const)('%s', (phase, origins) => {
    const { cases, count } = casesOf(model, { ...plan, stored: [one('edge')] }, list, phase);
    expect([...cases].map(({ origin }) => origin)).toEqual(origins);
    expect(count).toBe(origins.length);
  });

  it('are none if nothing is stored', () => expect(casesOf(model, plan, list, 'stored').count).toBe(0));

  it('before all others are typical, different, and every second one complete', () => {
    const all = [...probes(model, 4, 1)];
    expect(all.map(({ tier, expect: must }) => [tier, must])).toEqual(Array(4).fill(['typical', 'must-accept']));
    expect(new Set(all.map(({ value }) => JSON.stringify(value))).size).toBe(4);
    const keys = all.map(({ value }) => Object.keys(value as object).length);
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).toBe(Math.max(...keys));
  });
});

describe('a plan that shows nothing', () => {
  it('has no rule of the model', () => {
    const check = (rules?: string[]) => () => mustHaveRules(model, { ...plan, rules });
    expect(check(['no.*', 'none'])).toThrow(new RangeError('response has no rule no.* or none'));
    expect(check(['no.*', 'usage.*'])).not.toThrow();
    expect(check()).not.toThrow();
  });

  it.each([
    ['strict', ['typical', 'edge'], /^strict is about invalid and malformed cases/],
    ['strict', ['invalid'], undefined],
    ['strict', ['malformed', 'typical'], undefined],
    ['roundTrip', ['invalid', 'evolved'], /^roundTrip is about typical and edge cases/],
    ['roundTrip', ['edge'], undefined],
    ['roundTrip', ['typical'], undefined],
    ['evolved', ['invalid'], undefined],
  ] as const)('requires %s of %j', (requirement, tiers, message) => {
    const check = () => mustApply({ ...plan, tiers, [requirement]: true });
    if (message) expect(check).toThrow(message);
    else expect(check).not.toThrow();
  });

  it('has no case, unless it is a shard or about stored cases only', () => {
    const check = (more: Partial<FuzzPlan>, cases = 0) => {
      return () => mustShowSomething({ plan: { ...plan, ...more }, cases, found: 0, leftOut: 0 });
    };
    expect(check({})).toThrow(RangeError);
    expect(check({}, 1)).not.toThrow();
    expect(check({ phases: ['stored', 'random'] })).toThrow(/no case was tried/);
    expect(check({ phases: ['stored'] })).not.toThrow();
    expect(check({ shard: { number: 1, count: 2 } })).not.toThrow();
  });
});
