import { describe, expect, it } from 'vitest';
import { MODEL_NAMES, type ModelName, modelNamed } from '../../arbitraries/models.js';
import { coverage } from '../../src/api/coverage.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { WHOLE_NAMES } from '../_models.js';

const missed = (model: ModelName, ...values: unknown[]) =>
  coverage(model, values).missed.map(({ place, name }) => `${place} ${name}`);

const GA_SESSION = { type: 'realtime', object: 'realtime.session', id: 'sess_1' };

/** A value of each model that reaches hardly anything. */
const SMALL: Readonly<Record<(typeof WHOLE_NAMES)[number], object>> = {
  session: { object: 'realtime.session', id: 'sess_1' },
  'ga-session': GA_SESSION,
  'transcription-session': { type: 'transcription', object: 'realtime.transcription_session', id: 'sess_1' },
  'client-secret': { value: 'ek_1', expires_at: 1756310470, session: GA_SESSION },
  response: { object: 'realtime.response', id: 'resp_1' },
};

describe('coverage', () => {
  it('counts what values reach', () => {
    const { values, refused, reached, total, percent, groups } = coverage('session', [{ turn_detection: null }]);
    expect({ values, refused }).toEqual({ values: 1, refused: 0 });
    // All properties of a session but one are absent, and that one is null.
    const properties = modelNamed('session').shape.branches[0]!.properties!.size;
    expect(properties).toBe(13);
    expect(reached).toBe(properties);
    expect(groups.presences.reached).toBe(properties);
    expect(percent).toBeCloseTo((properties / total) * 100);
    expect(Object.values(groups).reduce((sum, group) => sum + group.total, 0)).toBe(total);
  });

  it.each<[keyof typeof SMALL, unknown, string]>([
    ['session', { turn_detection: null }, '/turn_detection null'],
    ['session', { turn_detection: {} }, '/turn_detection present'],
    ['session', { max_output_tokens: 4096 }, '/max_output_tokens = 4096'],
    ['session', { max_output_tokens: 'inf' }, '/max_output_tokens = "inf"'],
    ['session', { expires_at: 2 ** 31 }, '/expires_at = 2147483648'],
    ['session', { tools: [] }, '/tools empty'],
    ['ga-session', { ...GA_SESSION, prompt: null }, '/prompt null'],
    ['ga-session', { ...GA_SESSION, truncation: 'disabled' }, '/truncation = "disabled"'],
    ['ga-session', { ...GA_SESSION, tools: [{ type: 'mcp', server_label: 'a' }] }, '/tools/*(mcp) present'],
    [
      'ga-session',
      { ...GA_SESSION, audio: { input: { turn_detection: { type: 'semantic_vad', eagerness: 'low' } } } },
      '/audio/input/turn_detection(semantic_vad)/eagerness = "low"',
    ],
    [
      'transcription-session',
      { ...SMALL['transcription-session'], audio: { input: { turn_detection: { threshold: 1 } } } },
      '/audio/input/turn_detection/threshold = 1',
    ],
    [
      'client-secret',
      { ...SMALL['client-secret'], session: { ...GA_SESSION, reasoning: { effort: 'xhigh' } } },
      '/session(realtime realtime.session)/reasoning/effort = "xhigh"',
    ],
    [
      'client-secret',
      { ...SMALL['client-secret'], session: SMALL['transcription-session'] },
      '/session(transcription realtime.transcription_session) present',
    ],
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
  ])('of %s %j reaches %s', (model, value, goal) => {
    expect(missed(model, SMALL[model])).toContain(goal);
    expect(missed(model, value)).not.toContain(goal);
  });

  it('counts a property that is absent', () => {
    const all = sampleAt(modelNamed('session').arbitrary({ tier: 'typical', presence: 'all' }), 1, 0);
    expect(missed('session', all)).toContain('/turn_detection absent');
    expect(missed('session', {})).not.toContain('/turn_detection absent');
  });

  it('counts a boundary only at the boundary', () => {
    expect(missed('session', { max_output_tokens: 4095 })).toContain('/max_output_tokens = 4096');
    expect(missed('response', { metadata: { a: 'b' } })).toContain('/metadata of 16 properties');
  });

  it.each<[ModelName, place: string, name: string, rule: string]>([
    ['response', '/status', '= "failed"', 'response.status'],
    ['response', '/usage', 'null', 'usage.null'],
    ['response', '/usage', 'absent', 'response.types'],
    ['response', '/status_details', 'null', 'status-details.null'],
    ['response', '/metadata', 'of 16 properties', 'metadata.max-entries'],
    ['response', '/output/*(mcp_call)/error', 'null', 'mcp-error.types'],
    ['response', '/output/*(function_call)/id', 'absent', 'item.types'],
    ['response', '/output/*(message user)/content/*/detail', '= "low"', 'content-part.detail'],
    ['session', '/audio/input/turn_detection', 'null', 'turn-detection.null'],
    ['session', '/turn_detection', 'null', 'turn-detection.null'],
    ['ga-session', '/audio/input/turn_detection', 'null', 'ga-turn-detection.null'],
    ['ga-session', '/tools/*(mcp)/require_approval/never/read_only', 'absent', 'mcp-filter.read-only'],
    ['ga-session', '/prompt/version', 'null', 'prompt.types'],
    ['transcription-session', '/include', 'null', 'typed-session.include-null'],
    ['transcription-session', '/audio/input/turn_detection', 'null', 'transcription-turn-detection.null'],
    ['client-secret', '/session(realtime realtime.session)/reasoning/effort', '= "low"', 'reasoning.effort'],
    [
      'client-secret',
      '/session(transcription realtime.transcription_session)/audio/input',
      'absent',
      'transcription-session-audio.types',
    ],
    ['session', '/tracing/workflow_name', 'absent', 'tracing.types'],
  ])('names the rule of a goal: %s, %s, %s', (model, place, name, rule) => {
    const goal = coverage(model, []).missed.find((one) => one.place === place && one.name === name);
    expect(goal?.rule).toBe(rule);
  });

  it('names a rule of every goal', () => {
    for (const model of MODEL_NAMES) {
      const ids = new Set<string>(modelNamed(model).rules.map(({ rule }) => rule.id));
      expect(coverage(model, []).missed.filter(({ rule }) => !ids.has(rule))).toEqual([]);
    }
  });

  it('counts values that break a rule separately: they reach nothing', () => {
    expect(coverage('session', [{ id: 1, tools: [] }, 'x'])).toMatchObject({ values: 2, refused: 2, reached: 0 });
  });

  it('lists first what never occurs at all, and then nulls', () => {
    const [first] = missed('response', {});
    expect(first).toBe('/id present');
    const names = coverage('response', [{}]).missed.map(({ name }) => name);
    expect(names.lastIndexOf('null')).toBeLessThan(names.indexOf('absent'));
  });

  // A client secret has one of two sessions, so that it takes more of them to reach all goals of each.
  const counts = WHOLE_NAMES.map((name) => ({ name, count: name === 'client-secret' ? 5000 : 2000 }));
  it.each(counts)('of $count edge values of $name is complete, and they hold nothing that is ambiguous', (row) => {
    const { name, count: length } = row;
    const { arbitrary, goals } = {
      arbitrary: modelNamed(name).arbitrary({ tier: 'edge' }),
      goals: modelNamed(name).goals,
    };
    const values = Array.from({ length }, (_, index) => sampleAt(arbitrary, 17, index));
    expect(coverage(name, values).missed).toEqual([]);
    expect(values.filter((value) => !goals.isSound(value))).toEqual([]);
  });
});
