import type {
  RealtimeConversationItem,
  RealtimeCreateClientSecretResponse,
  RealtimeResponse,
  RealtimeSessionCreateResponse,
  RealtimeSessionCreateResponseGA,
  RealtimeTranscriptionSessionCreateResponseGA,
} from '../../src/index.js';

// Written from the documentation, not from src/objects: boundaries that a parser must accept, so they must come up.

export type Session = RealtimeSessionCreateResponse;
export type GaSession = RealtimeSessionCreateResponseGA;
export type TranscriptionSession = RealtimeTranscriptionSessionCreateResponseGA;
export type ClientSecret = RealtimeCreateClientSecretResponse;
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
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
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
  ...each<Session>('include', [[], ['item.input_audio_transcription.logprobs'], null], (s) => s.include),
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
  'a language that is null': (s) => s.audio?.input?.transcription?.language === null,
  'a prompt that is null': (s) => s.audio?.input?.transcription?.prompt === null,
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
  'a tool whose description is null': (s) => some(s.tools, (tool) => tool.description === null),
  'parameters that are empty': (s) => some(s.tools, (tool) => JSON.stringify(tool.parameters) === '{}'),
  'parameters that are deep': (s) => some(s.tools, (tool) => depthOf(tool.parameters) >= 20),
  'many tools': (s) => (s.tools?.length ?? 0) >= 20,
  ...each<Session>('tool_choice', ['auto', 'none', 'required', 'get_weather'], (s) => s.tool_choice),
  ...each<Session>('max_output_tokens', [1, 4096, 'inf'], (s) => s.max_output_tokens),
  'max_output_tokens in between': (s) =>
    typeof s.max_output_tokens === 'number' && s.max_output_tokens > 2 && s.max_output_tokens < 4095,
};

const SECONDS = [0, 2147483647, 2147483648, 4294967296, 253402300799];
const INCLUDES = [[], ['item.input_audio_transcription.logprobs'], null];
const MILLISECONDS = [0, 300, 2147483647];

type GaTool = NonNullable<GaSession['tools']>[number];
type McpServer = Extract<GaTool, { type: 'mcp' }>;
type Approval = Extract<McpServer['require_approval'], object>;

const isServer = (tool: GaTool): tool is McpServer => tool.type === 'mcp';
const servers = (s: GaSession) => (s.tools ?? []).filter(isServer);
const aServer = (test: (server: McpServer) => unknown) => (s: GaSession) => some(servers(s), test);
const approvalOf = (server: McpServer): Approval | undefined =>
  typeof server.require_approval === 'object' ? (server.require_approval ?? undefined) : undefined;
/** Turn detection of any type that is not `null`. */
export type Detection = Record<string, unknown>;

const detection = (s: GaSession): Detection | null | undefined => s.audio?.input?.turn_detection;
const retention = (s: GaSession) => (typeof s.truncation === 'object' ? s.truncation : undefined);
const choice = (s: GaSession): Record<string, unknown> | undefined =>
  typeof s.tool_choice === 'object' ? s.tool_choice : undefined;
const variables = (s: GaSession) => Object.values(s.prompt?.variables ?? {});
const aPart =
  (type: string, test: (part: Record<string, unknown>) => unknown = () => true) =>
  (s: GaSession) =>
    some(variables(s), (variable) => typeof variable === 'object' && variable.type === type && test(variable));

