import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { MODEL_NAMES, type ModelName, modelNamed } from '../arbitraries/models.js';
import { TIERS } from '../src/engine/generate/constraints.js';
import { sampleAt } from '../src/engine/generate/sample.js';
import type { RuleId } from '../src/objects/index.js';

/** Compiles the schema of a model in strict mode, which does not know formats. */
const validator = (name: ModelName) => new Ajv2020({ strict: true }).compile(modelNamed(name).jsonSchema(name));
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

// Written from the documentation: values whose validity JSON Schema can express.
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

const BAD: Record<ModelName, [rule: RuleId, ...values: unknown[]][]> = {
  session: [
    ['session.types', null, [], 'a', 1],
    ['session-audio.types', { audio: null }],
    ['session-audio-input.types', input([])],
    ['function-tool.types', { instructions: 'a', tools: [{ name: 1 }] }, { tools: ['f'] }],
    ['session.id', { id: 'sess_' }, { id: 'resp_1' }],
    ['max-output-tokens.value', { max_output_tokens: 0 }, { max_output_tokens: 4097 }, { max_output_tokens: 1.5 }],
    ['max-output-tokens.value', { max_output_tokens: 'Inf' }, { max_output_tokens: null }],
    ['audio-format.type', format({ type: 'audio/mp3' })],
    ['audio-format.rate', format({ type: 'audio/pcm', rate: 8000 }), format({ type: 'audio/pcm', rate: null })],
    ['voice.types', { audio: { output: { voice: { id: 'v' } } } }],
    ['session.object', { object: 'realtime.response' }],
    ['session.expires-at', { expires_at: -1 }, { expires_at: 1.5 }, { expires_at: '1' }],
    ['session.include', { include: ['other'] }, { include: {} }],
    ['session.model', { model: null }],
    ['session.output-modalities', { output_modalities: ['video'] }, { output_modalities: 'text' }],
    ['session.instructions', { instructions: 1 }],
    ['transcription.types', input({ transcription: 'en' })],
    ['transcription.languages', input({ transcription: { languages: [] } })],
    ['transcription.languages', input({ transcription: { languages: [1] } })],
    ['noise-reduction.types', input({ noise_reduction: true })],
    ['noise-reduction.type', input({ noise_reduction: { type: 'mid_field' } })],
    ['turn-detection.types', input({ turn_detection: 1 })],
    ['session-audio-output.speed', { audio: { output: { speed: 0.24 } } }, { audio: { output: { speed: 1.51 } } }],
    ['tracing.value', { tracing: 'on' }, { tracing: true }],
    ['turn-detection.types', { turn_detection: 'server_vad' }],
    ['turn-detection.type', { turn_detection: { type: 'semantic_vad' } }],
    ['turn-detection.threshold', { turn_detection: { threshold: 1.1 } }],
    ['turn-detection.prefix-padding-ms', { turn_detection: { prefix_padding_ms: -1 } }],
    ['turn-detection.silence-duration-ms', { turn_detection: { silence_duration_ms: 0.5 } }],
    ['session.tools', { tools: {} }],
    ['function-tool.type', { tools: [{ type: 'mcp' }] }],
    ['function-tool.parameters', { tools: [{ parameters: [] }] }],
    ['tool-choice.value', { tool_choice: null }, { tool_choice: { type: 'function', name: 1 } }],
  ],
  response: [
    ['response.types', null, [], 'a', 1],
    ['audio-format.types', { audio: { output: { format: null } } }],
    ['item.types', item({ ...call, id: 1 })],
    ['status-details.types', details({ error: { code: 1 } })],
    ['response.id', { id: 'resp_' }, { id: 'sess_1' }],
    ['response.conversation-id', { conversation_id: 'conv_' }],
    ['max-output-tokens.value', { max_output_tokens: 'inf ' }],
    ['audio-format.type', format({ type: 'audio/mp3' })],
    ['audio-format.rate', format({ type: 'audio/pcm', rate: '24000' })],
    ['voice.types', { audio: { output: { voice: null } } }],
    ['response.object', { object: 'response' }],
    ['response.status', { status: 'done' }, { status: null }],
    ['status-details.types', details('failed'), details([])],
    ['status-details.type', details({ type: 'in_progress' })],
    ['status-details.reason', details({ reason: 'tired' })],
    ['status-details.error', details({ error: null })],
    [
      'response.status-details-type',
      { status: 'completed', ...details({ type: 'failed' }) },
      { status: 'in_progress', ...details({ type: 'completed' }) },
    ],
    [
      'status-details.reason-type',
      details({ type: 'cancelled', reason: 'content_filter' }),
      details({ type: 'failed', reason: 'turn_detected' }),
    ],
    [
      'response.status-details-reason',
      { status: 'incomplete', ...details({ reason: 'client_cancelled' }) },
      { status: 'in_progress', ...details({ reason: 'turn_detected' }) },
    ],
    ['status-details.error-type', details({ type: 'completed', error: {} })],
    ['response.status-details-error', { status: 'in_progress', ...details({ error: {} }) }],
    ['content-part.transcript', message('assistant', { type: 'output_audio' })],
    [
      'response.text-mode',
      { output_modalities: ['text'], ...message('assistant', { type: 'output_audio', transcript: '' }) },
    ],
    ['response.output', { output: null }, { output: {} }],
    ['conversation-item.types', { output: [1] }],
    ['conversation-item.type', item({ type: 'frog' }), item({})],
    ['metadata.types', metadata([]), metadata('a')],
    ['metadata.max-entries', metadata(pairs(17))],
    ['metadata.key-length', metadata({ ['😀'.repeat(65)]: '' })],
    ['metadata.value-length', metadata({ a: '😀'.repeat(513) })],
    ['metadata.value-length', metadata(JSON.parse(`{"__proto__": "${'a'.repeat(513)}"}`))],
    ['metadata.value-type', metadata({ a: 1 }), metadata({ a: null })],
    ['response-audio.types', { audio: null }, { audio: { output: [] } }],
    ['usage.types', usage(0), usage([])],
    ['usage.count', usage({ total_tokens: -1 }), usage({ input_tokens: 0.5 }), usage({ output_tokens: null })],
    ['usage.count', usage({ input_token_details: { cached_tokens_details: { image_tokens: -1 } } })],
    ['usage.input-token-details', usage({ input_token_details: null })],
    ['usage.cached-tokens-details', usage({ input_token_details: { cached_tokens_details: 1 } })],
    ['usage.output-token-details', usage({ output_token_details: [] })],
    ['response.conversation-id', { conversation_id: 1 }],
    ['response.output-modalities', { output_modalities: [] }, { output_modalities: ['text', 'audio'] }],
    ['response.output-modalities', { output_modalities: ['video'] }],
    ['item.object', item({ ...call, object: 'item' })],
    ['item.status', item({ ...call, status: 'failed' })],
    ['message.content', item({ type: 'message', role: 'user' }), item({ type: 'message', role: 'user', content: 'a' })],
    ['message.role', item({ type: 'message', role: 'tool', content: [] }), item({ type: 'message', content: [] })],
    ['content-part.type', user({ type: 'output_text' }), message('system', { type: 'input_audio' })],
    ['content-part.types', user('a')],
    [
      'content-part.audio',
      user({ audio: 'QUJ' }),
      user({ audio: 'QQ=' }),
      user({ audio: 'Q Q=' }),
      user({ audio: 'Q===' }),
    ],
    ['content-part.audio', user({ audio: '_-==' }), user({ audio: `${'A'.repeat(16_000_000)}A` })],
    ['content-part.image-url', user({ image_url: 'https://example.com/a.png' }), user({ image_url: `${PNG}QUJ` })],
    ['content-part.image-url', user({ image_url: 'data:image/gif;base64,QUJD' }), user({ image_url: `x${PNG}` })],
    ['content-part.detail', user({ detail: 'medium' })],
    ['function-call.types', item({ type: 'function_call', arguments: '{}' }), item({ ...call, name: null })],
    ['function-call-output.types', item({ type: 'function_call_output', call_id: 'a' })],
    ['mcp-approval-response.types', item({ type: 'mcp_approval_response', id: 'a', approval_request_id: 'b' })],
    ['mcp-list-tools.types', item({ type: 'mcp_list_tools', tools: [] })],
    ['mcp-tool.types', item({ type: 'mcp_list_tools', server_label: 'a', tools: [{ name: 'b' }] })],
    ['mcp-call.types', item({ ...mcpCall, server_label: 1 }), item({ ...mcpCall, output: {} })],
    ['mcp-error.types', item({ ...mcpCall, error: { type: 'http_error', message: '' } })],
    ['mcp-error.types', item({ ...mcpCall, error: 'failed' }), item({ ...mcpCall, error: { type: 'frog' } })],
    ['mcp-approval-request.types', item({ ...mcpCall, type: 'mcp_approval_request', name: undefined })],
  ],
};

