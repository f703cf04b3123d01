import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { check } from '../../src/api/check.js';
import type { Case } from '../../src/engine/cases/case.js';
import { revalidate } from '../../src/fuzzing/analysis/revalidate.js';
import { board } from './_board.js';

const session = modelNamed('session');
const response = modelNamed('response');

const edge: Case = { model: 'response', tier: 'edge', expect: 'must-accept', value: {} };

describe('a valid case with another value', () => {
  it('must be valid', () => {
    expect(revalidate(response, edge, { id: 'resp_1' })).toEqual({ ...edge, value: { id: 'resp_1' } });
    expect(revalidate(response, edge, { id: 'item_1' })).toBeUndefined();
  });

  it.each([
    ['session', { include: Array(2).fill('item.input_audio_transcription.logprobs') }],
    ['session', { tool_choice: '' }],
    ['response', { output: [{ type: 'function_call', id: '', call_id: 'a', name: 'a', arguments: '{}' }] }],
    ['response', { audio: { output: { voice: '' } } }],
  ] as const)('must not contain what is excluded, though the schema of %s accepts it: %j', (name, value) => {
    expect(check(name, value)).toEqual([]);
    expect(revalidate(modelNamed(name), { ...edge, model: name }, value)).toBeUndefined();
  });

  const tool = (parameters: object) => ({ tools: [{ parameters }] });
  const call = (text: string) => {
    return { output: [{ type: 'function_call', status: 'in_progress', name: 'f', arguments: text }] };
  };
  const ofUser = (part: object) => ({ output: [{ type: 'message', role: 'user', content: [part] }] });

  it.each([
    ['session', tool({ type: ['text'] }), tool({ type: ['string'] })],
    ['session', tool({ properties: { a: { anyOf: [] } } }), tool({ properties: { anyOf: {} } })],
    ['response', call('{a'), call('{"a')],
    ['response', call('a'), call('')],
    ['response', ofUser({ type: 'input_text', transcript: null }), ofUser({ type: 'input_audio', transcript: null })],
    ['response', ofUser({ text: 'a', transcript: null }), ofUser({ audio: '', transcript: null })],
  ] as const)('must not have an object that is left open, as in a %s: %j', (name, open, valid) => {
    const model = modelNamed(name);
    expect([check(name, open), check(name, valid)]).toEqual([[], []]);
    expect(revalidate(model, { ...edge, model: name }, open)).toBeUndefined();
    expect(revalidate(model, { ...edge, model: name }, valid)).toMatchObject({ tier: 'edge', value: valid });
  });

  it('is an edge case, even if it was typical', () => {
    expect(revalidate(session, { ...edge, model: 'session', tier: 'typical' }, {})).toMatchObject({ tier: 'edge' });
  });

  it('of a later version must still have the changed part', () => {
    const evolved: Case = {
      ...edge,
      tier: 'evolved',
      rule: 'policy.additive',
      path: '/new',
      value: { new: 1, id: 'resp_1' },
    };
    expect(revalidate(response, evolved, { new: 1 })).toMatchObject({ tier: 'evolved', value: { new: 1 } });
    expect(revalidate(response, evolved, { id: 'resp_1' })).toBeUndefined();
  });
});

describe('a near miss with another value', () => {
  const usage = { total_tokens: 4, input_tokens: 1, output_tokens: 2 };
  const nearMiss: Case = {
    model: 'response',
    tier: 'invalid',
    expect: 'must-reject',
    rule: 'usage.total',
    path: '/usage/total_tokens',
    value: { id: 'resp_1', usage },
  };

  it('keeps its rule', () => {
    expect(revalidate(response, nearMiss, { usage })).toEqual({ ...nearMiss, value: { usage } });
  });

  it.each([
    ['a valid value', { usage: { ...usage, total_tokens: 3 } }],
    ['another rule', { usage: { ...usage, total_tokens: -1 } }],
    ['two rules', { id: 'item_1', usage }],
    ['another place', { id: 'item_1' }],
  ])('is none with %s', (_, value) => expect(revalidate(response, nearMiss, value)).toBeUndefined());

  it('must break the rule in the same kind of place, at any index', () => {
    const item = (id: unknown) => ({ type: 'message', role: 'user', content: [], id });
    const wrongId: Case = {
      ...nearMiss,
      rule: 'item.types',
      path: '/output/1/id',
      value: { output: [item('a'), item(1)] },
    };
    expect(check('response', wrongId.value)).toMatchObject([{ rule: 'item.types', path: '/output/1/id' }]);
    expect(revalidate(response, wrongId, { output: [item(1)] })).toMatchObject({ path: '/output/0/id' });
    const call = { type: 'function_call', call_id: 'a', name: 'a', arguments: '{}', id: 1 };
    expect(check('response', { output: [call] })).toMatchObject([{ rule: 'item.types', path: '/output/0/id' }]);
    expect(revalidate(response, wrongId, { output: [call] })).toBeUndefined();
  });
});

describe('an ambiguous case with another value', () => {
  const ambiguous: Case = {
    model: 'session',
    tier: 'ambiguous',
    expect: 'may-either',
    rule: 'session.include-null',
    path: '/include',
    value: { id: 'sess_1', include: null },
  };

  it('must still contain what is ambiguous, and break no other rule', () => {
    expect(revalidate(session, ambiguous, { include: null })).toEqual({ ...ambiguous, value: { include: null } });
    expect(revalidate(session, ambiguous, { id: 'sess_1' })).toBeUndefined();
    expect(revalidate(session, ambiguous, { include: null, id: 'resp_1' })).toBeUndefined();
  });

  it('is none if it is malformed', () => {
    expect(revalidate(session, { ...ambiguous, tier: 'malformed' }, {})).toBeUndefined();
  });
});

describe('a case of a small API with another value', () => {
  const of = (found: Case, value: unknown) => revalidate(board, found, value)?.value;

  it('stays evolved as long as it is valid and has the place', () => {
    const evolved: Case = { ...edge, model: 'board', tier: 'evolved', path: '/new_name', value: { new_name: 1 } };
    expect(of(evolved, { new_name: 2, size: 1 })).toEqual({ new_name: 2, size: 1 });
    expect(of(evolved, { size: 1 })).toBeUndefined();
    expect(of(evolved, { new_name: 1, size: 'large' })).toBeUndefined();
    expect(of({ ...evolved, path: '' }, { size: 1 })).toEqual({ size: 1 });
    const { path: _, ...whole } = evolved;
    expect(of(whole, { size: 1 })).toEqual({ size: 1 });
  });

  it('stays ambiguous as long as the part at the place is the same, and no other rule is broken', () => {
    const found = { title: ' ', size: 1 };
    const ambiguous: Case = {
      ...{ model: 'board', tier: 'ambiguous', expect: 'may-either', rule: 'board.title', path: '/title', value: found },
    };
    expect(of(ambiguous, { title: ' ' })).toEqual({ title: ' ' });
    expect(of(ambiguous, { title: 'a', size: 1 })).toBeUndefined();
    expect(of(ambiguous, { title: ' ', size: 'large' })).toBeUndefined();
    expect(of({ ...ambiguous, path: '/tags', value: { tags: { a: 'x' } } }, { tags: { a: 'x' } })).toBeDefined();
  });

  it('is none if it is a text', () => {
    expect(
      revalidate(board, { model: 'board', tier: 'malformed', expect: 'must-reject', text: '{' }, {}),
    ).toBeUndefined();
  });
});
