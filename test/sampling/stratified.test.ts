import { describe, expect, it } from 'vitest';
import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import type { Case } from '../../src/engine/cases/case.js';
import { sitesOf } from '../../src/engine/cases/sites.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import type { CaseConstraints } from '../../src/sampling/case-filter.js';
import { stratified } from '../../src/sampling/stratified.js';
import { WHOLE_NAMES } from '../_models.js';
import { isTrueLabel } from './_labels.js';

function stratifiedCases(name: ModelName, constraints: CaseConstraints, seed: number, count: number): Case[] {
  const arbitraryAt = stratified(modelNamed(name), constraints);
  return Array.from({ length: count }, (_, index) => sampleAt(arbitraryAt(seed, index), seed, index));
}

function countBy<T>(items: readonly T[], label: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[label(item)] = (counts[label(item)] ?? 0) + 1;
  return counts;
}

describe.each(WHOLE_NAMES)('stratified cases of %s', (name) => {
  const model = modelNamed(name);

  it('have each tier in its share', () => {
    const cases = stratifiedCases(name, {}, 3, 200);
    const shares = { typical: 20, edge: 40, evolved: 20, ambiguous: 20, invalid: 80, malformed: 20 };
    expect(countBy(cases, ({ tier }) => tier)).toEqual(shares);
    // In each ten, not only on average.
    for (let start = 0; start < 200; start += 10) {
      const ten = countBy(cases.slice(start, start + 10), ({ tier }) => tier);
      expect(ten).toEqual(Object.fromEntries(Object.entries(shares).map(([tier, count]) => [tier, count / 20])));
    }
  });

  // The session of a client secret has the places of the models of sessions.
  it.runIf(name !== 'client-secret').each(['invalid', 'ambiguous', 'evolved'] as const)(
    '%s: have each mutation once in each of its places before any comes again',
    (tier) => {
      const sites = sitesOf(model, tier);
      const expected = countBy(sites, ({ mutation, object }) => `${object.name} ${mutation.rule.id} ${mutation.name}`);
      const cases = stratifiedCases(name, { tiers: [tier] }, 7, 2 * sites.length);
      for (const round of [cases.slice(0, sites.length), cases.slice(sites.length)]) {
        expect(countBy(round, ({ object, rule, mutation }) => `${object} ${rule} ${mutation}`)).toEqual(expected);
      }
      // The test of the mutations looks at the label of each of them.
      expect(cases.filter((found, index) => index % 10 === 0 && !isTrueLabel(model, found))).toEqual([]);
    },
  );

  it('have new properties in every kind of object', () => {
    const sites = sitesOf(model, 'evolved');
    const cases = stratifiedCases(name, { tiers: ['evolved'] }, 2, sites.length);
    // Items have numbers, and the variables of a prompt have names.
    const pattern = (path: string) => path.replaceAll(/(?<=\/variables\/)[^/]+|(?<=\/)\d+(?=\/|$)/g, '*');
    const parents = cases
      .filter(({ mutation }) => mutation === 'new-null')
      .map(({ path }) => pattern(path!.replace(/\/[^/]*$/, '')));
    const kinds = model.goals.all.filter(({ group, name }) => group === 'branches' && name === 'present');
    const withoutKind = (place: string) => place.replaceAll(/\([^)]*\)/g, '');
    const reached = new Set(parents);
    expect(kinds.map(({ place }) => withoutKind(place)).filter((place) => !reached.has(place))).toEqual([]);
    for (const place of ['', ...model.placements.map(({ place }) => withoutKind(place))]) {
      const isObject = sites.some((site) => site.mutation.name === 'new-null' && withoutKind(site.place) === place);
      expect([place, reached.has(place)]).toEqual([place, isObject]);
    }
  });

  it('are the same for the same seed and index, in any order, and differ for others', () => {
    const text = (seed: number, index: number) => JSON.stringify(sampleAt(stratified(model)(seed, index), seed, index));
    const forwards = [0, 5, 17, 1234].map((index) => text(9, index));
    expect([1234, 17, 5, 0].map((index) => text(9, index)).toReversed()).toEqual(forwards);
    expect(text(10, 1234)).not.toBe(forwards[3]);
    const shared = stratified(model);
    const mixed = [1234, 0, 17, 5].map((index) => JSON.stringify(sampleAt(shared(9, index), 9, index)));
    expect(mixed).toEqual([forwards[3], forwards[0], forwards[2], forwards[1]]);
  });

  it('come in another order for another seed', () => {
    const labels = (seed: number) =>
      stratifiedCases(name, { tiers: ['invalid'] }, seed, 50).map(({ rule, mutation }) => `${rule} ${mutation}`);
    expect(labels(1)).not.toEqual(labels(2));
  });
});

describe('stratified cases', () => {
  it('are only of the tiers and about the rules that are asked for', () => {
    const cases = stratifiedCases('response', { tiers: ['invalid', 'ambiguous'], rules: ['metadata.*'] }, 1, 100);
    for (const { rule } of cases) expect(rule).toMatch(/^metadata\./);
    expect(new Set(cases.map(({ tier }) => tier))).toEqual(new Set(['invalid', 'ambiguous']));
    expect(() => stratified(modelNamed('session'), { rules: ['response.*'] })).toThrow(
      /^no case of session is about a rule called "response\.\*"$/,
    );
  });
});
