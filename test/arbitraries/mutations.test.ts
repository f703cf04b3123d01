import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { MutatedTier } from '../../src/engine/cases/sites.js';
import { oncePer } from '../../src/engine/once.js';
import { documentationOf } from '../../src/engine/schema/documented.js';
import { type Rule, rules, type Violation, violations } from '../../src/objects/index.js';
import { applied, documented, everySite, type Site } from './_mutations.js';

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

const textOf = oncePer((value: object) => JSON.stringify(value));

/** What is wrong with a mutation, in words; nothing if it keeps its promise in each of its places. */
function faultsOf(site: Site, tier: MutatedTier): string[] {
  const { model, mutation } = site;
  const found = applied(site, 8);
  if (found.length < 5) return [`applies to ${found.length} values`];
  const promise: Promised = PROMISES[tier];
  const faults: string[] = [];
  for (const { before, after, path } of found) {
    const text = JSON.stringify(after);
    if (text === textOf(before as object)) faults.push(`${path} is not changed`);
    if (!isDeepStrictEqual(JSON.parse(text), after)) faults.push(`${path} is not JSON`);
    const broken = violations(model.schema, after);
    if (!promise(broken, mutation.rule.id, path, mutation.refusedBy?.id)) {
      faults.push(`${path} breaks ${broken.map(({ rule, path }) => `${rule} at ${path}`).join(', ') || 'nothing'}`);
    }
  }
  const again = applied(site, 3).map(({ after }) => JSON.stringify(after));
  const first = found.slice(0, again.length).map(({ after }) => JSON.stringify(after));
  return isDeepStrictEqual(again, first) ? faults : [...faults, 'is not the same again'];
}

describe.each(['invalid', 'ambiguous', 'evolved'] as const)('mutations of documented objects: %s', (tier) => {
  const sites = everySite(tier);
  const models = [...new Set(sites.map(({ model }) => model))];

  it('have unique names in their place', () => {
    const labels = new Set<string>();
    const repeated = sites.filter(({ label }) => labels.size === labels.add(label).size);
    expect(repeated.map(({ label }) => label)).toEqual([]);
  });

  it('have names in kebab-case', () => {
    const names = new Set(sites.map(({ mutation }) => mutation.name));
    expect([...names].filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it.each(models.map((model) => [model.name, model] as const))('keep their promise: %s', (_, model) => {
    const faults = sites
      .filter((site) => site.model === model)
      .flatMap((site) => faultsOf(site, tier).map((fault) => `${site.label}: ${fault}`));
    expect(faults).toEqual([]);
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
