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
import { board, event } from './_board.js';
import { edge, refuse, trialsOf } from './_trials.js';

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

const text = { kind: 'text', author: 'ann', text: 'x' };
const image = { kind: 'image', author: 'ann', width: 7 };
const BOTH = { title: null, mode: 'final' };
const notes = (value: Any): Any[] => value.notes ?? [];
const tags = (value: Any): object => value.tags ?? {};
const isImage = ({ kind }: Any) => kind === 'image';
/** Parts of a board with two notes and a tag, and of one without tags. */
const parts = partBankOf(
  board.shape,
  [edge({ notes: [text, image], tags: { a: 'x' } }), edge({ tags: {} })],
  [{ notes: [text], tags: { b: 'y' } }],
);

describe('a difference between boards', () => {
  it.each<[string, (value: Any) => unknown, object, object, object, number]>([
    [
      'is one of two properties that fail only together',
      (v) => v.title === null && v.mode === 'final',
      { id: 'b_1' },
      { ...BOTH, size: 3 },
      { place: ['title'], passing: { id: 'b_1', mode: 'final' }, failing: { id: 'b_1', ...BOTH }, rest: { size: 3 } },
      10,
    ],
    [
      'is one of three properties that fail only together',
      (v) => v.title === null && v.mode === 'final' && v.size === 0,
      { id: 'b_1' },
      { ...BOTH, size: 0, locked: true },
      { place: ['title'], passing: { id: 'b_1', mode: 'final', size: 0 }, rest: { locked: true } },
      16,
    ],
    [
      'is one of two tags that fail only together',
      (v) => v.tags?.a === 'x' && v.tags?.c === 'z',
      { tags: { a: 'y', c: 'y' } },
      { tags: { a: 'x', c: 'z' } },
      { place: ['tags', 'a'], passing: { tags: { a: 'y', c: 'z' } }, rest: { tags: { a: 'y', c: 'y' } } },
      3,
    ],
    [
      'is an item that was added',
      (v) => notes(v).some(isImage),
      { notes: [text] },
      { notes: [text, image] },
      { place: ['notes', 1], passing: { notes: [text] }, failing: { notes: [text, image] }, rest: { notes: [text] } },
      2,
    ],
    [
      'is an item of an array that was added',
      (v) => notes(v).some(isImage),
      {},
      { notes: [text, image] },
      { place: ['notes', 1], passing: { notes: [text] }, failing: { notes: [text, image] }, rest: {} },
      3,
    ],
    [
      'is one item too many',
      (v) => notes(v).length > 1,
      {},
      { notes: [text, text] },
      { place: ['notes', 1], passing: { notes: [text] }, failing: { notes: [text, text] }, rest: {} },
      3,
    ],
    [
      'is an array if nothing in it makes the difference',
      (v) => v.notes?.length === 0,
      {},
      { notes: [], size: 3 },
      { place: ['notes'], passing: {}, failing: { notes: [] }, rest: { size: 3 } },
      2,
    ],
    [
      'is a property of an item without which it passes',
      (v) => notes(v).some(({ width }) => width !== undefined),
      {},
      { notes: [image] },
      { place: ['notes', 0, 'width'], passing: { notes: [{ kind: 'image', author: 'ann' }] }, rest: {} },
      4,
    ],
    [
      'is a property of an item in a known array with the same number of items',
      (v) => notes(v).some(({ author, kind, text }) => author === 'bob' && kind === 'text' && text === undefined),
      {},
      { notes: [{ kind: 'text', author: 'bob' }] },
      { place: ['notes', 0, 'author'], passing: { notes: [{ kind: 'text', author: 'ann' }, image] }, rest: {} },
      8,
    ],
    [
      'is an object if every one is rejected',
      (v) => 'tags' in v,
      {},
      { tags: { a: 'x', c: 'z' } },
      { place: ['tags'], passing: {}, failing: { tags: { a: 'x', c: 'z' } }, rest: {} },
      5,
    ],
    [
      'is a pair in an object',
      (v) => 'c' in tags(v),
      {},
      { tags: { a: 'x', c: 'z' } },
      { place: ['tags', 'c'], passing: { tags: {} }, failing: { tags: { c: 'z' } }, rest: {} },
      4,
    ],
    [
      'is one pair too many',
      (v) => Object.keys(tags(v)).length > 1,
      {},
      { tags: { a: 'x', c: 'z' } },
      { place: ['tags', 'a'], passing: { tags: { c: 'z' } }, failing: { tags: { a: 'x', c: 'z' } }, rest: {} },
      4,
    ],
    [
      'is a pair that an empty object lacks',
      (v) => v.tags && Object.keys(v.tags).length === 0,
      {},
      { tags: {} },
      { place: ['tags', 'a'], passing: { tags: { a: 'x' } }, failing: { tags: {} }, rest: {} },
      2,
    ],
  ])('%s', async (_, check, passing, failing, expected, calls) => {
    const { trials, asked } = trialsOf(board, (value) => refuse(check(value)));
    expect(await isolate(trials, parts, passing, failing)).toMatchObject(expected);
    expect(asked).toHaveLength(calls);
  });

  it('cannot be found if the failing value is not valid', async () => {
    const { trials, asked } = trialsOf(board, () => refuse(true));
    expect([await isolate(trials, parts, { size: 3 }, { size: -1 }), asked]).toEqual([undefined, []]);
  });

  it('cannot be found between events of different types', async () => {
    const { trials } = trialsOf(event, ({ type }) => refuse(type === 'note.pinned'));
    const [passing, failing] = [
      { type: 'board.opened', board: {} },
      { type: 'note.pinned', note: text },
    ];
    expect(await isolate(trials, parts, passing, failing)).toBeUndefined();
  });
});
