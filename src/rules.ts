import {
  AUDIO_FORMAT,
  BETA_PART_TYPES,
  ID_PREFIX,
  IMAGE_DETAILS,
  IMAGE_TYPES,
  INCLUDE,
  ITEM_STATUSES,
  ITEM_TYPES,
  MAX_OUTPUT_TOKENS,
  MCP_ERROR_TYPES,
  METADATA,
  MODALITIES,
  NOISE_REDUCTION,
  OBJECT,
  PART_TYPES,
  REASONS,
  RESPONSE_STATUSES,
  ROLES,
  SPEED,
  STATUS_DETAILS_TYPES,
  TOOL_TYPE,
  TRACING_AUTO,
  TURN_DETECTION,
} from './limits.js';

/** How sure a rule is: said by the documentation, shown by one of its examples, or inferred from how the API works. */
export type Certainty = 'documented' | 'by example' | 'inferred';

/** What a rule does: values that break it are refused, it widens what is allowed, or it only shapes typical values. */
export type Effect = 'refuses' | 'allows' | 'shapes';

/** One documented constraint of a model. */
export interface Rule {
  readonly id: string;
  /** Where it holds in each model, as JSON Pointers in which `*` stands for any one key or index, `**` for any path. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  /** The rule in words, to be read after the name of its place. */
  readonly text: string;
  /** The documented model and property. */
  readonly source: string;
  readonly certainty: Certainty;
  readonly effect: Effect;
  /** The only kinds of object that it is about, where its places are in objects of several kinds. */
  readonly kinds?: readonly string[];
  /** Set where JSON Schema has no words for the rule. */
  readonly beyondJsonSchema?: true;
}

const anyOf = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' or $1');

const item = (...rest: string[]) => ({ response: rest.map((path) => `/output/*${path}`) });
const content = (...rest: string[]) => item(...rest.map((path) => `/content/*${path}`));

const audioFormat = {
  session: ['/audio/input/format', '/audio/output/format'],
  response: ['/audio/output/format'],
};
const turnDetection = { session: ['/turn_detection', '/audio/input/turn_detection'] };

/** The same places, one step down. */
function below(places: Record<string, string[]>, ...keys: string[]): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(places).map(([model, at]) => [model, at.flatMap((place) => keys.map((key) => `${place}/${key}`))]),
  );
}

const session = (...at: string[]) => ({ session: at });
const response = (...at: string[]) => ({ response: at });

function rule<const Id extends string>(
  id: Id,
  places: Rule['places'],
  text: string,
  source: string,
  more: Partial<Pick<Rule, 'certainty' | 'effect' | 'kinds' | 'beyondJsonSchema'>> = {},
) {
  return { id, places, text, source, certainty: 'documented', effect: 'refuses', ...more } as const;
}

const allows = { effect: 'allows' } as const;
const byExample = { certainty: 'by example', effect: 'allows' } as const;
const inferred = { certainty: 'inferred', effect: 'shapes' } as const;
const ofAssistant = { kinds: ['assistant'] } as const;
const beyondJsonSchema = { beyondJsonSchema: true } as const;

const everywhere = { session: ['', '/**'], response: ['', '/**'] };

