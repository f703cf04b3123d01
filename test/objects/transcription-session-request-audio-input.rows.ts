import { TranscriptionSessionRequestAudioInput } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inTranscriptionUpdate } from './_requests.js';

export const requestedTranscriptionInput = {
  format: { type: 'audio/pcm', rate: 24000 },
  turn_detection: { type: 'semantic_vad', eagerness: 'low' },
  transcription: { model: 'gpt-4o-transcribe', language: 'en' },
  noise_reduction: { type: 'far_field' },
};
const byWhisper = { transcription: { model: 'gpt-realtime-whisper' } };

/** Source: `RealtimeTranscriptionSessionCreateRequestGA.audio.input`. */
export const transcriptionSessionRequestAudioInput: Examples = {
  object: 'transcription-session-request-audio-input',
  schema: TranscriptionSessionRequestAudioInput,
  places: [inTranscriptionUpdate('/audio/input')],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [
        {},
        ...evolved(requestedTranscriptionInput),
        { transcription: null, noise_reduction: null, turn_detection: null },
        { turn_detection: { type: 'server_vad', threshold: 0.5 } },
      ],
    },
    {
      reason: 'no turn detection by the model that does not support it',
      accepted: [byWhisper, { ...byWhisper, turn_detection: null }],
      refused: breakingAt(byWhisper, '/turn_detection', 'transcription-session-request-audio-input.whisper', [
        { type: 'server_vad' },
        { type: 'semantic_vad' },
      ]),
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(requestedTranscriptionInput, [
        ['/format', 'audio-format.types', 'object'],
        ['/transcription', 'request-transcription.types', 'object', 'null'],
        ['/noise_reduction', 'noise-reduction.types', 'object', 'null'],
        ['/turn_detection', 'ga-turn-detection.types', 'object', 'null'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('transcription-session-request-audio-input.types', '', [...otherThan('object'), 'pcm16']),
    },
  ],
};
