import type { RealtimeConversationItem, RealtimeResponse, RealtimeSessionCreateResponse } from '../../src/index.js';

// Written from the documentation, not from src/objects: boundaries that a parser must accept, so they must come up.

export type Session = RealtimeSessionCreateResponse;
export type Response = RealtimeResponse;
export type Item = RealtimeConversationItem;
export type Predicates<T> = Record<string, (value: T) => unknown>;

/** Predicates for each of these values at a place. */
export function each<T>(name: string, values: readonly unknown[], at: (value: T) => unknown): Predicates<T> {
  return Object.fromEntries(
    values.map((value) => [
      `${name} ${JSON.stringify(value)}`,
      (of: T) => JSON.stringify(at(of)) === JSON.stringify(value),
    ]),
  );
}

/** Predicates for a property that is absent, null, an empty object or an empty array. */
function states<T extends object>(
  name: string,
  at: (value: T) => unknown,
  expected: ('absent' | 'null' | '{}' | '[]')[],
): Predicates<T> {
  const tests = {
    absent: (value: unknown) => value === undefined,
    null: (value: unknown) => value === null,
    '{}': (value: unknown) => JSON.stringify(value) === '{}',
    '[]': (value: unknown) => JSON.stringify(value) === '[]',
  };
  return Object.fromEntries(expected.map((state) => [`${name} ${state}`, (value: T) => tests[state](at(value))]));
}

export const items = (value: Response): Item[] => value.output ?? [];
export const some = <T>(list: readonly T[] | undefined | null, test: (item: T) => unknown) => (list ?? []).some(test);
const parts = (value: Response): Record<string, unknown>[] =>
  items(value).flatMap((item): Record<string, unknown>[] => (item.type === 'message' ? item.content : []));
const hasKey = (value: Response, key: string) => value.metadata != null && Object.hasOwn(value.metadata, key);
const keys = (value: Response) => Object.keys(value.metadata ?? {});
const values = (value: Response) => Object.values(value.metadata ?? {});

