/**
 * Compares the types of this package with the types of the official client: `openai`, `resources/realtime`.
 *
 * The session is compared with the type of the same name, which the endpoint for client secrets returns. It has the
 * same structure, including the nested `audio`. The session of the beta (`resources/beta/realtime/sessions`) is an older,
 * flat object. It is compared in the two properties that only it has. The flat `RealtimeResponse` of the beta is not
 * compared.
 */
import type { SessionCreateResponse as BetaSession } from 'openai/resources/beta/realtime/sessions';
import type { RealtimeSessionCreateResponse as Session } from 'openai/resources/realtime/client-secrets';
import type * as api from 'openai/resources/realtime/realtime';
import type * as z from 'zod';
import type * as schemas from '../../src/objects/index.js';
import type { Differences } from './_differences.js';

type Schemas = typeof schemas;
type SchemaName = { [Name in keyof Schemas]: Schemas[Name] extends z.ZodType ? Name : never }[keyof Schemas];
type Ours<Name extends SchemaName> = z.infer<Schemas[Name]>;

type Input = NonNullable<NonNullable<Session['audio']>['input']>;
type Output = NonNullable<NonNullable<Session['audio']>['output']>;
type ServerVad = Extract<Input['turn_detection'], { type: 'server_vad' }>;

/** The client's type for each schema, by the name of the schema. A schema without a line here does not compile. */
interface Theirs {
  RealtimeSessionCreateResponse: Session;
  SessionAudio: Session['audio'];
  SessionAudioInput: Input;
  SessionAudioOutput: Output;
  RealtimeAudioFormats: api.RealtimeAudioFormats;
  AudioTranscription: api.AudioTranscription;
  NoiseReduction: Input['noise_reduction'];
  TurnDetection: ServerVad;
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

/** Every difference between the types, with a reason. `see` refers to the entry of a nested object. */
export const differences: { [Name in SchemaName]: Differences<Ours<Name>, Theirs[Name]> } = {
  RealtimeSessionCreateResponse: {
    id: { optional: 'no property is documented as required' },
    object: { optional: 'no property is documented as required' },
    type: { onlyTheirs: 'only requests and the newer variant of the object document it' },
    include: { null: 'an example of the sibling session object shows it' },
    audio: { wider: 'see SessionAudio.input and SessionAudio.output', narrower: 'see SessionAudio.input' },
    tracing: { narrower: 'see Tracing.value' },
    turn_detection: { onlyOurs: 'the newer variant has it in audio.input; see TurnDetection.type' },
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
    transcription: { null: 'examples show null if it is turned off' },
    noise_reduction: { null: 'documented: null turns it off' },
    turn_detection: {
      wider: 'see TurnDetection.type',
      narrower: 'only server_vad is documented as supported; the newer variant adds semantic_vad',
    },
  },
  SessionAudioOutput: { format: { wider: 'see RealtimeAudioFormats.rate' } },
  RealtimeAudioFormats: {
    rate: { onlyOurs: 'one object here; there, a union of three, one of which has a rate: compared in `parts`' },
  },
  AudioTranscription: {
    languages: { onlyOurs: 'only responses of the API document it; their type serves for requests, too' },
    delay: { onlyTheirs: 'only requests document it' },
  },
  NoiseReduction: {},
  TurnDetection: {
    type: { optional: 'no property is documented as required' },
    create_response: { onlyTheirs: 'only the newer variant documents it' },
    idle_timeout_ms: { onlyTheirs: 'only the newer variant documents it' },
    interrupt_response: { onlyTheirs: 'only the newer variant documents it' },
  },
  Voice: {},
  RealtimeFunctionTool: {
    parameters: { narrower: 'documented as a JSON Schema object; their type is unknown' },
  },
  ToolChoice: {
    value: {
      wider: 'documented as a string, which may name a function; their type has three words',
      narrower: 'only the newer variant can choose an MCP tool',
    },
  },
  Tracing: { value: { narrower: 'metadata is documented as an object; their type is unknown' } },
  MaxOutputTokens: {},
  RealtimeResponse: {
    status_details: { null: 'examples of completed responses show it', wider: 'see StatusDetails.error' },
    output: { wider: 'see AssistantContent.type', narrower: 'see McpListTools.tools' },
    audio: { wider: 'see ResponseAudio.output' },
    usage: { null: 'an example of a response in progress shows it' },
    conversation_id: { null: 'documented: null if the response belongs to no conversation' },
  },
  StatusDetails: { error: { wider: 'see StatusDetailsError.code' } },
  StatusDetailsError: { code: { null: 'documented as "if any", which does not say whether it may be null' } },
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
  AssistantContent: { type: { wider: 'two examples still show the part types of the beta' } },
  FunctionCall: {},
  FunctionCallOutput: {},
  McpApprovalRequest: {},
  McpApprovalResponse: {},
  McpListTools: { tools: { narrower: 'see McpListToolsTool.input_schema and McpListToolsTool.annotations' } },
  McpListToolsTool: {
    input_schema: { narrower: 'documented as an object; their type is unknown' },
    annotations: { narrower: 'documented as an object or null; their type is unknown' },
  },
  McpCall: {},
  McpError: {},
  McpProtocolError: {},
  McpToolExecutionError: {},
  McpHttpError: {},
};

type PropertiesOfBeta = 'turn_detection' | 'tool_choice';

/** Objects of which only parts are comparable. */
export const parts = {
  'RealtimeAudioFormats as audio/pcm': {
    type: { wider: 'one object for all three formats' },
    rate: { wider: 'only audio/pcm requires 24000; other formats may have any rate' },
  } satisfies Differences<Ours<'RealtimeAudioFormats'>, api.RealtimeAudioFormats.AudioPCM>,
  'ToolChoice as an object': {} satisfies Differences<
    Extract<Ours<'ToolChoice'>, object>,
    Extract<Session['tool_choice'], { type: 'function' }>
  >,
  'Tracing as an object': {
    metadata: { narrower: 'documented as an object; their type is unknown' },
  } satisfies Differences<Extract<Ours<'Tracing'>, object>, Extract<Session['tracing'], object>>,
  "RealtimeSessionCreateResponse beside the beta's": {
    turn_detection: { null: 'documented: null turns it off', narrower: 'server_vad is the only type' },
    tool_choice: {
      wider: 'requests name a function with an object; the documentation does not say whether the API returns it',
    },
  } satisfies Differences<
    Pick<Ours<'RealtimeSessionCreateResponse'>, PropertiesOfBeta>,
    Pick<BetaSession, PropertiesOfBeta>
  >,
};
