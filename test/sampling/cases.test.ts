import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { ambiguous, cases, evolved, malformed } from '../../src/api/cases.js';
import { CASE_TIERS, type Case } from '../../src/engine/cases/case.js';
import { type MutatedTier, sitesOf } from '../../src/engine/cases/sites.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { getAt } from '../../src/engine/json/place.js';
import { fromPointer } from '../../src/engine/json/pointer.js';
import { damages } from '../../src/sampling/damages.js';
import { mutationCases } from '../../src/sampling/mutation-cases.js';
import { payloadOf } from '../../src/sampling/payload.js';
import { UNION_NAMES, WHOLE_NAMES } from '../_models.js';
import { inAnotherProcess } from './_in-another-process.js';
import { isTrueLabel } from './_labels.js';

describe.each(WHOLE_NAMES)('cases of %s', (name) => {
  const model = modelNamed(name);

  it('are of all tiers, and all labels are true', () => {
    const arbitrary = cases(name);
    const made = Array.from({ length: 600 }, (_, index) => sampleAt(arbitrary, 6, index));
    expect(made.filter((found) => !isTrueLabel(model, found))).toEqual([]);
    for (const tier of CASE_TIERS) expect(made.filter((found) => found.tier === tier).length).toBeGreaterThan(70);
  });

  it.each(CASE_TIERS)('%s: keep their label while they shrink, get no bigger, and end', (tier) => {
    const arbitrary: fc.Arbitrary<Case> = cases(name, { tiers: [tier] });
    const wrong = [];
    for (let index = 0; index < 12; index++) {
      let current = arbitrary.generate(sourceOf(8, index), undefined);
      if (payloadOf(current.value).length > 100_000) continue;
      const { mutation, rule } = current.value;
      for (let candidates: fc.Value<Case>[]; ; current = candidates[0]!) {
        candidates = [...arbitrary.shrink(current.value, current.context).take(5)];
        if (candidates.length === 0) break;
        const most = payloadOf(current.value).length;
        for (const { value } of candidates) {
          const isSame = value.tier === tier && value.mutation === mutation && value.rule === rule;
          if (!isTrueLabel(model, value) || !isSame || payloadOf(value).length > most) wrong.push(value);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('every evolution, every ambiguous mutation and every damage comes up', () => {
    const made = (arbitrary: fc.Arbitrary<Case>, names: ReadonlySet<string>, most: number) => {
      const found = new Set<string | undefined>();
      for (let index = 0; index < most && found.size < names.size; index++) {
        found.add(sampleAt(arbitrary, 3, index).mutation);
      }
      return found;
    };
    const named = (tier: MutatedTier) => new Set(sitesOf(model, tier).map(({ mutation }) => mutation.name));
    const damaged = new Set<string>(damages.map(({ mutation }) => mutation));
    expect(made(evolved(name), named('evolved'), 2000)).toEqual(named('evolved'));
    expect(made(ambiguous(name), named('ambiguous'), 600)).toEqual(named('ambiguous'));
    expect(made(malformed(name), damaged, 3000)).toEqual(damaged);
  });

  it('what must be rejected is nowhere ambiguous', () => {
    // Inside the session of a client secret are the mutations of the other models.
    const sites = (tier: MutatedTier) =>
      sitesOf(model, tier).filter(({ hops }) => name !== 'client-secret' || hops.length <= 1);
    const labels = (tier: MutatedTier) =>
      sites(tier).flatMap((site) => {
        const arbitrary = mutationCases(model, tier, site);
        return Array.from({ length: 3 }, (_, index) => {
          const { value, path, object } = sampleAt(arbitrary, 12, index);
          // Items and parts of other kinds have the same path.
          const kind = name === 'response' ? `${object} ` : '';
          const text = `${kind}${path!.replaceAll(/\d+/g, '*')} ${JSON.stringify(getAt(value, fromPointer(path!)))}`;
          return { text, rule: site.mutation.rule.id };
        });
      });
    const rejected = new Map<string, Set<string>>();
    for (const { text, rule } of labels('invalid')) rejected.set(text, (rejected.get(text) ?? new Set()).add(rule));
    const both = labels('ambiguous').flatMap(({ text, rule }) =>
      [...(rejected.get(text) ?? [])].map((other) => `${rule} ~ ${other}`),
    );
    // Whether these are broken depends on the status of the call.
    const ofTwo = [
      'function-call.arguments ~ function-call.arguments',
      'function-call.partial-arguments ~ function-call.arguments',
    ];
    expect([...new Set(both)].sort()).toEqual(name === 'response' ? ofTwo : []);
  });
});

describe('cases', () => {
  it('are the same for the same seed in another process', () => {
    const each = [...WHOLE_NAMES, ...UNION_NAMES].flatMap((name) =>
      CASE_TIERS.filter((tier) => name !== 'client-event' || tier !== 'evolved').map((tier) => [name, tier] as const),
    );
    const other = inAnotherProcess(`
      const of = ([name, tier]) => fc.sample(root.cases(name, { tiers: [tier] }), { seed: 4, numRuns: 5 });
      console.log(JSON.stringify(${JSON.stringify(each)}.map(of)));`);
    const here = each.map(([name, tier]) => fc.sample(cases(name, { tiers: [tier] }), { seed: 4, numRuns: 5 }));
    expect(JSON.stringify(other)).toBe(JSON.stringify(here));
  });

  it('are only of the tiers and about the rules that are asked for', () => {
    const of = (constraints: Parameters<typeof cases>[1]) => fc.sample(cases('response', constraints), 200);
    expect(new Set(of({ tiers: ['edge', 'evolved'] }).map(({ tier }) => tier))).toEqual(new Set(['edge', 'evolved']));
    const metadata = of({ rules: ['metadata.*'] });
    expect(new Set(metadata.map(({ tier }) => tier))).toEqual(new Set(['invalid', 'ambiguous']));
    for (const { rule } of metadata) expect(rule).toMatch(/^metadata\./);
    expect(new Set(of({ rules: ['policy.additive'] }).map(({ tier }) => tier))).toEqual(new Set(['evolved']));
  });

  it.each<[() => unknown, RegExp]>([
    [() => cases('session', { tiers: ['odd' as 'edge'] }), /^a tier must be one of typical, .*, not "odd"$/],
    [() => cases('session', { tiers: [] }), /at least one tier$/],
    [() => cases('session', { rules: [] }), /at least one id$/],
    [
      () => cases('session', { tiers: ['edge'], rules: ['policy.additive'] }),
      /^no edge case of session is about a rule called "policy\.additive"$/,
    ],
    [() => cases('session', { rules: ['nope'] }), /^no case of session is about a rule called "nope"$/],
    [
      () => ambiguous('response', { rules: ['response.object'] }),
      /^no ambiguous case of response is about a rule called "response\.object"$/,
    ],
    [() => evolved('nothing' as 'session'), /^there is no model "nothing"; Object\.keys\(models\) lists them$/],
    [() => cases('session', { rule: 'x' } as object), /^unknown option "rule"; the options are tiers, rules, within$/],
  ])('that cannot be made throw at once: %s', (make, why) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(why);
  });
});
