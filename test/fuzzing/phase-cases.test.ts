import { expect, it } from 'vitest';
import type { Phase } from '../../src/fuzzing/finding.js';
import type { FuzzPlan } from '../../src/fuzzing/fuzz-plan.js';
import { casesOf } from '../../src/fuzzing/phase-cases.js';
import { board } from './_board.js';
import { edge } from './_trials.js';

const list = [edge({}), edge({ id: 'b_1' }, { tier: 'typical' }), edge({ size: 0 })];
const plan = { tiers: ['edge'], runs: 5, seed: 7, stored: [edge({ title: 'was' })] } as unknown as FuzzPlan;

const of = (phase: Phase, more: Partial<FuzzPlan> = {}) => {
  const { cases, count } = casesOf(board, { ...plan, ...more }, list, phase);
  const all = [...cases];
  expect(all).toHaveLength(count);
  return all.map(({ case: found, origin }) => ({ value: found.value, ...origin }));
};

it('the cases of a phase come with their origin', () => {
  expect(of('stored')).toEqual([{ value: { title: 'was' }, phase: 'stored' }]);
  expect(of('stored', { stored: [] })).toEqual([]);
  expect(of('systematic')).toEqual([
    { value: {}, phase: 'systematic', index: 0 },
    { value: { size: 0 }, phase: 'systematic', index: 2 },
  ]);
  expect(of('random').map(({ phase, seed, index }) => [phase, seed, index])).toEqual(
    [0, 1, 2, 3, 4].map((index) => ['random', 7, index]),
  );
});

it('nothing is stored by default', () => {
  const { stored: _, ...none } = plan;
  expect(casesOf(board, none, list, 'stored')).toEqual({ cases: [], count: 0 });
});
