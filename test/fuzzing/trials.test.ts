import { describe, expect, it } from 'vitest';
import { board } from './_board.js';
import { type Any, edge, overflow, refuse, trialsOf } from './_trials.js';

const evolved = (value: unknown, path: string) => edge(value, { tier: 'evolved', path, rule: 'policy.additive' });

describe('a case with another value', () => {
  it('is a valid one', () => {
    const { trials } = trialsOf(board, () => {});
    expect(trials.caseOf({ size: 1 })).toEqual(edge({ size: 1 }));
    expect(trials.caseOf({ size: 'large' })).toBeUndefined();
  });

  it('stays evolved as long as it has what only a later version sends', () => {
    const source = evolved({ id: 'b_1', new_name: 7 }, '/new_name');
    const { trials } = trialsOf(board, () => {}, { source });
    expect(trials.caseOf({ new_name: 7 })).toEqual({ ...source, value: { new_name: 7 } });
    expect(trials.caseOf({ new_name: 8 })).toMatchObject({ tier: 'evolved' });
    expect(trials.caseOf({ id: 'b_1' })).toEqual(edge({ id: 'b_1' }));
  });

  it('stays evolved as long as it has the part at the place', () => {
    const source = evolved({ id: 'new', size: 1 }, '/id');
    const { trials } = trialsOf(board, () => {}, { source });
    expect(trials.caseOf({ id: 'new' })!.tier).toBe('evolved');
    expect(trials.caseOf({ id: 'old' })!.tier).toBe('edge');
    expect(trials.caseOf({})!.tier).toBe('edge');
  });

  it('stays evolved as long as its properties are in another order than documented', () => {
    const source = evolved({ size: 1, title: 'a', id: 'b' }, '');
    const { trials } = trialsOf(board, () => {}, { source });
    expect(trials.caseOf({ size: 1, id: 'b' })!.tier).toBe('evolved');
    expect(trials.caseOf({ id: 'b', size: 1 })!.tier).toBe('edge');
    expect(trials.caseOf({ title: 'a', size: 1 })!.tier).toBe('edge');
    expect(trials.caseOf({ id: 'b', size: 1, title: 'a' })!.tier).toBe('edge');
    expect(trials.caseOf({ id: 'b' })!.tier).toBe('edge');
  });

  it('of today does not become evolved', () => {
    expect(trialsOf(board, () => {}).trials.caseOf({ new_name: 1 })!.tier).toBe('edge');
  });
});

describe('the outcome of a value', () => {
  const { trials, asked } = trialsOf(board, (v: Any) => {
    refuse(v.title === null);
    if (v.title === 'deep') overflow();
  });

  it.each([
    [{ title: 'a' }, 'passes'],
    [{ title: null }, 'fails'],
    [{ title: 'deep' }, 'fails'],
    [{ title: 7 }, 'unknown'],
  ])('of %j is that it %s', async (value, outcome) => expect(await trials.outcome(value)).toBe(outcome));

  it('is remembered', async () => {
    const before = asked.length;
    await trials.outcome({ title: null });
    await trials.outcome({ title: 7 });
    expect(asked.length).toBe(before);
    expect(await trials.outcome({ id: 'b' })).toBe('passes');
    expect(asked.length).toBe(before + 1);
  });

  it('is unknown if the budget is spent, but is not remembered as that', async () => {
    const { trials, budget } = trialsOf(board, () => {}, { calls: 1 });
    await trials.outcome({ id: 'a' });
    expect([trials.isSpent, await trials.outcome({ id: 'b' }), await trials.outcome({ id: 'a' })]).toEqual([
      true,
      'unknown',
      'passes',
    ]);
    budget.calls = 0;
    expect(await trials.outcome({ id: 'b' })).toBe('passes');
  });

  it('is unknown if the parser may do so', async () => {
    const source = evolved({ new_name: 7 }, '/new_name');
    const { trials, budget } = trialsOf(board, (v: Any) => refuse('new_name' in v), { source });
    expect(await trials.outcome({ new_name: 7 })).toBe('fails');
    Object.assign(budget.context.requirements, { evolved: false });
    expect(await trials.outcome({ new_name: 7, id: 'b' })).toBe('unknown');
  });
});

describe('an answer', () => {
  it('comes with the case, and again even if the budget is spent', async () => {
    const { trials } = trialsOf(board, (v: Any) => refuse(v.title === null), { calls: 1 });
    expect(await trials.ask({ title: null })).toMatchObject({
      found: edge({ title: null }),
      answer: { verdict: 'rejected' },
    });
    expect(await trials.ask({ title: null })).toBeUndefined();
    expect(await trials.askAgain({ id: 'b' })).toMatchObject({
      found: edge({ id: 'b' }),
      answer: { verdict: 'accepted' },
    });
    expect(await trials.askAgain({ title: 7 })).toBeUndefined();
  });
});
