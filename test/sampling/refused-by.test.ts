import { describe, expect, it } from 'vitest';
import type { Mutation } from '../../src/engine/cases/mutation.js';
import { sitesOf } from '../../src/engine/cases/sites.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import type { Rule } from '../../src/engine/schema/rules.js';
import { mutatedCase, mutatedObjects } from '../../src/sampling/mutation-cases.js';
import { circleRules, drawingRules, libraryWith } from '../engine/_toy.js';

/** A title that a later version of the toy API allows, although its schema refuses it today. */
const longTitle = (refusedBy: Rule = drawingRules.title): Mutation => ({
  rule: drawingRules['title-null'],
  name: 'long-title',
  at: '/title',
  change: () => '123456789',
  refusedBy,
});

/** The cases that a mutation makes of a value, labelled as evolved. */
function evolved(mutation: Mutation, value: unknown) {
  const model = libraryWith({ drawing: { evolutions: [mutation] } }).model('drawing');
  const site = sitesOf(model, 'evolved').find((one) => one.mutation === mutation)!;
  return [...mutatedObjects(site, value, sourceOf(1, 1))].map((mutated) =>
    mutatedCase(model, 'evolved', site, mutated),
  );
}

describe('an evolution that the schema refuses', () => {
  it('is a case that must be accepted, about its own rule, in the place that is refused', () => {
    const [found] = evolved(longTitle(), { title: 'a' });
    expect(found).toMatchObject({
      tier: 'evolved',
      expect: 'must-accept',
      rule: 'drawing.title-null',
      path: '/title',
      mutation: 'long-title',
      value: { title: '123456789' },
    });
  });

  it('makes no case if the schema refuses it by another rule', () => {
    expect(evolved(longTitle(circleRules.radius), { title: 'a' })).toEqual([undefined]);
    const { refusedBy: _, ...unexplained } = longTitle();
    expect(evolved(unexplained, { title: 'a' })).toEqual([undefined]);
  });

  it('makes no case if something else is refused as well', () => {
    expect(evolved(longTitle(), { title: 'a', owner: {} })).toEqual([undefined]);
  });
});
