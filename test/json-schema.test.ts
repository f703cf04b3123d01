import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { TIERS } from '../arbitraries/_constraints.js';
import { type Model, type ModelName, models } from '../arbitraries/models.js';
import { rulesOf } from '../src/rules.js';
import { sampleAt } from '../src/sampling/sample.js';
import { jsonSchema } from '../src/schemas/json-schema.js';

const names = Object.keys(models) as ModelName[];

/** The schema of a model under the strictest validator; it knows no formats. */
const validator = (name: ModelName) => new Ajv2020({ strict: true }).compile(jsonSchema(name, models[name].schema));
const validate = { session: validator('session'), response: validator('response') };

const item = (value: object) => ({ output: [value] });
const message = (role: string, part: unknown) => item({ type: 'message', role, content: [part] });
const user = (part: unknown) => message('user', part);
const call = { type: 'function_call', name: 'f', arguments: '{}' };
const mcpCall = { type: 'mcp_call', id: 'a', server_label: 'b', name: 'c', arguments: '{}' };
const format = (format: unknown) => ({ audio: { output: { format } } });
const usage = (usage: unknown) => ({ usage });
const metadata = (metadata: unknown) => ({ metadata });
const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, '']));
const details = (details: unknown) => ({ status_details: details });
const input = (input: unknown) => ({ audio: { input } });
const PNG = 'data:image/png;base64,';

// Written from the documentation: good and bad values of which JSON Schema can tell.
const GOOD: Record<ModelName, unknown[]> = {
  session: [
    {},
    { more: 1, audio: { more: null, input: { more: [] } } },
    { id: 'sess_1', object: 'realtime.session', expires_at: 1e300, include: null, model: '', tools: [] },
    { tracing: null, turn_detection: null, tool_choice: 'f', max_output_tokens: 'inf', output_modalities: [] },
    { tracing: 'auto', tool_choice: { type: 'function', name: 'f' }, max_output_tokens: 4096 },
    { tracing: { metadata: { a: 1 }, more: 1 }, tools: [{ type: 'function', parameters: { a: {} } }] },
    { turn_detection: { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 2 ** 53, more: 1 } },
    input({ transcription: { languages: ['en'] }, noise_reduction: { type: 'near_field' }, turn_detection: {} }),
    format({ type: 'audio/pcm', rate: 24_000 }),
    format({ type: 'audio/pcmu', rate: 8000 }),
    format({ rate: 'any' }),
    { audio: { output: { voice: 'of my own', speed: 0.25 } } },
  ],
  response: [
    {},
    { id: 'resp_\n', conversation_id: null, status: 'failed', more: { nested: [{}] } },
    details({ type: 'failed', error: { type: 't', code: null } }),
    details(null),
    usage({ total_tokens: 1e21, input_tokens: 1e21, output_tokens: 0, more: -1 }),
    usage(null),
    metadata(null),
    metadata({ ...pairs(15), ['😀'.repeat(64)]: '😀'.repeat(512) }),
    metadata(JSON.parse('{"__proto__": "a", "constructor": "b"}')),
    user({ audio: '' }),
    user({ audio: 'QUJD', more: 1 }),
    user({ audio: 'QUI=' }),
    user({ audio: 'A'.repeat(16_000_000) }),
    user({ image_url: `${PNG}QUJD` }),
    user({ image_url: 'DATA:Image/JPEG;a=b;Base64,QQ==' }),
    message('assistant', { type: 'audio', transcript: 't' }),
    item(call),
    item({ ...mcpCall, error: { type: 'http_error', code: 500, message: '' }, output: null }),
    item({ type: 'mcp_list_tools', server_label: 'a', tools: [{ name: 'b', input_schema: {}, annotations: null }] }),
    { output_modalities: ['text'], max_output_tokens: 1 },
    { output_modalities: ['text'], ...message('assistant', { type: 'output_text' }) },
    { output_modalities: ['audio'], ...message('assistant', { type: 'output_audio', transcript: '' }) },
    { output_modalities: ['text'], ...item({ ...call, content: [{ type: 'output_audio' }] }) },
    { status: 'failed', ...details({ error: {} }) },
    { status: 'cancelled', ...details({ type: 'cancelled', reason: 'turn_detected' }) },
    { status: 'incomplete', ...details({ reason: 'content_filter' }) },
    { status: 'in_progress', ...details({}) },
    { status: 'in_progress', ...details(null) },
  ],
};