/** The catalogue: every rule of every model, in the order in which the documentation reads. */
export const rules = [
  // Both models.
  rule('root.object', { session: [''], response: [''] }, 'must be a JSON object', 'RealtimeSessionCreateResponse'),
  rule(
    'additive',
    everywhere,
    'may hold properties that are not documented, in any order; identifiers may take any form after their prefix',
    'Backwards compatibility policy',
    allows,
  ),
  rule(
    'types',
    everywhere,
    'must have the documented JSON type',
    'RealtimeSessionCreateResponse, RealtimeResponse and what they nest',
  ),
  rule(
    'id.prefix',
    { session: ['/id'], response: ['/id', '/conversation_id'] },
    `must start with ${ID_PREFIX.session} (session), ${ID_PREFIX.response} (response) or ${ID_PREFIX.conversation} (conversation), followed by something`,
    'RealtimeSessionCreateResponse.id, RealtimeResponse.id, RealtimeResponse.conversation_id',
  ),
  rule(
    'max_output_tokens',
    { session: ['/max_output_tokens'], response: ['/max_output_tokens'] },
    `must be a whole number from ${MAX_OUTPUT_TOKENS.min} to ${MAX_OUTPUT_TOKENS.max}, or "${MAX_OUTPUT_TOKENS.unlimited}"`,
    'RealtimeSessionCreateResponse.max_output_tokens, RealtimeResponse.max_output_tokens',
  ),
  rule(
    'audio.format.type',
    below(audioFormat, 'type'),
    `must be ${anyOf(AUDIO_FORMAT.types)}`,
    'RealtimeAudioFormats.type',
  ),
  rule(
    'audio.format.rate',
    below(audioFormat, 'rate'),
    `must be ${AUDIO_FORMAT.rate} beside ${AUDIO_FORMAT.pcm}`,
    'RealtimeAudioFormats.rate',
  ),
  rule(
    'voice',
    { session: ['/audio/output/voice'], response: ['/audio/output/voice'] },
    'must be a string: a documented voice or any other',
    'VoiceIdsShared',
  ),

  // The session.
  rule('session.object', session('/object'), `must be "${OBJECT.session}"`, 'RealtimeSessionCreateResponse.object'),
  rule(
    'session.expires_at',
    session('/expires_at'),
    'must be a whole number of seconds since 1970, not negative',
    'RealtimeSessionCreateResponse.expires_at',
  ),
  rule(
    'session.include',
    session('/include', '/include/*'),
    `must be a list of ${anyOf(INCLUDE)}`,
    'RealtimeSessionCreateResponse.include',
  ),
  rule(
    'session.include.null',
    session('/include'),
    'may be null, as the sibling session object shows it',
    'RealtimeTranscriptionSessionCreateResponseGA.include',
    byExample,
  ),
  rule('session.model', session('/model'), 'must be a string', 'RealtimeSessionCreateResponse.model'),
  rule(
    'session.output_modalities',
    session('/output_modalities', '/output_modalities/*'),
    `must be a list of ${anyOf(MODALITIES)}`,
    'RealtimeSessionCreateResponse.output_modalities',
  ),
  rule(
    'session.instructions',
    session('/instructions'),
    'must be a string',
    'RealtimeSessionCreateResponse.instructions',
  ),
  rule(
    'session.audio.input.transcription',
    session('/audio/input/transcription'),
    'must be an object or null',
    'RealtimeSessionCreateResponse.audio.input.transcription',
  ),
  rule(
    'session.audio.input.transcription.languages',
    session('/audio/input/transcription/languages', '/audio/input/transcription/languages/*'),
    'must be a list of at least one string',
    'AudioTranscriptionResponse.languages',
  ),
  rule(
    'session.audio.input.noise_reduction',
    session('/audio/input/noise_reduction'),
    'must be an object or null',
    'RealtimeSessionCreateResponse.audio.input.noise_reduction',
  ),
  rule(
    'session.audio.input.noise_reduction.type',
    session('/audio/input/noise_reduction/type'),
    `must be ${anyOf(NOISE_REDUCTION)}`,
    'NoiseReductionType',
  ),
  rule(
    'session.audio.input.null',
    session('/audio/input/transcription', '/audio/input/noise_reduction', '/audio/input/turn_detection'),
    'may be null where it is turned off',
    'RealtimeSessionCreateResponse.audio.input',
    byExample,
  ),
  rule(
    'session.audio.input.turn_detection',
    session('/audio/input/turn_detection'),
    'must be an object or null',
    'RealtimeSessionCreateResponse.audio.input.turn_detection',
  ),
  rule(
    'session.audio.output.speed',
    session('/audio/output/speed'),
    `must be a number from ${SPEED.min} to ${SPEED.max}`,
    'RealtimeSession.speed',
  ),
  rule(
    'session.tracing',
    session('/tracing'),
    `must be "${TRACING_AUTO}", an object or null`,
    'RealtimeSessionCreateResponse.tracing',
  ),
  rule(
    'session.turn_detection',
    session('/turn_detection'),
    'must be an object or null',
    'RealtimeSessionCreateResponse.turn_detection',
  ),
  rule(
    'session.turn_detection.type',
    below(turnDetection, 'type'),
    `must be "${TURN_DETECTION.type}"`,
    'RealtimeSessionCreateResponse.turn_detection.type',
  ),
  rule(
    'session.turn_detection.threshold',
    below(turnDetection, 'threshold'),
    `must be a number from ${TURN_DETECTION.threshold.min} to ${TURN_DETECTION.threshold.max}`,
    'RealtimeSessionCreateResponse.turn_detection.threshold',
  ),
  rule(
    'session.turn_detection.prefix_padding_ms',
    below(turnDetection, 'prefix_padding_ms'),
    'must be a whole number of milliseconds, not negative',
    'RealtimeSessionCreateResponse.turn_detection.prefix_padding_ms',
  ),
  rule(
    'session.turn_detection.silence_duration_ms',
    below(turnDetection, 'silence_duration_ms'),
    'must be a whole number of milliseconds, not negative',
    'RealtimeSessionCreateResponse.turn_detection.silence_duration_ms',
  ),
  rule(
    'session.tools[]',
    session('/tools', '/tools/*'),
    'must be a list of function tools',
    'RealtimeSessionCreateResponse.tools',
  ),
  rule('session.tools[].type', session('/tools/*/type'), `must be "${TOOL_TYPE}"`, 'RealtimeFunctionTool.type'),
  rule(
    'session.tools[].parameters',
    session('/tools/*/parameters'),
    'must be a JSON Schema object',
    'RealtimeFunctionTool.parameters',
  ),
  rule(
    'session.tool_choice',
    session('/tool_choice', '/tool_choice/name'),
    'must be a string: auto, none, required or the name of a function',
    'RealtimeSessionCreateResponse.tool_choice',
  ),

  // The response.
  rule('response.object', response('/object'), `must be "${OBJECT.response}"`, 'RealtimeResponse.object'),
  rule('response.status', response('/status'), `must be ${anyOf(RESPONSE_STATUSES)}`, 'RealtimeResponse.status'),
  rule(
    'response.status_details',
    response('/status_details'),
    'must be an object or null',
    'RealtimeResponse.status_details',
  ),
  rule(
    'response.status_details.null',
    response('/status_details'),
    'may be null where there is nothing to tell, as on a completed response',
    'RealtimeResponse.status_details',
    byExample,
  ),
  rule(
    'response.status_details.type',
    response('/status_details/type'),
    `must be ${anyOf(STATUS_DETAILS_TYPES)}`,
    'RealtimeResponse.status_details.type',
  ),
  rule(
    'response.status_details.type.status',
    response('/status_details/type'),
    'must be the status of the response',
    'RealtimeResponse.status_details.type',
  ),
  rule(
    'response.status_details.reason',
    response('/status_details/reason'),
    `must be ${anyOf([...REASONS.cancelled, ...REASONS.incomplete])}`,
    'RealtimeResponse.status_details.reason',
  ),
  rule(
    'response.status_details.reason.status',
    response('/status_details/reason'),
    `must explain the status: ${anyOf(REASONS.cancelled)} a cancelled response, ${anyOf(REASONS.incomplete)} an incomplete one`,
    'RealtimeResponse.status_details.reason',
  ),
  rule(
    'response.status_details.error',
    response('/status_details/error'),
    'must be an object',
    'RealtimeResponse.status_details.error',
  ),
  rule(
    'response.status_details.error.status',
    response('/status_details/error'),
    'must be absent unless the response failed',
    'RealtimeResponse.status_details.error',
  ),
  rule('response.output[]', response('/output', '/output/*'), 'must be a list of items', 'RealtimeResponse.output'),
  rule('response.output[].type', item('/type'), `must be ${anyOf(ITEM_TYPES)}`, 'RealtimeConversationItem.type'),
  rule('response.metadata', response('/metadata'), 'must be an object or null', 'RealtimeResponse.metadata'),
  rule(
    'response.metadata.max-entries',
    response('/metadata'),
    `must have at most ${METADATA.entries} pairs`,
    'RealtimeResponse.metadata',
  ),
  rule(
    'response.metadata.key-length',
    response('/metadata/*'),
    `must have a key of at most ${METADATA.key} characters`,
    'RealtimeResponse.metadata',
  ),
  rule(
    'response.metadata.value-length',
    response('/metadata/*'),
    `must have at most ${METADATA.value} characters`,
    'RealtimeResponse.metadata',
  ),
  rule('response.metadata.value-type', response('/metadata/*'), 'must be a string', 'RealtimeResponse.metadata'),
  rule(
    'response.audio.output',
    response('/audio', '/audio/output'),
    'must be an object',
    'RealtimeResponse.audio.output',
  ),
  rule('response.usage', response('/usage'), 'must be an object or null', 'RealtimeResponse.usage'),
  rule(
    'response.usage.null',
    response('/usage'),
    'may be null while the response is in progress',
    'RealtimeResponse.usage',
    byExample,
  ),
  rule(
    'response.usage.count',
    response(
      '/usage/total_tokens',
      '/usage/input_tokens',
      '/usage/output_tokens',
      '/usage/input_token_details/*',
      '/usage/input_token_details/cached_tokens_details/*',
      '/usage/output_token_details/*',
    ),
    'must be a whole number of tokens, not negative',
    'RealtimeResponse.usage',
  ),
  rule(
    'response.usage.total',
    response('/usage/total_tokens'),
    'must be the sum of input_tokens and output_tokens',
    'RealtimeResponse.usage.total_tokens',
    beyondJsonSchema,
  ),
  rule(
    'response.usage.input_token_details',
    response('/usage/input_token_details'),
    'must be an object',
    'RealtimeResponse.usage.input_token_details',
  ),
  rule(
    'response.usage.input_token_details.sum',
    response('/usage/input_token_details'),
    'must not count more text, audio and image tokens than there are input tokens',
    'RealtimeResponse.usage.input_token_details',
    beyondJsonSchema,
  ),
  rule(
    'response.usage.input_token_details.cached_tokens',
    response('/usage/input_token_details/cached_tokens'),
    'must not be more than the input tokens, of which they are a part',
    'RealtimeResponse.usage.input_token_details.cached_tokens',
    beyondJsonSchema,
  ),
  rule(
    'response.usage.input_token_details.cached_tokens_details',
    response('/usage/input_token_details/cached_tokens_details'),
    'must be an object',
    'RealtimeResponse.usage.input_token_details.cached_tokens_details',
  ),
  rule(
    'response.usage.input_token_details.cached_tokens_details.sum',
    response('/usage/input_token_details/cached_tokens_details'),
    'must not count more text, audio and image tokens than there are cached tokens',
    'RealtimeResponse.usage.input_token_details.cached_tokens_details',
    beyondJsonSchema,
  ),
  rule(
    'response.usage.cached-by-modality',
    response('/usage/input_token_details/cached_tokens_details/*'),
    'is not more than the input tokens of the same modality',
    'RealtimeResponse.usage.input_token_details.cached_tokens_details',
    inferred,
  ),
  rule(
    'response.usage.output_token_details',
    response('/usage/output_token_details'),
    'must be an object',
    'RealtimeResponse.usage.output_token_details',
  ),
  rule(
    'response.usage.output_token_details.sum',
    response('/usage/output_token_details'),
    'must not count more text and audio tokens than there are output tokens',
    'RealtimeResponse.usage.output_token_details',
    beyondJsonSchema,
  ),
  rule(
    'response.conversation_id',
    response('/conversation_id'),
    'must be a string or null',
    'RealtimeResponse.conversation_id',
  ),
  rule(
    'response.output_modalities',
    response('/output_modalities', '/output_modalities/*'),
    'must be exactly ["audio"] or ["text"]',
    'RealtimeResponse.output_modalities',
  ),
  rule(
    'modality.transcript',
    content('/transcript'),
    'must be present in an output_audio part: audio always comes with its transcript',
    'RealtimeResponse.output_modalities, RealtimeConversationItemMessageAssistant.content.transcript',
    ofAssistant,
  ),
  rule(
    'modality.text',
    content('/type'),
    'must not be output_audio where the output modality is text',
    'RealtimeResponse.output_modalities',
    ofAssistant,
  ),

  // Conversation items.
  rule('item.object', item('/object'), `must be "${OBJECT.item}"`, 'RealtimeConversationItemMessageUser.object'),
  rule('item.status', item('/status'), `must be ${anyOf(ITEM_STATUSES)}`, 'RealtimeConversationItemMessageUser.status'),
  rule('item.message', item('/content'), 'must have a role and a content list', 'RealtimeConversationItemMessageUser'),
  rule('item.message.role', item('/role'), `must be ${anyOf(ROLES)}`, 'RealtimeConversationItemMessageUser.role'),
  rule(
    'item.message.content[]',
    content('', '/type'),
    `must be a part that the role may send: ${ROLES.map((role) => `${role} ${anyOf(PART_TYPES[role])}`).join('; ')}`,
    'RealtimeConversationItemMessageUser.content',
  ),
  rule(
    'item.message.content.beta-type',
    content('/type'),
    `may be ${anyOf(BETA_PART_TYPES)}, the beta's names of an assistant's parts`,
    'RealtimeConversationItemMessageAssistant.content.type',
    byExample,
  ),
  rule('item.content.audio', content('/audio'), 'must be Base64', 'RealtimeConversationItemMessageUser.content.audio'),
  rule(
    'item.content.image_url',
    content('/image_url'),
    `must be a Base64 data URI of ${anyOf(IMAGE_TYPES)}`,
    'RealtimeConversationItemMessageUser.content.image_url',
  ),
  rule(
    'item.content.detail',
    content('/detail'),
    `must be ${anyOf(IMAGE_DETAILS)}`,
    'RealtimeConversationItemMessageUser.content.detail',
  ),
  rule(
    'item.function_call',
    item('/name', '/arguments'),
    'must have a name and arguments, both strings',
    'RealtimeConversationItemFunctionCall',
  ),
  rule(
    'item.function_call.arguments',
    item('/arguments'),
    'must be text that parses as JSON',
    'RealtimeConversationItemFunctionCall.arguments',
    beyondJsonSchema,
  ),
  rule(
    'item.function_call_output',
    item('/call_id', '/output'),
    'must have a call_id and an output, both strings',
    'RealtimeConversationItemFunctionCallOutput',
  ),
  rule(
    'item.mcp_approval_response',
    item('/id', '/approval_request_id', '/approve', '/reason'),
    'must have the strings id and approval_request_id, the boolean approve, and a string or null as reason if any',
    'RealtimeMCPApprovalResponse',
  ),
  rule(
    'item.mcp_list_tools',
    item('/server_label', '/tools'),
    'must have the string server_label and the list tools',
    'RealtimeMCPListTools',
  ),
  rule(
    'item.mcp_list_tools.tools[]',
    item('/tools/*', '/tools/*/name', '/tools/*/input_schema', '/tools/*/description', '/tools/*/annotations'),
    'must have the string name and the object input_schema; description is a string or null, annotations an object or null',
    'MCPListToolsTool',
  ),
  rule(
    'item.mcp_call',
    item('/id', '/server_label', '/name', '/arguments', '/approval_request_id', '/output'),
    'must have the strings id, server_label, name and arguments; approval_request_id and output are strings or null',
    'RealtimeMCPToolCall',
  ),
  rule(
    'item.mcp_call.arguments',
    item('/arguments'),
    'must be text that parses as JSON',
    'RealtimeMCPToolCall.arguments',
    beyondJsonSchema,
  ),
  rule(
    'item.mcp_call.error',
    item('/error', '/error/type', '/error/code', '/error/message'),
    `must be null or an error of type ${anyOf(MCP_ERROR_TYPES)} with its message, and with a whole number as code except for tool_execution_error`,
    'RealtimeMCPToolCall.error',
  ),
  rule(
    'item.mcp_approval_request',
    item('/id', '/server_label', '/name', '/arguments'),
    'must have the strings id, server_label, name and arguments',
    'RealtimeMCPApprovalRequest',
  ),
  rule(
    'item.mcp_approval_request.arguments',
    item('/arguments'),
    'must be text that parses as JSON',
    'RealtimeMCPApprovalRequest.arguments',
    beyondJsonSchema,
  ),
  rule(
    'item.typical-ids',
    item('/id', '/call_id'),
    'usually starts with item_, call_ or mcp_; nothing demands it',
    'RealtimeConversationItemMessageUser.id',
    inferred,
  ),
  rule(
    'response.typical-output',
    item(''),
    "is usually an assistant's message, a function call or an MCP item; the others are allowed",
    'RealtimeResponse.output',
    inferred,
  ),
] as const satisfies readonly Rule[];

/** The id of a rule of the catalogue. */
export type RuleId = (typeof rules)[number]['id'];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id. */
export function ruleOf(id: RuleId): Rule {
  return byId.get(id)!;
}

/** The rules that hold somewhere in a model, in the catalogue's order. */
export function rulesOf(model: string): Rule[] {
  return rules.filter((rule: Rule) => model in rule.places);
}
