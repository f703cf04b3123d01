import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../arbitraries/_random.js';
import { type Model, type ModelName, models } from '../../arbitraries/models.js';
import { ambiguous, type Case, type CaseTier, cases, check, evolved, malformed, sampleAt } from '../../src/index.js';
import { CASE_TIERS } from '../../src/sampling/case.js';
import { casesOf } from '../../src/sampling/cases.js';
import { contentOf } from '../../src/sampling/content.js';
import { damages } from '../../src/sampling/damages.js';
import { knownModel } from '../../src/sampling/known-model.js';
import { at } from '../../src/sampling/places.js';

const names = Object.keys(models) as ModelName[];

const EXPECT: Record<CaseTier, readonly string[]> = {
  typical: ['must-accept'],
  edge: ['must-accept'],
  evolved: ['must-accept'],
  ambiguous: ['may-either'],
  invalid: ['must-reject'],
  malformed: ['must-accept', 'may-either', 'must-reject'],
};

/** The value of a text that is JSON in UTF-8. */
function parsed(found: Case): { value: unknown } | undefined {
  const content = contentOf(found);
  try {
    const text = typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content);
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether what is expected of a parser is right, as far as the schema and RFC 8259 tell. */
function isTrueLabel(model: ModelName, found: Case): boolean {
  if (found.model !== model || !EXPECT[found.tier].includes(found.expect)) return false;
  if (found.tier === 'malformed') {
    const json = parsed(found);
    if (found.expect === 'must-reject') return !isObject(json?.value);
    return found.expect === 'may-either' || check(model, json!.value).length === 0;
  }
  const broken = check(model, found.value).map(({ rule }) => rule);
  if (found.expect === 'must-accept') return broken.length === 0;
  return (found.tier !== 'invalid' || broken.length === 1) && broken.every((rule) => rule === found.rule);
}

const place = (path: string) =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

describe.each(names)('cases of a %s', (name) => {
  it('are of all tiers, and all labels are true', () => {
    const arbitrary = cases(name);
    const made = Array.from({ length: 1200 }, (_, index) => sampleAt(arbitrary, 6, index));
    expect(made.filter((found) => !isTrueLabel(name, found))).toEqual([]);
    for (const tier of CASE_TIERS) expect(made.filter((found) => found.tier === tier).length).toBeGreaterThan(140);
  });

  it.each(CASE_TIERS)('%s: keep their label while they shrink, get no bigger, and end', (tier) => {
    const arbitrary = cases(name, { tiers: [tier] });
    const wrong = [];
    for (let index = 0; index < 20; index++) {
      let current = arbitrary.generate(sourceOf(8, index), undefined);
      if (contentOf(current.value).length > 100_000) continue;
      const { mutation, rule } = current.value;
      for (let candidates: fc.Value<Case>[]; ; current = candidates[0]!) {
        candidates = [...arbitrary.shrink(current.value, current.context).take(5)];
        if (candidates.length === 0) break;
        const most = contentOf(current.value).length;
        for (const { value } of candidates) {
          const isSame = value.tier === tier && value.mutation === mutation && value.rule === rule;
          if (!isTrueLabel(name, value) || !isSame || contentOf(value).length > most) wrong.push(value);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(CASE_TIERS)('%s: the same for the same seed', (tier) => {
    const texts = () =>
      fc.sample(cases(name, { tiers: [tier] }), { seed: 4, numRuns: 30 }).map((c) => JSON.stringify(c));
    expect(texts()).toEqual(texts());
  });

  it('every evolution, every open reading and every damage comes up', () => {
    const mutations = (made: fc.Arbitrary<Case>, count: number) =>
      new Set(Array.from({ length: count }, (_, index) => sampleAt(made, 3, index).mutation));
    const model: Model = models[name];
    expect(mutations(evolved(name), 300).size).toBe(model.evolutions.length);
    expect(mutations(ambiguous(name), 600).size).toBe(new Set(model.ambiguous.map((m) => m.name)).size);
    expect(mutations(malformed(name), 3000).size).toBe(damages.length);
  });

  it('what must be refused is nowhere also left open', () => {
    const known = knownModel({ name, ...models[name] });
    // Whether parts are too many depends on the whole, which is elsewhere.
    const alone = (mutations: Model['ambiguous']) => mutations.filter(({ rule }) => !rule.endsWith('.sum'));
    const labels = (tier: 'invalid' | 'ambiguous', mutations: Model['ambiguous']) =>
      alone(mutations).flatMap((mutation) => {
        const only = { ...known, nearMisses: [mutation], ambiguous: [mutation] };
        const arbitrary = casesOf(only, { tiers: [tier] });
        return Array.from({ length: 5 }, (_, index) => {
          const { value, path } = sampleAt(arbitrary, 12, index);
          return `${path!.replaceAll(/\d+/g, '*')} ${JSON.stringify(at(value, place(path!)))}`;
        });
      });
    const refused = new Set(labels('invalid', known.nearMisses));
    expect(labels('ambiguous', known.ambiguous).filter((label) => refused.has(label))).toEqual([]);
  });
});

describe('cases', () => {
  it('are of the tiers and the rules that were asked for', () => {
    const of = (constraints: Parameters<typeof cases>[1]) => fc.sample(cases('response', constraints), 200);
    expect(new Set(of({ tiers: ['edge', 'evolved'] }).map(({ tier }) => tier))).toEqual(new Set(['edge', 'evolved']));
    const metadata = of({ rules: ['response.metadata.*'] });
    expect(new Set(metadata.map(({ tier }) => tier))).toEqual(new Set(['invalid', 'ambiguous']));
    for (const { rule } of metadata) expect(rule).toMatch(/^response\.metadata\./);
    expect(new Set(of({ rules: ['additive'] }).map(({ tier }) => tier))).toEqual(new Set(['evolved']));
  });

  it.each<[() => unknown, RegExp]>([
    [() => cases('session', { tiers: ['odd' as 'edge'] }), /^a tier must be one of typical, .*, not "odd"$/],
    [() => cases('session', { tiers: [] }), /at least one tier$/],
    [() => cases('session', { rules: [] }), /at least one id$/],
    [() => cases('session', { tiers: ['edge'], rules: ['additive'] }), /^no edge case of a session is about a rule/],
    [() => cases('session', { rules: ['nope'] }), /^no case of a session is about a rule called "nope"$/],
    [() => ambiguous('response', { rules: ['response.object'] }), /^no ambiguous case of a response/],
    [() => evolved('nothing' as 'session'), /^the model must be one of/],
    [() => cases('session', { rule: 'x' } as object), /^an option must be one of tiers, rules, not "rule"$/],
  ])('that cannot be made throw at once: %s', (make, why) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(why);
  });
});