export const sessions: Predicates<Session> = {
  'nothing at all': (s) => Object.keys(s).length === 0,
  'every property': (s) => Object.keys(s).length === 13,
  'an id of one character after its prefix': (s) => s.id?.length === 6,
  'a long id': (s) => s.id && s.id.length > 60,
  ...each<Session>('object', ['realtime.session'], (s) => s.object),
  ...each<Session>('expires_at', [0, 2147483647, 2147483648, 4294967296, 253402300799], (s) => s.expires_at),
  ...each<Session>('include', [[], ['item.input_audio_transcription.logprobs']], (s) => s.include),
  'a model that is not documented': (s) => s.model && !s.model.startsWith('gpt-'),
  ...each<Session>(
    'output_modalities',
    [['text'], ['audio'], ['text', 'audio'], ['audio', 'text']],
    (s) => s.output_modalities,
  ),
  ...each<Session>('instructions', [''], (s) => s.instructions),
  'instructions of 100 kB': (s) => s.instructions && s.instructions.length >= 100_000,
  'instructions in Arabic': (s) => /\p{Script=Arabic}/u.test(s.instructions ?? ''),
  'instructions in Chinese': (s) => /\p{Script=Han}/u.test(s.instructions ?? ''),
  'instructions beyond the first plane': (s) => /[\u{10000}-\u{10ffff}]/u.test(s.instructions ?? ''),
  'instructions in the last plane': (s) => /[\u{100000}-\u{10ffff}]/u.test(s.instructions ?? ''),
  'instructions with emoji sequences': (s) => s.instructions?.includes('\u200d'),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: The test looks for them.
  'instructions with control characters': (s) => /[\u0000-\u0008]/.test(s.instructions ?? ''),
  'instructions with quotes and backslashes': (s) => s.instructions?.includes('"') && s.instructions.includes('\\'),
  ...states<Session>('audio', (s) => s.audio, ['absent', '{}']),
  ...states<Session>('audio.input', (s) => s.audio?.input, ['absent', '{}']),
  ...states<Session>('audio.output', (s) => s.audio?.output, ['absent', '{}']),
  ...states<Session>('audio.input.format', (s) => s.audio?.input?.format, ['absent', '{}']),
  ...states<Session>('transcription', (s) => s.audio?.input?.transcription, ['absent', 'null', '{}']),
  ...states<Session>('noise_reduction', (s) => s.audio?.input?.noise_reduction, ['absent', 'null', '{}']),
  ...states<Session>('audio.input.turn_detection', (s) => s.audio?.input?.turn_detection, ['absent', 'null', '{}']),
  ...states<Session>('turn_detection', (s) => s.turn_detection, ['absent', 'null', '{}']),
  ...each<Session>('format', ['audio/pcm', 'audio/pcmu', 'audio/pcma'], (s) => s.audio?.input?.format?.type),
  ...each<Session>('rate', [24000], (s) => s.audio?.output?.format?.rate),
  'one language': (s) => s.audio?.input?.transcription?.languages?.length === 1,
  'many languages': (s) => (s.audio?.input?.transcription?.languages?.length ?? 0) > 10,
  ...each<Session>('noise_reduction', ['near_field', 'far_field'], (s) => s.audio?.input?.noise_reduction?.type),
  ...each<Session>('speed', [0.25, 1, 1.5], (s) => s.audio?.output?.speed),
  'a voice that is not documented': (s) => s.audio?.output?.voice?.startsWith('voice_'),
  ...each<Session>('tracing', ['auto', {}, null], (s) => s.tracing),
  'tracing metadata that nests': (s) =>
    typeof s.tracing === 'object' && some(Object.values(s.tracing?.metadata ?? {}), (m) => typeof m === 'object' && m),
  'tracing metadata with a number': (s) =>
    typeof s.tracing === 'object' && some(Object.values(s.tracing?.metadata ?? {}), (m) => typeof m === 'number'),
  ...each<Session>('turn_detection.type', ['server_vad'], (s) => s.turn_detection?.type),
  ...each<Session>('threshold', [0, 0.5, 1], (s) => s.turn_detection?.threshold),
  ...each<Session>('prefix_padding_ms', [0, 300, 2147483647], (s) => s.turn_detection?.prefix_padding_ms),
  ...each<Session>('silence_duration_ms', [0, 500, 2147483647], (s) => s.turn_detection?.silence_duration_ms),
  ...states<Session>('tools', (s) => s.tools, ['absent', '[]']),
  'a tool with nothing but a name': (s) => some(s.tools, (tool) => Object.keys(tool).join() === 'name'),
  'an empty tool': (s) => some(s.tools, (tool) => Object.keys(tool).length === 0),
  'parameters that are deep': (s) =>
    some(s.tools, (tool) => JSON.stringify(tool.parameters ?? 0).includes('{"a":{"a":{"a":{"a":')),
  'many tools': (s) => (s.tools?.length ?? 0) >= 20,
  ...each<Session>('tool_choice', ['auto', 'none', 'required', 'get_weather'], (s) => s.tool_choice),
  ...each<Session>('max_output_tokens', [1, 4096, 'inf'], (s) => s.max_output_tokens),
  'max_output_tokens in between': (s) =>
    typeof s.max_output_tokens === 'number' && s.max_output_tokens > 2 && s.max_output_tokens < 4095,
};

export const STATUSES = ['completed', 'cancelled', 'failed', 'incomplete', 'in_progress'];
const REASONS = ['turn_detected', 'client_cancelled', 'max_output_tokens', 'content_filter'];
const input = (r: Response) => r.usage?.input_token_details;

