import { describe, expect, it } from 'vitest';
import { models } from '../../arbitraries/models.js';
import { coverage, sampleAt } from '../../src/index.js';
import { knownModel } from '../../src/sampling/known-model.js';

const missed = (model: 'session' | 'response', ...values: unknown[]) =>
  coverage(model, values).missed.map(({ place, name }) => `${place} ${name}`);

describe('coverage', () => {
  it('counts what values reach', () => {
    const { values, refused, reached, total, percent, groups } = coverage('session', [{ turn_detection: null }]);
    expect({ values, refused }).toEqual({ values: 1, refused: 0 });
    // All properties of a session but one are absent, and that one is null.
    expect(reached).toBe(13);
    expect(groups.presences.reached).toBe(13);
    expect(percent).toBeCloseTo((13 / total) * 100);
    expect(Object.values(groups).reduce((sum, group) => sum + group.total, 0)).toBe(total);
  });

  it.each<['session' | 'response', unknown, string]>([
    ['session', { turn_detection: null }, '/turn_detection null'],
    ['session', {}, '/turn_detection absent'],
    ['session', { max_output_tokens: 4096 }, '/max_output_tokens = 4096'],
    ['session', { max_output_tokens: 'inf' }, '/max_output_tokens = "inf"'],
    ['session', { expires_at: 2 ** 31 }, '/expires_at = 2147483648'],
    ['session', { tools: [] }, '/tools empty'],
    ['response', { status: 'cancelled' }, '/status = "cancelled"'],
    ['response', { conversation_id: null }, '/conversation_id null'],
    ['response', { metadata: { constructor: '' } }, '/metadata a key called constructor'],
    [
      'response',
      { output: [{ type: 'function_call', name: 'f', arguments: '{}' }] },
      '/output/*(function_call) present',
    ],
    [
      'response',
      { output: [{ type: 'message', role: 'user', content: [{ type: 'input_image', detail: 'low' }] }] },
      '/output/*(message user)/content/*/detail = "low"',
    ],
  ])('of a %s %j has %s', (model, value, point) => {
    expect(missed(model, { object: `realtime.${model}`, id: model === 'session' ? 'sess_1' : 'resp_1' })).toContain(
      point === '/turn_detection absent' ? '/turn_detection null' : point,
    );
    expect(missed(model, value)).not.toContain(point);
  });

  it('tells of a boundary only where it is', () => {
    expect(missed('session', { max_output_tokens: 4095 })).toContain('/max_output_tokens = 4096');
    expect(missed('response', { metadata: { a: 'b' } })).toContain('/metadata of 16 properties');
  });

  it('names the rule', () => {
    const ruleOf = (place: string, name: string) =>
      coverage('response', []).missed.find((point) => point.place === place && point.name === name)?.rule;
    expect(ruleOf('/status', '= "failed"')).toBe('response.status');
    expect(ruleOf('/usage', 'null')).toBe('response.usage.null');
    expect(ruleOf('/output/*(mcp_call)/error', 'null')).toBe('item.mcp_call.error');
    expect(ruleOf('/output/*(function_call)/id', 'absent')).toBe('types');
  });

  it('counts values that break a rule apart: they reach nothing', () => {
    expect(coverage('session', [{ id: 1, tools: [] }, 'x'])).toMatchObject({ values: 2, refused: 2, reached: 0 });
  });

  it('puts first what never occurs at all, and then nulls', () => {
    const [first] = missed('response', {});
    expect(first).toBe('/id present');
    const names = coverage('response', [{}]).missed.map(({ name }) => name);
    expect(names.lastIndexOf('null')).toBeLessThan(names.indexOf('absent'));
  });

  it.each(['session', 'response'] as const)(
    'is whole for edge values of a %s, and nothing in them is left open',
    (name) => {
      const arbitrary = models[name].arbitrary({ tier: 'edge' });
      const values = Array.from({ length: 2000 }, (_, index) => sampleAt<unknown>(arbitrary, 17, index));
      expect(coverage(name, values).missed).toEqual([]);
      const { points } = knownModel({ name, ...models[name] });
      expect(values.filter((value) => !points.isSound(value))).toEqual([]);
    },
  );
});
