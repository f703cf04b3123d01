import { describe, expect, it } from 'vitest';
import { type ModelName, models } from '../../arbitraries/models.js';
import { type Case, check, sampleAt } from '../../src/index.js';
import type { CaseConstraints } from '../../src/sampling/cases.js';
import { dealt } from '../../src/sampling/dealt.js';
import { withoutKinds } from '../../src/sampling/kinds.js';
import { knownModel } from '../../src/sampling/known-model.js';
import { AMBIGUOUS, INVALID, mutatedIn } from '../../src/sampling/mutated.js';
import { objectsIn, strataOf } from '../../src/sampling/strata.js';

const names = Object.keys(models) as ModelName[];
const known = (name: ModelName) => knownModel({ name, ...models[name] });

function dealtCases(name: ModelName, constraints: CaseConstraints, seed: number, count: number): Case[] {
  const arbitraryAt = dealt(known(name), constraints);
  return Array.from({ length: count }, (_, index) => sampleAt(arbitraryAt(seed, index), seed, index));
}

const countBy = (cases: readonly Case[], label: (found: Case) => string) => {
  const counts = new Map<string, number>();
  for (const found of cases) counts.set(label(found), (counts.get(label(found)) ?? 0) + 1);
  return counts;
};

describe.each(names)('dealt cases of a %s', (name) => {
  it('have every tier in ten, as often as it is to be', () => {
    const cases = dealtCases(name, {}, 3, 200);
    expect(Object.fromEntries(countBy(cases, ({ tier }) => tier))).toEqual({
      typical: 20,
      edge: 40,
      evolved: 20,
      ambiguous: 20,
      invalid: 80,
      malformed: 20,
    });
  });

  it('have each mutation once in each kind of place before any comes again', () => {
    const { shape, nearMisses } = known(name);
    const strata = strataOf(shape, nearMisses);
    const cases = dealtCases(name, { tiers: ['invalid'] }, 7, strata.length);
    const label = ({ rule, mutation }: Case) => `${rule} ${mutation}`;
    const expected = new Map<string, number>();
    for (const { mutation } of strata) {
      const key = `${mutation.rule} ${mutation.name}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
    expect(countBy(cases, label)).toEqual(expected);
    for (const { value, rule, path } of cases) expect(check(name, value)).toMatchObject([{ rule, path }]);
  });

  it('are possible in every stratum', () => {
    const model = known(name);
    for (const [mutations, promised] of [
      [model.nearMisses, INVALID],
      [model.ambiguous, AMBIGUOUS],
    ] as const) {
      for (const stratum of strataOf(model.shape, mutations)) {
        const found = sampleAt(mutatedIn(model, stratum, promised), 21, 0);
        expect([found.rule, found.mutation]).toEqual([stratum.mutation.rule, stratum.mutation.name]);
      }
    }
  });

  it('have new properties in every kind of object', () => {
    const model = known(name);
    const objects = objectsIn(model.shape, model.open);
    const ofObjects = model.evolutions.filter(({ isOfObjects }) => isOfObjects).length;
    const others = (model.evolutions.length - ofObjects) * 5;
    const cases = dealtCases(name, { tiers: ['evolved'] }, 2, ofObjects * objects.length + others);
    const parents = cases
      .filter(({ mutation }) => mutation === 'new-null')
      .map(({ path }) => path!.replace(/\/[^/]*$/, ''));
    const pattern = (path: string) => path.replaceAll(/\/\d+/g, '/*');
    expect(new Set(parents.map(pattern))).toEqual(new Set(objects.map(withoutKinds)));
    for (const { value } of cases) expect(check(name, value)).toEqual([]);
  });

  it('are the same for the same seed and index, in any order, and differ for others', () => {
    const text = (seed: number, index: number) =>
      JSON.stringify(sampleAt(dealt(known(name))(seed, index), seed, index));
    const forwards = [0, 5, 17, 1234].map((index) => text(9, index));
    expect([1234, 17, 5, 0].map((index) => text(9, index)).toReversed()).toEqual(forwards);
    expect(text(10, 1234)).not.toBe(forwards[3]);
  });
});

describe('dealt cases', () => {
  it('keep to the tiers and rules that were asked for', () => {
    const cases = dealtCases('response', { tiers: ['invalid', 'ambiguous'], rules: ['response.metadata.*'] }, 1, 100);
    for (const { rule } of cases) expect(rule).toMatch(/^response\.metadata\./);
    expect(new Set(cases.map(({ tier }) => tier))).toEqual(new Set(['invalid', 'ambiguous']));
    expect(() => dealt(known('session'), { rules: ['response.*'] })).toThrow(/^no case of a session is about a rule/);
  });
});