export const gaSessions: Predicates<GaSession> = {
  'nothing that is optional': (s) => Object.keys(s).length === 3,
  'every property': (s) => Object.keys(s).length === 16,
  'an id of one character after its prefix': (s) => s.id.length === 6,
  'a long id': (s) => s.id.length > 60,
  ...each<GaSession>('expires_at', SECONDS, (s) => s.expires_at),
  ...each<GaSession>('include', INCLUDES, (s) => s.include),
  'a model that is not documented': (s) => s.model && !s.model.startsWith('gpt-'),
  ...each<GaSession>('output_modalities', [['text'], ['audio']], (s) => s.output_modalities),
  ...each<GaSession>('instructions', [''], (s) => s.instructions),
  'instructions of 100 kB': (s) => s.instructions && s.instructions.length >= 100_000,
  'instructions beyond the first plane': (s) => /[\u{10000}-\u{10ffff}]/u.test(s.instructions ?? ''),
  ...states<GaSession>('tools', (s) => s.tools, ['absent', '[]']),
  'a tool without a type beside an MCP server': (s) => some(s.tools, (tool) => !tool.type) && servers(s).length > 0,
  'an empty tool': (s) => some(s.tools, (tool) => Object.keys(tool).length === 0),
  'many tools': (s) => (s.tools?.length ?? 0) >= 20,
  ...each<GaSession>('tool_choice', ['auto', 'none', 'required'], (s) => s.tool_choice),
  ...each<GaSession>('tool_choice.type', ['function', 'mcp'], (s) => choice(s)?.type),
  'a choice of a server without the name of a tool': (s) => choice(s)?.type === 'mcp' && choice(s)?.name === undefined,
  'a choice of a server whose name is null': (s) => choice(s)?.type === 'mcp' && choice(s)?.name === null,
  'a choice of a tool of a server': (s) => choice(s)?.type === 'mcp' && typeof choice(s)?.name === 'string',
  ...each<GaSession>('max_output_tokens', [1, 4096, 'inf'], (s) => s.max_output_tokens),
  ...each<GaSession>('tracing', ['auto', {}, null], (s) => s.tracing),
  ...each<GaSession>('truncation', ['auto', 'disabled'], (s) => s.truncation),
  ...each<GaSession>('retention_ratio', [0, 0.8, 1], (s) => retention(s)?.retention_ratio),
  ...states<GaSession>('token_limits', (s) => retention(s)?.token_limits, ['{}']),
  'no token limits': (s) => retention(s) && retention(s)!.token_limits === undefined,
  ...each<GaSession>('post_instructions', [0, 5000], (s) => retention(s)?.token_limits?.post_instructions),
  ...states<GaSession>('reasoning', (s) => s.reasoning, ['absent', '{}']),
  ...each<GaSession>('effort', ['minimal', 'low', 'medium', 'high', 'xhigh'], (s) => s.reasoning?.effort),
  ...states<GaSession>('prompt', (s) => s.prompt, ['absent', 'null']),
  'a prompt with nothing but an id': (s) => s.prompt && Object.keys(s.prompt).join() === 'id',
  'a version that is null': (s) => s.prompt?.version === null,
  'variables that are null': (s) => s.prompt?.variables === null,
  'no variables': (s) => JSON.stringify(s.prompt?.variables) === '{}',
  'many variables': (s) => variables(s).length >= 20,
  'a variable called __proto__': (s) => Object.hasOwn(s.prompt?.variables ?? {}, '__proto__'),
  'a text as a variable': (s) => some(variables(s), (variable) => typeof variable === 'string'),
  'a text part': aPart('input_text'),
  ...Object.fromEntries(
    ['low', 'high', 'auto', 'original'].map((level) => [
      `an image of detail ${level}`,
      aPart('input_image', ({ detail }) => detail === level),
    ]),
  ),
  'an image without a source': aPart('input_image', (part) => part.image_url == null && part.file_id == null),
  'an image whose URL is null': aPart('input_image', ({ image_url }) => image_url === null),
  'an image whose file is null': aPart('input_image', ({ file_id }) => file_id === null),
  ...Object.fromEntries(
    ['auto', 'low', 'high'].map((level) => [
      `a file of detail ${level}`,
      aPart('input_file', ({ detail }) => detail === level),
    ]),
  ),
  'a file with nothing but a type': aPart('input_file', (part) => Object.keys(part).length === 1),
  'a file whose file_id is null': aPart('input_file', ({ file_id }) => file_id === null),
  'a cache breakpoint': (s) =>
    some(variables(s), (variable) => typeof variable === 'object' && variable.prompt_cache_breakpoint),
  ...states<GaSession>('audio', (s) => s.audio, ['absent', '{}']),
  ...states<GaSession>('audio.input', (s) => s.audio?.input, ['absent', '{}']),
  ...states<GaSession>('audio.output', (s) => s.audio?.output, ['absent', '{}']),
  ...states<GaSession>('transcription', (s) => s.audio?.input?.transcription, ['absent', 'null', '{}']),
  ...states<GaSession>('noise_reduction', (s) => s.audio?.input?.noise_reduction, ['absent', 'null', '{}']),
  ...each<GaSession>('speed', [0.25, 1, 1.5], (s) => s.audio?.output?.speed),
  ...states<GaSession>('turn_detection', detection, ['absent', 'null']),
  ...each<GaSession>('turn_detection.type', ['server_vad', 'semantic_vad'], (s) => detection(s)?.type),
  ...each<GaSession>('threshold', [0, 0.5, 1], (s) => detection(s)?.threshold),
};

