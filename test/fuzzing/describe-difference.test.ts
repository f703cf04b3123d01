import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { describeDifference, patternOfPlace } from '../../src/fuzzing/analysis/describe-difference.js';
import { checkOf } from '../../src/fuzzing/analysis/forgotten-check.js';
import type { Difference } from '../../src/fuzzing/analysis/minimal-difference.js';
import { usualValues } from '../../src/fuzzing/analysis/model-values.js';
import { partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { QueryBudget } from '../../src/fuzzing/analysis/query-budget.js';
import { Trials } from '../../src/fuzzing/analysis/trials.js';
import { withUsualContent } from '../../src/fuzzing/analysis/usual-content.js';
import { functionTarget } from '../../src/fuzzing/function-target.js';
import { systematicTier } from '../../src/sampling/systematic-list.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

const model = modelNamed('response');
const edges = systematicTier(model, 'edge');
const bank = partBankOf(model.shape, edges, [...usualValues(model, 0, 40)]);

function trialsWith(isRejected: (value: Any) => boolean) {
  const target = functionTarget((text: string) => {
    if (isRejected(JSON.parse(text))) throw new Error('invalid');
  });
  const requirements = { strict: false, evolved: true, roundTrip: false };
  const budget = new QueryBudget({ model, target, requirements }, { timeout: 1000, calls: 1000, time: 60_000 });
  return new Trials(budget, { model: 'response', tier: 'edge', expect: 'must-accept', value: {} });
}

const differenceOf = (
  isRejected: (value: Any) => boolean,
  passing: unknown,
  failing: unknown,
  place: (string | number)[],
) => describeDifference(trialsWith(isRejected), bank, { passing, failing, place });

describe('a difference is described', () => {
  it('as an order of properties, without a place', async () => {
    const [passing, failing] = [
      { id: 'a', object: 'realtime.response' },
      { object: 'realtime.response', id: 'a' },
    ];
    expect(await differenceOf(() => false, passing, failing, [])).toMatchObject({
      kind: '',
      path: '',
      change: 'order',
      refused: undefined,
      sort: '',
      accepted: undefined,
      passing,
      failing,
    });
  });

  it('as null instead of a value', async () => {
    const failing = { conversation_id: null };
    const found = await differenceOf((v) => v.conversation_id === null, {}, failing, ['conversation_id']);
    expect(found).toMatchObject({
      kind: '/conversation_id',
      path: '/conversation_id',
      change: 'instead',
      sort: 'null',
    });
    expect([found.refused, typeof found.accepted]).toEqual([null, 'string']);
  });

  it('as one member of an enum instead of another', async () => {
    const failing = { status: 'failed' };
    const found = await differenceOf((v) => v.status === 'failed', {}, failing, ['status']);
    expect(found).toMatchObject({ change: 'instead', refused: 'failed', sort: '"failed"' });
  });

  it('as a value that must be absent, if no other is accepted', async () => {
    const found = await differenceOf((v) => 'status' in v, {}, { status: 'failed' }, ['status']);
    expect(found).toMatchObject({ change: 'without', refused: 'failed', sort: 'anything', passing: {} });
  });

  it('as a missing property', async () => {
    const found = await differenceOf((v) => !('status' in v), { status: 'failed' }, {}, ['status']);
    expect(found).toMatchObject({ kind: '/status', change: 'with', refused: undefined, sort: 'undefined' });
    expect(found.accepted).toEqual(expect.any(String));
  });

  it('as a property that a kind of value demands', async () => {
    const isRejected = (v: Any) => v.status === 'failed' && v.conversation_id === undefined;
    const found = await differenceOf(isRejected, { status: 'completed' }, { status: 'failed' }, ['status']);
    expect(found).toMatchObject({ path: '/conversation_id', change: 'with', sort: 'undefined' });
  });

  it('as a property that is not documented', async () => {
    const found = await differenceOf((v) => 'extra' in v, {}, { extra: 1 }, ['extra']);
    expect(found).toMatchObject({ kind: '/*', change: 'without', refused: 1, sort: 'anything' });
  });

  it('as a number that is too large', async () => {
    const isRejected = (v: Any) => v.usage?.total_tokens > 255;
    const found = await differenceOf(isRejected, {}, { usage: { total_tokens: 1000 } }, ['usage', 'total_tokens']);
    expect(found).toMatchObject({ change: 'instead', refused: 256, accepted: 255, sort: 'too large' });
  });

  it('as a text that is too long, or has unusual characters', async () => {
    const of = (isRejected: (id: string) => boolean, id: string) =>
      differenceOf((v) => typeof v.id === 'string' && isRejected(v.id), {}, { id }, ['id']);
    const long = await of((id) => id.length > 20, 'x'.repeat(30));
    expect([long.sort, (long.refused as string).length, (long.accepted as string).length]).toEqual([
      'too long',
      21,
      20,
    ]);
    expect(await of((id) => !/^\w*$/.test(id), 'é')).toMatchObject({
      change: 'instead',
      sort: 'characters',
    });
  });

  it('as one item too many', async () => {
    const item = { type: 'message', role: 'assistant', content: [] };
    const isRejected = (v: Any) => (v.output?.length ?? 0) > 1;
    const found = await differenceOf(isRejected, { output: [item] }, { output: [item, item] }, ['output', 1]);
    expect(found).toMatchObject({ path: '/output', change: 'instead', sort: 'too many' });
  });

  it('as one pair too many', async () => {
    const isRejected = (v: Any) => Object.keys(v.metadata ?? {}).length > 1;
    const [passing, failing] = [{ metadata: { k: 'v' } }, { metadata: { k: 'v', l: 'w' } }];
    const found = await differenceOf(isRejected, passing, failing, ['metadata', 'l']);
    expect(found).toMatchObject({ path: '/metadata', change: 'instead', sort: 'too many' });
  });

  it('as an empty object, if it may have any property', async () => {
    const isEmpty = (one: Any) => one !== undefined && Object.keys(one).length === 0;
    const empty = { change: 'instead', refused: {}, sort: 'empty' };
    const metadata = await differenceOf((v) => isEmpty(v.metadata), { metadata: { k: 'v' } }, { metadata: {} }, [
      'metadata',
      'k',
    ]);
    expect(metadata).toMatchObject({ ...empty, kind: '/metadata', path: '/metadata', accepted: { a: '' } });
    const usage = await differenceOf((v) => isEmpty(v.usage), { usage: { input_tokens: 1 } }, { usage: {} }, [
      'usage',
      'input_tokens',
    ]);
    expect(usage).toMatchObject({ ...empty, kind: '/usage', path: '/usage' });
  });

  it('as a missing property, if an object with another property is rejected as well', async () => {
    const isLacking = (key: string) => (v: Any) => Object.values(v).some((one) => !Object.hasOwn(one as object, key));
    for (const [owner, key, value] of [
      ['metadata', 'k', 'v'],
      ['usage', 'input_tokens', 1],
    ] as const) {
      const passing = { [owner]: { [key]: value } };
      const found = await differenceOf(isLacking(key), passing, { [owner]: {} }, [owner, key]);
      expect(found).toMatchObject({ path: `/${owner}/${key}`, change: 'with', sort: 'undefined' });
    }
  });

  it('as an empty undocumented object, at any depth', async () => {
    const isWrong = (one: Any): boolean =>
      typeof one === 'object' && (Object.keys(one).length === 0 || Object.values(one).some(isWrong));
    const within = (extra: unknown) => ({ usage: { extra } });
    const found = (extra: unknown, ...place: string[]) =>
      differenceOf((v) => isWrong(v.usage.extra), within(1), within(extra), ['usage', 'extra', ...place]);
    const empty = { kind: '/usage/*', change: 'instead', refused: {}, sort: 'empty' };
    expect(await found({})).toMatchObject({ ...empty, path: '/usage/extra' });
    expect(await found({ a: { b: {} } }, 'a', 'b')).toMatchObject({ ...empty, path: '/usage/extra/a/b' });
  });

  it('with the pattern of a place in which nothing is', () => {
    const trials = trialsWith(() => false);
    expect(patternOfPlace(trials, {}, ['usage', 'total_tokens'])).toBe('/usage/total_tokens');
    expect(patternOfPlace(trials, { metadata: { k: 'v' } }, ['metadata', 'k'])).toBe('/metadata/*');
    expect(patternOfPlace(trials, {}, [])).toBe('');
  });
});

describe('an empty value that is rejected', () => {
  const refusing = (isRejected: (value: Any) => boolean) => trialsWith(isRejected);
  const failing = { metadata: {} };
  const difference: Difference = {
    kind: '/metadata',
    path: '/metadata',
    change: 'without',
    refused: {},
    sort: 'object',
    accepted: undefined,
    passing: {},
    failing,
  };

  it('is shown with usual content if that is rejected as well', async () => {
    const found = await withUsualContent(
      refusing((v) => 'metadata' in v),
      bank,
      difference,
    );
    expect(Object.keys(found.refused as object).length).toBeGreaterThan(0);
    expect(found).toMatchObject({ path: '/metadata', failing: { metadata: found.refused } });
  });

  it('is shown as it is if only that is rejected, or if it is the reason', async () => {
    const isEmpty = ({ metadata }: Any) => metadata && Object.keys(metadata).length === 0;
    expect(await withUsualContent(refusing(isEmpty), bank, difference)).toBe(difference);
    const any = refusing((v) => 'metadata' in v);
    for (const other of [
      { ...difference, sort: 'empty' },
      { ...difference, change: 'with' },
      { ...difference, refused: { k: 'v' } },
      { ...difference, refused: null },
    ] satisfies Difference[]) {
      expect(await withUsualContent(any, bank, other)).toBe(other);
    }
  });
});

describe('the check that an invalid value breaks', () => {
  it.each([
    ['something is missing', { usage: {} }, '/usage/total_tokens', 'presence'],
    ['another type', { id: [] }, '/id', 'type'],
    ['null', { output: null }, '/output', 'type'],
    ['a word that is not listed', { status: 'unheard' }, '/status', 'word'],
    ['a number out of range', { usage: { total_tokens: -1 } }, '/usage/total_tokens', 'range'],
    ['what is not documented', { extra: 1 }, '/extra', undefined],
  ])('%s', (_, value, path, check) => {
    expect(checkOf(model, { model: 'response', tier: 'invalid', expect: 'must-reject', value, path })).toBe(check);
  });
});
