import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { documentationOf } from '../../src/engine/schema/documented.js';
import { type Rule, rules, type Violation, violations } from '../../src/objects/index.js';
import { applied, documented, everySite } from './_mutations.js';

const catalogue: readonly Rule[] = rules;

const isAtOrBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

type Promised = (found: readonly Violation[], rule: string, path: string, refusedBy?: string) => boolean;

/** What a mutation of each tier must break. */
const PROMISES = {
  invalid: ([only, ...others], rule, path) =>
    others.length === 0 && only?.rule === rule && isAtOrBelow(only.path, path),
  ambiguous: (found, rule, path) => found.every((one) => one.rule === rule && isAtOrBelow(one.path, path)),
  // Only what is about an unknown type is refused by the schema, and that in one place.
  evolved: (found, _, path, refusedBy) =>
    refusedBy === undefined
      ? found.length === 0
      : found.length === 1 && found[0]!.rule === refusedBy && isAtOrBelow(found[0]!.path, path),
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
    const found = applied(site, 20);
    expect(found.length).toBeGreaterThanOrEqual(5);
    const promise: Promised = PROMISES[tier];
    const wrong = found.filter(({ before, after, path }) => {
      const text = JSON.stringify(after);
      const isChanged = text !== JSON.stringify(before) && isDeepStrictEqual(JSON.parse(text), after);
      return !isChanged || !promise(violations(model.schema, after), mutation.rule.id, path, mutation.refusedBy?.id);
    });
    expect(wrong).toEqual([]);
    const again = applied(site, 5);
    expect(JSON.stringify(found.slice(0, again.length))).toBe(JSON.stringify(again));
  });
});

describe('the near misses', () => {
  const broken = documented.flatMap(({ schema, cases }) => {
    const { names } = documentationOf(schema)!;
    return cases.nearMisses.filter(({ rule }) => names.includes(rule.object)).map(({ rule }) => rule.id);
  });

  /** A near miss would be 20 MB long. Rows are about it. */
  const TOO_LARGE = ['input_audio_buffer.append.audio-length'];
  const refusing = catalogue.filter(({ effect, id }) => effect === 'refuses' && !TOO_LARGE.includes(id));

  it.each(refusing.map(({ id }) => id))('break %s', (id) => {
    expect(broken).toContain(id);
  });
});
