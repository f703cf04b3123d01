import type { KnownDifference } from '../engine/openapi/known-difference.js';

const STATED = 'the description states it in words only';
const NOT_NEGATIVE = 'an index, a count, a duration or a time is not negative; the description does not say so';
const RECORDED = 'recorded traffic has null';
const TURNED_OFF = 'null turns it off, in words or in an example of the documentation';

/** Differences of the models from the OpenAPI description of the API, and why each is right. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    object: '*',
    at: ['*_index', '*_ms', '*_tokens', '*_at', '*/seconds'],
    change: 'minimum 0 → absent',
    reason: NOT_NEGATIVE,
  },
  { object: '*', at: ['*/include'], change: 'null → no null', reason: RECORDED },
  { object: 'function-tool', at: '/description', change: 'null → no null', reason: RECORDED },
  { object: 'transcription', at: ['/language', '/prompt'], change: 'null → no null', reason: RECORDED },
  { object: 'user-content', at: '/transcript', change: 'null → no null', reason: RECORDED },
  { object: 'transcription-error', at: ['/code', '/param'], change: 'null → no null', reason: RECORDED },
  { object: 'status-details', at: '/error/code', change: 'null → no null', reason: RECORDED },
  {
    object: 'conversation.item.create',
    at: '/previous_item_id',
    change: 'null → no null',
    reason: 'examples of the documentation have null',
  },
  {
    object: 'status-details',
    at: '',
    change: 'null → no null',
    reason: 'recorded traffic has null for completed responses',
  },
  {
    object: 'usage',
    at: '',
    change: 'null → no null',
    reason: 'recorded traffic has null while a response is in progress',
  },
  { object: 'transcription', at: '', change: 'null → no null', reason: TURNED_OFF },
  { object: 'request-transcription', at: '', change: 'null → no null', reason: TURNED_OFF },
  { object: 'noise-reduction', at: '', change: 'null → no null', reason: TURNED_OFF },
  { object: 'turn-detection', at: '', change: 'null → no null', reason: TURNED_OFF },
  { object: 'tracing', at: '', change: 'null → no null', reason: TURNED_OFF },
  { object: 'response', at: '/conversation_id', change: 'null → no null', reason: STATED },
  {
    object: 'ga-session',
    at: '/instructions',
    change: 'null → no null',
    reason: 'the documentation leaves open what a session without instructions has',
  },

  { object: 'session', at: '/object', change: 'values "realtime.session" → any', reason: STATED },
  {
    object: 'transcription-session',
    at: '/object',
    change: 'values "realtime.transcription_session" → any',
    reason: STATED,
  },
  { object: 'turn-detection', at: '/type', change: 'values "server_vad" → any', reason: STATED },
  {
    object: 'transcription-turn-detection',
    at: '/type',
    change: 'values "server_vad", "semantic_vad" → any',
    reason: 'the description names the first in words, and the second in the request that the session answers',
  },
  {
    object: 'assistant-content',
    at: '/type',
    change: 'removed "text"',
    reason: 'an example of the documentation has this name of the beta',
  },
  {
    object: 'assistant-content',
    at: '/type',
    change: 'removed "audio"',
    reason: 'an example of the documentation has this name of the beta',
  },
  {
    object: 'streamed-part',
    at: '/type',
    change: 'removed "output_text"',
    reason: 'the documentation of other events has the names that items have',
  },
  {
    object: 'streamed-part',
    at: '/type',
    change: 'removed "output_audio"',
    reason: 'the documentation of other events has the names that items have',
  },
  {
    object: 'input_audio_buffer.dtmf_event_received',
    at: '/event_id',
    change: 'removed',
    reason: 'all other events of the server have one; the model accepts it in this one, too',
  },
  {
    object: 'transcription-session-audio-input',
    at: '/format',
    change: 'object or string → object',
    reason: 'an example of the documentation has the string "pcm16", the name of the format in the beta',
  },
  {
    object: 'tool-choice',
    at: '',
    change: 'object or string → string',
    reason: 'a request may name a function with an object; whether the API returns it is left open',
  },
  {
    object: '*audio-format',
    at: '/rate',
    change: 'any → integer',
    reason: 'the description documents the rate of one format; of the other formats, the model accepts any',
  },

  {
    object: 'response-create-params',
    at: '/input/*',
    change: 'removed item_reference',
    reason: 'examples of the documentation refer to items of the conversation in this way',
  },
  {
    object: 'input_audio_buffer.append',
    at: '/audio',
    change: 'maxLength 20971520 → absent',
    reason: 'the description states 15 MiB in words; in Base64, they are that long',
  },

  { object: '*', at: '*/threshold', change: 'minimum 0 → absent', reason: STATED },
  { object: '*', at: '*/threshold', change: 'maximum 1 → absent', reason: STATED },
  { object: 'max-output-tokens', at: '', change: 'minimum 1 → absent', reason: STATED },
  { object: 'max-output-tokens', at: '', change: 'maximum 4096 → absent', reason: STATED },
  {
    object: 'session-audio-output',
    at: '/speed',
    change: 'minimum 0.25 → absent',
    reason: 'the description states it for the same property of RealtimeSession',
  },
  {
    object: 'session-audio-output',
    at: '/speed',
    change: 'maximum 1.5 → absent',
    reason: 'the description states it for the same property of RealtimeSession',
  },
  { object: 'metadata', at: '', change: 'maxProperties 16 → absent', reason: STATED },
  { object: 'metadata', at: '', change: 'maxKeyLength 64 → absent', reason: STATED },
  { object: 'metadata', at: '/*', change: 'maxLength 512 → absent', reason: STATED },
  { object: 'response', at: '/output_modalities', change: 'minItems 1 → absent', reason: STATED },
  { object: 'response', at: '/output_modalities', change: 'maxItems 1 → absent', reason: STATED },
];
