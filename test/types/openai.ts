/**
 * Compares the types of this package with the types of the official client: `openai`, `resources/realtime`.
 *
 * The session is compared with the type of the same name, which the endpoint for client secrets returns. It has the
 * same structure, including the nested `audio`. The session with a type is compared with it, too: it is the newer
 * variant. The session of the beta (`resources/beta/realtime/sessions`) is an older,
 * flat object. It is compared in the two properties that only it has. The flat `RealtimeResponse` of the beta is not
 * compared.
 */
import type { SessionCreateResponse as BetaSession } from 'openai/resources/beta/realtime/sessions';
import type {
  ClientSecretCreateResponse as ClientSecret,
  RealtimeSessionCreateResponse as Session,
  RealtimeTranscriptionSessionCreateResponse as TranscriptionSession,
} from 'openai/resources/realtime/client-secrets';
import type * as api from 'openai/resources/realtime/realtime';
import type * as responses from 'openai/resources/responses/responses';
import type * as z from 'zod';
import type * as schemas from '../../dist/src/objects/index.js';
import type { Differences } from './_differences.js';

type Schemas = typeof schemas;
type SchemaName = { [Name in keyof Schemas]: Schemas[Name] extends z.ZodType ? Name : never }[keyof Schemas];
type Ours<Name extends SchemaName> = z.infer<Schemas[Name]>;

type Input = NonNullable<NonNullable<Session['audio']>['input']>;
type Output = NonNullable<NonNullable<Session['audio']>['output']>;
type ServerVad = Extract<Input['turn_detection'], { type: 'server_vad' }>;
type SemanticVad = Extract<Input['turn_detection'], { type: 'semantic_vad' }>;
type Prompt = NonNullable<Session['prompt']>;
type Variable = NonNullable<Prompt['variables']>[string];
type Completed = api.ConversationItemInputAudioTranscriptionCompletedEvent;
type Failed = api.ConversationItemInputAudioTranscriptionFailedEvent;
type TranscriptionInput = NonNullable<NonNullable<TranscriptionSession['audio']>['input']>;

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
  RealtimeSessionCreateResponseGA: Session;
  GaSessionAudio: Session['audio'];
  GaSessionAudioInput: Input;
  GaTurnDetection: Input['turn_detection'];
  Truncation: api.RealtimeTruncation;
  Reasoning: api.RealtimeReasoning;
  Prompt: Prompt;
  PromptPart: Exclude<Variable, string>;
  GaToolChoice: Session['tool_choice'];
  McpServer: Session.McpTool;
  McpFilter: Session.McpTool.McpToolFilter;
  McpApprovalFilter: Session.McpTool.McpToolApprovalFilter;
  RealtimeTranscriptionSessionCreateResponseGA: TranscriptionSession;
  TranscriptionSessionAudio: TranscriptionSession['audio'];
  TranscriptionSessionAudioInput: TranscriptionInput;
  TranscriptionTurnDetection: TranscriptionInput['turn_detection'];
  TypedSession: ClientSecret['session'];
  RealtimeCreateClientSecretResponse: ClientSecret;
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
  ApiError: api.RealtimeError;
  TranscriptionError: Failed['error'];
  Conversation: api.ConversationCreatedEvent.Conversation;
  RateLimit: api.RateLimitsUpdatedEvent.RateLimit;
  LogProb: api.LogProbProperties;
  /** Documented later than their version. */
  TranscriptionLanguage: never;
  TokenUsage: Extract<Completed['usage'], { type: 'tokens' }>;
  DurationUsage: Extract<Completed['usage'], { type: 'duration' }>;
  TranscriptionUsage: Completed['usage'];
  StreamedPart: api.ResponseContentPartAddedEvent.Part;
  RequestAudioFormat: api.RealtimeAudioFormats;
  GaSessionRequestAudio: api.RealtimeAudioConfig;
  GaSessionRequestAudioInput: api.RealtimeAudioConfigInput;
  RealtimeSessionCreateRequestGA: api.RealtimeSessionCreateRequest;
  /** Their items have none: references are in no union. */
  ItemReference: never;
  RequestMcpServer: api.RealtimeToolsConfigUnion.Mcp;
  RequestTranscription: api.AudioTranscription;
  RequestVoice: api.RealtimeAudioConfigOutput['voice'];
  RequestResponseAudio: api.RealtimeResponseCreateAudioOutput;
  RealtimeResponseCreateParams: api.RealtimeResponseCreateParams;
  RequestAudioOutput: api.RealtimeAudioConfigOutput;
  SessionRequest: api.SessionUpdateEvent['session'];
  TranscriptionSessionRequestAudio: api.RealtimeTranscriptionSessionAudio;
  RealtimeTranscriptionSessionCreateRequestGA: api.RealtimeTranscriptionSessionCreateRequest;
  TranscriptionSessionRequestAudioInput: api.RealtimeTranscriptionSessionAudioInput;
}