const BAD: Record<ModelName, [rule: string, ...values: unknown[]][]> = {
  session: [
    ['root.object', null, [], 'a', 1],
    ['types', { audio: null }, input([]), { instructions: 'a', tools: [{ name: 1 }] }],
    ['id.prefix', { id: 'sess_' }, { id: 'resp_1' }],
    ['max_output_tokens', { max_output_tokens: 0 }, { max_output_tokens: 4097 }, { max_output_tokens: 1.5 }],
    ['max_output_tokens', { max_output_tokens: 'Inf' }, { max_output_tokens: null }],
    ['audio.format.type', format({ type: 'audio/mp3' })],
    ['audio.format.rate', format({ type: 'audio/pcm', rate: 8000 }), format({ type: 'audio/pcm', rate: null })],
    ['voice', { audio: { output: { voice: { id: 'v' } } } }],
    ['session.object', { object: 'realtime.response' }],
    ['session.expires_at', { expires_at: -1 }, { expires_at: 1.5 }, { expires_at: '1' }],
    ['session.include', { include: ['other'] }, { include: {} }],
    ['session.model', { model: null }],
    ['session.output_modalities', { output_modalities: ['video'] }, { output_modalities: 'text' }],
    ['session.instructions', { instructions: 1 }],
    ['session.audio.input.transcription', input({ transcription: 'en' })],
    ['session.audio.input.transcription.languages', input({ transcription: { languages: [] } })],
    ['session.audio.input.transcription.languages', input({ transcription: { languages: [1] } })],
    ['session.audio.input.noise_reduction', input({ noise_reduction: true })],
    ['session.audio.input.noise_reduction.type', input({ noise_reduction: { type: 'mid_field' } })],
    ['session.audio.input.turn_detection', input({ turn_detection: 1 })],
    ['session.audio.output.speed', { audio: { output: { speed: 0.24 } } }, { audio: { output: { speed: 1.51 } } }],
    ['session.tracing', { tracing: 'on' }, { tracing: true }],
    ['session.turn_detection', { turn_detection: 'server_vad' }],
    ['session.turn_detection.type', { turn_detection: { type: 'semantic_vad' } }],
    ['session.turn_detection.threshold', { turn_detection: { threshold: 1.1 } }],
    ['session.turn_detection.prefix_padding_ms', { turn_detection: { prefix_padding_ms: -1 } }],
    ['session.turn_detection.silence_duration_ms', { turn_detection: { silence_duration_ms: 0.5 } }],
    ['session.tools[]', { tools: {} }, { tools: ['f'] }],
    ['session.tools[].type', { tools: [{ type: 'mcp' }] }],
    ['session.tools[].parameters', { tools: [{ parameters: [] }] }],
    ['session.tool_choice', { tool_choice: null }, { tool_choice: { type: 'function', name: 1 } }],
  ],
  response: [
    ['root.object', null, [], 'a', 1],
    ['types', { audio: { output: { format: null } } }, item({ ...call, id: 1 }), details({ error: { code: 1 } })],
    ['id.prefix', { id: 'resp_' }, { id: 'sess_1' }, { conversation_id: 'conv_' }],
    ['max_output_tokens', { max_output_tokens: 'inf ' }],
    ['audio.format.type', format({ type: 'audio/mp3' })],
    ['audio.format.rate', format({ type: 'audio/pcm', rate: '24000' })],
    ['voice', { audio: { output: { voice: null } } }],
    ['response.object', { object: 'response' }],
    ['response.status', { status: 'done' }, { status: null }],
    ['response.status_details', details('failed'), details([])],
    ['response.status_details.type', details({ type: 'in_progress' })],
    ['response.status_details.reason', details({ reason: 'tired' })],
    ['response.status_details.error', details({ error: null })],
    [
      'response.status_details.type.status',
      { status: 'completed', ...details({ type: 'failed' }) },
      { status: 'in_progress', ...details({ type: 'completed' }) },
    ],
    [
      'response.status_details.reason.status',
      details({ type: 'cancelled', reason: 'content_filter' }),
      details({ type: 'failed', reason: 'turn_detected' }),
      { status: 'incomplete', ...details({ reason: 'client_cancelled' }) },
      { status: 'in_progress', ...details({ reason: 'turn_detected' }) },
    ],
    [
      'response.status_details.error.status',
      details({ type: 'completed', error: {} }),
      { status: 'in_progress', ...details({ error: {} }) },
    ],
    ['modality.transcript', message('assistant', { type: 'output_audio' })],
    [
      'modality.text',
      { output_modalities: ['text'], ...message('assistant', { type: 'output_audio', transcript: '' }) },
    ],
    ['response.output[]', { output: null }, { output: {} }, { output: [1] }],
    ['response.output[].type', item({ type: 'frog' }), item({})],
    ['response.metadata', metadata([]), metadata('a')],
    ['response.metadata.max-entries', metadata(pairs(17))],
    ['response.metadata.key-length', metadata({ ['😀'.repeat(65)]: '' })],
    ['response.metadata.value-length', metadata({ a: '😀'.repeat(513) })],
    ['response.metadata.value-length', metadata(JSON.parse(`{"__proto__": "${'a'.repeat(513)}"}`))],
    ['response.metadata.value-type', metadata({ a: 1 }), metadata({ a: null })],
    ['response.audio.output', { audio: null }, { audio: { output: [] } }],
    ['response.usage', usage(0), usage([])],
    ['response.usage.count', usage({ total_tokens: -1 }), usage({ input_tokens: 0.5 }), usage({ output_tokens: null })],
    ['response.usage.count', usage({ input_token_details: { cached_tokens_details: { image_tokens: -1 } } })],
    ['response.usage.input_token_details', usage({ input_token_details: null })],
    [
      'response.usage.input_token_details.cached_tokens_details',
      usage({ input_token_details: { cached_tokens_details: 1 } }),
    ],
    ['response.usage.output_token_details', usage({ output_token_details: [] })],
    ['response.conversation_id', { conversation_id: 1 }],
    ['response.output_modalities', { output_modalities: [] }, { output_modalities: ['text', 'audio'] }],
    ['response.output_modalities', { output_modalities: ['video'] }],
    ['item.object', item({ ...call, object: 'item' })],
    ['item.status', item({ ...call, status: 'failed' })],
    ['item.message', item({ type: 'message', role: 'user' }), item({ type: 'message', role: 'user', content: 'a' })],
    ['item.message.role', item({ type: 'message', role: 'tool', content: [] }), item({ type: 'message', content: [] })],
    ['item.message.content[]', user({ type: 'output_text' }), message('system', { type: 'input_audio' }), user('a')],
    [
      'item.content.audio',
      user({ audio: 'QUJ' }),
      user({ audio: 'QQ=' }),
      user({ audio: 'Q Q=' }),
      user({ audio: 'Q===' }),
    ],
    ['item.content.audio', user({ audio: '_-==' }), user({ audio: `${'A'.repeat(16_000_000)}A` })],
    ['item.content.image_url', user({ image_url: 'https://example.com/a.png' }), user({ image_url: `${PNG}QUJ` })],
    ['item.content.image_url', user({ image_url: 'data:image/gif;base64,QUJD' }), user({ image_url: `x${PNG}` })],
    ['item.content.detail', user({ detail: 'medium' })],
    ['item.function_call', item({ type: 'function_call', arguments: '{}' }), item({ ...call, name: null })],
    ['item.function_call_output', item({ type: 'function_call_output', call_id: 'a' })],
    ['item.mcp_approval_response', item({ type: 'mcp_approval_response', id: 'a', approval_request_id: 'b' })],
    ['item.mcp_list_tools', item({ type: 'mcp_list_tools', tools: [] })],
    ['item.mcp_list_tools.tools[]', item({ type: 'mcp_list_tools', server_label: 'a', tools: [{ name: 'b' }] })],
    ['item.mcp_call', item({ ...mcpCall, server_label: 1 }), item({ ...mcpCall, output: {} })],
    ['item.mcp_call.error', item({ ...mcpCall, error: { type: 'http_error', message: '' } })],
    ['item.mcp_call.error', item({ ...mcpCall, error: 'failed' }), item({ ...mcpCall, error: { type: 'frog' } })],
    ['item.mcp_approval_request', item({ ...mcpCall, type: 'mcp_approval_request', name: undefined })],
  ],
};