export const responses: Predicates<Response> = {
  'nothing at all': (r) => Object.keys(r).length === 0,
  'every property': (r) => Object.keys(r).length === 11,
  'an id of one character after its prefix': (r) => r.id?.length === 6,
  ...each<Response>('object', ['realtime.response'], (r) => r.object),
  ...each<Response>('status', STATUSES, (r) => r.status),
  ...states<Response>('status', (r) => r.status, ['absent']),
  ...states<Response>('status_details', (r) => r.status_details, ['absent', 'null', '{}']),
  ...each<Response>('status_details.type', STATUSES.slice(0, 4), (r) => r.status_details?.type),
  ...each<Response>('status_details.reason', REASONS, (r) => r.status_details?.reason),
  ...states<Response>('status_details.error', (r) => r.status_details?.error, ['{}']),
  'an error without a code': (r) =>
    r.status_details?.error?.type !== undefined && r.status_details.error.code === undefined,
  'an error with a code': (r) => r.status_details?.error?.code !== undefined,
  'details without a type': (r) => r.status_details?.reason !== undefined && r.status_details.type === undefined,
  ...states<Response>('output', (r) => r.output, ['absent', '[]']),
  'many items': (r) => items(r).length >= 20,
  ...Object.fromEntries(
    [
      'function_call',
      'function_call_output',
      'mcp_approval_response',
      'mcp_list_tools',
      'mcp_call',
      'mcp_approval_request',
    ].map((type) => [`item ${type}`, (r: Response) => some(items(r), (item) => item.type === type)]),
  ),
  ...Object.fromEntries(
    ['system', 'user', 'assistant'].map((role) => [
      `message of the ${role}`,
      (r: Response) => some(items(r), (item) => item.type === 'message' && item.role === role),
    ]),
  ),
  ...states<Response>('metadata', (r) => r.metadata, ['absent', 'null', '{}']),
  '16 pairs': (r) => keys(r).length === 16,
  'a key of 64 characters': (r) => some(keys(r), (key) => key.length === 64),
  'a value of 512 characters': (r) => some(values(r), (value) => value.length === 512),
  'every limit of metadata at once': (r) =>
    keys(r).length === 16 &&
    keys(r).every((key) => key.length === 64) &&
    values(r).every((value) => value.length === 512),
  'an empty value': (r) => values(r).includes(''),
  ...Object.fromEntries(
    ['__proto__', 'constructor', 'toString'].map((key) => [`key ${key}`, (r: Response) => hasKey(r, key)]),
  ),
  ...states<Response>('audio', (r) => r.audio, ['absent', '{}']),
  ...states<Response>('audio.output', (r) => r.audio?.output, ['absent', '{}']),
  ...states<Response>('audio.output.format', (r) => r.audio?.output?.format, ['{}']),
  ...states<Response>('usage', (r) => r.usage, ['absent', 'null', '{}']),
  ...each<Response>('total_tokens', [0, 1, 65535, 65536, 2147483647], (r) => r.usage?.total_tokens),
  'usage that is all zero': (r) =>
    r.usage?.total_tokens === 0 && r.usage.input_tokens === 0 && r.usage.output_tokens === 0,
  'all input cached': (r) => (r.usage?.input_tokens ?? 0) > 0 && input(r)?.cached_tokens === r.usage?.input_tokens,
  'no input cached': (r) => (r.usage?.input_tokens ?? 0) > 0 && input(r)?.cached_tokens === 0,
  'image tokens': (r) => (input(r)?.image_tokens ?? 0) > 0,
  ...states<Response>('input_token_details', input, ['absent', '{}']),
  ...states<Response>('cached_tokens_details', (r) => input(r)?.cached_tokens_details, ['absent', '{}']),
  ...states<Response>('output_token_details', (r) => r.usage?.output_token_details, ['absent', '{}']),
  'a total without its parts': (r) => r.usage && Object.keys(r.usage).join() === 'total_tokens',
  ...states<Response>('conversation_id', (r) => r.conversation_id, ['absent', 'null']),
  'a conversation': (r) => r.conversation_id?.startsWith('conv_'),
  ...each<Response>('output_modalities', [['audio'], ['text']], (r) => r.output_modalities),
  ...each<Response>('max_output_tokens', [1, 4096, 'inf'], (r) => r.max_output_tokens),
  'text beside audio': (r) =>
    r.output_modalities?.[0] === 'audio' && some(parts(r), (part) => part.type === 'output_text'),
};

