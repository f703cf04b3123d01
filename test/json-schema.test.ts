import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { modelNamed } from '../arbitraries/models.js';
import { TIERS } from '../src/engine/generate/constraints.js';
import { sampleAt } from '../src/engine/generate/sample.js';
import type { RuleId } from '../src/objects/index.js';
import { WHOLE_NAMES } from './_models.js';

type Name = (typeof WHOLE_NAMES)[number];

/** Compiles the schema of a model in strict mode, which does not know formats. */
const validator = (name: Name) => new Ajv2020({ strict: true }).compile(modelNamed(name).jsonSchema(name));
const validate = Object.fromEntries(WHOLE_NAMES.map((name) => [name, validator(name)])) as Record<
  Name,
  ReturnType<typeof validator>
>;

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
const ga = (more: object) => ({ type: 'realtime', object: 'realtime.session', id: 'sess_1', ...more });
const gaInput = (input: unknown) => ga({ audio: { input } });
const server = (more: object) => ga({ tools: [{ type: 'mcp', server_label: 'a', ...more }] });
const truncation = (more: object) => ga({ truncation: { type: 'retention_ratio', retention_ratio: 0.8, ...more } });
const variable = (v: unknown) => ga({ prompt: { id: 'a', variables: { v } } });
const image = (more: object) => variable({ type: 'input_image', detail: 'auto', ...more });
const transcribing = (more: object) => ({
  type: 'transcription',
  object: 'realtime.transcription_session',
  id: 'sess_1',
  ...more,
});
const transcribed = (input: unknown) => transcribing({ audio: { input } });
const secret = (more: object) => ({ value: 'ek_1', expires_at: 0, session: ga({}), ...more });
const TUNNEL = `tunnel_${'0a'.repeat(16)}`;

