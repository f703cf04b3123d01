import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import type { Case } from '../../src/engine/cases/case.js';
import { sitesOf } from '../../src/engine/cases/sites.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { patternsOf, withoutKinds } from '../../src/engine/schema/place-pattern.js';
import { mutationCases } from '../../src/sampling/mutation-cases.js';
import { WHOLE_NAMES } from '../_models.js';
import { isTrueLabel } from './_labels.js';

const TIERS = ['evolved', 'ambiguous', 'invalid'] as const;
describe.each(WHOLE_NAMES)('the mutations of %s', (name) => {
  const model = modelNamed(name);

  it.each(TIERS)('%s: each makes a case in each of its places, with a true label', (tier) => {
    const impossible: string[] = [];
    const wrong: Case[] = [];
    for (const site of sitesOf(model, tier)) {
      const { mutation, object, place } = site;
      const arbitrary = mutationCases(model, tier, site);
      try {
        const found = sampleAt(arbitrary, 1, 0);
        const isThisOne =
          found.tier === tier &&
          found.rule === mutation.rule.id &&
          found.mutation === mutation.name &&
          found.object === object.name;
        const isBelow = withoutKinds(pathPattern(found)).startsWith(withoutKinds(place));
        if (!isThisOne || !isBelow || !isTrueLabel(model, found)) wrong.push(found);
      } catch (error) {
        impossible.push((error as Error).message);
      }
    }
    expect({ impossible, wrong }).toEqual({ impossible: [], wrong: [] });
  });

  /** The path of a case, with `*` for indexes and for keys of free objects. */
  function pathPattern({ path, value }: Case): string {
    const keys = path!.split('/');
    const patterns = patternsOf(model.shape, value);
    // The path may lead to a property that is not documented.
    for (let depth = keys.length; depth > 0; depth--) {
      const pattern = patterns.get(keys.slice(0, depth).join('/'));
      if (pattern !== undefined) return [pattern, ...keys.slice(depth)].join('/');
    }
    return path!;
  }
});