describe.each(MODEL_NAMES)('JSON Schema of a %s', (name) => {
  const model = modelNamed(name);
  const title = `OpenAI Realtime API: ${name}`;
  const schema = model.jsonSchema(title);

  it('is of draft 2020-12, with a title', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title });
  });

  it('lists the rules that it cannot express', () => {
    const comment = String(schema.$comment ?? '');
    for (const { rule } of model.rules) expect(comment.includes(`${rule.id}: `)).toBe(!!rule.beyondJsonSchema);
  });

  it('closes no object, and has no keyword that other tools do not know', () => {
    const text = JSON.stringify(schema);
    expect(text).not.toMatch(/"(?:format|~standard|\$id)":"|"additionalProperties":(?:false|\{\})|9007199254740991/);
  });

  it.each(TIERS)('accepts %s values', (tier) => {
    const values = model.arbitrary({ tier });
    for (let index = 0; index < 300; index++) {
      const value = sampleAt(values, 20_260_615, index);
      if (validate[name](value)) continue;
      expect.soft(value, JSON.stringify(validate[name].errors)).toBe('accepted');
    }
  });

  it.each(GOOD[name].map((value) => [shown(value), value]))('accepts %s', (_, value) => {
    expect(model.schema.safeParse(value).error).toBeUndefined();
    expect(validate[name](value)).toBe(true);
  });

  it.each(BAD[name].flatMap(([rule, ...values]) => values.map((value) => [rule, shown(value), value] as const)))(
    'refuses by %s: %s',
    (rule, _, value) => {
      const broken = model.schema
        .safeParse(value)
        .error?.issues.map((issue) => 'params' in issue && issue.params?.rule);
      expect(broken).toContain(rule);
      expect(validate[name](value)).toBe(false);
    },
  );
});

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
