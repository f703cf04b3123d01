/**
 * Our types beside those that the official client gives to the same objects: `openai`, `resources/realtime`.
 *
 * The session is compared with the type of the same name, the one that creating a client secret answers with: it has
 * the same shape, down to the nested `audio`. The beta's session (`resources/beta/realtime/sessions`) is an older, flat
 * object; it serves for two properties that only it still has. The beta's `RealtimeResponse` is flat too, and left out.
 */
import type { SessionCreateResponse as BetaSession } from 'openai/resources/beta/realtime/sessions';
import type { RealtimeSessionCreateResponse as Session } from 'openai/resources/realtime/client-secrets';
import type * as api from 'openai/resources/realtime/realtime';
import type * as z from 'zod';
import type * as schemas from '../../src/schemas/index.js';
import type { Differences } from './_differences.js';

type Schemas = typeof schemas;
type SchemaName = { [Name in keyof Schemas]: Schemas[Name] extends z.ZodType ? Name : never }[keyof Schemas];
type Ours<Name extends SchemaName> = z.infer<Schemas[Name]>;

type Input = NonNullable<NonNullable<Session['audio']>['input']>;
type Output = NonNullable<NonNullable<Session['audio']>['output']>;
type ServerVad = Extract<Input['turn_detection'], { type: 'server_vad' }>;

/** Their type for each of our schemas, by the schema's name. A schema without a line here does not compile. */
interface Theirs {
  RealtimeSessionCreateResponse: Session;
  SessionAudio: Session['audio'];
  SessionAudioInput: Input;
  SessionAudioOutput: Output;
  RealtimeAudioFormats: api.RealtimeAudioFormats;
  AudioTranscription: api.AudioTranscription;
  NoiseReduction: Input['noise_reduction'];
  TurnDetection: ServerVad;
  InputTurnDetection: ServerVad;
  Voice: Output['voice'];
  RealtimeFunctionTool: api.RealtimeFunctionTool;
  ToolChoice: Session['tool_choice'];
  Tracing: Session['tracing'];
  MaxOutputTokens: Session['max_output_tokens'];
  RealtimeResponse: api.RealtimeResponse;
  StatusDetails: api.RealtimeResponseStatus;
  StatusDetailsError: api.RealtimeResponseStatus.Error;
  Metadata: api.RealtimeResponse['metadata'];
  ResponseAudio: api.RealtimeResponse.Audio;
  Usage: api.RealtimeResponseUsage;
  RealtimeConversationItem: api.ConversationItem;
  Message: Extract<api.ConversationItem, { type: 'message' }>;
  SystemMessage: api.RealtimeConversationItemSystemMessage;
  SystemContent: api.RealtimeConversationItemSystemMessage.Content;
  UserMessage: api.RealtimeConversationItemUserMessage;
  UserContent: api.RealtimeConversationItemUserMessage.Content;
  AssistantMessage: api.RealtimeConversationItemAssistantMessage;
  AssistantContent: api.RealtimeConversationItemAssistantMessage.Content;
  FunctionCall: api.RealtimeConversationItemFunctionCall;
  FunctionCallOutput: api.RealtimeConversationItemFunctionCallOutput;
  McpApprovalRequest: api.RealtimeMcpApprovalRequest;
  McpApprovalResponse: api.RealtimeMcpApprovalResponse;
  McpListTools: api.RealtimeMcpListTools;
  McpListToolsTool: api.RealtimeMcpListTools.Tool;
  McpCall: api.RealtimeMcpToolCall;
  McpError: api.RealtimeMcpToolCall['error'];
  McpProtocolError: api.RealtimeMcpProtocolError;
  McpToolExecutionError: api.RealtimeMcpToolExecutionError;
  McpHttpError: api.RealtimeMcphttpError;
}

