import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { isolate } from '../../src/fuzzing/analysis/isolate.js';
import { usualValues } from '../../src/fuzzing/analysis/model-values.js';
import { partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { QueryBudget } from '../../src/fuzzing/analysis/query-budget.js';
import { shrinkPair } from '../../src/fuzzing/analysis/shrink-pair.js';
import { Trials } from '../../src/fuzzing/analysis/trials.js';
import { functionTarget } from '../../src/fuzzing/function-target.js';
import { systematicTier } from '../../src/sampling/systematic-list.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

const model = modelNamed('response');
const edges = systematicTier(model, 'edge');
const bank = partBankOf(model.shape, edges, [...usualValues(model, 0, 40)]);

function trialsWith(isRejected: (value: Any) => boolean, calls = 1000) {
  const target = functionTarget((text: string) => {
    if (isRejected(JSON.parse(text))) throw new Error('invalid');
  });
  const requirements = { strict: false, evolved: true, roundTrip: false };
  const budget = new QueryBudget({ model, target, requirements }, { timeout: 1000, calls, time: 60_000 });
  return new Trials(budget, { model: 'response', tier: 'edge', expect: 'must-accept', value: {} });
}

const usage = (total: number) => ({ total_tokens: total, input_tokens: total - 1, output_tokens: 1 });

describe('the difference between an accepted value and a failing one', () => {
  it('is one place, with all else as it was in the accepted value', async () => {
    const trials = trialsWith(({ conversation_id }) => conversation_id === null);
    const passing = { id: 'resp_1', status: 'completed', conversation_id: 'conv_1' };
    const found = await isolate(trials, bank, passing, { object: 'realtime.response', conversation_id: null });
    expect(found).toMatchObject({
      passing,
      failing: { ...passing, conversation_id: null },
      place: ['conversation_id'],
      rest: { object: 'realtime.response', conversation_id: 'conv_1' },
    });
  });

  it('is deep inside what the accepted value does not have', async () => {
    const trials = trialsWith(({ usage }) => usage?.input_token_details?.cached_tokens === 0);
    const failing = { usage: { input_token_details: { cached_tokens: 0 } } };
    const found = await isolate(trials, bank, { id: 'resp_1' }, failing);
    expect(found!.place).toEqual(['usage', 'input_token_details', 'cached_tokens']);
  });

  it('is the container if every one is rejected', async () => {
    const trials = trialsWith(({ usage }) => usage !== undefined && usage !== null);
    const found = await isolate(trials, bank, { id: 'resp_1' }, { usage: { total_tokens: 0 } });
    expect(found!.place).toEqual(['usage']);
  });

  it('is found even if the parser demands other properties', async () => {
    const trials = trialsWith((v) => !('id' in v) || !('status' in v) || v.metadata === null);
    const found = await isolate(trials, bank, { id: 'resp_1', status: 'failed' }, { metadata: null });
    expect([['id'], ['status'], ['metadata']]).toContainEqual(found!.place);
  });

  it('gets small on both sides', async () => {
    const trials = trialsWith(({ usage }) => usage?.total_tokens > 65_535);
    const passing = { id: 'resp_1', metadata: { a: 'b' }, usage: usage(100) };
    const found = await isolate(trials, bank, passing, { ...passing, usage: usage(70_000) });
    const small = await shrinkPair(trials, found!);
    expect(small.failing).toEqual({ usage: { total_tokens: expect.any(Number) } });
    expect(small.place).toEqual(['usage', 'total_tokens']);
  });

  it('is the order of the properties if that alone makes the difference', async () => {
    const trials = trialsWith((v) => Object.keys(v).indexOf('id') > Object.keys(v).indexOf('status'));
    const found = await isolate(trials, bank, { id: 'resp_1', status: 'failed' }, { status: 'failed', id: 'resp_1' });
    expect(found).toMatchObject({ place: [] });
    expect(Object.keys(found!.passing as object)).toEqual(['id', 'status']);
  });

  it('costs no more calls than allowed', async () => {
    const trials = trialsWith(({ usage }) => usage === null, 7);
    await isolate(trials, bank, edges.at(-1)!.value, { usage: null });
    expect(trials.budget.calls).toBeLessThanOrEqual(7);
  });
});
