import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { documentationOf } from '../../src/engine/schema/documented.js';
import { type Rule, rules, type Violation, violations } from '../../src/objects/index.js';
import { applied, documented, everySite, samplesOf } from './_mutations.js';

const catalogue: readonly Rule[] = rules;

const isAtOrBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

type Promised = (found: readonly Violation[], rule: string, path: string) => boolean;

/** What a mutation of each tier must break. */
const PROMISES = {
  invalid: ([only, ...others], rule, path) =>
    others.length === 0 && only?.rule === rule && isAtOrBelow(only.path, path),
  ambiguous: (found, rule, path) => found.every((one) => one.rule === rule && isAtOrBelow(one.path, path)),
  evolved: (found) => found.length === 0,
} as const satisfies Record<string, Promised>;

describe.each(['invalid', 'ambiguous', 'evolved'] as const)('mutations of documented objects: %s', (tier) => {
  const sites = everySite(tier);

  it('have unique names in their place', () => {
    const labels = sites.map(({ label }) => label);
    expect(labels.filter((label, index) => labels.indexOf(label) < index)).toEqual([]);
  });

  it('have names in kebab-case', () => {
    const names = new Set(sites.map(({ mutation }) => mutation.name));
    expect([...names].filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it.each(sites.map((site) => [site.label, site] as const))('%s', (_, site) => {
    const { model, mutation } = site;
    const texts = samplesOf(model).map(({ value }) => JSON.stringify(value));
    const found = applied(site);
    expect(found.length).toBeGreaterThanOrEqual(5);
    const promise: Promised = PROMISES[tier];
    for (const { before, after, path } of found) {
      expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(after)), after)).toBe(true);
      const broken = violations(model.schema, after);
      expect({ after, broken, isPromised: promise(broken, mutation.rule.id, path) }).toMatchObject({
        isPromised: true,
      });
    }
    expect(samplesOf(model).map(({ value }) => JSON.stringify(value))).toEqual(texts);
    expect(applied(site)).toEqual(found);
  });
});

describe('the near misses', () => {
  const broken = documented.flatMap(({ schema, cases }) => {
    const { names } = documentationOf(schema)!;
    return cases.nearMisses.filter(({ rule }) => names.includes(rule.object)).map(({ rule }) => rule.id);
  });

  it.each(catalogue.filter(({ effect }) => effect === 'refuses').map(({ id }) => id))('break %s', (id) => {
    expect(broken).toContain(id);
  });
});
