import { RealtimeTranscriptionSessionCreateResponseGA } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { typedSessionTables } from './_typed-session.js';

const required = {
  type: 'transcription',
  object: 'realtime.transcription_session',
  id: 'sess_E0a1b2c3d4e5f6g7h8i9j',
};
const full = {
  ...required,
  expires_at: 1742188264,
  audio: {
    input: {
      format: { type: 'audio/pcm', rate: 24000 },
      transcription: { model: 'gpt-4o-transcribe', language: null, prompt: '' },
      noise_reduction: null,
      turn_detection: { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 200 },
    },
  },
  include: ['item.input_audio_transcription.logprobs'],
};

/** Source: `RealtimeTranscriptionSessionCreateResponseGA`. */
export const transcriptionSession: Examples = {
  object: 'transcription-session',
  schema: RealtimeTranscriptionSessionCreateResponseGA,
  places: [{ model: 'transcription-session', at: '' }],
  tables: [
    {
      reason: 'three properties are required',
      accepted: [
        required,
        ...Object.entries(full).map(([key, value]) => ({ ...required, [key]: value })),
        ...evolved(full),
      ],
    },
    ...typedSessionTables(required, 'transcription', 'realtime.transcription_session', 'transcription-session.object'),
    {
      reason: 'a type and an object that do not belong together; in a client secret, the type decides',
      notIn: ['client-secret'],
      refused: [
        ...breakingAt(required, '/type', 'typed-session.type', ['realtime']),
        ...breakingAt(required, '/object', 'transcription-session.object', ['realtime.session']),
      ],
    },
    {
      reason: 'properties of realtime sessions, whatever they hold',
      accepted: [{ ...full, model: null, tools: 5, instructions: [], output_modalities: ['text', 'audio'] }],
    },
    {
      reason: 'turn detection without a type',
      accepted: [{ ...required, audio: { input: { turn_detection: {} } } }],
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(full, [
        ['/audio', 'transcription-session-audio.types', 'object'],
        ['/audio/input', 'transcription-session-audio-input.types', 'object'],
        ['/audio/input/turn_detection', 'transcription-turn-detection.types', 'object', 'null'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('typed-session.types', '', [
        ...otherThan('object'),
        ...['realtime.transcription_session', 1.5, true, [full]],
      ]),
    },
  ],
};