export const gaTurnDetections: Predicates<Detection> = {
  'nothing but a type': (d) => Object.keys(d).length === 1,
  'every property of server_vad': (d) => d.type === 'server_vad' && Object.keys(d).length === 7,
  'every property of semantic_vad': (d) => d.type === 'semantic_vad' && Object.keys(d).length === 4,
  ...each<Detection>('type', ['server_vad', 'semantic_vad'], (d) => d.type),
  ...each<Detection>('threshold', [0, 0.5, 1], (d) => d.threshold),
  ...each<Detection>('prefix_padding_ms', MILLISECONDS, (d) => d.prefix_padding_ms),
  ...each<Detection>('silence_duration_ms', [0, 500, 2147483647], (d) => d.silence_duration_ms),
  ...each<Detection>('idle_timeout_ms', [5000, 30_000, null], (d) => d.idle_timeout_ms),
  ...each<Detection>('create_response', [true, false], (d) => d.create_response),
  ...each<Detection>('interrupt_response', [true, false], (d) => d.interrupt_response),
  ...each<Detection>('eagerness', ['low', 'medium', 'high', 'auto'], (d) => d.eagerness),
};

/** Both booleans of turn detection in every combination, which the documentation allows. */
export const gaTurnDetectionPairs: Predicates<Detection> = Object.fromEntries(
  ['server_vad', 'semantic_vad'].flatMap((type) =>
    [true, false].flatMap((creates) =>
      [true, false].map((interrupts) => [
        `${type}: create_response ${creates}, interrupt_response ${interrupts}`,
        (d: Detection) => d.type === type && d.create_response === creates && d.interrupt_response === interrupts,
      ]),
    ),
  ),
);

export const mcpServers: Predicates<GaSession> = {
  ...Object.fromEntries(
    ['server_url', 'connector_id', 'tunnel_id'].map((key) => [
      `a server with ${key}`,
      aServer((server) => key in server),
    ]),
  ),
  ...Object.fromEntries(
    [
      'dropbox',
      'gmail',
      'googlecalendar',
      'googledrive',
      'microsoftteams',
      'outlookcalendar',
      'outlookemail',
      'sharepoint',
    ]
      .map((name) => `connector_${name}`)
      .map((id) => [id, aServer(({ connector_id }) => connector_id === id)]),
  ),
  'an empty label': aServer(({ server_label }) => server_label === ''),
  ...Object.fromEntries(
    (['headers', 'allowed_tools', 'allowed_callers', 'require_approval'] as const).flatMap((key) => [
      [`${key} null`, aServer((server) => server[key] === null)],
      [`${key} absent`, aServer((server) => server[key] === undefined)],
    ]),
  ),
  'no headers': aServer(({ headers }) => JSON.stringify(headers) === '{}'),
  'a header called constructor': aServer(({ headers }) => Object.hasOwn(headers ?? {}, 'constructor')),
  'many headers': aServer(({ headers }) => Object.keys(headers ?? {}).length >= 20),
  'no allowed tools': aServer(({ allowed_tools }) => JSON.stringify(allowed_tools) === '[]'),
  'many allowed tools': aServer(({ allowed_tools }) => Array.isArray(allowed_tools) && allowed_tools.length >= 20),
  'an empty filter': aServer(({ allowed_tools }) => JSON.stringify(allowed_tools) === '{}'),
  'a filter of tools that only read': aServer(
    ({ allowed_tools: tools }) => tools && !Array.isArray(tools) && tools.read_only === true,
  ),
  'one caller': aServer(({ allowed_callers }) => allowed_callers?.length === 1),
  'both callers': aServer(({ allowed_callers }) => allowed_callers?.length === 2),
  'approval always': aServer(({ require_approval }) => require_approval === 'always'),
  'approval never': aServer(({ require_approval }) => require_approval === 'never'),
  'no filters of approval': aServer(({ require_approval }) => JSON.stringify(require_approval) === '{}'),
  ...Object.fromEntries(
    (['always', 'never'] as const).flatMap((when) => [
      [`a filter: ${when}`, aServer((server) => approvalOf(server)?.[when])],
      [`a filter of tools that write: ${when}`, aServer((server) => approvalOf(server)?.[when]?.read_only === false)],
    ]),
  ),
  ...Object.fromEntries(
    [true, false].map((value) => [`defer_loading ${value}`, aServer(({ defer_loading }) => defer_loading === value)]),
  ),
};

const heard = (s: TranscriptionSession) => s.audio?.input;
const WHISPER = 'gpt-realtime-whisper';

