import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import type { Case } from '../../src/engine/cases/case.js';
import type { Failure } from '../../src/fuzzing/analysis/context.js';
import {
  countFailure,
  type Description,
  FindingList,
  isLike,
  type OpenFinding,
  outcomeOf,
  shownBy,
} from '../../src/fuzzing/analysis/finding-list.js';
import { ranked } from '../../src/fuzzing/analysis/rank.js';
import { shape } from './_shape.js';

const edge: Case = { model: 'drawing', tier: 'edge', expect: 'must-accept', value: { title: 'a' } };
const described = (after: number, more: Partial<Description> = {}): Description => ({
  kind: 'refused-valid',
  verdict: 'rejected',
  case: edge,
  size: { before: 100, after, calls: 1 },
  ...more,
});
const first = { phase: 'systematic', index: 1 } as const;
const second = { phase: 'systematic', index: 2 } as const;
const keys = { key: 'k', stable: 's' };

describe('a list of findings', () => {
  it('has a finding once, with the smaller case and the origin of the first one', () => {
    const list = new FindingList();
    const one = list.add(keys, described(50, { accepted: {} }), first);
    one.count = 3;
    expect(list.add(keys, described(60), second)).toBe(one);
    expect(one.size.after).toBe(50);
    expect(list.add(keys, described(50, { flaky: { failed: 1, of: 2 } }), second)).not.toHaveProperty('flaky');
    expect(list.add(keys, described(40), second)).toBe(one);
    expect(one).toMatchObject({ signature: 's', size: { after: 40 }, origin: first, count: 3 });
    expect(one).not.toHaveProperty('accepted');
    expect(list.all).toEqual([one]);
  });

  it('keeps the more severe case, however large', () => {
    const list = new FindingList();
    const one = list.add(keys, described(10), first);
    list.add(keys, described(90, { kind: 'crashed', verdict: 'crashed' }), second);
    expect([one.kind, one.size.after]).toEqual(['crashed', 90]);
    list.add(keys, described(1), second);
    expect([one.kind, one.size.after]).toEqual(['crashed', 90]);
    const damaged = { ...edge, expect: 'may-either' } as const;
    list.add(keys, described(1, { kind: 'crashed', case: damaged }), second);
    expect(one.size.after).toBe(90);
  });

  it('keeps a case that is about a rule', () => {
    const list = new FindingList();
    const about = { ...edge, rule: 'drawing.title' };
    const one = list.add(keys, described(50, { case: about }), first);
    list.add(keys, described(10), second);
    expect(one.size.after).toBe(50);
    list.add(keys, described(20, { case: about }), second);
    expect(one.size.after).toBe(20);
  });

  it('gives different ids to findings with the same stable key', () => {
    const list = new FindingList();
    for (const key of ['a', 'b', 'c']) list.add({ key, stable: 's' }, described(1), first);
    expect(new Set(list.all.map(({ id }) => id)).size).toBe(3);
    const other = new FindingList();
    other.add({ key: 'x', stable: 's' }, described(1), second);
    expect(other.all[0]!.id).toBe(list.all[0]!.id);
  });
});

describe('a failure of a finding', () => {
  const failure = (kind: string, message?: string) =>
    ({
      disagreement: { kind },
      answer: { verdict: 'rejected', ...(message && { complaint: { message } }) },
    }) as unknown as Failure;

  it('is like it if it says the same, and a hang is like a hang', () => {
    const finding = { kind: 'refused-valid', verdict: 'rejected', complaint: { message: 'no 1' } } as OpenFinding;
    expect([isLike(finding, failure('refused-valid', 'no 2')), isLike(finding, failure('crashed', 'no'))]).toEqual([
      true,
      false,
    ]);
    const hang = { kind: 'timed-out', verdict: 'timed-out' } as OpenFinding;
    expect([isLike(hang, failure('timed-out')), isLike(hang, failure('crashed'))]).toEqual([true, false]);
  });

  it('is described with the last complaint, or else the first', () => {
    const { disagreement, answer } = failure('refused-valid', 'first');
    const of = (last: object) => outcomeOf({ disagreement, answer } as Failure, { verdict: 'rejected', ...last });
    expect(of({ complaint: { message: 'last' } })).toMatchObject({ complaint: { message: 'last' } });
    expect(of({})).toEqual({ kind: 'refused-valid', verdict: 'rejected', complaint: { message: 'first' } });
    expect(outcomeOf(failure('timed-out'), { verdict: 'timed-out' })).not.toHaveProperty('complaint');
  });

  it('is counted, with its rule and its place, each once', () => {
    const finding = new FindingList().add(keys, described(1), first);
    const about = { rule: 'drawing.title', path: '/title', value: { title: 'a' } };
    for (let i = 0; i < 2; i++) countFailure(shownBy(shape, finding, about));
    countFailure(shownBy(shape, finding, { value: {} }));
    countFailure(shownBy(shape, finding, { rule: 'drawing.mode', path: '/mode', value: { mode: 'draft' } }));
    expect(finding).toMatchObject({
      count: 4,
      rules: ['drawing.title', 'drawing.mode'],
      places: ['/title', '/mode'],
    });
  });
});

describe('the order of findings', () => {
  const model = modelNamed('response');
  const { id: rule, certainty } = model.rules[0]!.rule;
  const of = (kind: OpenFinding['kind'], tier: Case['tier'] = 'edge', more: Partial<Case> = {}) =>
    ({ id: kind + tier, kind, case: { ...edge, tier, ...more } }) as OpenFinding;

  it('begins with those that typical values hit, then those that do most harm', () => {
    const kinds = [
      'accepted-invalid',
      'changed-value',
      'refused-evolved',
      'refused-valid',
      'timed-out',
      'crashed',
    ] as const;
    const all = kinds.map((kind) => of(kind));
    const shares = new Map([
      [all[0]!, 0.1],
      [all[1]!, 0.2],
    ]);
    expect(ranked(model, all, shares).map(({ kind }) => kind)).toEqual([
      'changed-value',
      'accepted-invalid',
      'crashed',
      'timed-out',
      'refused-valid',
      'refused-evolved',
    ]);
  });

  it('adds what a client may meet, and how sure the rule is', () => {
    const hit = of('refused-valid');
    const all = [
      hit,
      of('crashed', 'edge', { rule }),
      of('refused-evolved'),
      of('crashed', 'evolved'),
      of('accepted-invalid', 'evolved'),
    ];
    ranked(model, all, new Map([[hit, 0.5]]));
    expect(all.map(({ likely }) => likely)).toEqual([true, false, true, true, false]);
    expect(all.map(({ typical }) => typical)).toEqual([0.5, 0, 0, 0, 0]);
    expect(all.map((one) => one.certainty)).toEqual([undefined, certainty, undefined, undefined, undefined]);
    expect(hit).not.toHaveProperty('certainty');
  });
});