/** Every place where the types differ, and why. `see` leads to the entry of a nested object. */
export const differences: { [Name in SchemaName]: Differences<Ours<Name>, Theirs[Name]> } = {
  RealtimeSessionCreateResponse: {
    id: { optional: 'no property is documented as required' },
    object: { optional: 'no property is documented as required' },
    type: { onlyTheirs: 'only requests and the newer variant of the object document it' },
    include: { null: 'an example of the sibling session object shows it' },
    audio: { wider: 'see SessionAudio.input and SessionAudio.output', narrower: 'see SessionAudio.input' },
    tracing: { narrower: 'see Tracing.value' },
    turn_detection: { onlyOurs: 'it has moved to audio.input in the newer variant; see TurnDetection.type' },
    tools: { narrower: 'only function tools are documented; the newer variant adds MCP tools' },
    tool_choice: { wider: 'see ToolChoice.value', narrower: 'see ToolChoice.value' },
    prompt: { onlyTheirs: 'only the newer variant documents it' },
    reasoning: { onlyTheirs: 'only the newer variant documents it' },
    truncation: { onlyTheirs: 'only the newer variant documents it' },
  },
  SessionAudio: {
    input: {
      wider: 'see SessionAudioInput.format and SessionAudioInput.turn_detection',
      narrower: 'see SessionAudioInput.turn_detection',
    },
    output: { wider: 'see SessionAudioOutput.format' },
  },
  SessionAudioInput: {
    format: { wider: 'see RealtimeAudioFormats.rate' },
    transcription: { null: 'examples show null where it is off' },
    noise_reduction: { null: 'documented in words: null turns it off' },
    turn_detection: {
      wider: 'see InputTurnDetection.type',
      narrower: 'only server_vad is documented as supported; the newer variant adds semantic_vad',
    },
  },
  SessionAudioOutput: { format: { wider: 'see RealtimeAudioFormats.rate' } },
  RealtimeAudioFormats: {
    rate: { onlyOurs: 'one object here, a union of three there, of which one has a rate: compared in `parts`' },
  },
  AudioTranscription: {
    languages: { onlyOurs: 'only what the API answers with documents it; their type is that of requests as well' },
    delay: { onlyTheirs: 'only what requests take documents it' },
  },
  NoiseReduction: {},
  TurnDetection: {
    type: { optional: 'no property is documented as required' },
    create_response: { onlyTheirs: 'only the newer variant documents it' },
    idle_timeout_ms: { onlyTheirs: 'only the newer variant documents it' },
    interrupt_response: { onlyTheirs: 'only the newer variant documents it' },
  },
  InputTurnDetection: {
    type: { optional: 'no property is documented as required' },
    create_response: { onlyTheirs: 'only the newer variant documents it' },
    idle_timeout_ms: { onlyTheirs: 'only the newer variant documents it' },
    interrupt_response: { onlyTheirs: 'only the newer variant documents it' },
  },
  Voice: {},
  RealtimeFunctionTool: {
    parameters: { narrower: 'documented in words as a JSON Schema object; their type says nothing' },
  },
  ToolChoice: {
    value: {
      wider: 'documented as a string, which may name a function; their type knows three words',
      narrower: 'only the newer variant lets an MCP tool be chosen',
    },
  },
  Tracing: { value: { narrower: 'metadata is documented as an object; their type says nothing' } },
  MaxOutputTokens: {},
  RealtimeResponse: {
    status_details: { null: 'examples of completed responses show it', wider: 'see StatusDetails.error' },
    output: { wider: 'see AssistantContent.type', narrower: 'see McpListTools.tools' },
    audio: { wider: 'see ResponseAudio.output' },
    usage: { null: 'an example of a response in progress shows it' },
    conversation_id: { null: 'documented in words: null where the response belongs to no conversation' },
  },
  StatusDetails: { error: { wider: 'see StatusDetailsError.code' } },
  StatusDetailsError: { code: { null: 'documented as "if any", which leaves open whether null may stand for none' } },
  Metadata: {},
  ResponseAudio: { output: { wider: 'see RealtimeAudioFormats.rate' } },
  Usage: {},
  RealtimeConversationItem: {},
  Message: { content: { wider: 'see AssistantContent.type' } },
  SystemMessage: {},
  SystemContent: {},
  UserMessage: {},
  UserContent: {},
  AssistantMessage: { content: { wider: 'see AssistantContent.type' } },
  AssistantContent: { type: { wider: 'two examples still show the names that the parts had in the beta' } },
  FunctionCall: {},
  FunctionCallOutput: {},
  McpApprovalRequest: {},
  McpApprovalResponse: {},
  McpListTools: { tools: { narrower: 'see McpListToolsTool.input_schema and McpListToolsTool.annotations' } },
  McpListToolsTool: {
    input_schema: { narrower: 'documented as an object; their type says nothing' },
    annotations: { narrower: 'documented as an object or null; their type says nothing' },
  },
  McpCall: {},
  McpError: {},
  McpProtocolError: {},
  McpToolExecutionError: {},
  McpHttpError: {},
};

type PropertiesOfBeta = 'turn_detection' | 'tool_choice';

/** Objects that fit only in part, compared part by part. */
export const parts = {
  'RealtimeAudioFormats as audio/pcm': {
    type: { wider: 'one object for all three formats' },
    rate: { wider: 'one beside another format is left as it is; only audio/pcm ties it to 24000' },
  } satisfies Differences<Ours<'RealtimeAudioFormats'>, api.RealtimeAudioFormats.AudioPCM>,
  'ToolChoice as an object': {} satisfies Differences<
    Extract<Ours<'ToolChoice'>, object>,
    Extract<Session['tool_choice'], { type: 'function' }>
  >,
  'Tracing as an object': {
    metadata: { narrower: 'documented as an object; their type says nothing' },
  } satisfies Differences<Extract<Ours<'Tracing'>, object>, Extract<Session['tracing'], object>>,
  "RealtimeSessionCreateResponse beside the beta's": {
    turn_detection: { null: 'documented in words: null turns it off', narrower: 'server_vad is the only type' },
    tool_choice: { wider: 'requests name a function by an object; whether it comes back is left open' },
  } satisfies Differences<
    Pick<Ours<'RealtimeSessionCreateResponse'>, PropertiesOfBeta>,
    Pick<BetaSession, PropertiesOfBeta>
  >,
};
