import { expect, it } from 'vitest';
import type { FuzzPlan } from '../../src/fuzzing/fuzz-plan.js';
import { HangsSometimes } from '../../src/fuzzing/fuzz-result.js';
import { mustShowSomething } from '../../src/fuzzing/must-show.js';

const check =
  (more: Partial<FuzzPlan>, cases: number, found = 0, leftOut = 0) =>
  () =>
    mustShowSomething({ plan: { phases: ['stored', 'random'], ...more } as FuzzPlan, cases, found, leftOut });

it('a run without cases shows nothing, unless a store or a shard may be empty', () => {
  expect(check({}, 1)).not.toThrow();
  expect(check({}, 0)).toThrow(RangeError);
  expect(check({ phases: ['stored'] }, 0)).not.toThrow();
  expect(check({ phases: ['random'] }, 0)).toThrow('no case was tried');
  expect(check({ shard: { number: 2, count: 3 } }, 0)).not.toThrow();
});

it('a run without findings shows nothing if cases were left out', () => {
  expect(check({}, 10, 0, 1)).toThrow(HangsSometimes);
  expect(check({}, 10, 0, 7)).toThrow('7 cases were left out');
  expect(check({}, 10, 1, 7)).not.toThrow();
});
