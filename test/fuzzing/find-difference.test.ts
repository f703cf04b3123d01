import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { findDifference } from '../../src/fuzzing/analysis/find-difference.js';
import { knownValuesOf } from '../../src/fuzzing/analysis/known-values.js';
import { QueryBudget } from '../../src/fuzzing/analysis/query-budget.js';
import { functionTarget } from '../../src/fuzzing/function-target.js';
import { systematicListOf } from '../../src/sampling/systematic-list.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

const model = modelNamed('response');
const edges = systematicListOf(model).filter(({ tier }) => tier === 'edge');
const known = knownValuesOf(model.shape, edges);
const requirements = { strict: false, evolved: true, roundTrip: false };

/** The difference that is found for a value that a parser rejects, and the number of calls. */
async function differenceOf(value: unknown, check: (value: Any) => void, fullest: unknown = undefined, calls = 1000) {
  const target = functionTarget((text: string) => check(JSON.parse(text)));
  const budget = new QueryBudget({ model, target, requirements }, { timeout: 1000, calls, time: 60_000 });
  const found = { model: 'response', tier: 'edge', expect: 'must-accept', value } as const;
  const answer = await target.parse(JSON.stringify(value), { timeout: 1000 });
  expect(answer.verdict).toBe('rejected');
  const difference = await findDifference(budget, { known, fullest }, found, { kind: 'refused-valid', answer });
  return { difference, calls: budget.calls };
}

const must = (isRight: boolean, message: string) => {
  if (!isRight) throw new Error(message);
};

describe('the difference between a rejected value and an accepted one', () => {
  it('is one change, labelled with the place and its rule', async () => {
    const { difference } = await differenceOf({ conversation_id: null, id: 'resp_1' }, (v) =>
      must(v.conversation_id !== null, 'null'),
    );
    expect(difference).toMatchObject({
      refused: {
        rule: 'response.conversation-id',
        path: '/conversation_id',
        value: { conversation_id: null, id: 'resp_1' },
      },
      edit: { change: 'instead', path: '/conversation_id', refused: null, sort: 'null' },
      accepted: { conversation_id: expect.stringMatching(/^conv_/), id: 'resp_1' },
    });
  });

  it('is labelled with the rule of the object in the place', async () => {
    const { difference } = await differenceOf({ usage: null }, (v) => must(v.usage !== null, 'null'));
    expect(difference!.refused).toMatchObject({ rule: 'usage.null', object: 'usage', path: '/usage' });
  });

  it('shows a usual object in the place of an empty one that is rejected as well', async () => {
    const { difference } = await differenceOf({ usage: {} }, (v) => must(!v.usage, 'no usage'));
    expect(Object.keys((difference!.refused.value as Any).usage).length).toBeGreaterThan(0);
    const { difference: empty } = await differenceOf({ usage: {} }, (v) =>
      must(!v.usage || Object.keys(v.usage).length > 0, 'no usage'),
    );
    expect(empty!.refused.value).toEqual({ usage: {} });
  });

  it('is one property of several that are required, beside all others', async () => {
    const check = (v: Any) => {
      must('id' in v, 'missing id');
      must('status' in v, 'missing status');
    };
    const fullest = { object: 'realtime.response', id: 'resp_1', status: 'completed', metadata: null };
    const { difference } = await differenceOf({}, check, fullest);
    expect(difference!.accepted).toEqual({ id: 'resp_1', status: 'completed' });
    expect(difference!.edit).toMatchObject({ change: 'with', path: '/status', accepted: 'completed' });
    expect(difference!.refused.value).toEqual({ id: 'resp_1' });
    expect((await differenceOf({}, check)).difference).toMatchObject({ edit: { change: 'with' } });
    expect((await differenceOf({}, check)).difference).not.toHaveProperty('accepted');
  });

  it('is a change after which the parser complains about something else, if nothing is accepted', async () => {
    const { difference } = await differenceOf({ usage: null }, (v) =>
      must(false, v.usage === null ? 'usage is null' : 'never'),
    );
    expect(difference).toMatchObject({ edit: { path: '/usage' }, refused: { value: { usage: null } } });
    expect(difference).not.toHaveProperty('accepted');
  });

  it('is none if no change helps, and none for a text', async () => {
    expect((await differenceOf({ usage: null }, () => must(false, 'never'))).difference).toBeUndefined();
  });

  it('costs no more calls than allowed', async () => {
    const { calls } = await differenceOf({ usage: null }, () => must(false, 'never'), { id: 'resp_1' }, 7);
    expect(calls).toBe(7);
  });
});
