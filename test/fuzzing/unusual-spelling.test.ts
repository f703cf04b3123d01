import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import type { Failure } from '../../src/fuzzing/analysis/context.js';
import { partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { QueryBudget } from '../../src/fuzzing/analysis/query-budget.js';
import type { Rejections } from '../../src/fuzzing/analysis/rejections.js';
import {
  failureOfToday,
  LONG,
  plainFailure,
  repairedFailure,
  spelledAs,
} from '../../src/fuzzing/analysis/unusual-spelling.js';
import type { FailureKind } from '../../src/fuzzing/failure-kind.js';
import { functionTarget } from '../../src/fuzzing/function-target.js';
import { board } from './_board.js';
import { type Any, budgetOf, edge, overflow, refuse } from './_trials.js';

const origin = { phase: 'systematic', index: 5 } as const;
const bank = partBankOf(board.shape, [edge({ title: 'a' }), edge({ size: 0 })], [{ title: 'Plan' }]);

const failureOf = (found: Case, kind: FailureKind): Failure => ({
  planned: { case: found, origin },
  answer: { verdict: kind === 'crashed' || kind === 'timed-out' ? kind : 'rejected' },
  disagreement: { kind },
});
const textCase = (text: string, more: Partial<Case> = {}): Case => ({
  ...{ model: 'board', tier: 'malformed', expect: 'must-accept', mutation: 'escaped-letters', text },
  ...more,
});
/** What is known of a failure: its case and its kind. */
const shown = (failure: Failure | undefined) =>
  failure && { ...failure.planned, kind: failure.disagreement.kind, verdict: failure.answer.verdict };

describe('the failure of the plain value of a text', () => {
  const of = async (text: string, check: (value: Any) => unknown, kind: FailureKind = 'refused-valid') => {
    const { budget, asked } = budgetOf(board, check);
    return { found: shown(await plainFailure(budget, failureOf(textCase(text), kind))), asked };
  };
  const no = () => refuse(true);

  it('is there if the parser rejects the value in any spelling', async () => {
    const { found } = await of('{"\\u0069d":"a"}', no);
    expect(found).toEqual({ case: edge({ id: 'a' }), origin, kind: 'refused-valid', verdict: 'rejected' });
  });

  it('is about a later version if the value has what is not documented', async () => {
    const { found } = await of('{"x":1}', no);
    expect(found).toMatchObject({ case: { tier: 'evolved', value: { x: 1 } }, kind: 'refused-evolved' });
  });

  it('is not there if the parser accepts the value', async () => {
    expect(await of('{"id":"a"}', () => {})).toEqual({ found: undefined, asked: [{ id: 'a' }] });
  });

  it.each<[string, string, FailureKind]>([
    ['is not JSON', '{"id":', 'refused-valid'],
    ['is no valid value', '{"id":7}', 'refused-valid'],
    ['is very long', `{"id":"${'x'.repeat(LONG)}"}`, 'crashed'],
    ['must be rejected', '{"id":"a"}', 'accepted-invalid'],
    ['comes back changed', '{"id":"a"}', 'changed-value'],
  ])('is not looked for if the text %s', async (_, text, kind) => {
    expect(await of(text, no, kind)).toEqual({ found: undefined, asked: [] });
  });

  it('is looked for in texts only', async () => {
    const { budget } = budgetOf(board, no);
    expect(await plainFailure(budget, failureOf(edge({ id: 'a' }), 'refused-valid'))).toBeUndefined();
  });
});

describe('the failure of a valid value like an invalid one', () => {
  const invalid = edge({ id: 'b', title: 7 }, { tier: 'invalid', expect: 'must-reject', path: '/title' });
  const of = async (check: (value: Any) => unknown, found = invalid, kind: FailureKind = 'crashed') => {
    const { budget, asked } = budgetOf(board, check);
    return { found: shown(await repairedFailure(budget, bank, failureOf(found, kind))), asked };
  };
  const crash = (v: Any) => 'id' in v && overflow();

  it('is there if the parser crashes on that as well', async () => {
    const { found } = await of(crash);
    expect(found).toEqual({ case: edge({ id: 'b', title: 'a' }), origin, kind: 'crashed', verdict: 'crashed' });
  });

  it('has another value where one is known, or nothing', async () => {
    const extra = edge({ id: 'b', extra: 1 }, { tier: 'ambiguous', expect: 'may-either', path: '/extra' });
    expect((await of(crash, extra)).found).toMatchObject({ case: edge({ id: 'b' }) });
  });

  it('is not there if the parser does something else with it', async () => {
    expect((await of((v) => v.title === 7 && overflow())).found).toBeUndefined();
    expect((await of(() => refuse(true))).found).toBeUndefined();
    expect((await of(crash, invalid, 'timed-out')).found).toBeUndefined();
  });

  it.each<[string, Case, FailureKind]>([
    ['a rejection', invalid, 'refused-valid'],
    ['an accepted value', invalid, 'accepted-invalid'],
    ['a valid value', edge({ id: 'b' }, { path: '/id' }), 'crashed'],
    ['a text', textCase('{', { expect: 'must-reject' }), 'crashed'],
    ['a value that is wrong as a whole', { ...invalid, path: '' }, 'crashed'],
  ])('is not looked for if it is about %s', async (_, found, kind) => {
    expect(await of(crash, found, kind)).toEqual({ found: undefined, asked: [] });
  });
});

describe('the failure of the value that a case evolved from', () => {
  const evolved = (value: object, path = '/new_name') => edge(value, { tier: 'evolved', path });
  const of = async (check: (value: Any) => unknown, found: Case, kind: FailureKind = 'refused-evolved') => {
    const { budget, asked } = budgetOf(board, check);
    return { found: shown(await failureOfToday(budget, bank, failureOf(found, kind))), asked };
  };
  const no = (v: Any) => refuse('id' in v);

  it('is there if the parser rejects that as well', async () => {
    const { found } = await of(no, evolved({ id: 'b', new_name: 1 }));
    expect(found).toEqual({ case: edge({ id: 'b' }), origin, kind: 'refused-valid', verdict: 'rejected' });
  });

  it('is there if the parser rejects it with another part', async () => {
    const { found, asked } = await of(no, evolved({ id: 'b', title: 'new' }, '/title'));
    expect(found).toMatchObject({ case: edge({ id: 'b', title: 'a' }) });
    expect(asked).toHaveLength(1);
  });

  it('is not there if the parser accepts it', async () => {
    const { found, asked } = await of((v) => refuse('new_name' in v), evolved({ size: 1, new_name: 1 }));
    expect([found, asked]).toEqual([undefined, [{ size: 1 }, { size: 1 }]]);
  });

  it('is looked for in evolved values that are not accepted', async () => {
    expect(await of(no, edge({ id: 'b' }))).toEqual({ found: undefined, asked: [] });
    expect(await of(no, evolved({ id: 'b', x: 1 }), 'changed-value')).toEqual({ found: undefined, asked: [] });
  });
});

describe('the failure of an accepted value in the spelling of a text', () => {
  const of = async (
    isRejected: (text: string) => boolean,
    more: Partial<Case> = {},
    values: unknown[] = [{}, { id: 'b' }],
  ) => {
    const asked: string[] = [];
    const target = functionTarget((text: string) => {
      asked.push(text);
      refuse(isRejected(text));
    });
    const requirements = { strict: true, evolved: true, roundTrip: false };
    const budget = new QueryBudget({ model: board, target, requirements }, { timeout: 1000, calls: 100, time: 60_000 });
    const failure = failureOf(textCase('{"\\u0074itle":null}', more), 'refused-valid');
    const accepted = { accepted: { values } } as unknown as Rejections;
    return { found: shown(await spelledAs(budget, failure, accepted)), asked };
  };

  it('is there if the parser rejects the spelling', async () => {
    const { found } = await of((text) => text.includes('\\u'));
    expect(found).toMatchObject({
      origin,
      kind: 'refused-valid',
      case: { mutation: 'escaped-letters', expect: 'must-accept' },
    });
    expect(JSON.parse(found!.case.text!)).toMatchObject({ id: 'b' });
    expect(found!.case.text).toContain('\\u');
  });

  it('is not there if the parser accepts the spelling, or rejects the value in any spelling', async () => {
    expect((await of(() => false)).found).toBeUndefined();
    const { found, asked } = await of(() => true);
    expect([found, asked.length]).toEqual([undefined, 2]);
  });

  it.each<[string, Partial<Case>, unknown[]]>([
    ['the damage is unknown', { mutation: 'other' }, [{}]],
    ['the text need not be accepted', { expect: 'may-either' }, [{}]],
    ['no value is accepted', {}, []],
  ])('is not looked for if %s', async (_, more, values) => {
    expect(await of(() => true, more, values)).toEqual({ found: undefined, asked: [] });
  });
});
