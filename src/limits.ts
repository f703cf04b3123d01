/**
 * Every number, prefix and word list that the API's documentation fixes, each with its source.
 * The schemas and the arbitraries share this file and nothing else.
 */

/** Beginnings of identifiers; something always follows. Source: `RealtimeResponse.id` and its like. */
export const ID_PREFIX = { session: 'sess_', response: 'resp_', conversation: 'conv_' } as const;

/** Values of `object`. Source: `RealtimeSessionCreateResponse.object`, `RealtimeResponse.object`, items' `object`. */
export const OBJECT = { session: 'realtime.session', response: 'realtime.response', item: 'realtime.item' } as const;

/** Largest value that a signed 32-bit integer holds; the documentation does not say what lies above it. */
export const INT32_MAX = 2_147_483_647;

/** Tokens of one response. Source: `RealtimeSessionCreateResponse.max_output_tokens`. */
export const MAX_OUTPUT_TOKENS = { min: 1, max: 4096, unlimited: 'inf' } as const;

/** Metadata attached to a response. Source: `RealtimeResponse.metadata`. */
export const METADATA = {
  /** Most key-value pairs. */
  entries: 16,
  /** Longest key, in characters. */
  key: 64,
  /** Longest value, in characters. */
  value: 512,
} as const;

/** Audio formats. Source: `RealtimeAudioFormats`. */
export const AUDIO_FORMAT = {
  types: ['audio/pcm', 'audio/pcmu', 'audio/pcma'],
  /** The one format that documents a rate. */
  pcm: 'audio/pcm',
  /** Samples a second of `audio/pcm`. */
  rate: 24_000,
} as const;

/** Voices that the documentation names; others are allowed. Source: `VoiceIdsShared`. */
export const VOICES = [
  'alloy',
  'ash',
  'ballad',
  'coral',
  'echo',
  'sage',
  'shimmer',
  'verse',
  'marin',
  'cedar',
] as const;

/** Speed of the spoken answer, as a factor. Source: `RealtimeSession.speed`, the sibling that states the range. */
export const SPEED = { min: 0.25, max: 1.5, normal: 1 } as const;

/** What a session may add to its events. Source: `RealtimeSessionCreateResponse.include`. */
export const INCLUDE = ['item.input_audio_transcription.logprobs'] as const;

/** What a model answers with. Source: `RealtimeResponse.output_modalities`. */
export const MODALITIES = ['text', 'audio'] as const;

/** Kinds of noise reduction. Source: `NoiseReductionType`. */
export const NOISE_REDUCTION = ['near_field', 'far_field'] as const;

/** Voice activity detection. Source: `RealtimeSessionCreateResponse.turn_detection`. */
export const TURN_DETECTION = {
  type: 'server_vad',
  threshold: { min: 0, max: 1, usual: 0.5 },
  /** Milliseconds of audio kept before speech; the documented default. */
  prefixPaddingMs: 300,
  /** Milliseconds of silence that end a turn; the documented default. */
  silenceDurationMs: 500,
} as const;

/** Transcription models that the documentation names; others are allowed. Source: `AudioTranscriptionResponse.model`. */
export const TRANSCRIPTION_MODELS = [
  'whisper-1',
  'gpt-transcribe',
  'gpt-live-transcribe',
  'gpt-4o-mini-transcribe',
  'gpt-4o-mini-transcribe-2025-12-15',
  'gpt-4o-transcribe',
  'gpt-4o-transcribe-diarize',
  'gpt-realtime-whisper',
] as const;

/** The word that turns tracing on with default values. Source: `RealtimeSessionCreateResponse.tracing`. */
export const TRACING_AUTO = 'auto';

/** Type of a function tool. Source: `RealtimeFunctionTool.type`. */
export const TOOL_TYPE = 'function';

/** Words of `tool_choice`; any other string names a function. Source: `RealtimeSessionCreateResponse.tool_choice`. */
export const TOOL_CHOICES = ['auto', 'none', 'required'] as const;

/** Source: `RealtimeResponse.status`. */
export const RESPONSE_STATUSES = ['completed', 'cancelled', 'failed', 'incomplete', 'in_progress'] as const;

/** Source: `RealtimeResponse.status_details.type`. */
export const STATUS_DETAILS_TYPES = ['completed', 'cancelled', 'failed', 'incomplete'] as const;

/** Reasons by the status that they explain. Source: `RealtimeResponse.status_details.reason`. */
export const REASONS = {
  cancelled: ['turn_detected', 'client_cancelled'],
  incomplete: ['max_output_tokens', 'content_filter'],
} as const;

/** Source: `RealtimeConversationItemMessageAssistant.status` and its like. */
export const ITEM_STATUSES = ['completed', 'incomplete', 'in_progress'] as const;

/** Values of an item's `type`. Source: `RealtimeConversationItem`. */
export const ITEM_TYPES = [
  'message',
  'function_call',
  'function_call_output',
  'mcp_approval_response',
  'mcp_list_tools',
  'mcp_call',
  'mcp_approval_request',
] as const;

/** Who sends a message. Source: `RealtimeConversationItem`. */
export const ROLES = ['system', 'user', 'assistant'] as const;

/** Types of a message's parts by role. Source: `RealtimeConversationItemMessageUser.content` and its like. */
export const PART_TYPES = {
  system: ['input_text'],
  user: ['input_text', 'input_audio', 'input_image'],
  assistant: ['output_text', 'output_audio'],
} as const;

/** Names that an assistant's parts had in the beta, still shown by two documented examples. */
export const BETA_PART_TYPES = ['text', 'audio'] as const;

/** Source: `RealtimeConversationItemMessageUser.content.detail`. */
export const IMAGE_DETAILS = ['auto', 'low', 'high'] as const;

/** Media types of an image's data URI. Source: `RealtimeConversationItemMessageUser.content.image_url`. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg'] as const;

/** Types of a failed MCP call's error. Source: `RealtimeMCPToolCall.error`. */
export const MCP_ERROR_TYPES = ['protocol_error', 'tool_execution_error', 'http_error'] as const;