export const transcriptionSessions: Predicates<TranscriptionSession> = {
  'nothing that is optional': (s) => Object.keys(s).length === 3,
  'every property': (s) => Object.keys(s).length === 6,
  'an id of one character after its prefix': (s) => s.id.length === 6,
  'a long id': (s) => s.id.length > 60,
  ...each<TranscriptionSession>('expires_at', SECONDS, (s) => s.expires_at),
  ...each<TranscriptionSession>('include', INCLUDES, (s) => s.include),
  ...states<TranscriptionSession>('audio', (s) => s.audio, ['absent', '{}']),
  ...states<TranscriptionSession>('audio.input', heard, ['absent', '{}']),
  ...states<TranscriptionSession>('format', (s) => heard(s)?.format, ['absent', '{}']),
  ...each<TranscriptionSession>('format', ['audio/pcm', 'audio/pcmu', 'audio/pcma'], (s) => {
    const format = heard(s)?.format;
    return typeof format === 'object' ? format.type : undefined;
  }),
  ...states<TranscriptionSession>('transcription', (s) => heard(s)?.transcription, ['absent', 'null', '{}']),
  ...states<TranscriptionSession>('noise_reduction', (s) => heard(s)?.noise_reduction, ['absent', 'null', '{}']),
  ...states<TranscriptionSession>('turn_detection', (s) => heard(s)?.turn_detection, ['absent', 'null', '{}']),
  ...each<TranscriptionSession>('turn_detection.type', ['server_vad'], (s) => heard(s)?.turn_detection?.type),
  [`${WHISPER} beside turn_detection null`]: (s) =>
    heard(s)?.transcription?.model === WHISPER && heard(s)?.turn_detection === null,
  [`${WHISPER} without turn_detection`]: (s) =>
    heard(s)?.transcription?.model === WHISPER && heard(s)?.turn_detection === undefined,
  'another model beside turn detection': (s) =>
    heard(s)?.transcription?.model && heard(s)!.transcription!.model !== WHISPER && heard(s)?.turn_detection,
};

export const transcriptionTurnDetections: Predicates<Detection> = {
  'nothing at all': (d) => Object.keys(d).length === 0,
  'every property': (d) => Object.keys(d).length === 4,
  'no type': (d) => d.type === undefined && d.threshold !== undefined,
  ...each<Detection>('type', ['server_vad'], (d) => d.type),
  ...each<Detection>('threshold', [0, 0.5, 1], (d) => d.threshold),
  ...each<Detection>('prefix_padding_ms', MILLISECONDS, (d) => d.prefix_padding_ms),
  ...each<Detection>('silence_duration_ms', [0, 500, 2147483647], (d) => d.silence_duration_ms),
};

const hasSession = ({ session }: ClientSecret, type: string, properties: number) =>
  session.type === type && Object.keys(session).length === properties;

export const clientSecrets: Predicates<ClientSecret> = {
  'a value of one character after its prefix': ({ value }) => value.length === 4,
  'a long value': ({ value }) => value.length > 60,
  ...each<ClientSecret>('expires_at', SECONDS, ({ expires_at }) => expires_at),
  ...each<ClientSecret>('session.expires_at', SECONDS, ({ session }) => session.expires_at),
  ...each<ClientSecret>('session.include', INCLUDES, ({ session }) => session.include),
  'the smallest realtime session': (s) => hasSession(s, 'realtime', 3),
  'a realtime session with every property': (s) => hasSession(s, 'realtime', 16),
  'the smallest transcription session': (s) => hasSession(s, 'transcription', 3),
  'a transcription session with every property': (s) => hasSession(s, 'transcription', 6),
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
  'an error with a code': (r) => typeof r.status_details?.error?.code === 'string',
  'an error whose code is null': (r) => r.status_details?.error?.code === null,
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
  'a transcript that is null': (i) =>
    i.type === 'message' && i.role === 'user' && some(i.content, (part) => part.transcript === null),
  'no id': (i) => i.type === 'message' && i.id === undefined,
  ...Object.fromEntries(
    ['completed', 'incomplete', 'in_progress'].map((status) => [
      `item status ${status}`,
      (i: Item) => i.type === 'message' && i.status === status,
    ]),
  ),
  'a call without call_id': (i) => i.type === 'function_call' && i.call_id === undefined,
  'no arguments yet': (i) => i.type === 'function_call' && i.arguments === '',
  'arguments that are cut off': (i) => i.type === 'function_call' && /^\{[^}]+$/.test(i.arguments),
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