/** Every difference between the types, with a reason. `see` refers to the entry of a nested object. */
export const differences: { [Name in SchemaName]: Differences<Ours<Name>, Theirs[Name]> } = {
  RealtimeSessionCreateResponse: {
    id: { optional: 'no property is documented as required' },
    object: { optional: 'no property is documented as required' },
    type: { onlyTheirs: 'only requests and the newer variant of the object document it' },
    include: { null: 'recorded traffic shows it' },
    audio: { wider: 'see SessionAudio.input and SessionAudio.output', narrower: 'see SessionAudio.input' },
    tracing: { narrower: 'see Tracing.value' },
    turn_detection: { onlyOurs: 'the newer variant has it in audio.input; see TurnDetection.type' },
    tools: {
      wider: 'see RealtimeFunctionTool.description',
      narrower: 'only function tools are documented; the newer variant adds MCP tools',
    },
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
    transcription: { null: 'examples show null if it is turned off', wider: 'see AudioTranscription.language' },
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
    language: { null: 'recorded traffic shows it' },
    prompt: { null: 'recorded traffic shows it' },
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
    description: { null: 'recorded traffic shows it' },
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
  RealtimeSessionCreateResponseGA: {
    include: { null: 'three examples show it' },
    instructions: { null: 'left open: examples show null for other settings that were not made' },
    audio: { wider: 'see GaSessionAudio.input and GaSessionAudio.output' },
    tools: { wider: 'see RealtimeFunctionTool.description', narrower: 'see RealtimeFunctionTool.parameters' },
    tracing: { narrower: 'see Tracing.value' },
  },
  GaSessionAudio: {
    input: { wider: 'see GaSessionAudioInput.format and GaSessionAudioInput.transcription' },
    output: { wider: 'see SessionAudioOutput.format' },
  },
  GaSessionAudioInput: {
    format: { wider: 'see RealtimeAudioFormats.rate' },
    transcription: { null: 'examples show null if it is turned off', wider: 'see AudioTranscription.language' },
    noise_reduction: { null: 'documented: null turns it off' },
  },
  GaTurnDetection: {},
  Truncation: {},
  Reasoning: {},
  Prompt: {},
  PromptPart: {},
  GaToolChoice: {},
  McpServer: {},
  McpFilter: {},
  McpApprovalFilter: {},
  RealtimeTranscriptionSessionCreateResponseGA: {
    object: { narrower: 'documented in words as realtime.transcription_session; their type is any string' },
    include: { null: 'examples of realtime sessions show it' },
    audio: { wider: 'see TranscriptionSessionAudio.input', narrower: 'see TranscriptionSessionAudio.input' },
  },
  TranscriptionSessionAudio: {
    input: {
      wider: 'see TranscriptionSessionAudioInput.format and TranscriptionSessionAudioInput.transcription',
      narrower: 'see TranscriptionSessionAudioInput.turn_detection',
    },
  },
  TranscriptionSessionAudioInput: {
    format: { wider: 'an example still shows the name of a format in the beta; see RealtimeAudioFormats.rate' },
    transcription: { null: 'examples show null if it is turned off', wider: 'see AudioTranscription.language' },
    noise_reduction: { null: 'documented: null turns it off' },
    turn_detection: { narrower: 'see TranscriptionTurnDetection.type' },
  },
  TranscriptionTurnDetection: {
    type: { narrower: 'only server_vad is documented, and semantic_vad in requests; their type is any string' },
  },
  TypedSession: {
    object: { narrower: 'see RealtimeTranscriptionSessionCreateResponseGA.object' },
    include: { null: 'examples of realtime sessions show it' },
    audio: {
      wider: 'see RealtimeSessionCreateResponseGA.audio and RealtimeTranscriptionSessionCreateResponseGA.audio',
      narrower: 'see RealtimeTranscriptionSessionCreateResponseGA.audio',
    },
  },
  RealtimeCreateClientSecretResponse: {
    session: {
      wider: 'see RealtimeSessionCreateResponseGA.include and RealtimeTranscriptionSessionCreateResponseGA.include',
      narrower: 'see RealtimeTranscriptionSessionCreateResponseGA.object',
    },
  },
  RealtimeResponse: {
    status_details: { null: 'examples of completed responses show it', wider: 'see StatusDetails.error' },
    output: { wider: 'see AssistantContent.type', narrower: 'see McpListTools.tools' },
    audio: { wider: 'see ResponseAudio.output' },
    usage: { null: 'an example of a response in progress shows it' },
    conversation_id: { null: 'documented: null if the response belongs to no conversation' },
  },
  StatusDetails: { error: { wider: 'see StatusDetailsError.code' } },
  StatusDetailsError: { code: { null: 'recorded traffic shows it' } },
  Metadata: {},
  ResponseAudio: { output: { wider: 'see RealtimeAudioFormats.rate' } },
  Usage: {},
  RealtimeConversationItem: {},
  Message: { content: { wider: 'see AssistantContent.type' } },
  SystemMessage: {},
  SystemContent: {},
  UserMessage: { content: { wider: 'see UserContent.transcript' } },
  UserContent: { transcript: { null: 'recorded traffic shows it' } },
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
  ApiError: {},
  TranscriptionError: { code: { null: 'recorded traffic shows it' }, param: { null: 'both examples show it' } },
  Conversation: { object: { wider: 'documented as any string; the words name the one value' } },
  RateLimit: {},
  LogProb: {},
  TranscriptionLanguage: {},
  TokenUsage: {},
  DurationUsage: {},
  TranscriptionUsage: {},
  RequestAudioFormat: { rate: { onlyOurs: 'see RealtimeAudioFormats.rate' } },
  GaSessionRequestAudio: {
    input: { wider: 'see GaSessionRequestAudioInput.format' },
    output: { wider: 'see RequestAudioOutput.format' },
  },
  GaSessionRequestAudioInput: {
    format: { wider: 'see RequestAudioFormat.rate' },
    transcription: { null: 'examples show null to turn it off' },
    noise_reduction: { null: 'documented: null turns it off' },
  },
  RealtimeSessionCreateRequestGA: {
    audio: { wider: 'see GaSessionRequestAudio.input' },
    tools: { wider: 'see RealtimeFunctionTool.description', narrower: 'see RealtimeFunctionTool.parameters' },
    tracing: { narrower: 'see Tracing.value' },
  },
  ItemReference: {},
  RequestMcpServer: {},
  RequestTranscription: {
    languages: { onlyOurs: 'documented later than their version' },
    keywords: { onlyOurs: 'documented later than their version' },
  },
  RequestVoice: {},
  RequestResponseAudio: { output: { wider: 'see RequestAudioFormat.rate' } },
  RealtimeResponseCreateParams: {
    tools: { wider: 'see RealtimeFunctionTool.description', narrower: 'see RealtimeFunctionTool.parameters' },
    audio: { wider: 'see RequestResponseAudio.output' },
    input: { wider: 'see AssistantContent.type', narrower: 'see McpListTools.tools' },
  },
  RequestAudioOutput: { format: { wider: 'see RequestAudioFormat.rate' } },
  SessionRequest: { audio: { wider: 'see RealtimeSessionCreateRequestGA.audio' } },
  TranscriptionSessionRequestAudio: { input: { wider: 'see TranscriptionSessionRequestAudioInput.format' } },
  RealtimeTranscriptionSessionCreateRequestGA: { audio: { wider: 'see TranscriptionSessionRequestAudio.input' } },
  TranscriptionSessionRequestAudioInput: {
    format: { wider: 'see RequestAudioFormat.rate' },
    transcription: { null: 'examples show null to turn it off' },
    noise_reduction: { null: 'documented: null turns it off' },
  },
  StreamedPart: { type: { wider: 'the events of text use the types of items for these parts' } },
};

type PropertiesOfBeta = 'turn_detection' | 'tool_choice';

/** One of several kinds of our objects. */
type OfType<Name extends SchemaName, Type extends string> = Extract<Ours<Name>, { type: Type }>;

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
  'GaTurnDetection as server_vad': {} satisfies Differences<OfType<'GaTurnDetection', 'server_vad'>, ServerVad>,
  'GaTurnDetection as semantic_vad': {} satisfies Differences<OfType<'GaTurnDetection', 'semantic_vad'>, SemanticVad>,
  'Truncation as an object': {} satisfies Differences<
    Extract<Ours<'Truncation'>, object>,
    api.RealtimeTruncationRetentionRatio
  >,
  'PromptPart as a text': {} satisfies Differences<OfType<'PromptPart', 'input_text'>, responses.ResponseInputText>,
  'PromptPart as an image': {} satisfies Differences<OfType<'PromptPart', 'input_image'>, responses.ResponseInputImage>,
  'PromptPart as a file': {} satisfies Differences<OfType<'PromptPart', 'input_file'>, responses.ResponseInputFile>,
  'GaToolChoice as a function': {} satisfies Differences<
    OfType<'GaToolChoice', 'function'>,
    responses.ToolChoiceFunction
  >,
  'GaToolChoice as an MCP server': {} satisfies Differences<OfType<'GaToolChoice', 'mcp'>, responses.ToolChoiceMcp>,
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