// Written from the documentation: values whose validity JSON Schema can express.
const GOOD: Record<Name, unknown[]> = {
  session: [
    {},
    { more: 1, audio: { more: null, input: { more: [] } } },
    { id: 'sess_1', object: 'realtime.session', expires_at: 1e300, include: null, model: '', tools: [] },
    { tracing: null, turn_detection: null, tool_choice: 'f', max_output_tokens: 'inf', output_modalities: [] },
    { tracing: 'auto', tool_choice: { type: 'function', name: 'f' }, max_output_tokens: 4096 },
    { tracing: { metadata: { a: 1 }, more: 1 }, tools: [{ type: 'function', parameters: { a: {} } }] },
    { turn_detection: { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 2 ** 53, more: 1 } },
    input({ transcription: { languages: ['en'] }, noise_reduction: { type: 'near_field' }, turn_detection: {} }),
    input({ transcription: { model: 'whisper-1', language: null, prompt: null } }),
    { tools: [{ type: 'function', name: 'f', description: null }] },
    format({ type: 'audio/pcm', rate: 24_000 }),
    format({ type: 'audio/pcmu', rate: 8000 }),
    format({ rate: 'any' }),
    { audio: { output: { voice: 'of my own', speed: 0.25 } } },
  ],
  'ga-session': [
    ga({}),
    ga({ more: 1, audio: { more: null, input: { more: [] } } }),
    ga({ expires_at: 1e300, include: null, model: '', tools: [], output_modalities: ['text'], instructions: '' }),
    ga({ tracing: null, truncation: 'disabled', prompt: null, reasoning: {}, tool_choice: 'required' }),
    ga({ reasoning: { effort: 'xhigh', more: 1 }, tool_choice: { type: 'function', name: '' }, max_output_tokens: 1 }),
    ga({ tool_choice: { type: 'mcp', server_label: '', name: null, more: 1 } }),
    gaInput({ turn_detection: { type: 'semantic_vad', eagerness: 'auto', interrupt_response: false } }),
    gaInput({ turn_detection: { type: 'server_vad', threshold: 1, idle_timeout_ms: 30_000, silence_duration_ms: 0 } }),
    gaInput({ turn_detection: { type: 'server_vad', idle_timeout_ms: null, create_response: true } }),
    gaInput({ turn_detection: null, transcription: null, noise_reduction: null }),
    gaInput({ turn_detection: { type: 'server_vad' }, transcription: { model: 'gpt-realtime-whisper' } }),
    ga({ audio: { output: { voice: 'marin', speed: 0.25, format: { type: 'audio/pcm', rate: 24_000 } } } }),
    truncation({}),
    truncation({ retention_ratio: 0, token_limits: {} }),
    truncation({ retention_ratio: 1, token_limits: { post_instructions: 0, more: 1 } }),
    ga({ tools: [{}, { name: 'f' }, { type: 'mcp', server_label: 'a' }, { type: 'function', parameters: {} }] }),
    server({
      server_url: 'https://a.io',
      authorization: '',
      headers: { __proto__: null, a: 'b' },
      defer_loading: true,
    }),
    server({ connector_id: 'connector_gmail', allowed_tools: ['a'], allowed_callers: ['direct', 'programmatic'] }),
    server({
      tunnel_id: TUNNEL,
      allowed_tools: { tool_names: [], read_only: true, more: 1 },
      require_approval: 'never',
    }),
    server({ require_approval: { always: { read_only: false }, never: { tool_names: ['a'] }, more: 1 }, headers: {} }),
    server({ require_approval: null, headers: null, allowed_tools: null, allowed_callers: null }),
    ga({ prompt: { id: '', version: null, variables: null, more: 1 } }),
    variable('text'),
    variable({ type: 'input_text', text: '', prompt_cache_breakpoint: { mode: 'explicit', more: 1 } }),
    image({ detail: 'original', image_url: null, file_id: 'a' }),
    variable({ type: 'input_file' }),
    variable({ type: 'input_file', filename: 'a', file_data: 'b', file_url: 'c', detail: 'low', file_id: null }),
    ga({ prompt: { id: 'a', variables: JSON.parse('{"__proto__": "a", "constructor": {"type": "input_file"}}') } }),
  ],
  'transcription-session': [
    transcribing({}),
    transcribing({ expires_at: 0, include: [], audio: {}, more: 1 }),
    transcribing({ include: ['item.input_audio_transcription.logprobs'], audio: { output: 5, input: { more: 1 } } }),
    transcribed({ transcription: null, noise_reduction: null, turn_detection: null }),
    transcribed({ transcription: { model: 'whisper-1', language: null, prompt: '' }, turn_detection: {} }),
    transcribed({ turn_detection: { type: 'server_vad', threshold: 0, prefix_padding_ms: 0, create_response: null } }),
    transcribed({ transcription: { model: 'gpt-realtime-whisper' }, turn_detection: null }),
    transcribed({ transcription: { model: 'gpt-realtime-whisper' } }),
    transcribed({ transcription: {}, turn_detection: { silence_duration_ms: 500 } }),
    transcribed({ format: { type: 'audio/pcmu' }, noise_reduction: { type: 'far_field' } }),
  ],
  'client-secret': [
    secret({}),
    secret({ value: 'ek_\n', expires_at: 1e300, more: 1 }),
    secret({ session: transcribing({ expires_at: 0, audio: { input: { turn_detection: {} } } }) }),
    secret({ session: server({ require_approval: { never: {} } }) }),
    secret({ session: variable({ type: 'input_text', text: 'a' }) }),
    secret({ session: gaInput({ turn_detection: { type: 'semantic_vad' } }) }),
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
    user({ type: 'input_audio', transcript: null }),
    user({ audio: 'QUI=' }),
    user({ audio: 'A'.repeat(16_000_000) }),
    user({ image_url: `${PNG}QUJD` }),
    user({ image_url: 'DATA:Image/JPEG;a=b;Base64,QQ==' }),
    message('assistant', { type: 'audio', transcript: 't' }),
    item(call),
    item({ ...call, status: 'in_progress', arguments: '' }),
    item({ ...call, status: 'incomplete', arguments: '{"ci' }),
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

const BAD: Record<Name, [rule: RuleId, ...values: unknown[]][]> = {
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
  'ga-session': [
    ['typed-session.types', null, [], 'a', 1],
    ['typed-session.type', { object: 'realtime.session', id: 'sess_1' }, ga({ type: 'transcription' })],
    ['typed-session.type', ga({ type: 'Realtime' }), ga({ type: null })],
    ['ga-session.object', { type: 'realtime', id: 'sess_1' }, ga({ object: 'realtime.transcription_session' })],
    ['typed-session.id', { type: 'realtime', object: 'realtime.session' }, ga({ id: 'sess_' }), ga({ id: null })],
    ['typed-session.expires-at', ga({ expires_at: -1 }), ga({ expires_at: 1.5 }), ga({ expires_at: '1' })],
    ['typed-session.include', ga({ include: ['other'] }), ga({ include: {} })],
    ['ga-session.model', ga({ model: null })],
    ['ga-session.output-modalities', ga({ output_modalities: ['text', 'audio'] }), ga({ output_modalities: 'text' })],
    ['ga-session.output-modalities', ga({ output_modalities: ['audio', 'audio', 'text'] })],
    ['ga-session.output-modalities', ga({ output_modalities: ['video'] }), ga({ output_modalities: null })],
    ['ga-session.instructions', ga({ instructions: 1 })],
    ['ga-session.tools', ga({ tools: {} }), ga({ tools: null })],
    ['function-tool.types', ga({ tools: ['f'] }), ga({ tools: [{ name: 1 }] })],
    ['function-tool.type', ga({ tools: [{ type: 'web_search' }] }), ga({ tools: [{}, { type: 'Function' }] })],
    ['function-tool.parameters', ga({ tools: [{ name: 'f', parameters: [] }] })],
    ['mcp-server.type', server({ type: 'MCP' }), server({ type: null })],
    ['mcp-server.types', ga({ tools: [{ type: 'mcp' }] }), server({ server_label: 1 }), server({ server_url: null })],
    ['mcp-server.types', server({ authorization: 1 }), server({ server_description: null })],
    ['mcp-server.types', server({ defer_loading: 'true' })],
    ['mcp-server.connector', server({ connector_id: 'connector_slack' }), server({ connector_id: null })],
    ['mcp-server.tunnel', server({ tunnel_id: `${TUNNEL}0` }), server({ tunnel_id: TUNNEL.slice(0, -1) })],
    ['mcp-server.tunnel', server({ tunnel_id: TUNNEL.toUpperCase() }), server({ tunnel_id: null })],
    ['mcp-server.headers', server({ headers: [] }), server({ headers: { a: 1 } }), server({ headers: { a: null } })],
    ['mcp-server.headers', server({ headers: JSON.parse('{"__proto__": 1}') })],
    ['mcp-server.allowed-tools', server({ allowed_tools: 'a' }), server({ allowed_tools: [1] })],
    ['mcp-server.callers', server({ allowed_callers: [] }), server({ allowed_callers: ['model'] })],
    ['mcp-server.approval', server({ require_approval: 'auto' }), server({ require_approval: true })],
    ['mcp-filter.tool-names', server({ allowed_tools: { tool_names: 'a' } })],
    ['mcp-filter.tool-names', server({ require_approval: { always: { tool_names: [1] } } })],
    ['mcp-filter.read-only', server({ allowed_tools: { read_only: null } })],
    ['mcp-filter.read-only', server({ require_approval: { never: { read_only: 1 } } })],
    ['mcp-approval-filter.filters', server({ require_approval: { always: null } })],
    ['mcp-approval-filter.filters', server({ require_approval: { never: ['a'] } })],
    ['ga-tool-choice.value', ga({ tool_choice: 'any' }), ga({ tool_choice: 'get_weather' }), ga({ tool_choice: null })],
    ['ga-tool-choice.type', ga({ tool_choice: {} }), ga({ tool_choice: { type: 'tool', name: 'f' } })],
    [
      'ga-tool-choice.types',
      ga({ tool_choice: { type: 'function' } }),
      ga({ tool_choice: { type: 'mcp', name: 'a' } }),
    ],
    ['ga-tool-choice.types', ga({ tool_choice: { type: 'function', name: null } })],
    ['ga-tool-choice.types', ga({ tool_choice: { type: 'mcp', server_label: 'a', name: 1 } })],
    ['max-output-tokens.value', ga({ max_output_tokens: 0 }), ga({ max_output_tokens: 4097 })],
    ['tracing.value', ga({ tracing: 'on' })],
    ['tracing.types', ga({ tracing: { group_id: 1 } })],
    ['truncation.value', ga({ truncation: 'none' }), ga({ truncation: 0.8 })],
    ['truncation.type', ga({ truncation: {} }), truncation({ type: 'auto' }), truncation({ type: undefined })],
    ['truncation.ratio', truncation({ retention_ratio: 1.01 }), truncation({ retention_ratio: -0.01 })],
    ['truncation.ratio', truncation({ retention_ratio: undefined }), truncation({ retention_ratio: null })],
    ['truncation.limits', truncation({ token_limits: null }), truncation({ token_limits: { post_instructions: -1 } })],
    ['truncation.limits', truncation({ token_limits: { post_instructions: 1.5 } })],
    ['reasoning.types', ga({ reasoning: 'low' })],
    ['reasoning.effort', ga({ reasoning: { effort: 'none' } }), ga({ reasoning: { effort: null } })],
    ['prompt.types', ga({ prompt: {} }), ga({ prompt: 'a' }), ga({ prompt: { id: null } })],
    ['prompt.types', ga({ prompt: { id: 'a', version: 1 } })],
    ['prompt.variables', ga({ prompt: { id: 'a', variables: [] } })],
    ['prompt.variable', variable(1), variable(null), variable(['a'])],
    ['prompt.variable', ga({ prompt: { id: 'a', variables: JSON.parse('{"__proto__": 1}') } })],
    ['prompt.part-type', variable({}), variable({ type: 'text', text: 'a' }), variable({ type: null })],
    ['prompt.part-types', variable({ type: 'input_text' }), variable({ type: 'input_text', text: null })],
    ['prompt.part-types', image({ image_url: 1 }), variable({ type: 'input_file', filename: null })],
    ['prompt.part-detail', image({ detail: undefined }), image({ detail: 'medium' })],
    ['prompt.part-detail', variable({ type: 'input_file', detail: 'original' })],
    ['prompt.cache-breakpoint', image({ prompt_cache_breakpoint: {} }), image({ prompt_cache_breakpoint: null })],
    ['prompt.cache-breakpoint', image({ prompt_cache_breakpoint: { mode: 'auto' } })],
    ['ga-session-audio.types', ga({ audio: null })],
    ['ga-session-audio-input.types', gaInput([])],
    ['session-audio-output.speed', ga({ audio: { output: { speed: 1.51 } } })],
    ['voice.types', ga({ audio: { output: { voice: { id: 'v' } } } })],
    ['audio-format.rate', gaInput({ format: { type: 'audio/pcm', rate: 8000 } })],
    ['transcription.languages', gaInput({ transcription: { languages: [] } })],
    ['noise-reduction.type', gaInput({ noise_reduction: { type: 'mid_field' } })],
    ['ga-turn-detection.types', gaInput({ turn_detection: 'server_vad' }), gaInput({ turn_detection: [] })],
    ['ga-turn-detection.type', gaInput({ turn_detection: {} }), gaInput({ turn_detection: { type: 'none' } })],
    ['ga-turn-detection.threshold', gaInput({ turn_detection: { type: 'server_vad', threshold: 1.01 } })],
    ['ga-turn-detection.durations', gaInput({ turn_detection: { type: 'server_vad', prefix_padding_ms: -1 } })],
    ['ga-turn-detection.durations', gaInput({ turn_detection: { type: 'server_vad', silence_duration_ms: 0.5 } })],
    [
      'ga-turn-detection.idle-timeout-ms',
      gaInput({ turn_detection: { type: 'server_vad', idle_timeout_ms: 4999 } }),
      gaInput({ turn_detection: { type: 'server_vad', idle_timeout_ms: 30_001 } }),
    ],
    ['ga-turn-detection.eagerness', gaInput({ turn_detection: { type: 'semantic_vad', eagerness: 'none' } })],
    ['ga-turn-detection.responses', gaInput({ turn_detection: { type: 'semantic_vad', create_response: null } })],
    ['ga-turn-detection.responses', gaInput({ turn_detection: { type: 'server_vad', interrupt_response: 'true' } })],
  ],
  'transcription-session': [
    ['typed-session.types', null, [], 'a', 1],
    ['typed-session.type', { object: 'realtime.transcription_session', id: 'sess_1' }],
    ['typed-session.type', transcribing({ type: 'realtime' }), transcribing({ type: 'Transcription' })],
    ['transcription-session.object', { type: 'transcription', id: 'sess_1' }],
    ['transcription-session.object', transcribing({ object: 'realtime.session' }), transcribing({ object: null })],
    ['typed-session.id', transcribing({ id: undefined }), transcribing({ id: 'sess_' })],
    ['typed-session.expires-at', transcribing({ expires_at: null }), transcribing({ expires_at: 0.5 })],
    ['typed-session.include', transcribing({ include: ['usage'] }), transcribing({ include: 'usage' })],
    ['transcription-session-audio.types', transcribing({ audio: null })],
    ['transcription-session-audio-input.types', transcribed(null)],
    [
      'transcription-session-audio-input.whisper',
      transcribed({ transcription: { model: 'gpt-realtime-whisper' }, turn_detection: {} }),
      transcribed({ transcription: { model: 'gpt-realtime-whisper' }, turn_detection: { type: 'server_vad' } }),
    ],
    ['audio-format.types', transcribed({ format: 'g711_ulaw' }), transcribed({ format: null })],
    ['audio-format.type', transcribed({ format: { type: 'pcm16' } })],
    ['transcription.types', transcribed({ transcription: 'en' })],
    ['noise-reduction.types', transcribed({ noise_reduction: 'near_field' })],
    ['transcription-turn-detection.types', transcribed({ turn_detection: 'server_vad' })],
    ['transcription-turn-detection.type', transcribed({ turn_detection: { type: 'none' } })],
    ['transcription-turn-detection.type', transcribed({ turn_detection: { type: null } })],
    ['transcription-turn-detection.threshold', transcribed({ turn_detection: { threshold: -0.01 } })],
    ['transcription-turn-detection.durations', transcribed({ turn_detection: { prefix_padding_ms: -1 } })],
    ['transcription-turn-detection.durations', transcribed({ turn_detection: { silence_duration_ms: '500' } })],
  ],
  'client-secret': [
    ['client-secret.types', null, [], 'ek_1', 1],
    ['client-secret.value', secret({ value: undefined }), secret({ value: 'ek_' }), secret({ value: 'sk_1' })],
    ['client-secret.value', secret({ value: null })],
    ['client-secret.expires-at', secret({ expires_at: undefined }), secret({ expires_at: -1 })],
    ['client-secret.expires-at', secret({ expires_at: 0.5 }), secret({ expires_at: null })],
    ['typed-session.types', secret({ session: undefined }), secret({ session: null }), secret({ session: [] })],
    ['typed-session.type', secret({ session: {} }), secret({ session: ga({ type: 'session' }) })],
    ['ga-session.object', secret({ session: transcribing({ type: 'realtime' }) })],
    ['transcription-session.object', secret({ session: ga({ type: 'transcription' }) })],
    ['typed-session.id', secret({ session: ga({ id: 'ek_1' }) }), secret({ session: transcribing({ id: null }) })],
    ['ga-session.model', secret({ session: ga({ model: null }) })],
    ['mcp-server.tunnel', secret({ session: server({ tunnel_id: 'tunnel_' }) })],
    ['prompt.part-detail', secret({ session: image({ detail: null }) })],
    ['truncation.ratio', secret({ session: truncation({ retention_ratio: 2 }) })],
    ['transcription-turn-detection.threshold', secret({ session: transcribed({ turn_detection: { threshold: 2 } }) })],
    [
      'transcription-session-audio-input.whisper',
      secret({ session: transcribed({ transcription: { model: 'gpt-realtime-whisper' }, turn_detection: {} }) }),
    ],
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
    ['content-part.types', user('a'), message('assistant', { type: 'output_audio', transcript: null })],
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

describe.each(WHOLE_NAMES)('JSON Schema of a %s', (name) => {
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