describe.each(names)('JSON Schema of a %s', (name) => {
  const { schema, arbitrary }: Model = models[name];

  it('is of draft 2020-12, with a title', () => {
    expect(jsonSchema(name, schema)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.stringContaining(name),
    });
  });

  it('tells the rules that it cannot say', () => {
    const comment = String(jsonSchema(name, schema).$comment ?? '');
    for (const { id, beyondJsonSchema } of rulesOf(name)) expect(comment.includes(`${id}: `)).toBe(!!beyondJsonSchema);
  });

  it('closes nothing, and says nothing that other tools do not know', () => {
    const text = JSON.stringify(jsonSchema(name, schema));
    expect(text).not.toMatch(/"(?:format|~standard|\$id)":"|"additionalProperties":(?:false|\{\})|9007199254740991/);
  });

  it.each(TIERS)('agrees with zod on values that are %s', (tier) => {
    const values = arbitrary({ tier });
    for (let index = 0; index < 300; index++) {
      const value = sampleAt(values, 20_260_615, index);
      if (validate[name](value)) continue;
      expect.soft(value, JSON.stringify(validate[name].errors)).toBe('accepted');
    }
  });

  it.each(GOOD[name].map((value) => [shown(value), value]))('accepts %s', (_, value) => {
    expect(schema.safeParse(value).error).toBeUndefined();
    expect(validate[name](value)).toBe(true);
  });

  it.each(BAD[name].flatMap(([rule, ...values]) => values.map((value) => [rule, shown(value), value] as const)))(
    'refuses, by %s, %s',
    (rule, _, value) => {
      const broken = schema.safeParse(value).error?.issues.map((issue) => 'params' in issue && issue.params?.rule);
      expect(broken).toContain(rule);
      expect(validate[name](value)).toBe(false);
    },
  );
});

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