export const inItems: Predicates<Item> = {
  'a message without content': (i) => i.type === 'message' && i.content.length === 0,
  'an empty part': (i) => i.type === 'message' && some<object>(i.content, (part) => Object.keys(part).length === 0),
  ...Object.fromEntries(
    ['input_text', 'input_audio', 'input_image', 'output_text', 'output_audio'].map((type) => [
      `part ${type}`,
      (i: Item) => i.type === 'message' && some<{ type?: unknown }>(i.content, (part) => part.type === type),
    ]),
  ),
  ...Object.fromEntries(
    ['auto', 'low', 'high'].map((detail) => [
      `detail ${detail}`,
      (i: Item) => i.type === 'message' && i.role === 'user' && some(i.content, (part) => part.detail === detail),
    ]),
  ),
  ...Object.fromEntries(
    ['image/png', 'image/jpeg'].map((type) => [
      `image of type ${type}`,
      (i: Item) =>
        i.type === 'message' &&
        i.role === 'user' &&
        some(i.content, (part) => part.image_url?.startsWith(`data:${type};`)),
    ]),
  ),
  ...Object.fromEntries(
    [/^$/, /[^=]$/, /[^=]=$/, /==$/].map((padding) => [
      `Base64 that matches ${padding}`,
      (i: Item) =>
        i.type === 'message' &&
        i.role !== 'system' &&
        some(i.content as { audio?: string }[], ({ audio }) => audio !== undefined && padding.test(audio)),
    ]),
  ),
  'an empty transcript': (i) =>
    i.type === 'message' && i.role === 'assistant' && some(i.content, (part) => part.transcript === ''),
  'no id': (i) => i.type === 'message' && i.id === undefined,
  ...Object.fromEntries(
    ['completed', 'incomplete', 'in_progress'].map((status) => [
      `item status ${status}`,
      (i: Item) => i.type === 'message' && i.status === status,
    ]),
  ),
  'a call without call_id': (i) => i.type === 'function_call' && i.call_id === undefined,
  'empty arguments': (i) => i.type === 'function_call' && i.arguments === '{}',
  'arguments with white space': (i) => i.type === 'function_call' && /^\s/.test(i.arguments),
  'an empty output': (i) => i.type === 'function_call_output' && i.output === '',
  'a long output': (i) => i.type === 'function_call_output' && i.output.length >= 20_000,
  approval: (i) => i.type === 'mcp_approval_response' && i.approve,
  refusal: (i) => i.type === 'mcp_approval_response' && !i.approve,
  'reason null': (i) => i.type === 'mcp_approval_response' && i.reason === null,
  'reason absent': (i) => i.type === 'mcp_approval_response' && i.reason === undefined,
  'no tools': (i) => i.type === 'mcp_list_tools' && i.tools.length === 0,
  'many tools': (i) => i.type === 'mcp_list_tools' && i.tools.length >= 20,
  'a tool without annotations': (i) =>
    i.type === 'mcp_list_tools' && some(i.tools, (tool) => tool.annotations === undefined),
  'a tool whose annotations are null': (i) =>
    i.type === 'mcp_list_tools' && some(i.tools, (tool) => tool.annotations === null),
  'a tool whose description is null': (i) =>
    i.type === 'mcp_list_tools' && some(i.tools, (tool) => tool.description === null),
  'a list without id': (i) => i.type === 'mcp_list_tools' && i.id === undefined,
  ...Object.fromEntries(
    (['approval_request_id', 'output', 'error'] as const).flatMap((key) => [
      [`mcp_call ${key} null`, (i: Item) => i.type === 'mcp_call' && i[key] === null],
      [`mcp_call ${key} absent`, (i: Item) => i.type === 'mcp_call' && i[key] === undefined],
      [`mcp_call ${key} present`, (i: Item) => i.type === 'mcp_call' && i[key] != null],
    ]),
  ),
  ...Object.fromEntries(
    ['protocol_error', 'tool_execution_error', 'http_error'].map((type) => [
      `error ${type}`,
      (i: Item) => i.type === 'mcp_call' && i.error?.type === type,
    ]),
  ),
};
